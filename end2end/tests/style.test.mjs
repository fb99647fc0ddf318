// The style sheet as built: our own partials on a sample page at 320 pixels, in forced colours and on paper,
// and what a first visit weighs. The product isn't needed; target/site is.

import assert from "node:assert/strict";
import * as fs from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { assertAccessible, assertReflows, openPage } from "../kit.mjs";

const site = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../target/site");
const manifest = JSON.parse(fs.readFileSync(path.join(site, "manifest.json"), "utf8"));
const weight = (logical) => fs.statSync(path.join(site, `${manifest[logical]}.br`)).size;

const longWord = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch".repeat(3);
const sample = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Partials</title><meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="/${manifest["icon.svg"]}"><link rel="stylesheet" href="/${manifest["main.css"]}"></head>
<body>
<div role="region" aria-label="Demonstration" class="app-demo-banner"><div class="nhsuk-width-container"><p class="app-demo-banner__text">This is a demonstration. Nothing here is real.</p></div></div>
<div class="nhsuk-width-container"><main class="nhsuk-main-wrapper">
<h1>Case ABCD-2345</h1>
<div class="app-identity-bar"><dl class="app-identity-bar__list">
<div class="app-identity-bar__item"><dt>Reference</dt><dd><strong class="app-reference">ABCD-2345-${longWord}</strong></dd></div>
<div class="app-identity-bar__item"><dt>Name</dt><dd>${longWord}</dd></div>
<div class="app-identity-bar__item"><dt>First answer</dt><dd><span class="app-due app-due--overdue">2 working days overdue</span></dd></div>
<div class="app-identity-bar__item"><dt>Full answer</dt><dd><span class="app-due app-due--soon">Due tomorrow</span></dd></div>
</dl></div>
<form class="app-filter" method="get">
<h2 class="app-filter__title">Filter</h2>
<ul class="app-filter__selected"><li><a class="app-filter__tag" href="/">Remove this filter: Overdue</a></li></ul>
<div class="app-filter__options"><div class="nhsuk-form-group"><label class="nhsuk-label" for="status">Status</label>
<select class="nhsuk-select" id="status" name="status"><option>Any</option></select></div>
<div class="nhsuk-form-group"><label class="nhsuk-label" for="search">Reference</label><input class="nhsuk-input" id="search" name="search"></div></div>
<button class="nhsuk-button">Apply</button></form>
<h2>Conversation</h2>
<ol class="app-messages">
<li class="app-message app-message--person"><p class="app-message__meta">The person, 22 November 2026 at 9am</p><div class="app-original-words" dir="auto">First line
  second line ${longWord}</div></li>
<li class="app-message app-message--team"><p class="app-message__meta">The team, 22 November 2026 at 10am</p><div class="app-original-words" dir="auto">Thank you.</div></li></ol>
<h2>What happened</h2>
<ol class="app-timeline">
<li class="app-timeline__item"><h3 class="app-timeline__title">Note added</h3><p class="app-timeline__meta">by A Officer, 22 November 2026 at 9:05am</p>
<div class="app-note"><p class="app-note__label">Internal note: the person can't see this</p><div class="app-original-words">Called the ward.</div></div></li>
<li class="app-timeline__item"><h3 class="app-timeline__title">Claimed</h3><p class="app-timeline__meta">by A Officer, 22 November 2026 at 9am</p></li></ol>
<div class="app-both-texts"><section class="app-both-texts__text"><h2>What you wrote</h2><p class="app-original-words">${longWord}</p></section>
<section class="app-both-texts__text"><h2>What was saved first</h2><p class="app-original-words">Short.</p></section></div>
</main></div></body></html>`;

let server;
let origin;

before(async () => {
  server = createServer((request, response) => {
    const file = path.join(site, path.normalize(request.url));
    response.setHeader("content-type", request.url.endsWith(".css") ? "text/css" : request.url.endsWith(".svg") ? "image/svg+xml" : "text/html");
    response.end(request.url === "/" ? sample : fs.readFileSync(file));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${server.address().port}`;
});

after(() => server.close());

for (const options of [{}, { width: 320 }, { width: 320, forcedColours: true }]) {
  test(`the partials are accessible and reflow: ${JSON.stringify(options)}`, async (t) => {
    const page = await openPage(t, options);
    await page.goto(origin);
    await assertAccessible(page);
    await assertReflows(page);
    assert.match(await page.evaluate(() => getComputedStyle(document.querySelector("button")).fontFamily), /^arial/i);
    await screenshot(page, `partials-${options.width ?? 1280}${options.forcedColours ? "-forced" : ""}`);
  });
}

test("paper has the words and nothing to press", async (t) => {
  const page = await openPage(t);
  await page.goto(origin);
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator(".app-demo-banner, .app-filter, .nhsuk-button").filter({ visible: true }).count(), 0);
  assert.ok(await page.locator(".app-note").isVisible());
});

test("no font, picture or anything else comes from another host", () => {
  const css = fs.readFileSync(path.join(site, manifest["main.css"]), "utf8");
  assert.doesNotMatch(css, /https?:|@font-face|frutiger/i);
});

test("what a first visit loads besides the page stays under 45 kB, and the islands under 60 kB", () => {
  assert.ok(weight("main.css") + weight("nhsuk.js") + weight("leave.js") + weight("icon.svg") < 45_000);
  if (manifest["pals_bg.wasm"]) assert.ok(weight("pals_bg.wasm") < 60_000);
});

/** Kept for looking at when PALS_TEST_PICTURES names a folder. */
async function screenshot(page, name) {
  const folder = process.env.PALS_TEST_PICTURES;
  if (folder) await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true });
}
