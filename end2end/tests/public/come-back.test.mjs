// Saving, and coming back on another device: with scripts on and off, on a wide screen and on the narrowest, and what
// is told about a code that opens nothing, about a device that others use, and about deleting.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as concern from "../../pages/concern.mjs";
import { assertErrors, fill, follow, look, modes, open, openTab, press, told, typed } from "../../pages/every.mjs";
import { startDemo } from "../../server.mjs";

let demo;
before(async () => (demo = await startDemo()));
after(() => demo.stop());

const words = "We waited for four hours.\n\nThen nobody";

/** Answers two pages, types on the third and saves; returns the code. */
async function save(page) {
  await concern.start(page, demo.origin);
  await concern.answer(page, concern.answers["what-you-would-like"]);
  await concern.answer(page, concern.answers["who-it-is-about"]);
  await fill(page, { what_happened: words });
  await press(page, "Save and come back later");
  assert.equal(new URL(page.url()).pathname, "/concern/saved");
  return page.locator("main .app-reference").innerText();
}

async function comeBack(page, code) {
  await page.goto(demo.origin);
  await follow(page, "Come back to what you saved");
  await fill(page, { code });
  await press(page, "Continue");
}

for (const mode of modes) {
  test(`it is saved here and goes on there: ${told(mode)}`, async (t) => {
    const page = await open(t, mode);
    const code = await save(page);
    assert.match(code, /^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/);
    assert.ok(!(await page.title()).includes(code), "a title is seen over a shoulder");
    assert.ok(await page.getByText(`${demo.origin}/concern/come-back`).isVisible(), "the address to type elsewhere");
    await look(page, "saved");
    await page.emulateMedia({ media: "print" });
    assert.ok(await page.getByText(code).isVisible() && await page.getByText(/We keep it until/).isVisible(), "on paper too");
    assert.ok(!(await page.getByRole("button").first().isVisible()), "nothing to press on paper");
    await page.emulateMedia({ media: "screen" });

    const left = await openTab(page);
    await left.goto(`${demo.origin}/concern/what-happened`);
    const other = await open(t, mode);
    await comeBack(other, "2222 2222 2222");
    await assertErrors(other, [["code", "This code does not open anything. Check it and try again."]]);
    assert.deepEqual(await typed(other, ["code"]), { code: "" });
    await look(other, "come-back-wrong");
    // As people type: small letters, spaces, no dashes.
    await comeBack(other, ` ${code.toLowerCase().replaceAll("-", " ")} `);
    concern.assertOn(other, "what-happened");
    assert.deepEqual(await typed(other, ["what_happened"]), { what_happened: words });
    await look(other, "come-back-opened");
    await concern.answer(other, { what_happened: `${words} came.` });
    concern.assertOn(other, "when");
    assert.doesNotMatch(await other.locator("main").innerText(), /You are back/, "said once");

    // Here it is open no more, and that is said; what is typed into a page that was left open is kept.
    await page.goto(`${demo.origin}/concern/when`);
    assert.match(await page.locator("main").innerText(), /The answers you gave before are not here any more/);
    await concern.answer(left, { what_happened: "Typed into the old page." });
    assert.match(await left.locator("main").innerText(), /We kept what you typed just now/);
    await look(left, "answers-not-here");
    await page.goto(`${demo.origin}/concern/come-back`);
    assert.match(await page.locator("main").innerText(), /You have already started/);
    await look(page, "come-back-other-here");
  });

  test(`it is closed on a shared device, and deleted for good: ${told(mode)}`, async (t) => {
    const page = await open(t, mode);
    const code = await save(page);
    await press(page, "Close it on this phone or computer");
    assert.match(await page.locator("main").innerText(), /We closed it on this phone or computer/);
    await look(page, "come-back-closed");
    await page.goBack();
    assert.ok(!(await page.content()).includes(code) && !(await page.content()).includes("four hours"), "Back shows what was closed");
    await comeBack(page, code);
    assert.deepEqual(await typed(page, ["what_happened"]), { what_happened: words });
    await follow(page, "See how long we keep it, or delete it");
    await press(page, "Delete what I have written");
    assert.match(await page.locator("main").innerText(), /We have deleted what you wrote/);
    await look(page, "start-deleted");
    await comeBack(page, code);
    await assertErrors(page, [["code", "This code does not open anything. Check it and try again."]]);
  });
}

test("saved from the last page it is not sent; sent later, its code opens nothing", async (t) => {
  const page = await open(t);
  await concern.answerAll(page, demo.origin);
  await press(page, "Save and come back later");
  const code = await page.locator("main .app-reference").innerText();
  const other = await open(t);
  await comeBack(other, code);
  concern.assertOn(other, "check");
  await look(other, "check-back");
  await concern.send(other);
  await comeBack(page, code);
  await assertErrors(page, [["code", "This code does not open anything. Check it and try again."]]);
});

test("Enter in a field goes on, it does not save", async (t) => {
  const page = await open(t);
  await page.goto(`${demo.origin}/concern/your-name`);
  await page.locator("[name=name]").fill("Robin Example");
  await Promise.all([page.waitForEvent("load"), page.locator("[name=name]").press("Enter")]);
  assert.notEqual(new URL(page.url()).pathname, "/concern/saved");
});
