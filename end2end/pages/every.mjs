// What every page of the product has in common: how a journey opens it, presses a button on it, and judges it.
// What stands on single pages is in the files beside this one.

import assert from "node:assert/strict";
import * as fs from "node:fs";
import path from "node:path";
import { assertAccessible, assertNumbersInOrder, assertReflows, assertValid, openPage } from "../kit.mjs";

/** The two ways to come that have all there is between them: a desk's screen with scripts, the narrowest phone's without. */
export const modes = [{ scripts: true, width: 1280 }, { scripts: false, width: 320 }];
/** And the other two: for the main journey, and where what scripts do depends on how much room there is. */
export const everyMode = [...modes, { scripts: true, width: 320 }, { scripts: false, width: 1280 }];
/** What a mode is called in a test's name and on a picture. */
export const told = ({ scripts = true, width = 1280 } = {}) => `scripts ${scripts ? "on" : "off"}, ${width} pixels`;

/** A page in a fresh profile (see `openPage`) that goes by itself when the test ends. */
export async function open(t, options) {
  const page = await openPage(t, options);
  return noteDocuments(page, page);
}

/** Another tab of the same browser. */
export async function openTab(page) {
  const tab = await page.context().newPage();
  tab.setDefaultTimeout(30_000);
  tab.scripts = page.scripts;
  tab.mode = page.mode;
  return noteDocuments(tab, page);
}

function noteDocuments(page, first) {
  page.setDefaultTimeout(30_000);
  page.mode = first.mode ?? `${page.viewportSize().width}-${page.scripts ? "on" : "off"}`;
  page.on("response", (response) => {
    if (response.request().isNavigationRequest() && response.frame() === page.mainFrame()) page.document = response;
  });
  return page;
}

/** Does something that leads to another page (or the same one, drawn again), and waits until it is there. */
export async function leadsOn(page, act) {
  await Promise.all([page.waitForEvent("load"), act()]);
}

/** Presses the button with these words, in `inside` (the whole page), and waits for the page it leads to. */
export const press = (page, name, inside = page.locator("main")) =>
  leadsOn(page, () => inside.getByRole("button", { name, exact: true }).click());

/** Follows the link with these words. */
export const follow = (page, name, inside = page.locator("main")) =>
  leadsOn(page, () => inside.getByRole("link", { name, exact: true }).click());

/** Types and chooses: {field name: text, or code of what is chosen, or list of codes}. Fields come in the order given. */
export async function fill(page, values, inside = page.locator("main")) {
  for (const [name, value] of Object.entries(values)) {
    const field = inside.locator(`[name="${name}"]`);
    const kind = await field.first().evaluate((element) => (element.localName === "input" ? element.type : element.localName));
    if (kind === "select") await field.selectOption(value);
    else if (kind !== "radio" && kind !== "checkbox") await field.fill(value);
    else for (const code of [value].flat()) await inside.locator(`[name="${name}"][value="${code}"]`).check();
  }
}

/** What stands in the fields of these names: the text, or the codes of what is chosen. */
export async function typed(page, names) {
  const found = {};
  for (const name of names) {
    found[name] = await page.locator(`main [name="${name}"]`).evaluateAll((fields) => {
      const choices = fields.filter((field) => field.type === "radio" || field.type === "checkbox");
      if (choices.length === 0) return fields[0]?.value;
      const chosen = choices.filter((field) => field.checked).map((field) => field.value);
      return fields[0].type === "radio" ? (chosen[0] ?? "") : chosen;
    });
  }
  return found;
}

/**
 * Judges the page as it stands, whatever it is: the banner of the demonstration, one heading, a title that names
 * the trust, no scrolling sideways; with scripts on axe, with scripts off the HTML as it came over the wire.
 * `name` is for messages, and for the picture when PALS_TEST_PICTURES names a folder.
 */
export async function look(page, name, language = "en-GB") {
  const where = `${name}, ${page.mode}, ${new URL(page.url()).pathname}`;
  const folder = process.env.PALS_TEST_PICTURES;
  if (folder) await page.screenshot({ path: path.join(folder, `${name}-${page.mode}.png`), fullPage: true });
  assert.ok(await page.locator(".app-demo-banner").isVisible(), `no banner of the demonstration on ${where}`);
  assert.equal(await page.locator("h1").count(), 1, `headings of the first level on ${where}`);
  assert.match(await page.title(), / – Fylde Coast Example Hospitals$/, where);
  assert.equal(await page.locator("html").getAttribute("lang"), language, where);
  assert.doesNotMatch(await page.locator("body").innerText(), /\{ ?\$|undefined|NaN|Some\(/, where);
  await assertReflows(page, where);
  await assertNumbersInOrder(page, where);
  // At its top, where the bar of "Exit this page" lies over nothing: axe can't judge colours through it.
  await page.evaluate(() => scrollTo(0, 0));
  if (page.scripts) await assertAccessible(page, where);
  else await assertValid(await page.document.text(), where);
  note(page, name);
}

/** Notes a view that was found sound, where PALS_TEST_LOOKED names a file: the accessibility statement tells of it. */
function note(page, name) {
  const file = process.env.PALS_TEST_LOOKED;
  if (file) fs.appendFileSync(file, `${JSON.stringify({ name, scripts: page.scripts, width: page.viewportSize().width })}\n`);
}

/**
 * The page says that something is wrong, as an NHS page does: "Error: " in the title, a summary before everything
 * else that has the focus (where scripts run), and for each problem a link to its field and the same words at it.
 * `problems` is [[id of the field, the words]…], in their order.
 */
export async function assertErrors(page, problems) {
  assert.match(await page.title(), /^Error: /);
  const summary = page.locator("main .nhsuk-error-summary");
  const links = summary.locator("a");
  assert.deepEqual(await links.allInnerTexts(), problems.map(([, words]) => words));
  if (page.scripts) await page.waitForFunction(() => document.activeElement?.matches(".nhsuk-error-summary"));
  for (const [index, [id, words]] of problems.entries()) {
    assert.equal(await links.nth(index).getAttribute("href"), `#${id}`);
    await links.nth(index).click();
    await page.waitForFunction((field) => document.activeElement?.id === field, id);
    const beside = await page.locator("main .nhsuk-error-message").allInnerTexts();
    assert.ok(beside.some((text) => text.includes(words)), `"${words}" stands at no field: ${beside}`);
  }
}

/** Nothing that was typed became script: no dialog, nothing set. Called on a page after hostile words came back on it. */
export async function assertHarmless(page, name) {
  assert.equal(await page.evaluate(() => window.__pwned), undefined, `${name}: something that was typed ran`);
}
