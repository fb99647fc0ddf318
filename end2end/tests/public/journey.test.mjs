// A concern from the start page to the last message, with scripts on and off, on a wide screen and on the
// narrowest: every page on the way is judged.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as concern from "../../pages/concern.mjs";
import { follow, leadsOn, look, everyMode, open, press, told } from "../../pages/every.mjs";
import * as followed from "../../pages/follow.mjs";
import { startDemo } from "../../server.mjs";

let demo;
before(async () => (demo = await startDemo()));
after(() => demo.stop());

for (const mode of everyMode) {
  test(`a concern is sent and followed: ${told(mode)}`, async (t) => {
    const page = await open(t, mode);
    await page.goto(demo.origin);
    await look(page, "start");
    const places = await page.locator("main").evaluate((main) => {
      const top = (element) => element.getBoundingClientRect().top;
      return { danger: top([...main.querySelectorAll("h2")].find((h2) => /danger/.test(h2.textContent))), start: top(main.querySelector(".nhsuk-button")) };
    });
    assert.ok(places.danger < places.start, "what to do in danger stands before the button");

    await concern.answerAll(page, demo.origin, {}, async (code) => {
      assert.equal(await page.getByRole("heading", { level: 1 }).innerText(), concern.headings[code]);
      assert.ok((await page.title()).startsWith(concern.headings[code]), "the question stands first in the title");
      await look(page, code);
    });
    await look(page, "check");
    const { what_happened } = concern.answers["what-happened"];
    const shown = Object.fromEntries((await concern.shownAnswers(page)).map((row) => row.slice(0, 2)));
    assert.deepEqual(shown, {
      "What you would like": "I want something put right quickly",
      "Who it is about": "Me",
      "What happened": what_happened,
      "When": "9 April 2026",
      "Hospital or clinic": "Northshore Example Hospital",
      "Ward or service": "Outpatient clinics and appointments",
      "Photos or documents": "None",
      "Your name": "Robin Example",
      "How to contact you": "Email\nrobin@person.example",
      "What you need": "Large print",
    });

    const sent = await concern.send(page);
    assert.match(sent.reference, /^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    assert.match(sent.code, /^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/);
    await look(page, "sent");
    await press(page, "I have saved my code");
    assert.deepEqual(await concern.receipt(page), { reference: sent.reference, code: undefined });
    await look(page, "sent-code-saved");

    await follow(page, "Follow what you sent us");
    await look(page, "follow");
    // As people type: small letters, spaces, no dashes.
    const spaced = sent.code.toLowerCase().replaceAll("-", " ");
    await followed.tryToOpen(page, demo.origin, sent.reference.toLowerCase().replace("-", ""), ` ${spaced} `);
    assert.equal(await page.getByRole("heading", { level: 1 }).innerText(), `Reference ${sent.reference}`);
    await look(page, "followed");
    await followed.write(page, "One more thing.\n\nThank you for looking.");
    assert.deepEqual((await followed.conversation(page))[0], ["You wrote:", "One more thing.\n\nThank you for looking."]);
    await look(page, "followed-written");

    await followed.leave(page);
    assert.equal(new URL(page.url()).pathname, "/follow/leave");
    await look(page, "left");
    await page.goBack();
    assert.doesNotMatch(await page.locator("body").innerText(), /One more thing|Thank you for looking/, "Back shows what was left");
  });
}

test("the pages beside the way are there, and the skip link leads past the header", async (t) => {
  for (const mode of everyMode) {
    const page = await open(t, mode);
    for (const address of ["support", "cookies", "follow"]) {
      await page.goto(`${demo.origin}/${address}`);
      await look(page, address);
    }
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "Skip to main content");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    assert.ok(await page.evaluate(() => Boolean(document.activeElement.closest("main"))), "the focus is in the main part");
  }
});

test("help stands by phone on every page, and numbers can be pressed", async (t) => {
  const page = await open(t, { scripts: false });
  for (const address of ["", "support", "cookies", "follow", "concern/what-happened", "desk/sign-in", "nowhere"]) {
    await page.goto(`${demo.origin}/${address}`);
    assert.equal(await page.locator("footer a[href='tel:01632960100']").innerText(), "01632 960 100", address);
  }
});

test("the page with the code can be printed: the words, the answers, and nothing to press", async (t) => {
  const page = await open(t);
  const { reference, code } = await concern.sendOne(page, demo.origin);
  await page.emulateMedia({ media: "print" });
  await look(page, "sent-print").catch((error) => assert.match(error.message, /no banner/));
  for (const words of [reference, code, concern.answers["what-happened"].what_happened.split("\n")[0], "What happens next"])
    assert.ok(await page.getByText(words).first().isVisible(), `${words} is not on paper`);
  assert.equal(await page.locator("button, .nhsuk-button, .app-demo-banner, .nhsuk-back-link, footer").filter({ visible: true }).count(), 0);
});

/** To whom letters have gone: in the order in which they went. */
const recipients = (of) => of.mail().map((letter) => /^To: (.*)$/m.exec(letter)[1].trim());

/** Sends a concern by somebody who wants mail, and waits for theirs: the mail of whatever came before has gone then. */
async function mailHasGone(of, email) {
  await concern.sendByPost(of.origin, { "how-to-reach-you": { channel: "email", email } });
  for (const deadline = Date.now() + 60_000; !recipients(of).includes(email);) {
    assert.ok(Date.now() < deadline, `no letter to ${email} after a minute`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

test("somebody who wants no contact, and knows little, can still send, and gets no mail, not where they typed before either", async (t) => {
  const quiet = await startDemo();
  t.after(() => quiet.stop());
  const page = await open(t, { scripts: false, width: 320 });
  const own = {
    "what-you-would-like": { want: "not-sure" },
    "who-it-is-about": { about: "somebody-else" },
    "who-you-are": { writer: "other" },
    "can-they-decide": { patient: "not-sure" },
    "what-happened": { what_happened: "?" },
    "when": { when: "do-not-know" },
    "where": { site: "do-not-know", service: "do-not-know" },
    "your-name": {},
    "how-to-reach-you": { channel: "email", email: "changed.my.mind@person.example" },
    "what-you-need": {},
  };
  await concern.answerAll(page, quiet.origin, own);
  await leadsOn(page, () => page.getByRole("link", { name: "Change how to contact you", exact: true }).click());
  await concern.answer(page, { channel: "none" });
  await look(page, "check-little");
  assert.deepEqual((await concern.shownAnswers(page)).map(([, answer]) => answer), [
    "I'm not sure", "Somebody else", "Not given", "Not given", "None of these", "I'm not sure", "?", "I don't know", "I don't know",
    "I don't know", "None", "Not given", "Don't contact me", "Nothing",
  ]);
  await mailHasGone(quiet, "before@person.example");
  const before = recipients(quiet);
  await concern.send(page);
  await look(page, "sent-little");
  await mailHasGone(quiet, "after@person.example");
  assert.deepEqual(recipients(quiet).slice(before.length), ["after@person.example"], "the control alone got mail");
});

test("every way to be reached asks for what it needs, and is shown again", async (t) => {
  const ways = [
    [{ channel: "phone", phone: "01632 960 001", may_leave_message: "yes" }, "Phone call\n01632 960 001\nYou can leave me a message"],
    [{ channel: "phone", phone: "01632 960 001" }, "Phone call\n01632 960 001\nDon't leave a message on my phone"],
    [{ channel: "text", text_number: "07700 900 982" }, "Text message\n07700 900 982"],
    [{ channel: "post", post_address: "Robin Example\n1 Example Road" }, "Letter\nRobin Example\n1 Example Road"],
  ];
  for (const [values, shown] of ways) {
    const page = await open(t);
    await concern.answerAll(page, demo.origin, { "how-to-reach-you": values });
    const row = (await concern.shownAnswers(page)).find(([asked]) => asked === "How to contact you");
    assert.equal(row[1], shown);
  }
});
