// The main journey in another language: by the names of fields, since the words are not ours to know. In Urdu, from the
// right; and in marked letters, where a word without marks is in no catalogue.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as concern from "../../pages/concern.mjs";
import { fill, leadsOn, look, open, told } from "../../pages/every.mjs";
import { startDemo } from "../../server.mjs";

let demo;
before(async () => (demo = await startDemo()));
after(() => demo.stop());

const URDU = "ur";
const MARKED = "en-XA";
const EASY = "en-GB-x-easy";

/** Presses the page's main button. */
const goOn = (page) => leadsOn(page, () => page.locator("main .nhsuk-button:not(.nhsuk-button--secondary)").last().click());

/** What stands on the page without marks, though it is not said to be English, typed, a code or an address. */
const plainWords = (page) =>
  page.evaluate(() => {
    const names = [
      "Fylde Coast Example Hospitals", "Patient Advice and Liaison Service (PALS)", "Robin Example", "Northshore Example Hospital",
      "Outpatient clinics and appointments", "1 Example Road", "Exampleton", "Blackpool",
    ];
    const isOther = (element) => element.closest("[lang]:not(html), [dir=auto], textarea, script, style, svg, select, .app-reference");
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      if (isOther(parentElement) || !parentElement.checkVisibility()) continue;
      const text = names.reduce((text, name) => text.replaceAll(name, " "), textContent);
      const words = text.split(/\s+/).filter((word) => !/[@/_\d]|^[A-Z]{4}-[A-Z]{4}/.test(word));
      if (words.some((word) => /(?<![\p{L}\p{M}.])[A-Za-z]{3,}(?![\p{L}\p{M}])/u.test(word))) found.push(text.trim());
    }
    return found;
  });

for (const language of [URDU, MARKED, EASY]) {
  for (const mode of [{ scripts: false, width: 320 }, { scripts: true, width: 1280 }]) {
    test(`somebody tells us and follows it in ${language}: ${told(mode)}`, async (t) => {
      const page = await open(t, mode);
      const judge = async (name) => {
        assert.equal(await page.locator("html").getAttribute("dir"), language === URDU ? "rtl" : null);
        await look(page, `${name}-${language}`, language);
        if (language === EASY && name !== "error") assert.ok(await page.locator("main .app-picture").first().isVisible(), `no picture on ${name}`);
        if (language === MARKED) assert.deepEqual(await plainWords(page), [], `words that are in no catalogue on ${name}`);
      };
      await page.goto(`${demo.origin}/language/${language}/`);
      assert.equal(new URL(page.url()).pathname, "/");
      await judge("start");
      await goOn(page);
      for (const [code, values] of concern.journey()) {
        concern.assertOn(page, code);
        if (code === "what-happened") {
          await goOn(page);
          concern.assertOn(page, code);
          await judge("error");
        }
        await fill(page, values);
        await judge(code);
        await goOn(page);
      }
      concern.assertOn(page, "check");
      await judge("check");
      await goOn(page);
      assert.equal(new URL(page.url()).pathname, "/concern/sent");
      const { reference, code } = await concern.receipt(page);
      await judge("sent");

      await page.goto(`${demo.origin}/follow`);
      await fill(page, { reference, code: "AAAA-AAAA-AAAA" });
      await goOn(page);
      await judge("follow-error");
      await fill(page, { reference, code });
      await goOn(page);
      assert.equal(new URL(page.url()).pathname, "/follow/case");
      await judge("followed");

      await page.goto(`${demo.origin}/support?need=complaint-help`);
      await fill(page, { place: "FY5 1AZ" });
      await leadsOn(page, () => page.locator("main form:has([name=place]) button").first().click());
      assert.match(page.url(), /council=E06000009$/);
      await judge("support-near");

      await leadsOn(page, () => page.locator("nav.app-languages a[hreflang=en-GB]").click());
      assert.match(page.url(), /support\?need=complaint-help&council=E06000009$/, "the same page");
      await look(page, "support-near-english-again");
    });
  }
}
