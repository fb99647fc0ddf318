// Sending while one address sends often: the short wait, by a browser that works instead and by a person who waits. Nothing
// that was typed is lost on the way, and it ends with reference and code.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as concern from "../../pages/concern.mjs";
import { leadsOn, look, open, press, told } from "../../pages/every.mjs";
import { startDemo } from "../../server.mjs";

let demo;
before(async () => {
  demo = await startDemo({ limits: true });
  // What one address may send at once.
  for (let sent = 0; sent < 3; sent += 1) await concern.sendByPost(demo.origin);
});
after(() => demo.stop());

const place = (page) => new URL(page.url()).pathname;

test("a browser with scripts works instead of waiting, and goes on by itself", async (t) => {
  const page = await open(t, { scripts: true });
  await concern.answerAll(page, demo.origin);
  const begun = Date.now();
  await press(page, "Confirm and send");
  await page.waitForURL("**/concern/sent");
  assert.ok(Date.now() - begun < 19_000, "it waited like anybody else");
  await page.waitForLoadState();
  await look(page, "sent-after-work");
  assert.ok(await page.getByText("We have what you sent").isVisible());
});

test(`a person without scripts is told how long, and sends: ${told({ scripts: false, width: 320 })}`, async (t) => {
  const page = await open(t, { scripts: false, width: 320 });
  await concern.answerAll(page, demo.origin);
  await press(page, "Confirm and send");
  assert.equal(place(page), "/concern/wait");
  assert.match(await page.locator("#turn").innerText(), /^You can send them in \d+ seconds?\. Then press the button\.$/);
  assert.ok(await page.getByText("Your answers are safe with us.").isVisible());
  await look(page, "wait");
  await press(page, "Send now");
  assert.equal(place(page), "/concern/wait");
  assert.ok(await page.getByText("That was a little too soon.").isVisible());
  await look(page, "wait-early");
  await new Promise((resolve) => setTimeout(resolve, 20_500));
  await leadsOn(page, () => page.reload());
  assert.equal(await page.locator("#turn").innerText(), "You can send them now. Press the button.");
  await look(page, "wait-over");
  await press(page, "Send now");
  assert.equal(place(page), "/concern/sent");
  await look(page, "sent-after-wait");
});

test("whoever goes on sending is told when, and how else, with everything still there", async (t) => {
  const page = await open(t, { scripts: true, width: 320 });
  await concern.answerAll(page, demo.origin);
  await press(page, "Confirm and send");
  assert.equal(page.document.status(), 429);
  const words = await page.locator("main").innerText();
  for (const said of [/Wait about \d+ minutes/, /01632 960 100/, /It is not sent yet/]) assert.match(words, said);
  await look(page, "too-many-sent");
  await page.goto(`${demo.origin}/concern/check`);
  assert.match(await page.locator("main").innerText(), /The appointment letter came a week after the appointment\./);
});

test(`what was sent from this browser is said before more is sent: ${told({ scripts: true, width: 320 })}`, async (t) => {
  const free = await startDemo();
  t.after(() => free.stop());
  const page = await open(t, { scripts: true, width: 320 });
  await concern.answerAll(page, free.origin);
  await press(page, "Confirm and send");
  await concern.start(page, free.origin);
  assert.match(await page.locator("main").innerText(), /has sent us something\. Its reference is \w{4}-\w{4}\./);
  await look(page, "sent-before");
  await page.goto(`${free.origin}/`);
  await concern.answerAll(page, free.origin);
  await look(page, "check-sent-before");
  assert.ok(await page.getByRole("link", { name: "Add to what was sent." }).isVisible());
});
