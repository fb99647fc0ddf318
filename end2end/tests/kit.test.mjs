// The kit itself: every check it offers passes a good page and fails a bad one, so that a green journey means
// something. The pages here are served by Node; the product isn't needed.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { assertAccessible, assertNumbersInOrder, assertReflows, assertValid, openPage } from "../kit.mjs";

const page = (body, head = "") => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>A page</title>
<link rel="icon" href="data:,">
${head}
</head>
<body>
<main>
<h1>A page</h1>
${body}
</main>
</body>
</html>
`;

const pages = {
  "/good": page("<p>Nothing wrong.</p>"),
  "/scripted": page("<p id=\"said\">Scripts off</p>\n<script nonce=\"n\">said.textContent = \"Scripts on\"</script>"),
  "/no-label": page("<input type=\"text\">"),
  "/same-id": page("<p id=\"one\">One</p>\n<label for=\"a\">A</label> <input id=\"a\" type=\"text\" aria-describedby=\"one one\">\n<p id=\"one\">Two</p>"),
  "/wide": page("<p>wide</p>", "<link rel=\"stylesheet\" href=\"/wide.css\">"),
  "/wide.css": "p { width: 400px; }",
  "/turned": page("<p dir=\"rtl\">01632 960 001</p>"),
  "/kept": page("<p dir=\"rtl\"><a href=\"tel:01632960001\" dir=\"ltr\">01632 960 001</a></p>"),
  "/inline-script": page("<p>No nonce.</p>\n<script>document.title = \"ran\"</script>"),
  "/throws": page("<p>Throws.</p>\n<script nonce=\"n\">throw new Error(\"on purpose\")</script>"),
  "/abroad": page("<p>Asks another host.</p>\n<img alt=\"\" src=\"http://localhost:1/picture.png\">"),
  "/not-valid": page("<p>An <strong>open element.</p>"),
};

let server;
let origin;

before(async () => {
  server = createServer((request, response) => {
    const found = pages[request.url];
    response.writeHead(found ? 200 : 404, {
      "content-type": request.url.endsWith(".css") ? "text/css" : "text/html",
      "content-security-policy": "script-src 'nonce-n'; style-src 'self'",
    });
    response.end(found ?? page("<p>Not found.</p>"));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${server.address().port}`;
});

after(() => server.close());

test("a good page passes every check", async (t) => {
  const browser = await openPage(t, { width: 320 });
  const response = await browser.goto(`${origin}/good`);
  await assertAccessible(browser);
  await assertReflows(browser);
  await assertValid(await response.text(), "/good");
});

test("scripts are on or off as asked, and the checks work either way", async (t) => {
  for (const scripts of [true, false]) {
    const browser = await openPage(t, { scripts });
    await browser.goto(`${origin}/scripted`);
    assert.equal(await browser.locator("#said").textContent(), scripts ? "Scripts on" : "Scripts off");
    await assertReflows(browser);
  }
});

test("a page that isn't found is no complaint of the browser's", async (t) => {
  const browser = await openPage(t);
  assert.equal((await browser.goto(`${origin}/nowhere`)).status(), 404);
});

test("a field without a label fails", async (t) => {
  const browser = await openPage(t);
  await browser.goto(`${origin}/no-label`);
  await assert.rejects(assertAccessible(browser), /label/);
});

test("what axe can't decide fails", async (t) => {
  const browser = await openPage(t);
  await browser.goto(`${origin}/same-id`);
  await assert.rejects(assertAccessible(browser), /left undecided.*duplicate-id-aria/s);
});

test("a page wider than the screen fails, and says what sticks out", async (t) => {
  const browser = await openPage(t, { width: 320 });
  await browser.goto(`${origin}/wide`);
  await assert.rejects(assertReflows(browser), /<p class/);
});

test("a number that a page from the right shows back to front fails", async (t) => {
  const page = await openPage(t, { width: 320 });
  await page.goto(`${origin}/turned`);
  await assert.rejects(assertNumbersInOrder(page), /shows numbers back to front/);
  await page.goto(`${origin}/kept`);
  await assertNumbersInOrder(page);
});

test("HTML that isn't valid fails", async () => {
  await assert.rejects(assertValid(pages["/not-valid"], "/not-valid"), /strong/);
});

for (const [address, complaint] of [["/inline-script", /Content Security Policy/], ["/throws", /on purpose/], ["/abroad", /another host/]]) {
  test(`the browser's complaint about ${address} is kept`, async (t) => {
    const browser = await openPage(t);
    await browser.goto(origin + address);
    assert.match(browser.problems.join("\n"), complaint);
    browser.problems.length = 0;
  });
}
