// Somebody who wants no contact leaves an address for nudges: they can check it, nobody sees it after that, one message
// comes until they have looked, and it is gone when they say so.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as concern from "../../pages/concern.mjs";
import * as desk from "../../pages/desk.mjs";
import { assertErrors, fill, follow, look, modes, open, press, told, typed } from "../../pages/every.mjs";
import * as followed from "../../pages/follow.mjs";
import { startDemo } from "../../server.mjs";

let demo;
before(async () => (demo = await startDemo()));
after(() => demo.stop());

const main = (page) => page.locator("main").innerText();

/** The nudges that went to an address, once there are `count` of them and a while after. */
async function nudges(address, count) {
  const sent = () => demo.mail().filter((letter) => letter.includes(`To: ${address}`));
  for (const deadline = Date.now() + 15_000; sent().length < count && Date.now() < deadline; ) await new Promise((done) => setTimeout(done, 200));
  await new Promise((done) => setTimeout(done, 3_000));
  return sent();
}

for (const mode of modes) {
  test(`who wants no contact is nudged once, and nobody reads where: ${told(mode)}`, async (t) => {
    const address = `quiet-${mode.width}-${mode.scripts}@person.example`;
    const page = await open(t, mode);
    const own = { "how-to-reach-you": { channel: "none", nudge: "quiet@" } };
    await concern.start(page, demo.origin);
    for (const [code, values] of concern.journey(own)) {
      await concern.answer(page, values);
      if (code === "how-to-reach-you") break;
    }
    await assertErrors(page, [["nudge", "Enter an email address in the correct format, like name@example.com"]]);
    await look(page, "nudge-error");
    assert.equal((await typed(page, ["nudge"])).nudge, "quiet@");
    // The field belongs to its choice: another way hides it where scripts run.
    if (mode.scripts) {
      await fill(page, { channel: "post" });
      assert.equal(await page.locator("main [name=nudge]").isVisible(), false);
      await fill(page, { channel: "none" });
    }
    await look(page, "nudge-asked");
    await concern.answer(page, { nudge: address });
    await concern.answer(page, {});
    const shown = Object.fromEntries((await concern.shownAnswers(page)).map((row) => row.slice(0, 2)));
    assert.equal(shown["Where to nudge you"], address);
    await look(page, "nudge-check");
    const sent = await concern.send(page);
    assert.ok(!(await page.content()).includes(address), "it is not shown again");
    assert.match(await main(page), /We will nudge you when there is something new/);
    await look(page, "nudge-sent");

    const staff = await open(t, mode);
    await desk.signIn(staff, demo.origin, "officer", new URL(desk.caseAddress(demo.origin, sent.reference)).pathname);
    assert.ok(!(await staff.content()).includes(address), "staff can't see it");
    await desk.claim(staff);
    await desk.write(staff, "acknowledge", "We have it.");
    await desk.write(staff, "reply", "Here is the answer.");
    const letters = await nudges(address, 1);
    assert.equal(letters.length, 1, "one, until they have looked");
    assert.match(letters[0], /Subject: There is something new/);
    assert.doesNotMatch(letters[0], /answer|Hospital|concern/i);

    await followed.openCase(page, demo.origin, sent);
    assert.match(await main(page), /Here is the answer/);
    assert.match(await main(page), /We keep an address to nudge you at/);
    assert.ok(!(await page.content()).includes(address));
    await look(page, "nudge-followed");
    await follow(page, "Change how we contact you");
    assert.match(await main(page), /Saving this page deletes it/);
    await look(page, "nudge-change");
    await page.goto(`${demo.origin}/follow/case`);
    await press(page, "Delete this address");
    assert.match(await page.getByRole("alert").innerText(), /We have deleted the address/);
    assert.doesNotMatch(await main(page), /We keep an address/);
    await look(page, "nudge-deleted");
  });
}
