// What every browser journey uses: a fresh Chromium, scripts on or off, narrow or wide, that fails the test
// on a console error, a broken content security policy or a request to another host; and the checks for
// accessibility, valid HTML and reflow. The server under test is in server.mjs, journeys are in tests/.

import assert from "node:assert/strict";
import { after } from "node:test";
import axe from "axe-core";
import { HtmlValidate } from "html-validate";
import { chromium } from "playwright-core";
import { accepted } from "./accepted.mjs";

// Chromium must not look for updates or Google's hosts: tests reach nothing but the server under test.
const chromiumArgs = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];
const executablePath = process.env.PALS_TEST_CHROMIUM || "/usr/bin/chromium-headless-shell";

let browser;
after(() => browser?.then((running) => running.close()));

/**
 * A page in a fresh profile, closed when the test `t` ends; the browser itself is shared by the tests of a file.
 * Options: `scripts` (true), `width` in pixels (1280; 320 is the narrowest that WCAG 1.4.10 asks for),
 * `forcedColours` (false), `hosts` (what the page may ask; 127.0.0.1 alone).
 * When the test ends it fails on what `page.problems` collected; a test that provokes one empties it.
 */
export async function openPage(t, { scripts = true, width = 1280, forcedColours = false, hosts = ["127.0.0.1"] } = {}) {
  browser ??= chromium.launch({ executablePath, args: chromiumArgs });
  const context = await (await browser).newContext({
    javaScriptEnabled: scripts,
    viewport: { width, height: 900 },
    forcedColors: forcedColours ? "active" : "none",
    reducedMotion: "reduce",
    locale: "en-GB",
    timezoneId: "Europe/London",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.problems = watch(context, hosts);
  page.scripts = scripts;
  t.after(async () => {
    await context.close();
    assert.deepEqual(page.problems, [], "the browser complained");
  });
  return page;
}

/** Collects, from every page of the context, what must never happen. */
function watch(context, hosts) {
  const problems = [];
  const documents = new Set();
  context.on("request", (request) => {
    if (request.isNavigationRequest()) documents.add(request.url());
    const { protocol, hostname, href } = new URL(request.url());
    if (protocol.startsWith("http") && !hosts.includes(hostname)) problems.push(`asked another host: ${href}`);
  });
  // A page that is refused or not found says so in its status, and Chromium repeats that in the console.
  const isStatusOfPage = (message) => message.text().startsWith("Failed to load resource: the server responded with a status of")
    && documents.has(message.location().url);
  context.on("console", (message) => {
    // Content security policy violations arrive here too, as errors.
    if (message.type() === "error" && !isStatusOfPage(message)) problems.push(`console: ${message.text()}`);
  });
  context.on("weberror", (error) => problems.push(`script: ${error.error().message}`));
  return problems;
}

// What axe can't decide, and a person did. Each: the rule, a test of the node, why it is right. Nothing else
// that axe leaves open may stay: a duplicate id, for one, is reported only this way.
const pseudoElement = (node) => node.any[0]?.data?.messageKey === "pseudoContent";
const decided = [
  // The circle or the box that nhsuk-frontend draws before the words, beside them and never behind them: the words
  // stand on the page's own background.
  { rule: "color-contrast", is: (node) => pseudoElement(node) && /class="nhsuk-label nhsuk-(radios|checkboxes)__label/.test(node.html) },
  // The same, where the words are in another language than the page.
  { rule: "color-contrast", is: (node) => pseudoElement(node) && node.html.startsWith("<span lang=") && /label.* > span[^ ]*$/.test(node.target.at(-1)) },
];

/**
 * Fails when axe finds a violation of WCAG 2.2 A or AA or of its best practices, or leaves one undecided.
 * Only with scripts on: axe waits for timers that never come without them. There, `assertValid` looks at the HTML.
 */
export async function assertAccessible(page, where = page.url()) {
  assert.ok(page.scripts, "axe needs scripts: open the page with them on");
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];
  const { violations, incomplete } = await page.evaluate(`${axe.source}; axe.run(document, { runOnly: ${JSON.stringify(tags)}, resultTypes: ["violations", "incomplete"] })`);
  const tell = (rule, node) => `${rule.id}: ${rule.help}: ${node.html} at ${node.target.join(" ")} (${node.failureSummary ?? node.any[0]?.message})`;
  const among = (list) => (rule, node) => list.some((entry) => entry.rule === rule.id && entry.is(node));
  const [isAccepted, isDecided] = [among(accepted), among(decided)];
  assert.deepEqual(
    violations.flatMap((rule) => rule.nodes.filter((node) => !isAccepted(rule, node)).map((node) => tell(rule, node))),
    [], `axe violations on ${where}`,
  );
  assert.deepEqual(
    incomplete.flatMap((rule) => rule.nodes.filter((node) => !isDecided(rule, node)).map((node) => tell(rule, node))),
    [], `left undecided by axe on ${where}`,
  );
}

/** Fails when the page can be scrolled sideways, and names what sticks out. */
export async function assertReflows(page, where = page.url()) {
  const sticksOut = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.body.querySelectorAll("*")].filter((element) => element.getBoundingClientRect().right > width + 0.5)
      .map((element) => `<${element.localName} class="${element.className}">`);
  });
  assert.deepEqual(sticksOut, [], `${where} scrolls sideways`);
}

/**
 * Fails when digits in groups, as a phone number is written, change places on a page that is written from the right: then
 * somebody would dial a number that isn't ours. Each group has to stand to the right of the one before, wherever they share a line.
 */
export async function assertNumbersInOrder(page, where = page.url()) {
  const turned = await page.evaluate(() => {
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      // The example of a date goes with three boxes that are written from the right themselves, and is read as they are.
      if (!node.parentElement.checkVisibility() || node.parentElement.closest("[id$=date-hint]")) continue;
      for (const match of node.textContent.matchAll(/\d+(?:[ \u00a0/–-]\d+)+/g)) {
        const box = (at) => {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          return range.getBoundingClientRect();
        };
        const [first, last] = [box(match.index), box(match.index + match[0].length - 1)];
        if (Math.abs(first.top - last.top) < 2 && first.left >= last.left) found.push(match[0]);
      }
    }
    return found;
  });
  assert.deepEqual(turned, [], `${where} shows numbers back to front`);
}

const validator = new HtmlValidate({
  extends: ["html-validate:standard", "html-validate:a11y"],
  rules: {
    // nhsuk-frontend's own markup, copied exactly: roles that older assistive technology needs, buttons whose type
    // is the default one, links that look and work like buttons, and banners that are regions.
    "no-redundant-role": "off",
    "no-implicit-button-type": "off",
    "prefer-native-element": ["error", { exclude: ["button", "region"] }],
    // Leptos writes void elements and attributes in its own style; both are valid HTML.
    "void-style": "off",
    "attribute-boolean-style": "off",
    "doctype-style": "off",
    "no-trailing-whitespace": "off",
    "long-title": "off",
    "no-inline-style": "error",
  },
});

/** Fails when the HTML, as it came over the wire, isn't valid. */
export async function assertValid(html, where) {
  // Two of Leptos' own ways, which browsers read: it marks places with empty comments (this parser stops at them),
  // and writes the nonce as the value of crossorigin (any unknown value means "anonymous").
  const read = html.replaceAll("<!>", "").replaceAll(/ crossorigin="[^"]*"/g, " crossorigin");
  const { results } = await validator.validateString(read);
  const messages = results.flatMap((result) => result.messages.map((m) => `${m.line}:${m.column} ${m.ruleId}: ${m.message}`));
  assert.deepEqual(messages, [], `HTML of ${where}`);
}
