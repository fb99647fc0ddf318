// An officer's day with one case: signing in, finding it, claiming, writing, handing over, closing and opening again;
// what is a note never reaches the person, what is a reply does.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as concern from "../../pages/concern.mjs";
import * as desk from "../../pages/desk.mjs";
import { assertErrors, fill, follow, leadsOn, look, modes, open, openTab, press, told } from "../../pages/every.mjs";
import * as followed from "../../pages/follow.mjs";
import { startDemo } from "../../server.mjs";

let demo;
before(async () => (demo = await startDemo()));
after(() => demo.stop());

/** A case of a person of this name, just sent: {reference, code}. */
const sent = (name, own = {}) => concern.sendByPost(demo.origin, { "your-name": { name }, ...own });

for (const mode of modes) {
  test(`a case is claimed, answered, handed over, closed and opened again: ${told(mode)}`, async (t) => {
    const mine = await sent("Casey Case", { "what-you-need": { needs: ["bsl"] } });
    const page = await open(t, mode);
    await page.goto(`${demo.origin}/desk`);
    assert.equal(new URL(page.url()).pathname, "/desk/sign-in", "the desk asks who it is");
    await look(page, "desk-sign-in");
    await desk.signIn(page, demo.origin, "officer");
    await look(page, "desk-queue");
    const isMine = ({ reference }) => reference === mine.reference;
    const line = (await desk.wholeQueue(page, demo.origin, "unclaimed", isMine)).find(isMine);
    assert.match(line.who, /Casey Case/);
    assert.match(line.who, /Has needs/);
    assert.equal(line.owner, "Nobody yet");
    assert.match(line.due, /^Read by /, "nobody of the team has opened it");

    await leadsOn(page, () => page.getByRole("link", { name: mine.reference, exact: true }).click());
    assert.equal(await desk.fact(page, "Held by"), "Nobody yet");
    assert.ok(await page.getByText(concern.answers["what-happened"].what_happened.split("\n")[0]).isVisible());
    assert.ok(await page.getByText("British Sign Language (BSL)").isVisible());
    await look(page, "desk-case-unclaimed");
    await desk.claim(page);
    assert.equal(await desk.fact(page, "Held by"), desk.people.officer);
    assert.ok(await page.getByText("You have claimed this case.").isVisible());
    await look(page, "desk-case-claimed");

    await desk.write(page, "acknowledge", "We have it. Thank you, Casey.");
    await desk.write(page, "note", "Only for us: asked the clinic by phone.");
    await look(page, "desk-case-noted");
    await desk.write(page, "reply", "The clinic is sorry.\n\nThe letter went out late.");
    assert.deepEqual(await desk.timeline(page), ["Reply sent", "Internal note added", "Acknowledged", "Claimed", "Received"]);
    assert.equal((await desk.fact(page, "State")).toLowerCase(), "answered");
    await look(page, "desk-case-answered");

    const person = await open(t, { scripts: false });
    await followed.openCase(person, demo.origin, mine);
    const words = await person.locator("main").innerText();
    assert.match(words, /The clinic is sorry\.\s+The letter went out late\./);
    assert.match(words, /We have it\. Thank you, Casey\./);
    assert.doesNotMatch(words, /Only for us|Olive/, "the person sees a note, or who of us wrote");
    await look(person, "followed-answered");
    await followed.write(person, "Thank you. Is there a new date?");

    await page.reload();
    assert.equal((await desk.timeline(page))[0], "New message");
    await desk.to(page, "Hand over");
    await look(page, "desk-hand-over");
    await desk.write(page, "hand-over", "");
    await assertErrors(page, [["to", "Choose who to hand it over to"], ["hand-over", "Enter your note"]]);
    await look(page, "desk-error-hand-over");
    await fill(page, { to: await page.locator("[name=to] option", { hasText: "Sam Senior" }).getAttribute("value") });
    await desk.write(page, "hand-over", "Promised a new date by Friday.");
    await page.goto(desk.caseAddress(demo.origin, mine.reference));
    await look(page, "desk-case-handed-over");

    await desk.signIn(page, demo.origin, "senior", `/desk/case/${mine.reference.replace("-", "")}`);
    assert.equal(await desk.fact(page, "Held by"), desk.people.senior);
    assert.ok(await page.getByText("Promised a new date by Friday.").isVisible());
    await desk.to(page, "Close this case");
    await look(page, "desk-resolve");
    await desk.write(page, "resolve", "");
    await assertErrors(page, [["outcome", "Select how it ended"]]);
    await look(page, "desk-error-resolve");
    await fill(page, { outcome: "apology" });
    await desk.write(page, "resolve", "The new date is 1 December.");
    assert.equal((await desk.fact(page, "State")).toLowerCase(), "closed");
    await look(page, "desk-case-closed");
    await person.reload();
    assert.match(await person.locator("main").innerText(), /The new date is 1 December\./);
    await look(person, "followed-closed");

    await desk.to(page, "Open this case again");
    await look(page, "desk-reopen");
    await desk.write(page, "reopen", "They wrote again.");
    assert.notEqual((await desk.fact(page, "State")).toLowerCase(), "closed");
    assert.equal((await desk.timeline(page))[0], "Opened again");
    await look(page, "desk-case-reopened");
  });
}

test("what is wrong with a reply or a note is said at its own field, and the words stay", async (t) => {
  const mine = await sent("Wanda Wrong");
  for (const mode of modes) {
    const page = await open(t, mode);
    await desk.signIn(page, demo.origin, "officer");
    await desk.openCase(page, demo.origin, mine.reference);
    if (await page.getByRole("button", { name: "Claim this case" }).count()) await desk.claim(page);
    await desk.write(page, "note", "");
    await assertErrors(page, [["note", "Enter your note"]]);
    await look(page, "desk-error-note");
    const long = "w".repeat(20_001);
    await desk.write(page, "reply", long);
    await assertErrors(page, [["reply", "What you write to the person must be 20,000 characters or less"]]);
    assert.equal(await desk.typedInto(page, "reply"), long);
    await look(page, "desk-error-reply");
    await desk.type(page, "reply", "");
    await desk.write(page, "reply", "");
    await assertErrors(page, [["reply", "Enter your reply"]]);
  }
});

test("signing in by hand: whatever is wrong, the answer is the same", async (t) => {
  const account = demo.accounts().find(({ role }) => role === "officer");
  for (const mode of modes) {
    const page = await open(t, mode);
    await page.goto(`${demo.origin}/desk/sign-in`);
    const byHand = page.locator("main form").first();
    for (const values of [
      { email: "nobody@fylde-coast.example", password: "not the password", code: "000000" },
      { email: account.email, password: "not the password", code: "000000" },
      { email: account.email, password: account.password, code: "" },
    ]) {
      await fill(page, values, byHand);
      await press(page, "Sign in", byHand);
      assert.match(await page.title(), /^Error: /);
      assert.equal(await page.locator(".nhsuk-error-summary a").innerText(), "The email address, password or code is not right. Check all 3 and try again.");
      assert.equal(await byHand.locator("[name=email]").inputValue(), values.email);
      assert.equal(await byHand.locator("[name=password]").inputValue(), "");
    }
    await look(page, "desk-error-sign-in");
  }
});

test("the code of the demonstration signs in by hand, and leads on to what was asked for", async (t) => {
  const mine = await sent("Hannah Hand");
  const page = await open(t);
  const address = desk.caseAddress(demo.origin, mine.reference);
  await page.goto(address);
  const account = page.locator(".app-demo-account").filter({ hasText: desk.people.manager });
  const shown = Object.fromEntries(await account.locator(".nhsuk-summary-list__row").evaluateAll((rows) =>
    rows.map((row) => [...row.children].map((cell) => cell.innerText.trim()))));
  const byHand = page.locator("main form").first();
  await fill(page, { email: shown["Email address"], password: shown.Password, code: shown["Code now"] }, byHand);
  await press(page, "Sign in", byHand);
  assert.equal(page.url(), address);
});

test("the queue's filters live in its address: shared, reloaded, and by Back", async (t) => {
  await sent("Thea Thanks", { "what-you-would-like": { want: "thanks" }, "share-your-thanks": { share_name: "no", publish: "no" } });
  await sent("Quentin Question", { "what-you-would-like": { want: "question" } });
  for (const mode of modes) {
    const page = await open(t, mode);
    await desk.signIn(page, demo.origin, "manager");
    await fill(page, { kind: "compliment" });
    await press(page, "Apply filter");
    assert.equal(new URL(page.url()).search, "?kind=compliment");
    const kinds = async () => [...new Set((await desk.queue(page)).map(({ kind }) => kind))];
    assert.deepEqual(await kinds(), ["Thank you"]);
    await look(page, "desk-queue-filtered");
    await leadsOn(page, () => desk.list(page, "Unclaimed").click());
    assert.deepEqual(Object.fromEntries(new URL(page.url()).searchParams), { view: "unclaimed", kind: "compliment" });
    const shared = await openTab(page);
    await shared.goto(page.url());
    assert.deepEqual((await desk.queue(shared)).map(({ reference }) => reference), (await desk.queue(page)).map(({ reference }) => reference));
    await page.goBack();
    assert.equal(new URL(page.url()).search, "?kind=compliment");
    assert.equal(await page.locator("[name=kind]").inputValue(), "compliment");
    await follow(page, "Remove this filter: Thank you");
    assert.ok((await kinds()).length > 1);
    await leadsOn(page, () => desk.list(page, "Closed cases").click());
    await look(page, "desk-queue-closed");
    await page.goto(`${demo.origin}/desk?view=nonsense&kind=nonsense&page=-1`);
    assert.ok(page.document.ok());
    await look(page, "desk-queue-nonsense");
  }
});

test("a case that isn't there, or isn't one's to see, is not found", async (t) => {
  const mine = await sent("Nadia Nobody");
  const page = await open(t);
  await desk.signIn(page, demo.origin, "administrator", "/desk/office");
  await look(page, "desk-office");
  for (const reference of [mine.reference, "7KM3-D92X", "nonsense"]) {
    await page.goto(desk.caseAddress(demo.origin, reference));
    assert.ok([403, 404].includes(page.document.status()), `${reference}: ${page.document.status()}`);
    assert.doesNotMatch(await page.content(), /Nadia Nobody/);
    await look(page, "desk-not-found");
  }
});

test("the auditor reads the trail", async (t) => {
  for (const mode of modes) {
    const page = await open(t, mode);
    await desk.signIn(page, demo.origin, "auditor", "/desk/audit");
    await look(page, "desk-audit");
  }
});

for (const mode of modes) {
  test(`a case is taken over with a reason, and the other keeps what they typed: ${told(mode)}`, async (t) => {
    const mine = await sent("Wilhelmina Featherstonehaugh-Cholmondeley of the Northshore and a name that goes on", {
      "what-happened": { what_happened: "The appointment letter came late. I can't go on." },
    });
    const officer = await open(t, mode);
    await desk.signIn(officer, demo.origin, "officer");
    await desk.openCase(officer, demo.origin, mine.reference);
    await desk.claim(officer);
    assert.match(await officer.locator("main").innerText(), /Say what you did by .+\. If nobody has by then/);
    await look(officer, "desk-case-red-flag");

    const senior = await open(t, mode);
    await desk.signIn(senior, demo.origin, "senior", `/desk/case/${mine.reference.replace("-", "")}`);
    await desk.to(senior, "Take over from whoever holds it");
    await look(senior, "desk-take-over");
    await desk.write(senior, "take-over", "");
    await assertErrors(senior, [["take-over", "Enter your note"]]);
    await look(senior, "desk-error-take-over");
    await desk.write(senior, "take-over", "Olive is ill, and the answer is due.");
    assert.ok(await senior.getByText("You have taken the case over.").isVisible());
    assert.equal(await desk.fact(senior, "Held by"), desk.people.senior);

    // What they were typing is refused, and is still there, with who has the case now.
    await desk.write(officer, "note", "Rang the ward.");
    await desk.openCase(officer, demo.origin, mine.reference);
    assert.equal(await desk.fact(officer, "Held by"), desk.people.senior);
    assert.equal(await desk.typedInto(officer, "note"), "Rang the ward.");
    await look(officer, "desk-case-taken-over");
  });
}
