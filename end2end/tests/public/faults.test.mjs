// The pages for what can't be done: not found, refused, too large, too often. Each says what to do, in the same
// style, and what was typed is still on it.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import * as concern from "../../pages/concern.mjs";
import { leadsOn, look, modes, open, press, told } from "../../pages/every.mjs";
import * as followed from "../../pages/follow.mjs";
import { startDemo } from "../../server.mjs";

let demo;
before(async () => (demo = await startDemo()));
after(() => demo.stop());

for (const mode of modes) {
  test(`what isn't there is a page with a way on: ${told(mode)}`, async (t) => {
    const page = await open(t, mode);
    for (const address of ["/nowhere", "/concern/nowhere", "/desk/sign-in/nowhere", "/concern/%00", "/follow/../etc", "/%F0%9F%98%80"]) {
      const answer = await page.goto(demo.origin + address);
      if (new URL(page.url()).pathname.startsWith("/desk")) continue;
      assert.equal(answer.status(), 404, address);
      assert.equal(await page.getByRole("heading", { level: 1 }).innerText(), "Page not found", address);
    }
    await look(page, "not-found");
    await leadsOn(page, () => page.getByRole("link", { name: "Go to the start page" }).click());
    assert.equal(new URL(page.url()).pathname, "/");
  });

  test(`a form from another site is refused, with what was typed still there to be sent: ${told(mode)}`, async (t) => {
    const page = await open(t, mode);
    await concern.start(page, demo.origin);
    const elsewhere = createServer((_, response) => {
      response.setHeader("content-type", "text/html");
      response.end(`<!doctype html><html lang="en"><title>Elsewhere</title><link rel="icon" href="data:,"><form method="post"
        action="${demo.origin}/concern/what-happened"><textarea name="what_happened">Typed elsewhere &lt;b&gt;.</textarea><button>Go</button></form>`);
    });
    await new Promise((resolve) => elsewhere.listen(0, "127.0.0.1", resolve));
    t.after(() => elsewhere.close());
    await page.goto(`http://127.0.0.1:${elsewhere.address().port}/`);
    await leadsOn(page, () => page.getByRole("button").click());
    assert.equal(page.document.status(), 403);
    assert.match(await page.locator("textarea").inputValue(), /Typed elsewhere <b>\./);
    await look(page, "refused");
    await press(page, "Send again");
    assert.ok(page.document.ok());
    await page.goto(`${demo.origin}/concern/what-happened`);
    assert.equal(await page.locator("textarea").inputValue(), "Typed elsewhere <b>.");
  });

  test(`more than a form can take is refused by a page of ours: ${told(mode)}`, async (t) => {
    const page = await open(t, mode);
    await concern.start(page, demo.origin);
    await concern.answer(page, concern.answers["what-you-would-like"]);
    await concern.answer(page, concern.answers["who-it-is-about"]);
    await concern.answer(page, { what_happened: "z".repeat(1_200_000) });
    assert.equal(page.document.status(), 413);
    assert.equal(await page.getByRole("heading", { level: 1 }).innerText(), "That is too much to send at once");
    await look(page, "too-large");
    // What was answered before is still there.
    await page.goto(`${demo.origin}/concern/what-you-would-like`);
    assert.ok(await page.locator("[name=want][value=put-right]").isChecked());
  });
}

test("too many tries are answered by a page that says how long to wait, and everything else goes on", async (t) => {
  const limited = await startDemo({ limits: true });
  t.after(() => limited.stop());
  const page = await open(t);
  for (let tries = 0; page.document?.status() !== 429; tries += 1) {
    assert.ok(tries < 60, "guessing is never stopped");
    await followed.tryToOpen(page, limited.origin, "7KM3-D92X", "7KM3-D92X-7KM3");
  }
  assert.match(await page.locator("main").innerText(), /Wait about \d+ minutes? before you try again/);
  assert.ok(Number(page.document.headers()["retry-after"]) > 0);
  await look(page, "too-many");
  await page.goto(`${limited.origin}/support`);
  assert.equal(page.document.status(), 200);
});
