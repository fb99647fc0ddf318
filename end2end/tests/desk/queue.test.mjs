// The queue at work: the next case is given, and the lists say how much waits in them.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as desk from "../../pages/desk.mjs";
import { leadsOn, look, open, press, told } from "../../pages/every.mjs";
import { startDemo } from "../../server.mjs";

let demo;
before(async () => (demo = await startDemo()));
after(() => demo.stop());

for (const [mode, role] of [[{ scripts: true }, "officer"], [{ scripts: false, width: 320 }, "senior"]]) {
  test(`the most urgent case is given to whoever asks, and the lists count: ${told(mode)}`, async (t) => {
    const page = await open(t, mode);
    await desk.signIn(page, demo.origin, role);
    const count = async (name) => Number.parseInt((await desk.list(page, name).innerText()).match(/\((\d+)/)[1], 10);
    const [mine, unclaimed] = [await count("Mine"), await count("Unclaimed")];
    await leadsOn(page, () => desk.list(page, "Unclaimed").click());
    const [first] = await desk.queue(page);
    await press(page, "Give me the next case");
    assert.ok(await page.getByText("You have claimed this case.").isVisible());
    assert.ok(await page.getByRole("heading", { level: 1, name: `Case ${first.reference}` }).isVisible(), "the one on top");
    await page.goto(`${demo.origin}/desk`);
    assert.deepEqual([await count("Mine"), await count("Unclaimed")], [mine + 1, unclaimed - 1]);
    for (const name of ["Red flags", "Overdue", "Due today", "New from the person", "Waiting for consent"]) {
      const said = await count(name);
      await leadsOn(page, () => desk.list(page, name).click());
      assert.equal((await desk.wholeQueue(page, demo.origin, new URL(page.url()).searchParams.get("view"))).length, said, name);
      await page.goto(`${demo.origin}/desk`);
    }
    await look(page, "desk-queue-counted");
  });
}
