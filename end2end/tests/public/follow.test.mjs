// Following a case: what doesn't open says the same whatever was wrong, what opens is left for good, and a message is
// never lost.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as concern from "../../pages/concern.mjs";
import { assertErrors, fill, look, open, openTab, told, typed } from "../../pages/every.mjs";
import * as followed from "../../pages/follow.mjs";
import { startDemo } from "../../server.mjs";

let demo;
let sent;
before(async () => (demo = await startDemo()));
after(() => demo.stop());

for (const mode of [{ scripts: true }, { scripts: false, width: 320 }]) {
  test(`wrong reference and wrong code are the same page: ${told(mode)}`, async (t) => {
    sent ??= await concern.sendByPost(demo.origin);
    const page = await open(t, mode);
    const wrongCode = `${sent.code.slice(0, -1)}${sent.code.endsWith("7") ? "8" : "7"}`;
    const tries = [["7KM3-D92X", sent.code], [sent.reference, wrongCode], ["7KM3-D92X", wrongCode], [sent.reference, ""], ["nonsense", "nonsense"]];
    const bodies = new Set();
    for (const [reference, code] of tries) {
      await followed.tryToOpen(page, demo.origin, reference, code);
      assert.equal(page.document.status(), 422);
      assert.match(await page.title(), /^Error: /);
      assert.equal(await page.locator(".nhsuk-error-summary a").innerText(), "The reference and the code do not belong together. Check both and try again.");
      assert.deepEqual(await typed(page, ["reference", "code"]), { reference, code: "" }, "the reference stays, the code doesn't");
      const changing = /nonce="[^"]*"|name="form_token" value="[^"]*"|name="reference"[^>]*/g;
      bodies.add((await page.document.text()).replaceAll(changing, ""));
    }
    assert.equal(bodies.size, 1, "what is wrong can be told from the page");
    await look(page, "follow-wrong");
    if (mode.scripts) await page.waitForFunction(() => document.activeElement?.matches(".nhsuk-error-summary"));
    await page.locator(".nhsuk-error-summary a").click();
    await page.waitForFunction(() => document.activeElement?.id === "reference");
  });

  test(`a message that is empty or too long is asked for again, and nothing typed is lost: ${told(mode)}`, async (t) => {
    const page = await open(t, mode);
    await followed.openCase(page, demo.origin, await concern.sendByPost(demo.origin));
    await followed.write(page, "");
    await assertErrors(page, [["message", "Enter your message"]]);
    await look(page, "followed-error-empty");
    const long = "y".repeat(20_001);
    await followed.write(page, long);
    await assertErrors(page, [["message", "Your message must be 20,000 characters or less"]]);
    assert.deepEqual(await typed(page, ["message"]), { message: long });
    await followed.write(page, "Short enough.");
    assert.deepEqual((await followed.conversation(page))[0], ["You wrote:", "Short enough."]);
    assert.deepEqual(await typed(page, ["message"]), { message: "" });
    await page.reload();
    assert.equal((await followed.conversation(page)).filter(([, words]) => words === "Short enough.").length, 1);
  });

  test(`a visit that is over shows nothing by Back, and says that it is over: ${told(mode)}`, async (t) => {
    const page = await open(t, mode);
    const mine = await concern.sendByPost(demo.origin);
    await followed.openCase(page, demo.origin, mine);
    const other = await openTab(page);
    await other.goto(page.url());
    await followed.leave(other);
    await followed.write(page, "Typed when the visit was over already.");
    assert.doesNotMatch(await page.getByRole("heading", { level: 1 }).innerText(), /Reference/);
    await look(page, "follow-ended");
    for (const tab of [page, other]) {
      await tab.goBack();
      assert.doesNotMatch(await tab.locator("body").innerText(), new RegExp(mine.reference));
    }
    await page.goto(`${demo.origin}/follow/case`);
    assert.equal(new URL(page.url()).pathname, "/follow");
  });
}

test("a double click on Send message is one message", async (t) => {
  const page = await open(t);
  await followed.openCase(page, demo.origin, await concern.sendByPost(demo.origin));
  await fill(page, { message: "Only once, please." });
  await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "Send message" }).dblclick()]);
  await page.goto(`${demo.origin}/follow/case`);
  assert.equal((await followed.conversation(page)).filter(([, words]) => words === "Only once, please.").length, 1);
});

test("the date by which we answer can be followed: it says how it was worked out", async (t) => {
  const page = await open(t);
  await followed.openCase(page, demo.origin, await concern.sendByPost(demo.origin));
  await page.getByText("How we worked out this date").click();
  assert.match(await page.locator("details").innerText(), /We count 3 working days\. We start on the day after/);
  await look(page, "followed-worked-out");
});
