// "Exit this page": by a press or by three Shifts, with scripts and without; what it hides, what it leaves behind, and
// that the bar is always there and never in the way.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as concern from "../../pages/concern.mjs";
import { fill, follow, leadsOn, look, everyMode, open, press, told } from "../../pages/every.mjs";
import { assertGone, elsewhere, hosts, leave, link, said, standIn } from "../../pages/exit.mjs";
import * as followed from "../../pages/follow.mjs";
import { startDemo } from "../../server.mjs";

let demo;
before(async () => (demo = await startDemo()));
after(() => demo.stop());

const secret = "Words that nobody else may read";

/** Back, again and again, as somebody who takes the phone would press it: nothing that was typed or sent is there. */
async function assertNothingBehind(page, words) {
  for (let steps = 0; steps < 5; steps += 1) {
    await page.goBack();
    const shown = await page.evaluate(() => document.body.innerText + [...document.querySelectorAll("input, textarea")].map((field) => field.value).join(" "));
    for (const word of words) assert.ok(!shown.includes(word), `Back to ${page.url()} shows "${word}"`);
  }
}

for (const mode of everyMode) {
  test(`leaving from the form shows another website, and Back shows nothing: ${told(mode)}`, async (t) => {
    const page = await open(t, { ...mode, hosts });
    const asked = await standIn(page);
    await concern.start(page, demo.origin);
    await concern.answer(page, concern.answers["what-you-would-like"]);
    await concern.answer(page, concern.answers["who-it-is-about"]);
    await concern.answer(page, { what_happened: secret });
    await page.goto(`${demo.origin}/concern/your-name`);
    await concern.answer(page, { name: "Robin Secret" });
    await page.goto(`${demo.origin}/concern/what-happened`);
    await fill(page, { what_happened: `${secret}, and more that isn't kept yet` });
    await leave(page);
    await assertGone(page, asked);
    await assertNothingBehind(page, [secret, "Robin Secret"]);
  });

  test(`leaving from what was sent ends the visit: ${told(mode)}`, async (t) => {
    const page = await open(t, { ...mode, hosts });
    const asked = await standIn(page);
    const sent = await concern.sendOne(page, demo.origin, { "what-happened": { what_happened: secret } });
    await follow(page, "Follow what you sent us");
    await followed.openCase(page, demo.origin, sent);
    const visit = await page.context().cookies();
    await leave(page);
    await assertGone(page, asked);
    await assertNothingBehind(page, [secret, sent.reference, sent.code]);
    // Somebody who kept a copy of the cookies has nothing either.
    await page.context().addCookies(visit.filter(({ name }) => name.endsWith("pals-visit")));
    await page.goto(`${demo.origin}/follow/case`);
    assert.equal(new URL(page.url()).pathname, "/follow");
  });

  test(`the bar stays at the top, and nothing that has the focus is behind it: ${told(mode)}`, async (t) => {
    const page = await open(t, { ...mode, hosts });
    await page.goto(`${demo.origin}/concern/what-you-need`);
    await page.setViewportSize({ width: mode.width, height: 500 });
    const bar = () => page.locator(".app-exit").boundingBox();
    const height = (await bar()).height;
    assert.ok(height <= 60, `the bar is ${height} pixels high`);
    await page.evaluate(() => scrollTo(0, 200));
    assert.equal((await bar()).y, 0, "the bar scrolled away");
    // Through the page and back: going back is where a bar at the top gets in the way.
    const behind = [];
    let stops = 0;
    for (const key of [...Array(30).fill("Tab"), ...Array(30).fill("Shift+Tab")]) {
      await page.keyboard.press(key);
      const hidden = await page.evaluate(() => {
        const at = document.activeElement;
        if (at === document.body || at.closest(".app-exit")) return undefined;
        const { left, top, width, height } = at.getBoundingClientRect();
        const seen = document.elementFromPoint(left + width / 2, Math.max(top, 0) + Math.min(height, 40) / 2);
        return seen?.closest(".app-exit") ? at.outerHTML.slice(0, 80) : "";
      });
      if (hidden !== undefined) stops += 1;
      if (hidden) behind.push(hidden);
    }
    assert.ok(stops > 30, `only ${stops} stops`);
    assert.deepEqual(behind, []);
    assert.ok(page.url().startsWith(demo.origin), "Shift and Tab together are no way out");
    await page.setViewportSize({ width: mode.width, height: 900 });
    await page.evaluate(() => scrollTo(0, 0));
    await look(page, "exit-bar");
  });
}

test("in a low window the bar scrolls away with the page", async (t) => {
  const page = await open(t, { width: 320 });
  await page.goto(`${demo.origin}/concern/what-you-need`);
  await page.setViewportSize({ width: 320, height: 256 });
  await page.evaluate(() => scrollTo(0, 200));
  assert.ok((await page.locator(".app-exit").boundingBox()).y < -50);
});

test("three presses of Shift leave, each is said, and it works while typing", async (t) => {
  const page = await open(t, { hosts });
  const asked = await standIn(page);
  await page.goto(`${demo.origin}/concern/what-happened`);
  await page.locator("textarea").focus();
  assert.equal(await said(page), "");
  await page.keyboard.press("Shift");
  assert.equal(await said(page), "Press Shift 2 more times to exit.");
  await page.keyboard.press("Shift");
  assert.equal(await said(page), "Press Shift 1 more time to exit.");
  await leadsOn(page, () => page.keyboard.press("Shift"));
  await assertGone(page, asked);
});

test("capital letters and other keys are no way out, and five seconds end the try", async (t) => {
  const page = await open(t);
  await page.goto(`${demo.origin}/concern/what-happened`);
  await page.locator("textarea").focus();
  for (const letter of "ABCDEF") await page.keyboard.press(`Shift+${letter}`);
  assert.equal(await page.locator("textarea").inputValue(), "ABCDEF");
  for (const key of ["Shift", "Shift", "x", "Shift", "Shift", "Escape"]) await page.keyboard.press(key);
  assert.equal(await said(page), "");
  await page.keyboard.press("Shift");
  await page.keyboard.press("Shift");
  await page.waitForFunction(() => document.querySelector(".app-exit [role=status]").textContent.startsWith("You are still on this page"));
  await page.keyboard.press("Shift");
  assert.equal(await said(page), "Press Shift 2 more times to exit.");
  assert.equal(new URL(page.url()).pathname, "/concern/what-happened");
});

for (const by of ["a press", "three Shifts"]) {
  test(`the page is hidden before anything has come back: ${by}`, async (t) => {
    const page = await open(t, { hosts });
    const asked = await standIn(page);
    await page.goto(`${demo.origin}/concern/what-happened`);
    await fill(page, { what_happened: secret });
    let seen;
    await leadsOn(page, async () => {
      // In one go: once the browser is leaving, it answers no more questions.
      seen = await page.evaluate((pressed) => {
        const shift = (kind) => dispatchEvent(new KeyboardEvent(kind, { key: "Shift" }));
        if (pressed) document.querySelector(".app-exit a").click();
        else for (let presses = 0; presses < 3; presses += 1) ["keydown", "keyup"].forEach(shift);
        const { x, y, width, height } = document.querySelector(".app-exit-cover").getBoundingClientRect();
        const shown = [...document.querySelectorAll("header, main, footer, textarea, .app-exit")].filter((part) => part.checkVisibility());
        return { title: document.title, text: document.body.innerText, cover: [x, y, width, height], shown: shown.length };
      }, by === "a press");
    });
    const { width, height } = page.viewportSize();
    assert.deepEqual(seen, { title: "Loading", text: "Loading", cover: [0, 0, width, height], shown: 0 });
    await assertGone(page, asked);
  });
}

test("the start page explains it before the first question, and speaks of keys only where they work", async (t) => {
  for (const scripts of [true, false]) {
    const page = await open(t, { scripts });
    await page.goto(demo.origin);
    const text = await page.locator("main").innerText();
    assert.ok(text.indexOf("Exit this page") > 0 && text.indexOf("Exit this page") < text.indexOf("Start now"));
    assert.match(text, /can't hide that you were here/);
    assert.equal(text.includes("Shift"), scripts);
    assert.equal(await link(page).count(), 0, "nothing to leave yet");
    await press(page, "Start now");
    assert.equal(await link(page).getAttribute("href"), "/leave");
  }
});

test("no title and no address says what it is about", async (t) => {
  const page = await open(t, { scripts: false });
  const titles = [];
  page.on("load", async () => titles.push(`${await page.title()} ${page.url()}`));
  const sent = await concern.sendOne(page, demo.origin, { "what-happened": { what_happened: secret } });
  await followed.openCase(page, demo.origin, sent);
  for (const title of titles) {
    assert.doesNotMatch(title, /complain|abuse|Words that|Northshore/i);
    assert.ok(![sent.reference, sent.code].some((word) => title.includes(word)), title);
  }
  assert.ok(titles.length > 10 && !titles.some((title) => title.includes(elsewhere)));
});
