// The pages that a public service owes people, from the foot of every page, and the trust's own words on them: written on the
// desk with scripts off, looked at before they are published, and read by everybody after.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { signIn } from "../../pages/desk.mjs";
import { assertErrors, fill, follow, look, modes, open, press, told, typed } from "../../pages/every.mjs";
import { startDemo } from "../../server.mjs";

let demo;
before(async () => (demo = await startDemo()));
after(() => demo.stop());

const main = (page) => page.locator("main").innerText();
const pages = [
  ["contact", "Contact us", /Relay UK[^]*Christmas Day/],
  ["accessibility", "Accessibility", /partially compliant[^]*No expert has checked all of it yet/],
  ["privacy", "Privacy", /controller[^]*Information Commissioner/],
  ["terms", "Terms", /It is not for emergencies/],
  ["you-said-we-did", "You said, we did", /There is nothing here yet/],
];

for (const mode of modes) {
  test(`every page that we owe is a press away and says what it must: ${told(mode)}`, async (t) => {
    const page = await open(t, mode);
    for (const [address, link, says] of pages) {
      await page.goto(demo.origin);
      await follow(page, link, page.locator("footer"));
      assert.equal(page.url(), `${demo.origin}/${address}`);
      assert.match(await main(page), says);
      await look(page, `owed-${address}`);
    }
  });
}

test("the trust's own words are written with scripts off, previewed, put right, published and read", async (t) => {
  const page = await open(t, { scripts: false });
  await signIn(page, demo.origin, "senior", "/desk/words");
  await look(page, "desk-words");
  await follow(page, "You said, we did");
  assert.equal(new URL(page.url()).pathname, "/desk/words/you-said-we-did");
  await look(page, "desk-words-form");

  await fill(page, { own_words: "## Quieter nights\n\n<b>We</b> bought soft bins." });
  await press(page, "Publish");
  assert.equal(page.document.status(), 422);
  await assertErrors(page, [
    ["own_words", "Line 3: take out the HTML, the words between < and >. Use the signs below the field instead"],
  ]);
  await look(page, "desk-words-error");

  const words = "## Quieter nights\n\n**We** bought soft bins. Ask for [help](/support).";
  await fill(page, { own_words: words });
  await press(page, "Preview");
  assert.equal(page.document.status(), 200);
  assert.equal(await page.locator("main .nhsuk-inset-text h2").innerText(), "Quieter nights");
  assert.deepEqual(await typed(page, ["own_words"]), { own_words: words });
  await look(page, "desk-words-preview");
  await press(page, "Publish");
  assert.match(await main(page), /The words are published/);
  await look(page, "desk-words-published");

  // Somebody who had the page open before publishes over words they have not seen.
  const late = await open(t, { scripts: false });
  await signIn(late, demo.origin, "manager", "/desk/words/you-said-we-did");
  await fill(page, { own_words: `${words}\n\n- One more thing` });
  await press(page, "Publish");
  await fill(late, { own_words: "Something else" });
  await press(late, "Publish");
  assert.equal(late.document.status(), 409);
  assert.match(await main(late), /Someone has published other words/);
  assert.deepEqual(await typed(late, ["own_words"]), { own_words: "Something else" });
  await look(late, "desk-words-moved");
  await follow(late, "Version 1");
  assert.equal(await late.locator("main .nhsuk-inset-text li").count(), 0, "the first version, as it was");
  await look(late, "desk-words-older");
});

for (const mode of modes) {
  test(`what was published is read by everybody, with the day: ${told(mode)}`, async (t) => {
    const page = await open(t, mode);
    await page.goto(`${demo.origin}/you-said-we-did`);
    assert.match(await main(page), /Quieter nights[^]*One more thing[^]*Our team last changed its words on this page on \d+ \w+ \d{4}\./);
    await look(page, "owed-own-words");
    await follow(page, "help");
    assert.equal(new URL(page.url()).pathname, "/support");
  });
}

test("the desk's form is accessible", async (t) => {
  const page = await open(t);
  await signIn(page, demo.origin, "senior", "/desk/words/contact");
  await look(page, "desk-words-form");
  await fill(page, { own_words: "# Too large" });
  await press(page, "Preview");
  await assertErrors(page, [["own_words", "Line 1: write headings with ## or ###, and not within a list"]]);
  await look(page, "desk-words-error");
  await fill(page, { own_words: "## Right\n\n1. one\n2. two" });
  await press(page, "Preview");
  await look(page, "desk-words-preview");
});
