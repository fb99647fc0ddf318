// What opens a case besides its first code: somebody the person lets in, the list of a carer, a link that works once, and
// a new code for one that was lost. With scripts on and off, on a wide screen and on the narrowest.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as concern from "../../pages/concern.mjs";
import { assertErrors, fill, follow, look, modes, open, press, told, typed } from "../../pages/every.mjs";
import * as followed from "../../pages/follow.mjs";
import { startDemo } from "../../server.mjs";

let demo;
before(async () => (demo = await startDemo()));
after(() => demo.stop());

const pathname = (page) => new URL(page.url()).pathname;
const text = (page) => page.locator("main").innerText();

/** The address of the link in the newest mail to `address`; waits until `before` links have gone there already. */
async function linkTo(address, before = 0) {
  for (const deadline = Date.now() + 30_000; Date.now() < deadline; await new Promise((resolve) => setTimeout(resolve, 200))) {
    const plain = demo.mail().filter((mail) => mail.toLowerCase().includes(`to: ${address}`)).map((mail) => mail.replaceAll("=\r\n", ""));
    const links = plain.flatMap((mail) => mail.match(/\/link\/[\w-]{43}/g) ?? []);
    if (links.length > before) return demo.origin + links.at(-1);
  }
  throw new Error(`no link was sent to ${address}`);
}

/** Lets somebody in; gives their code. */
async function letIn(page, helper, sight) {
  await fill(page, { helper, sight });
  await press(page, "Make a code for them");
  const [, code] = await page.locator(".app-helper", { hasText: helper }).locator(".app-reference").allInnerTexts();
  return code;
}

/** Presses what a link leads to. */
async function pressLink(page, link) {
  await page.goto(link);
  await press(page, "Go on");
}

for (const mode of modes) {
  test(`somebody is let in, sees what the person chose, and is stopped: ${told(mode)}`, async (t) => {
    const mine = await concern.sendByPost(demo.origin);
    const page = await open(t, mode);
    await followed.openCase(page, demo.origin, mine);
    await followed.write(page, "Only for those who may read it.");
    await follow(page, "Let somebody help you with this");
    await look(page, "helpers-none");
    await press(page, "Make a code for them");
    await assertErrors(page, [["helper", "Enter what you call them"], ["sight", "Select what they can do"]]);
    await look(page, "helpers-error");
    const long = `Sam ${"von und zu Musterstadt ".repeat(4)}`.trim();
    await fill(page, { helper: long });
    await press(page, "Make a code for them");
    assert.deepEqual(await typed(page, ["helper", "sight"]), { helper: long, sight: "" });
    const code = await letIn(page, long, "progress");
    assert.match(code, /^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/);
    await look(page, "helpers");

    const helper = await open(t, mode);
    await followed.openCase(helper, demo.origin, { reference: mine.reference, code });
    assert.doesNotMatch(await text(helper), /Only for those who may read it/);
    assert.equal(await helper.locator("main textarea").count(), 0);
    await look(helper, "helping-progress");

    const writer = await letIn(page, "Jo", "writing");
    const other = await open(t, mode);
    await followed.openCase(other, demo.origin, { reference: mine.reference, code: writer });
    assert.match(await text(other), /Only for those who may read it/);
    await followed.write(other, "From Jo, for Robin.");
    await look(other, "helping-writing");
    await page.goto(`${demo.origin}/follow/case`);
    assert.deepEqual((await followed.conversation(page)).at(-1), ["Jo wrote for you:", "From Jo, for Robin."]);

    await follow(page, "Let somebody help you with this");
    await press(page, "Stop letting Jo in");
    await look(page, "helpers-stopped");
    assert.match(await text(page), /Their code does not open this any more/);
    await other.goto(`${demo.origin}/follow/case`);
    assert.equal(pathname(other), "/follow");
    await followed.tryToOpen(other, demo.origin, mine.reference, writer);
    assert.match(await other.title(), /^Error: /);
    await helper.reload();
    assert.equal(pathname(helper), "/follow/case", "the other one is still let in");
  });

  test(`a carer sees all they help with, by a link that a look does not use up: ${told(mode)}`, async (t) => {
    const address = `carer-${mode.width}-${mode.scripts ? "on" : "off"}@person.example`;
    const cases = [];
    for (const name of ["one", "two"]) {
      const mine = await concern.sendByPost(demo.origin);
      const person = await open(t, mode);
      await followed.openCase(person, demo.origin, mine);
      await person.goto(`${demo.origin}/follow/helpers`);
      const code = await letIn(person, name, "words");

      const carer = await open(t, mode);
      await followed.openCase(carer, demo.origin, { reference: mine.reference, code });
      await follow(carer, "See all the cases you help with in one place");
      await fill(carer, { email: "no address" });
      await press(carer, "Send me a link");
      await assertErrors(carer, [["email", "Enter an email address in the correct format, like name@example.com"]]);
      assert.deepEqual(await typed(carer, ["email"]), { email: "no address" });
      await look(carer, "helping-join-error");
      await fill(carer, { email: address });
      await press(carer, "Send me a link");
      assert.match(await text(carer), /We send a link to that address/);
      await look(carer, "helping-join");
      const link = await linkTo(address, cases.length);
      // A program that checks mail looks at it first, without pressing anything.
      assert.equal((await fetch(link)).status, 200);
      const phone = await open(t, mode);
      await phone.goto(link);
      await look(phone, "link");
      await press(phone, "Go on");
      assert.equal(pathname(phone), "/helping");
      cases.push(mine.reference);
      for (const reference of cases) assert.match(await text(phone), new RegExp(`Reference ${reference}`));
      await look(phone, "helping-list");
      await pressLink(phone, link);
      assert.match(await text(phone), /This link does not work any more/);
      await look(phone, "link-over");
    }
    // Whoever has lost the list asks for it; whoever is nobody's carer is told the same.
    const again = await open(t, mode);
    const said = [];
    for (const email of ["nobody@person.example", address]) {
      await again.goto(`${demo.origin}/helping`);
      await fill(again, { email });
      await press(again, "Send me a link");
      said.push(await text(again));
    }
    assert.equal(said[0], said[1]);
    await look(again, "helping");
    await pressLink(again, await linkTo(address, cases.length));
    await press(again, `Open ${cases[1]}`);
    assert.equal(pathname(again), "/follow/case");
    assert.match(await text(again), /You can read what was written/);
    await look(again, "helping-words");
    await again.goto(`${demo.origin}/helping`);
    await press(again, "I have finished");
    await again.goto(`${demo.origin}/helping`);
    assert.doesNotMatch(await text(again), new RegExp(cases[0]));
  });

  test(`a lost code is made anew at a confirmed address only: ${told(mode)}`, async (t) => {
    const address = `lost-${mode.width}-${mode.scripts ? "on" : "off"}@person.example`;
    const mine = await concern.sendByPost(demo.origin, { "how-to-reach-you": { channel: "email", email: address } });
    const page = await open(t, mode);
    const ask = async () => {
      await page.goto(`${demo.origin}/follow`);
      await follow(page, "Get a new code by email");
      await fill(page, { reference: mine.reference.toLowerCase(), email: address });
      await press(page, "Send me a link");
    };
    await ask();
    await look(page, "lost-code");
    const before = await text(page);

    await followed.openCase(page, demo.origin, mine);
    await press(page, "Send me a link to confirm my address");
    await look(page, "confirm-asked");
    // The first link of all: what was asked for before the address was confirmed sent none.
    const confirm = await linkTo(address);
    await pressLink(page, confirm);
    assert.match(await text(page), /Your address is confirmed/);
    await look(page, "confirmed");
    await page.goto(`${demo.origin}/follow/case`);
    await followed.leave(page);

    await ask();
    assert.equal(await text(page), before, "what is said tells nothing");
    const link = await linkTo(address, 1);
    await pressLink(page, link);
    assert.equal(pathname(page), "/follow/case");
    const code = await page.locator(".app-reference", { hasText: /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/ }).innerText();
    assert.notEqual(code, mine.code);
    await look(page, "new-code");
    await press(page, "I have saved my new code");
    assert.doesNotMatch(await text(page), new RegExp(code), "shown once");
    await followed.leave(page);
    await followed.tryToOpen(page, demo.origin, mine.reference, mine.code);
    assert.match(await page.title(), /^Error: /, "the old one opens nothing");
    await followed.openCase(page, demo.origin, { reference: mine.reference, code });
  });
}
