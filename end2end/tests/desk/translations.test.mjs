// Staff say who checked a translation, beside its words; the public page loses its notice, and gets it back.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { signIn } from "../../pages/desk.mjs";
import { assertErrors, fill, follow, look, modes, open, openTab, press, told } from "../../pages/every.mjs";
import { startDemo } from "../../server.mjs";

let demo;
before(async () => (demo = await startDemo()));
after(() => demo.stop());

const CHECKER = "A. Reader, Example Interpreting";

test("a page is a draft until somebody has read its words", async (t) => {
  const page = await open(t, { scripts: false });
  const heading = "To jest wstępne tłumaczenie";
  const isDraft = async () => {
    const tab = await openTab(page);
    await tab.goto(`${demo.origin}/language/pl/`);
    const words = await tab.locator("main").innerText();
    await tab.close();
    return words.includes(heading);
  };
  await signIn(page, demo.origin, "senior", "/desk/translations");
  assert.ok(await isDraft());
  for (const part of ["frame", "safety", "start"]) {
    await page.goto(`${demo.origin}/desk/translations/pl/${part}`);
    await fill(page, { checker: CHECKER });
    await press(page, "Record that the words are right");
    assert.match(await page.locator("main").innerText(), new RegExp(`${CHECKER} read these words`));
  }
  assert.equal(await isDraft(), false);
  await press(page, "Make these words a draft again");
  assert.ok(await isDraft());
});

for (const mode of modes) {
  test(`the words stand beside the English ones: ${told(mode)}`, async (t) => {
    const page = await open(t, mode);
    await signIn(page, demo.origin, "manager", "/desk/words");
    await follow(page, "The words of the public pages in other languages, and who checked them");
    await look(page, "desk-translations");
    await page.goto(`${demo.origin}/desk/translations/ur/safety`);
    assert.equal(await page.locator("tbody [lang=ur][dir=rtl]").count(), await page.locator("tbody tr").count());
    await look(page, "desk-translation");
    await press(page, "Record that the words are right");
    await assertErrors(page, [["checker", "Enter who read the words"]]);
    await look(page, "desk-translation-error");
  });
}
