// What is typed is never lost, and one press of Send is one case: Back, reload, a second tab, a pause, a double
// click, and Send pressed again afterwards.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as concern from "../../pages/concern.mjs";
import * as desk from "../../pages/desk.mjs";
import { follow, leadsOn, look, modes, open, openTab, press, told, typed } from "../../pages/every.mjs";
import { startDemo } from "../../server.mjs";

let demo;
before(async () => (demo = await startDemo()));
after(() => demo.stop());

/** How many cases came from a person of this name, as the desk sees it. */
async function casesOf(t, name) {
  const page = await open(t);
  await desk.signIn(page, demo.origin, "officer");
  return (await desk.wholeQueue(page, demo.origin, "open")).filter((line) => line.who.includes(name)).length;
}

for (const mode of modes) {
  test(`Back and reload keep every answer: ${told(mode)}`, async (t) => {
    const page = await open(t, mode);
    const own = { "who-it-is-about": { about: "somebody-else", patient_name: "Mary Mother", relationship: "My mum" } };
    await concern.answerAll(page, demo.origin, own);
    for (const [code, values] of concern.journey(own).reverse()) {
      await page.goBack();
      concern.assertOn(page, code);
      assert.deepEqual(await typed(page, Object.keys(values)), values, "by the browser's own Back");
    }
    await page.goto(`${demo.origin}/concern/check`);
    for (const [code, values] of concern.journey(own).reverse()) {
      await follow(page, "Back", page.locator("body"));
      concern.assertOn(page, code);
      await page.reload();
      assert.deepEqual(await typed(page, Object.keys(values)), values);
    }
  });

  test(`Change leads to the answer and straight back: ${told(mode)}`, async (t) => {
    const page = await open(t, mode);
    await concern.answerAll(page, demo.origin);
    await leadsOn(page, () => page.getByRole("link", { name: "Change when", exact: true }).click());
    concern.assertOn(page, "when");
    assert.equal((await typed(page, ["when_day"])).when_day, "9");
    await concern.answer(page, { when: "roughly", when_words: "Around Easter" });
    concern.assertOn(page, "check");
    assert.ok((await concern.shownAnswers(page)).some(([asked, answer]) => asked === "When" && answer === "Around Easter"));
    // A change that is wrong is asked for again, not sent.
    await leadsOn(page, () => page.getByRole("link", { name: "Change how to contact you", exact: true }).click());
    await concern.answer(page, { email: "" });
    concern.assertOn(page, "how-to-reach-you");
    await page.goto(`${demo.origin}/concern/check`);
    concern.assertOn(page, "how-to-reach-you");
    await concern.answer(page, { email: "other@person.example" });
    concern.assertOn(page, "check");
  });

  test(`whom it is about can be changed: what is asked only about somebody else comes and goes: ${told(mode)}`, async (t) => {
    const page = await open(t, mode);
    await concern.answerAll(page, demo.origin);
    const asked = async () => (await concern.shownAnswers(page)).map(([question]) => question);
    const onlyThen = ["Their name", "Who they are to you", "Who you are", "If they can tell us that they agree"];
    const change = () => leadsOn(page, () => page.getByRole("link", { name: "Change who it is about", exact: true }).click());
    assert.deepEqual((await asked()).filter((question) => onlyThen.includes(question)), []);
    await change();
    await concern.answer(page, { about: "somebody-else", patient_name: "Mary Mother" });
    for (const [code, values] of Object.entries(concern.aboutSomebodyElse)) {
      concern.assertOn(page, code);
      await concern.answer(page, values);
    }
    concern.assertOn(page, "check");
    assert.deepEqual((await asked()).filter((question) => onlyThen.includes(question)), onlyThen);
    await change();
    await concern.answer(page, { about: "myself" });
    concern.assertOn(page, "check");
    assert.deepEqual((await asked()).filter((question) => onlyThen.includes(question)), []);
    assert.deepEqual(Object.keys(await concern.send(page)), ["reference", "code"], "no patient is asked");
  });

  test(`two tabs that answer differently lose neither answer: ${told(mode)}`, async (t) => {
    const page = await open(t, mode);
    await concern.start(page, demo.origin);
    await concern.answer(page, concern.answers["what-you-would-like"]);
    await concern.answer(page, concern.answers["who-it-is-about"]);
    const other = await openTab(page);
    await other.goto(page.url());
    await concern.answer(other, { what_happened: "What the second tab says." });
    concern.assertOn(other, "when");
    await concern.answer(page, { what_happened: "What the first tab says." });
    concern.assertOn(page, "what-happened");
    assert.equal((await typed(page, ["what_happened"])).what_happened, "What the first tab says.");
    assert.ok(await page.getByText("What the second tab says.").isVisible());
    await look(page, "two-tabs");
    await concern.answer(page, { what_happened: "What the first tab says. What the second tab says." });
    concern.assertOn(page, "when");
    // Pages beside it are no quarrel: each tab answers another question, and both answers stand.
    await other.goto(`${demo.origin}/concern/your-name`);
    await concern.answer(page, concern.answers.when);
    await concern.answer(other, { name: "Second Tab" });
    await page.goto(`${demo.origin}/concern/your-name`);
    assert.equal((await typed(page, ["name"])).name, "Second Tab");
  });

  test(`a pause is no loss: the start page leads on, or wipes it all: ${told(mode)}`, async (t) => {
    const page = await open(t, mode);
    await concern.start(page, demo.origin);
    await concern.answer(page, concern.answers["what-you-would-like"]);
    await page.goto(demo.origin);
    await look(page, "start-carry-on");
    await press(page, "Carry on");
    concern.assertOn(page, "who-it-is-about");
    await page.goto(demo.origin);
    await press(page, "Delete it and start again");
    await press(page, "Start now");
    assert.deepEqual(await typed(page, ["want"]), { want: "" });
  });

  test(`a double click on Send is one case, and Send after Back sends nothing more: ${told(mode)}`, async (t) => {
    const page = await open(t, mode);
    const name = `Dora Double ${mode.scripts ? "on" : "off"}`;
    await concern.answerAll(page, demo.origin, { "your-name": { name } });
    await leadsOn(page, () => page.getByRole("button", { name: "Confirm and send" }).dblclick());
    await page.waitForURL("**/concern/sent");
    const { reference, code } = await concern.receipt(page);
    assert.ok(code, "the code is shown after a double click too");
    await page.reload();
    assert.deepEqual(await concern.receipt(page), { reference, code });
    // Back to what was checked, and pressed again: the same receipt, or the start page; never a second case.
    await page.goBack();
    const again = page.getByRole("button", { name: "Confirm and send" });
    if (await again.count()) await leadsOn(page, () => again.click());
    await page.goto(`${demo.origin}/concern/sent`);
    assert.deepEqual(await concern.receipt(page), { reference, code });
    assert.equal(await casesOf(t, name), 1);
  });
}

for (const mode of modes) {
  test(`a number in words without a name is warned of, and may stay: ${told(mode)}`, async (t) => {
    const page = await open(t, mode);
    await concern.answerAll(page, demo.origin, {
      "what-happened": { what_happened: "Nobody phoned me on 07700 900 471." },
      "your-name": { name: "" },
      "how-to-reach-you": { channel: "none" },
    });
    await look(page, "check-number");
    await follow(page, "Change what you wrote.");
    concern.assertOn(page, "what-happened");
    await press(page, "Continue");
    await press(page, "Send it as it is");
    assert.ok((await concern.receipt(page)).code);
  });
}

test("Send pressed in two tabs at once is one case", async (t) => {
  const page = await open(t);
  await concern.answerAll(page, demo.origin, { "your-name": { name: "Tilda Twice" } });
  const other = await openTab(page);
  await other.goto(page.url());
  const receipts = await Promise.all([concern.send(page), concern.send(other)]);
  assert.deepEqual(receipts[0], receipts[1]);
  assert.equal(await casesOf(t, "Tilda Twice"), 1);
});

test("what is sent is what was checked: a change in another tab is shown first", async (t) => {
  const page = await open(t);
  await concern.answerAll(page, demo.origin);
  const other = await openTab(page);
  await other.goto(`${demo.origin}/concern/your-name`);
  await concern.answer(other, { name: "Changed Meanwhile" });
  await press(page, "Confirm and send");
  concern.assertOn(page, "check");
  assert.ok(await page.getByText("Changed Meanwhile").isVisible());
  await look(page, "check-changed");
  await concern.send(page);
});

test("nothing can be checked, sent or seen that was never typed", async (t) => {
  const page = await open(t);
  await page.goto(`${demo.origin}/concern/check`);
  concern.assertOn(page, "what-you-would-like");
  for (const address of ["/concern/sent", "/follow/case"]) {
    await page.goto(demo.origin + address);
    assert.notEqual(new URL(page.url()).pathname, address);
  }
});

test("the code is shown once: gone for good when it is said to be saved, also by Back", async (t) => {
  const page = await open(t);
  const { reference, code } = await concern.sendOne(page, demo.origin);
  await press(page, "I have saved my code");
  assert.equal((await concern.receipt(page)).reference, reference);
  await page.reload();
  await page.goBack();
  await page.goto(`${demo.origin}/concern/sent`);
  for (const address of ["/concern/sent", "/", "/follow"]) {
    await page.goto(demo.origin + address);
    assert.ok(!(await page.content()).includes(code), `the code stands on ${address}`);
  }
});
