// Nothing that an officer types is lost: the case moves on under it, the session ends, the window is closed.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as concern from "../../pages/concern.mjs";
import * as desk from "../../pages/desk.mjs";
import { leadsOn, look, modes, open, openTab, press, told } from "../../pages/every.mjs";
import * as followed from "../../pages/follow.mjs";
import { startDemo } from "../../server.mjs";

let demo;
before(async () => (demo = await startDemo()));
after(() => demo.stop());

/** A claimed case on a page of its officer: {page, mine}. */
async function claimed(t, mode, name, role = "officer") {
  const mine = await concern.sendByPost(demo.origin, { "your-name": { name } });
  const page = await open(t, mode);
  await desk.signIn(page, demo.origin, role);
  await desk.openCase(page, demo.origin, mine.reference);
  await desk.claim(page);
  return { page, mine };
}

/** The session ends elsewhere (its time is up, or another browser ended it); this browser still holds its cookie. */
async function endElsewhere(page) {
  const held = await page.context().cookies();
  const other = await openTab(page);
  await other.goto(`${demo.origin}/desk`);
  await desk.signOut(other);
  await page.context().addCookies(held);
}

for (const mode of modes) {
  test(`a reply to a case that has moved on is not sent; both texts are shown, and it can be sent anyway: ${told(mode)}`, async (t) => {
    const { page, mine } = await claimed(t, mode, "Stella Stale");
    const other = await openTab(page);
    await desk.openCase(other, demo.origin, mine.reference);
    await desk.write(other, "reply", "What the second tab answered.");
    await desk.write(page, "reply", "What the first tab wanted to answer.");

    assert.ok(await page.getByText("The case has moved on: your reply was not sent").isVisible());
    assert.equal(await desk.typedInto(page, "reply"), "What the first tab wanted to answer.");
    const both = await page.locator(".app-both-texts").innerText();
    assert.match(both, /What has happened since/);
    assert.match(both, /What the second tab answered\./);
    await look(page, "desk-moved-on");
    const person = await open(t, { scripts: false });
    await followed.openCase(person, demo.origin, mine);
    assert.doesNotMatch(await person.locator("main").innerText(), /first tab/);

    const button = desk.form(page, "reply").getByRole("button").last();
    assert.equal(await button.innerText(), "Send reply anyway");
    await desk.write(page, "reply");
    assert.ok(await page.getByText("Your reply has been sent.").isVisible());
    await person.reload();
    assert.match(await person.locator("main").innerText(), /first tab[^]*second tab|second tab[^]*first tab/);
  });

  test(`a case that somebody else claimed first says so: ${told(mode)}`, async (t) => {
    const mine = await concern.sendByPost(demo.origin, { "your-name": { name: "Clara Claim" } });
    const [page, other] = [await open(t, mode), await open(t, { scripts: false })];
    await desk.signIn(page, demo.origin, "officer");
    await desk.signIn(other, demo.origin, "manager");
    await desk.openCase(page, demo.origin, mine.reference);
    await desk.openCase(other, demo.origin, mine.reference);
    await desk.claim(other);
    await desk.claim(page);
    assert.ok(await page.getByText("You have not claimed this case").isVisible());
    assert.equal(await desk.fact(page, "Held by"), desk.people.manager);
    await look(page, "desk-claimed-by-another");
  });

  test(`signed out while typing: sign in again, and the text is there: ${told(mode)}`, async (t) => {
    // Each mode by somebody else: nobody can sign in three times in a minute.
    const role = mode.scripts ? "senior" : "manager";
    const { page, mine } = await claimed(t, mode, "Lena Lapsed", role);
    await endElsewhere(page);
    await desk.write(page, "reply", "Forty minutes of typing.\n\nWith an empty line.");
    assert.equal(new URL(page.url()).pathname, "/desk/sign-in");
    assert.match(await page.locator("main").innerText(), /What you typed has been kept/);
    await look(page, "desk-lapsed");
    await desk.pressSignIn(page, role);
    assert.equal(page.url(), desk.caseAddress(demo.origin, mine.reference));
    assert.equal(await desk.typedInto(page, "reply"), "Forty minutes of typing.\n\nWith an empty line.");
    await look(page, "desk-kept");
    await desk.write(page, "reply");
    assert.ok(await page.getByText("Your reply has been sent.").isVisible());
    assert.equal(await desk.typedInto(page, "reply"), "");
  });

}

test("somebody else who signs in then doesn't see what was typed", async (t) => {
  const { page, mine } = await claimed(t, {}, "Olga Other");
  await endElsewhere(page);
  await desk.write(page, "note", "Not for everybody's eyes.");
  assert.equal(new URL(page.url()).pathname, "/desk/sign-in");
  await desk.signIn(page, demo.origin, "senior", new URL(desk.caseAddress(demo.origin, mine.reference)).pathname);
  assert.doesNotMatch(await page.content(), /Not for everybody/);
});

test("signed out in another tab, the words are on the page that says so, and can be sent again", async (t) => {
  const { page } = await claimed(t, {}, "Tom Tab");
  const other = await openTab(page);
  await other.goto(`${demo.origin}/desk`);
  await desk.signOut(other);
  await desk.write(page, "note", "Typed in the tab that stayed open.");
  assert.match(await page.locator("textarea").inputValue(), /Typed in the tab that stayed open\./);
  await look(page, "desk-signed-out");
  await desk.signIn(other, demo.origin, "senior");
  await press(page, "Send again");
  assert.ok(await page.getByText("Your note has been saved.").isVisible());
});

test("a double click on Save note is one note", async (t) => {
  const { page } = await claimed(t, { scripts: false }, "Nora Note");
  await desk.type(page, "note", "Once.");
  await leadsOn(page, () => desk.form(page, "note").getByRole("button").last().dblclick());
  await page.waitForLoadState();
  await page.reload();
  assert.equal((await desk.timeline(page)).filter((title) => title === "Internal note added").length, 1);
});

test("what is typed is kept while it is typed, by the island", async (t) => {
  const { page, mine } = await claimed(t, { scripts: true }, "Ines Island");
  if ((await page.locator("link[rel=modulepreload]").count()) === 0)
    return t.skip("the site was built without islands (no wasm32 target)");
  const kept = page.waitForResponse((answer) => answer.url().endsWith("/act/desk/keep"));
  await page.locator("#note").pressSequentially("Half a thought");
  assert.equal((await kept).status(), 200);
  await page.getByText(/^Kept at \d+:\d\d[ap]m\. Not sent yet\.$/).waitFor();
  await look(page, "desk-kept-by-island");
  // The window is lost, not the words.
  const another = await openTab(page);
  await desk.openCase(another, demo.origin, mine.reference);
  assert.equal(await desk.typedInto(another, "note"), "Half a thought");
  await desk.write(another, "note", "A whole thought");
  await another.reload();
  assert.equal(await desk.typedInto(another, "note"), "");
});
