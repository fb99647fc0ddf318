// A daughter writes for her mother: she is told about her mother's care when her mother has agreed and somebody senior has
// checked it, and not a moment longer; what her mother and staff said about it, she never sees.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as agree from "../../pages/agree.mjs";
import * as concern from "../../pages/concern.mjs";
import * as desk from "../../pages/desk.mjs";
import { assertErrors, fill, look, modes, open, press, told, typed } from "../../pages/every.mjs";
import * as followed from "../../pages/follow.mjs";
import { startDemo } from "../../server.mjs";

let demo;
before(async () => (demo = await startDemo()));
after(() => demo.stop());

const daughter = "Dana Daughter";
const own = {
  "who-it-is-about": { about: "somebody-else", patient_name: "Mary Mother", relationship: "My mum" },
  "what-happened": { what_happened: "Mum waited all night in a corridor." },
  "your-name": { name: daughter },
};
const words = {
  holding: "We are looking into it.\n\nWe have asked the ward to call you.",
  mother: "Not a word about my feet, please.",
  checked: "Rang Mary back on the number in her record.",
  reply: "Mary waited because the ward was full. We are sorry.",
};
/** The patient's form before anything is said, and whenever it is opened again. */
const notSaid = { decision: "", talk: [], records: [], share_with: "" };

/** What the main part of the page says. */
const main = (page) => page.locator("main").innerText();
const path = (page) => new URL(page.url()).pathname;
const forms = async (page) => {
  const ids = ["acknowledge", "reply", "holding-reply", "note"];
  const there = await Promise.all(ids.map((id) => page.locator(`#${id}`).count()));
  return ids.filter((_, index) => there[index]);
};

/** By the browser's own Back, and by the address: nothing of the visit is left. */
async function assertLeft(page, secrets, address) {
  await page.goBack();
  for (const secret of secrets) assert.ok(!(await page.content()).includes(secret), `Back shows "${secret}" after leaving`);
  await page.goto(demo.origin + address);
  assert.notEqual(path(page), address, "the visit is still open");
}

/** Opens a case as one of the desk's people. */
async function openAs(page, role, { reference }) {
  await desk.signIn(page, demo.origin, role, new URL(desk.caseAddress(demo.origin, reference)).pathname);
}

for (const mode of modes) {
  test(`the writer is told while the patient agrees, and no longer: ${told(mode)}`, async (t) => {
    const dana = await open(t, mode);
    const seen = [];
    const lookAtHers = async (name) => {
      seen.push(await dana.content());
      await look(dana, name);
    };
    await concern.answerAll(dana, demo.origin, own, async (code) => {
      assert.equal(await dana.getByRole("heading", { level: 1 }).innerText(), concern.headings[code]);
      if (concern.aboutSomebodyElse[code]) await look(dana, code);
    });
    const shown = Object.fromEntries((await concern.shownAnswers(dana)).map((row) => row.slice(0, 2)));
    assert.equal(shown["Who you are"], "I am family, a partner or a friend");
    assert.equal(shown["If they can tell us that they agree"], "Yes, they can decide for themselves");
    assert.match(await main(dana), /we need their agreement, or another lawful reason/);
    await lookAtHers("check-for-mum");
    const sent = await concern.send(dana);
    assert.match(sent.patientCode, /^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/);
    assert.notEqual(sent.patientCode, sent.code);
    assert.match(await main(dana), /Give them this code\..*\/agree/s);
    await lookAtHers("sent-for-mum");
    await followed.openCase(dana, demo.origin, sent);
    assert.match(await main(dana), /We can't tell you about their care until we have their agreement/);
    await lookAtHers("followed-waiting-for-mum");

    const staff = await open(t, mode);
    await openAs(staff, "officer", sent);
    assert.match(await main(staff), /Do not disclose until you have consent/);
    assert.ok((await main(staff)).includes(sent.patientCode), "staff can give the code too");
    await look(staff, "desk-consent-requested");
    await desk.claim(staff);
    assert.deepEqual(await forms(staff), ["holding-reply", "note"], "words of one's own go with nothing else");
    await press(staff, "Acknowledge");
    await fill(staff, { says_nothing: "yes" }, desk.form(staff, "holding-reply"));
    await desk.write(staff, "holding-reply", words.holding);
    assert.deepEqual((await desk.timeline(staff)).slice(0, 2), ["Holding reply sent", "Acknowledged"]);
    assert.deepEqual(await forms(staff), ["holding-reply", "note"]);
    await look(staff, "desk-consent-held");
    await dana.reload();
    assert.deepEqual(await followed.conversation(dana), [["Our team wrote:", words.holding]]);
    await lookAtHers("followed-held");

    const mary = await open(t, mode);
    for (let times = 0; times < 2; times += 1) {
      await mary.goto(agree.link(demo.origin, sent.patientCode));
      assert.deepEqual(await typed(mary, ["code"]), { code: sent.patientCode });
      assert.ok(!(await mary.content()).includes(daughter), "a link alone shows nothing");
      await staff.reload();
      assert.ok((await main(staff)).includes(sent.patientCode), "looking at the link uses nothing up");
    }
    await look(mary, "agree-link");
    await press(mary, "Continue");
    assert.equal(path(mary), "/agree/decide");
    assert.match(await main(mary), /Dana Daughter[^]*My mum[^]*Mary Mother/);
    assert.ok(!(await mary.content()).includes("corridor"), "what she wrote is not shown");
    await look(mary, "agree-decide");
    await staff.reload();
    await dana.goto(`${demo.origin}/concern/sent`);
    assert.deepEqual(await concern.receipt(dana), { reference: sent.reference, code: sent.code });
    for (const page of [staff, dana]) assert.ok(!(await page.content()).includes(sent.patientCode), "from now on the code is hers alone");
    await followed.openCase(dana, demo.origin, sent);
    await agree.decide(mary, "agree", words.mother);
    assert.ok(await agree.isTaken(mary));
    assert.ok(!(await mary.content()).includes(words.mother), "nor does her page keep what she said");
    await look(mary, "agree-yes");
    await agree.leave(mary);
    assert.equal(path(mary), "/agree/leave");
    await look(mary, "agree-left");
    await assertLeft(mary, [daughter, "Mary Mother"], "/agree/decide");

    // Nothing is told on the strength of it alone, and an officer doesn't check it.
    await staff.reload();
    assert.deepEqual((await desk.timeline(staff)).slice(0, 1), ["Consent"]);
    const entry = staff.locator(".app-timeline__item").first();
    assert.match(await entry.innerText(), /by the patient,[^]*The patient agreed, by their code\.[^]*Not a word about my feet/);
    assert.deepEqual(await forms(staff), ["holding-reply", "note"]);
    assert.equal(await staff.getByRole("button", { name: "Check consent" }).count(), 0);
    await look(staff, "desk-consent-received");
    await staff.goto(`${desk.caseAddress(demo.origin, sent.reference)}/verify-consent`);
    assert.equal(staff.document.status(), 403);
    await dana.reload();
    assert.deepEqual(await followed.conversation(dana), [["Our team wrote:", words.holding]]);

    await openAs(staff, "senior", sent);
    await desk.to(staff, "Check consent");
    await look(staff, "desk-verify-consent");
    await desk.write(staff, "verify-consent", words.checked);
    assert.ok(await staff.getByRole("alert").getByText("Consent has been checked: the writer may be told").isVisible());
    assert.deepEqual(await forms(staff), ["reply", "note"]);
    await look(staff, "desk-consent-verified");
    await openAs(staff, "officer", sent);
    await desk.write(staff, "reply", words.reply);
    await look(staff, "desk-consent-answered");

    await dana.reload();
    assert.deepEqual(await followed.conversation(dana), [["Our team wrote:", words.holding], ["Our team wrote:", words.reply]]);
    assert.doesNotMatch(await main(dana), /until we have their agreement/);
    await lookAtHers("followed-told");
    await followed.leave(dana);
    await assertLeft(dana, [words.reply, words.holding.split("\n")[0], sent.reference], "/follow/case");
    await followed.openCase(dana, demo.origin, sent);

    // She changes her mind, with the code as she types it.
    await agree.open(mary, demo.origin, ` ${sent.patientCode.toLowerCase().replaceAll("-", " ")} `);
    assert.deepEqual(await typed(mary, ["decision", "talk", "records", "share_with"]), notSaid, "whoever has the code reads no answer");
    assert.ok(!(await agree.isTaken(mary)));
    await agree.decide(mary, "refuse");
    assert.ok(await agree.isTaken(mary));
    await look(mary, "agree-no");
    await agree.leave(mary);
    await assertLeft(mary, [daughter], "/agree/decide");

    assert.ok((await main(dana)).includes(words.reply), "the control: it was on her page a moment ago");
    await dana.reload();
    assert.deepEqual(await followed.conversation(dana), [["Our team wrote:", words.holding]]);
    assert.match(await main(dana), /until we have their agreement/);
    await lookAtHers("followed-taken-back");
    await staff.reload();
    assert.match(await main(staff), /The patient has taken their consent back\. The writer no longer sees what was shared\./);
    assert.deepEqual(await forms(staff), ["holding-reply", "note"]);
    await look(staff, "desk-consent-withdrawn");
    await followed.leave(dana);
    await lookAtHers("left-for-mum");
    await assertLeft(dana, [words.holding.split("\n")[0], sent.reference], "/follow/case");

    const all = seen.join("\n");
    for (const control of [words.reply, words.holding]) assert.ok(all.includes(control), "the control: what she was told stands in it");
    for (const secret of [words.mother, words.checked, "my feet", "Sam Senior", "The patient agreed", "taken their consent back"])
      assert.ok(!all.includes(secret), `the writer was sent "${secret}"`);
  });
}

for (const mode of modes) {
  test(`a code that opens nothing says so, always the same: ${told(mode)}`, async (t) => {
    const mine = await concern.sendByPost(demo.origin, own);
    const page = await open(t, mode);
    const bodies = new Set();
    for (const wrong of ["", "nonsense", mine.code, mine.reference, `${mine.patientCode.slice(0, -1)}${mine.patientCode.endsWith("7") ? "8" : "7"}`]) {
      await agree.tryToOpen(page, demo.origin, wrong);
      assert.equal(page.document.status(), 422);
      await assertErrors(page, [["code", "This code does not open anything. Check it and try again."]]);
      assert.deepEqual(await typed(page, ["code"]), { code: "" }, "a code doesn't stand on a page");
      bodies.add((await page.document.text()).replaceAll(/nonce="[^"]*"|name="form_token" value="[^"]*"/g, ""));
    }
    assert.equal(bodies.size, 1, "what is wrong can be told from the page");
    await look(page, "agree-error-code");
    await agree.open(page, demo.origin, mine.patientCode);
    await page.goto(`${demo.origin}/follow/case`);
    assert.equal(path(page), "/follow", "a patient's code opens no case");
  });

  test(`neither yes nor no, or words without end, is asked for again: ${told(mode)}`, async (t) => {
    const mine = await concern.sendByPost(demo.origin, own);
    const page = await open(t, mode);
    await agree.open(page, demo.origin, mine.patientCode);
    await agree.decide(page, undefined, "I don't know yet.");
    await assertErrors(page, [["decision", "Select yes or no"]]);
    assert.deepEqual(await typed(page, ["message"]), { message: "I don't know yet." });
    await look(page, "agree-error-decision");
    const long = "m".repeat(20_001);
    await agree.decide(page, "agree", long);
    await assertErrors(page, [["message", "Your message must be 20,000 characters or less"]]);
    assert.deepEqual(await typed(page, ["decision", "talk", "message"]), { decision: "agree", talk: ["yes"], message: long });
    assert.ok(!(await agree.isTaken(page)), "nothing was said yet");
    await look(page, "agree-error-message");
    await page.getByRole("checkbox", { name: "Talk with" }).uncheck();
    await agree.decide(page, undefined, "Short.", { share_with: "Age Example" });
    await assertErrors(page, [["talk", "Select that we can talk about the care, or choose another answer"]]);
    assert.deepEqual(await typed(page, ["decision", "share_with"]), { decision: "agree", share_with: "Age Example" });
    await look(page, "agree-error-talk");
    await agree.decide(page, "refuse", "Short enough.");
    assert.ok(await agree.isTaken(page));
    assert.equal(await page.locator(".nhsuk-error-summary").count(), 0);
  });

  test(`what is wrong with a holding reply or with consent is said at its own field: ${told(mode)}`, async (t) => {
    const mine = await concern.sendByPost(demo.origin, own);
    const page = await open(t, mode);
    await openAs(page, "officer", mine);
    await desk.claim(page);
    const box = { says_nothing: "yes" };
    await fill(page, box);
    await desk.write(page, "holding-reply", "");
    await assertErrors(page, [["holding-reply", "Enter your reply"]]);
    await look(page, "desk-error-holding-reply");
    await page.goto(desk.caseAddress(demo.origin, mine.reference));
    await desk.write(page, "holding-reply", "We are listening.");
    await assertErrors(page, [["says_nothing", "Confirm that it says nothing about the patient"]]);
    assert.equal(await desk.typedInto(page, "holding-reply"), "We are listening.");
    await look(page, "desk-error-says-nothing");
    await fill(page, box);
    await desk.write(page, "holding-reply");
    assert.ok(await page.getByText("Your holding reply has been sent.").isVisible());

    await desk.to(page, "Record consent");
    await look(page, "desk-consent");
    await desk.write(page, "consent", "They rang us.");
    await assertErrors(page, [["change", "Select what happened"]]);
    assert.equal(await desk.typedInto(page, "consent"), "They rang us.");
    await look(page, "desk-error-consent-change");
    await fill(page, { change: "record", share_with: "Age Example", until_day: "31", until_month: "2", until_year: "2099" });
    await desk.write(page, "consent", "");
    await assertErrors(page, [
      ["talk", "Select that we can talk about the care, or choose another answer"],
      ["method", "Select how it came"],
      ["until-until_day", "The last day must be a real date"],
      ["consent", "Enter your note"],
    ]);
    const kept = { change: "record", share_with: "Age Example", until_day: "31", until_month: "2", until_year: "2099" };
    assert.deepEqual(await typed(page, Object.keys(kept)), kept);
    await look(page, "desk-error-consent-words");
    await fill(page, { talk: "yes", method: "paper", until_month: "3" });
    await desk.write(page, "consent", "A signed form, 2 pages.");
    assert.ok(await page.getByText("Consent has been recorded.").isVisible());
    assert.ok(await page.getByText("A signed form, 2 pages.").isVisible());
    assert.match(await main(page), /We may also tell: Age Example[^]*It came on paper\.[^]*Until 31 March 2099\./);
    await look(page, "desk-consent-terms");

    await openAs(page, "senior", mine);
    await desk.to(page, "Check consent");
    await desk.write(page, "verify-consent", "");
    await assertErrors(page, [["verify-consent", "Enter your note"]]);
    await look(page, "desk-error-verify-consent");
  });
}

test("codes that were saved are shown to nobody any more, and open all the same", async (t) => {
  const page = await open(t);
  const mine = await concern.sendOne(page, demo.origin, own);
  const top = async (locator) => (await locator.boundingBox()).y;
  const button = page.getByRole("button", { name: "I have saved both codes" });
  assert.ok(await top(page.getByText(mine.patientCode)) < await top(button), "what takes a code away stands below it");
  await press(page, "I have saved both codes");
  assert.deepEqual(await concern.receipt(page), { reference: mine.reference, code: undefined });
  await openAs(page, "officer", mine);
  assert.ok(!(await page.content()).includes(mine.patientCode));
  await agree.open(page, demo.origin, mine.patientCode);
});

test("asking the patient again needs no words, and only the newest code opens", async (t) => {
  const mine = await concern.sendByPost(demo.origin, own);
  const page = await open(t, { scripts: false });
  await openAs(page, "officer", mine);
  await desk.claim(page);
  await desk.act(page, "Record consent", "consent", { change: "ask" });
  const fresh = await page.locator("main .app-reference").innerText();
  assert.notEqual(fresh, mine.patientCode);
  const mary = await open(t, { scripts: false, width: 320 });
  await agree.tryToOpen(mary, demo.origin, mine.patientCode);
  assert.equal(mary.document.status(), 422);
  await agree.open(mary, demo.origin, fresh);
});

for (const mode of modes) {
  test(`a patient is asked by mail, never at the writer's address: ${told(mode)}`, async (t) => {
    const [hers, writers] = [`mary.${modes.indexOf(mode)}@person.example`, `dana.${modes.indexOf(mode)}@person.example`];
    const mine = await concern.sendByPost(demo.origin, { ...own, "how-to-reach-you": { channel: "email", email: writers } });
    const page = await open(t, mode);
    await openAs(page, "senior", mine);
    await desk.to(page, "Record consent");
    await fill(page, { change: "ask", patient_email: writers });
    await look(page, "desk-consent-ask");
    await desk.write(page, "consent", "Rang her first.");
    await assertErrors(page, [["patient_email", "Enter the patient's own address: this one is the writer's"]]);
    assert.deepEqual(await typed(page, ["change", "patient_email"]), { change: "ask", patient_email: writers });
    await look(page, "desk-error-consent-email");
    await fill(page, { patient_email: hers });
    await desk.write(page, "consent", "Rang her first.");
    assert.ok(await page.getByText("A link goes to them by email.").isVisible());

    let letter;
    for (const deadline = Date.now() + 60_000; !letter;) {
      assert.ok(Date.now() < deadline, "no letter after a minute");
      letter = demo.mail().find((mail) => mail.includes(`To: ${hers}`));
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    const text = letter.replaceAll("=\r\n", "");
    for (const secret of [daughter, "Mary Mother", "corridor", mine.reference]) assert.ok(!text.includes(secret), secret);
    const address = /http:\S+\/agree\/\S+/.exec(text)[0];
    const mary = await open(t, { ...mode, width: 320 });
    await mary.goto(address);
    await mary.reload();
    await look(mary, "agree-link");
    await press(mary, "Continue");
    await agree.decide(mary, "agree", "", { records: "yes", share_with: "Age Example" });
    assert.ok(await agree.isTaken(mary));
    await look(mary, "agree-yes-terms");
    await page.reload();
    assert.match(await main(page), /The writer may have copies of records\.[^]*We may also tell: Age Example/);
  });
}
