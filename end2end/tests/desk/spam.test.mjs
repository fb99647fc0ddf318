// What looks like spam waits in a list of its own until somebody has looked: it joins the queue, or is closed with a reason.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as concern from "../../pages/concern.mjs";
import * as desk from "../../pages/desk.mjs";
import { fill, follow, leadsOn, look, modes, open, press, told } from "../../pages/every.mjs";
import { startDemo } from "../../server.mjs";

let demo;
before(async () => (demo = await startDemo()));
after(() => demo.stop());

/** A concern sent as a program does: with the box that people don't see. */
const spam = (name) => concern.sendByPost(demo.origin, { "your-name": { name } }, { more: "https://pills.example" });

for (const mode of modes) {
  test(`what looks like spam is looked at, let in or closed: ${told(mode)}`, async (t) => {
    const [real, pills] = [await spam("Sally Spam"), await spam("Pip Pills")];
    const page = await open(t, mode);
    await desk.signIn(page, demo.origin, "senior");
    const lines = await desk.wholeQueue(page, demo.origin, "open");
    assert.ok(lines.length > 10 && !lines.some(({ reference }) => [real, pills].some((one) => one.reference === reference)));
    await page.goto(`${demo.origin}/desk`);
    await leadsOn(page, () => page.getByRole("link", { name: /^Looks like spam \(\d+\+?\)$/ }).click());
    const waiting = await desk.queue(page);
    assert.match(waiting.find(({ reference }) => reference === real.reference).who, /A box was filled in that people do not see/);
    await look(page, "desk-spam-list");

    await follow(page, real.reference);
    assert.ok(await page.getByRole("heading", { name: /This looks like spam/ }).isVisible());
    assert.equal(await page.getByRole("button", { name: "Claim this case" }).count(), 0, "not before somebody has looked");
    // Both came with the same address.
    assert.ok(await page.getByRole("link", { name: pills.reference, exact: true }).isVisible());
    await look(page, "desk-spam-case");
    await press(page, "It is real: move it to the queue");
    assert.ok(await page.getByText("The case is in the queue, with the clock it came in with.").isVisible());
    assert.ok(await page.getByText("This looked like spam when it came in").isVisible());
    await look(page, "desk-spam-released");

    await page.goto(`${demo.origin}/desk/case/${pills.reference}`);
    await leadsOn(page, () => page.getByRole("button", { name: "It is not a concern" }).click());
    await look(page, "desk-spam-dismiss");
    await press(page, "Close it");
    assert.match(await page.title(), /^Error: /);
    await fill(page, { note: "Sells pills." });
    await press(page, "Close it");
    assert.ok(await page.getByText("The case has been closed as not a concern.").isVisible());
    assert.deepEqual(await desk.timeline(page), ["Closed as not a concern", "Received"]);
    await look(page, "desk-spam-dismissed");
  });
}
