// Somebody asks what they can do: a question a page, then what they can do side by side, and from there into the form with
// nothing asked twice. The answers are the address, and nothing is kept.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as concern from "../../pages/concern.mjs";
import { assertErrors, fill, follow, look, modes, open, press, told, typed } from "../../pages/every.mjs";
import { startDemo } from "../../server.mjs";

let demo;
before(async () => (demo = await startDemo()));
after(() => demo.stop());

const main = (page) => page.locator("main").innerText();
const address = (page) => page.url().slice(demo.origin.length);
const answers = (page) => Object.fromEntries(new URL(page.url()).searchParams);
const heads = (page) => page.getByRole("heading", { level: 2 }).allInnerTexts();
const drafts = async (page) => (await page.context().cookies()).filter(({ name }) => name.endsWith("pals-draft")).length;
const goOn = async (page, values) => {
  await fill(page, values);
  await press(page, "Continue");
};

for (const mode of modes) {
  test(`four questions lead to what one can do, and into the form with nothing asked twice: ${told(mode)}`, async (t) => {
    const page = await open(t, mode);
    await page.goto(demo.origin);
    await follow(page, "Not sure what you can do? Answer a few short questions");
    assert.equal(address(page), "/what-can-i-do");
    await look(page, "guide-whose");
    await press(page, "Continue");
    await assertErrors(page, [["whose", "Select whose care it is about"]]);
    await look(page, "guide-error");
    await goOn(page, { whose: "ours" });
    await press(page, "Continue");
    await assertErrors(page, [["wish", "Select what you want most"]]);
    await goOn(page, { wish: "put-right" });
    await look(page, "guide-now");
    await goOn(page, { now: "there-now" });
    await look(page, "guide-age");
    await goOn(page, { age: "longer" });
    const { asked, ...given } = answers(page);
    assert.deepEqual(given, { whose: "ours", wish: "put-right", now: "there-now", age: "longer" });
    assert.equal(asked, "age");
    assert.deepEqual((await heads(page)).slice(0, 4), [
      "Talk to the people who care for you", "Talk to us (PALS)", "Make a complaint", "Get an advocate to help you",
    ]);
    assert.match(await main(page), /Try this first[^]*Tell us even if it was longer ago/);
    await look(page, "guide-ends");
    assert.equal(await drafts(page), 0, "nothing is kept before they tell us");

    // One answer is changed, and the others stay.
    await follow(page, "Change your answer: is the care still going on?");
    assert.equal(address(page), "/what-can-i-do?whose=ours&wish=put-right&age=longer");
    await goOn(page, { now: "over" });
    assert.equal((await heads(page))[0], "Talk to us (PALS)");
    await look(page, "guide-ends-over");

    await press(page, "Talk to us");
    concern.assertOn(page, "who-it-is-about");
    await page.goto(`${demo.origin}/concern/what-you-would-like`);
    assert.deepEqual(await typed(page, ["want"]), { want: "put-right" }, "it is answered already");

    // Who has begun goes on with that.
    await page.goto(`${demo.origin}/what-can-i-do?whose=ours&wish=full-look&now=over&age=year`);
    assert.equal(await page.locator("main form").count(), 0);
    await page.locator("main").getByRole("link", { name: "Carry on", exact: true }).first().click();
    await page.waitForURL(/\/concern\/who-it-is-about$/);
  });
}

for (const mode of modes) {
  test(`what is not ours leads to who it is for, and we can pass it on: ${told(mode)}`, async (t) => {
    const page = await open(t, mode);
    await page.goto(`${demo.origin}/what-can-i-do`);
    await goOn(page, { whose: "gp-or-dentist" });
    await goOn(page, { wish: "full-look" });
    assert.equal((await heads(page))[0], "Talk to the people who gave the care", "nothing else makes a difference");
    await look(page, "guide-ends-gp");
    await press(page, "Ask us to pass it on");
    concern.assertOn(page, "pass-it-on");
    assert.deepEqual(await typed(page, ["body"]), { body: "primary" });
  });

  test(`every stage leads to the next, with the Ombudsman's time limit at the end: ${told(mode)}`, async (t) => {
    const page = await open(t, mode);
    await page.goto(`${demo.origin}/support`);
    await follow(page, "Not sure what you can do? Answer a few short questions");
    await follow(page, "Talk to the people who care for you");
    for (const stage of ["soon", "pals", "complaint", "answer", "ombudsman"]) {
      assert.equal(address(page), `/stages/${stage}`);
      await look(page, `stage-${stage}`);
      const next = page.locator("main a[rel='next']");
      if (stage === "ombudsman") assert.equal(await next.count(), 0);
      else await Promise.all([page.waitForURL((url) => url.pathname !== `/stages/${stage}`), next.click()]);
    }
    assert.match(await main(page), /within 12 months \(1 year\) of when you knew about it/);
    await follow(page, "How to reach them");
    assert.equal(address(page), "/support?need=ombudsman");
  });
}
