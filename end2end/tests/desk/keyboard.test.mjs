// The desk by keyboard alone: past the header, down the queue, into a case, a note written and saved, with the focus
// always to be seen.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as concern from "../../pages/concern.mjs";
import * as desk from "../../pages/desk.mjs";
import { leadsOn, open } from "../../pages/every.mjs";
import { startDemo } from "../../server.mjs";

let demo;
before(async () => (demo = await startDemo()));
after(() => demo.stop());

/** What has the focus: its words, and whether it stands out from how it looks without. */
const focused = (page) => page.evaluate(() => {
  const element = document.activeElement;
  const look = () => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow, backgroundColor, borderColor } = getComputedStyle(element);
    // The ring of a radio or a box is drawn by its label.
    const label = element.matches("[type=radio], [type=checkbox]") ? getComputedStyle(element.nextElementSibling, "::before").boxShadow : "";
    return JSON.stringify([outlineStyle, outlineWidth, outlineColor, boxShadow, backgroundColor, borderColor, label]);
  };
  const withFocus = look();
  element.blur();
  const without = look();
  element.focus();
  const box = element.getBoundingClientRect();
  return {
    words: (element.innerText || element.value || element.getAttribute("aria-label") || element.id).trim(),
    id: element.id, visible: withFocus !== without && box.width > 0 && box.height > 0,
    onScreen: box.top >= 0 && box.bottom <= innerHeight + 1,
  };
});

/** Presses Tab until what has the focus passes `until`; every stop must be visible. Returns the words of the stops. */
async function tabTo(page, until, limit = 120) {
  const stops = [];
  for (let count = 0; count < limit; count += 1) {
    await page.keyboard.press("Tab");
    const stop = await focused(page);
    stops.push(stop.words);
    assert.ok(stop.visible, `the focus can't be seen on "${stop.words}" (${page.url()})`);
    if (until(stop)) return stops;
  }
  assert.fail(`never reached by Tab; stops: ${stops.join(" | ")}`);
}

test("a case is found, claimed and given a note without a mouse", async (t) => {
  await concern.sendByPost(demo.origin, { "your-name": { name: "Kay Keyboard" } });
  const page = await open(t);
  await page.goto(`${demo.origin}/desk`);
  await tabTo(page, ({ words }) => words === `Sign in as ${desk.people.officer}`);
  await leadsOn(page, () => page.keyboard.press("Enter"));

  const first = await tabTo(page, () => true);
  assert.deepEqual(first, ["Skip to main content"]);
  await page.keyboard.press("Enter");
  const [next] = await tabTo(page, () => true);
  assert.ok(await page.evaluate(() => Boolean(document.activeElement.closest("main"))), `the skip link leads past the header, not to ${next}`);

  const stops = await tabTo(page, ({ words }) => /^[0-9A-Z]{4}-[0-9A-Z]{4}$/.test(words));
  assert.ok(stops.includes("Apply filter"), "the filter comes before the list");
  await leadsOn(page, () => page.keyboard.press("Enter"));
  assert.match(page.url(), /\/desk\/case\//);

  // The one on top may be held already; an unclaimed one is claimed first.
  if (await page.getByRole("button", { name: "Claim this case" }).count()) {
    await tabTo(page, ({ words }) => words === "Claim this case");
    await leadsOn(page, () => page.keyboard.press("Enter"));
  }
  await tabTo(page, ({ id }) => id === "note");
  await page.keyboard.type("By keyboard alone.");
  await tabTo(page, ({ words }) => words === "Save note");
  await leadsOn(page, () => page.keyboard.press("Enter"));
  assert.ok(await page.getByText("Your note has been saved.").isVisible());
  assert.equal((await desk.timeline(page))[0], "Internal note added");
});

test("a concern is sent without a mouse", async (t) => {
  const page = await open(t);
  await page.goto(demo.origin);
  await tabTo(page, ({ words }) => words === "Start now");
  await leadsOn(page, () => page.keyboard.press("Enter"));
  const goOn = async () => {
    await tabTo(page, ({ words }) => words === "Continue");
    await leadsOn(page, () => page.keyboard.press("Enter"));
  };
  /** The first radio of a group by Tab, and the one `down` below it. */
  const choose = async (id, down = 0) => {
    await tabTo(page, (stop) => stop.id === id);
    await page.keyboard.press("Space");
    for (let count = 0; count < down; count += 1) await page.keyboard.press("ArrowDown");
  };
  await choose("want");
  await goOn();
  await choose("about");
  await goOn();
  await tabTo(page, ({ id }) => id === "what_happened");
  await page.keyboard.type("Written by keyboard.");
  await goOn();
  await choose("when", 2);
  await goOn();
  await choose("site");
  await choose("service");
  await goOn();
  await goOn();
  await goOn();
  await choose("channel", 4);
  await goOn();
  await goOn();
  concern.assertOn(page, "check");
  await tabTo(page, ({ words }) => words === "Confirm and send");
  await leadsOn(page, () => page.keyboard.press("Enter"));
  assert.equal(new URL(page.url()).pathname, "/concern/sent");
});
