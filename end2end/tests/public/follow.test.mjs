// Following a case: what doesn't open says the same whatever was wrong, what opens is left for good, and a message is
// never lost.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { assertAccessible, assertReflows, assertValid } from "../../kit.mjs";
import * as concern from "../../pages/concern.mjs";
import * as desk from "../../pages/desk.mjs";
import { assertErrors, fill, follow, look, modes, open, openTab, press, told, typed } from "../../pages/every.mjs";
import * as followed from "../../pages/follow.mjs";
import { startDemo } from "../../server.mjs";

let demo;
let sent;
before(async () => (demo = await startDemo()));
after(() => demo.stop());

for (const mode of modes) {
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

for (const mode of modes) {
  test(`everything a person can do on their case, each on a page of its own: ${told(mode)}`, async (t) => {
    const page = await open(t, mode);
    await followed.openCase(page, demo.origin, await concern.sendByPost(demo.origin));
    await look(page, "followed");
    const done = async (name) => {
      const said = await page.getByRole("alert").innerText();
      await look(page, `followed-done-${name}`);
      return said;
    };

    await follow(page, "Put right something you told us");
    assert.match(await page.locator("main").innerText(), /The appointment letter came a week after/);
    await press(page, "Send it");
    await assertErrors(page, [["message", "Enter your message"]]);
    await look(page, "act-correct");
    await fill(page, { message: "It was the second letter." });
    await press(page, "Send it");
    assert.match(await done("correct"), /We have put it next to what you wrote first/);
    assert.deepEqual((await followed.conversation(page)).at(-1), ["You wrote:", "It was the second letter."]);

    await follow(page, "Ask where this stands");
    await look(page, "act-update");
    await press(page, "Ask for an update");
    assert.match(await done("update"), /We told our team/);
    assert.equal(await page.getByRole("link", { name: "Ask where this stands" }).count(), 0, "once, until somebody has written");

    await follow(page, "Ask us to stop");
    await look(page, "act-stop");
    await press(page, "Ask us to stop");
    assert.match(await done("stop"), /We will check with you first/);
    await follow(page, "Carry on after all");
    await look(page, "act-carry-on");
    await press(page, "Carry on");
    assert.match(await done("carry-on"), /We carry on/);

    await follow(page, "Change how we contact you");
    assert.ok(!(await page.content()).includes("robin@person.example"), "somebody else may have the code");
    await look(page, "act-contact");
    await fill(page, { channel: "phone", phone: "01632 960 002", may_leave_message: "yes", never: "leave-message", safe_words: "Only after 4pm." });
    await press(page, "Save");
    await assertErrors(page, [["never", "Change one of your answers: they do not go together"]]);
    await look(page, "act-contact-error");
    assert.equal((await typed(page, ["safe_words"])).safe_words, "Only after 4pm.");
    await page.locator("main [name=may_leave_message]").uncheck();
    await press(page, "Save");
    assert.match(await done("contact"), /We have changed how we contact you/);

    await follow(page, "Who has looked at this");
    assert.match(await page.locator("main").innerText(), /Nobody has opened it yet/);
    await look(page, "looked");
    await page.goBack();

    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Download your copy" }).click()]);
    assert.match(download.suggestedFilename(), /^[0-9A-Z]{4}-[0-9A-Z]{4}\.html$/);
    const copy = await readFile(await download.path(), "utf8");
    for (const said of ["The appointment letter came", "It was the second letter."]) assert.ok(copy.includes(said), said);
    assert.ok(!copy.includes("960 002") && !copy.includes("<script"));
    await assertValid(copy, "the copy");
    // As a file, on its own.
    const alone = await open(t, mode);
    await alone.setContent(copy);
    await assertReflows(alone, "the copy");
    if (mode.scripts) await assertAccessible(alone, "the copy");
  });
}

for (const mode of modes) {
  test(`what is not resolved is opened again, and a message on a closed case is asked about: ${told(mode)}`, async (t) => {
    const page = await open(t, mode);
    const mine = await concern.sendByPost(demo.origin);
    const staff = await open(t, mode);
    await desk.signIn(staff, demo.origin, "officer", new URL(desk.caseAddress(demo.origin, mine.reference)).pathname);
    await desk.claim(staff);
    await desk.write(staff, "acknowledge", "");
    await desk.act(staff, "Close this case", "resolve", { outcome: "put-right" });
    await followed.openCase(page, demo.origin, mine);
    await look(page, "followed-closed");
    await followed.write(page, "And the next letter?");
    await assertErrors(page, [["again", "Select if you want us to look at this again"]]);
    await look(page, "followed-error-again");
    assert.deepEqual(await typed(page, ["message", "again"]), { message: "And the next letter?", again: "" });
    await fill(page, { again: "no" });
    await press(page, "Send message");
    assert.match(await page.locator("main").innerText(), /Closed/);
    await press(page, "This is not resolved");
    await look(page, "act-not-resolved");
    await fill(page, { message: "It happened again." });
    await press(page, "Send it and open it again");
    assert.match(await page.getByRole("alert").innerText(), /We have opened it again/);
    await staff.reload();
    assert.match(await staff.locator("main").innerText(), /In progress/);
    await follow(page, "Ask us to stop");
    await press(page, "Ask us to stop");
    await staff.reload();
    await look(staff, "desk-asked-to-stop");
    await press(staff, "Keep it open");
    await look(staff, "desk-keep-open");
    await desk.write(staff, "keep-open", "Rang them: carry on.");
    assert.ok(await staff.getByText("The case stays open.").isVisible());
    await look(staff, "desk-kept-open");
  });
}

test("the date by which we answer can be followed: it says how it was worked out", async (t) => {
  const page = await open(t);
  await followed.openCase(page, demo.origin, await concern.sendByPost(demo.origin));
  await page.getByText(/^How we worked out/).first().click();
  assert.match(await page.locator("details").first().innerText(), /We count 3 working days\. We start on the day after/);
  await look(page, "followed-worked-out");
});
