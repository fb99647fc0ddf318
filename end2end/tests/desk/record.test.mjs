// A contact that reaches the team by phone, by letter or in person: written down on one page, sorted out on the spot, or owed the
// copy of its written record; whoever it is from is found first.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as desk from "../../pages/desk.mjs";
import { assertErrors, fill, follow, leadsOn, look, modes, open, press, told, typed } from "../../pages/every.mjs";
import { startDemo } from "../../server.mjs";

let demo;
before(async () => (demo = await startDemo()));
after(() => demo.stop());

const LONG = "Wilhelmina Featherstonehaugh-Cholmondeley of the Northshore and a name that goes on";

/** Writes down a call that is about something broken. */
async function call(page, other = {}) {
  await fill(page, {
    source: "phone",
    name: "Rosa Samplewood",
    channel: "phone",
    phone: "01632 960 123",
    about: "myself",
    what_happened: "The light in the car park is broken.\nI fell.",
    want: "full-look",
    done: "nothing",
    ...other,
  });
}

/** The reference in the heading of a case's page. */
const reference = async (page) => (await page.getByRole("heading", { level: 1 }).innerText()).replace("Case ", "");

for (const mode of modes) {
  test(`a call becomes a complaint, is owed a copy of its record, and is acknowledged with it: ${told(mode)}`, async (t) => {
    const page = await open(t, mode);
    await desk.signIn(page, demo.origin, "officer");
    await leadsOn(page, () => page.getByRole("link", { name: "Record a contact", exact: true }).click());
    await look(page, "desk-record");
    await press(page, "Record it");
    await assertErrors(page, [
      ["source", "Select how it reached us"],
      ["channel", "Select how they want to hear from us"],
      ["about", "Select whose care it is about"],
      ["what_happened", "Enter what they said"],
      ["want", "Select what they would like"],
      ["done", "Select what you have done so far"],
    ]);
    await look(page, "desk-record-wrong");
    await call(page, { name: LONG });
    await press(page, "Record it");
    assert.ok(await page.getByText("The contact is recorded.").isVisible());
    const first = await reference(page);
    assert.equal(await page.getByRole("button", { name: "Acknowledge", exact: true }).count(), 0, "the copy comes first");
    await look(page, "desk-record-owed");
    await follow(page, "Print the written record");
    assert.ok(await page.getByRole("heading", { name: "What you told us" }).isVisible());
    await look(page, "desk-written-record");
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.getByText("Olive Officer").isVisible(), false, "no name of staff goes out");
    await page.emulateMedia({ media: "screen" });
    await desk.openCase(page, demo.origin, first);
    await leadsOn(page, () => page.getByRole("button", { name: "The copy has gone" }).click());
    await look(page, "desk-send-record");
    await press(page, "It has gone");
    assert.ok(await page.getByText("Select how the copy went").first().isVisible());
    await fill(page, { how: "post" });
    await press(page, "It has gone");
    assert.ok(await page.getByText("The complaint is acknowledged.").isVisible());
    assert.deepEqual(await desk.timeline(page), ["Copy of the written record sent", "Received"]);
    await look(page, "desk-record-sent");
  });

  test(`whoever rings again is found, and the call goes onto their case: ${told(mode)}`, async (t) => {
    const surname = mode.scripts ? "Brackenby" : "Marlowton";
    const page = await open(t, mode);
    await desk.signIn(page, demo.origin, "officer");
    await page.goto(`${demo.origin}/desk/record`);
    await call(page, { name: `Catherine ${surname}`, want: "put-right", done: "told" });
    await press(page, "Record it");
    const first = await reference(page);

    await page.goto(`${demo.origin}/desk/record`);
    await fill(page, { source: "voicemail", name: `Kathryn ${surname}`, what_happened: "It is still dark there." });
    await press(page, "Look for this person");
    assert.match(await page.locator("#people").innerText(), /may be theirs/);
    assert.equal((await typed(page, ["what_happened"])).what_happened, "It is still dark there.", "nothing is lost by looking");
    assert.ok(await page.getByText("Same name").first().isVisible());
    await look(page, "desk-record-found");
    await leadsOn(page, () => page.getByRole("button", { name: `It is about this case: add it there ${first}` }).click());
    assert.equal(await reference(page), first);
    assert.deepEqual((await desk.timeline(page)).slice(0, 2), ["Contact", "Acknowledged"]);
    await look(page, "desk-record-onto");

    await desk.to(page, "Note a call or visit");
    await fill(page, { way: "no-answer", note: "Rang twice." });
    await look(page, "desk-log-contact");
    await press(page, "Save contact");
    assert.ok(await page.getByText("The contact has been saved.").isVisible());
  });

  test(`what is sorted on the spot is closed in the same step, within the law: ${told(mode)}`, async (t) => {
    const page = await open(t, mode);
    await desk.signIn(page, demo.origin, "senior");
    await page.goto(`${demo.origin}/desk/record`);
    const sorted = { done: "sorted", outcome: "put-right", done_words: "Rang estates while she waited." };
    await call(page, { source: "letter", ...sorted });
    await page.getByLabel("They say that they are content with this").check();
    await press(page, "Record it");
    await assertErrors(page, [["done", "This needs a written answer, so it cannot be closed now. Select what else you have done."]]);
    await fill(page, { source: "walk-in" });
    await press(page, "Record it");
    assert.ok(await page.getByText("The contact is recorded.").isVisible());
    assert.ok(await page.getByText(/Outside the complaints regulations/).isVisible());
    assert.deepEqual(await desk.timeline(page), ["Closed", "Received"]);
    await look(page, "desk-record-sorted");

    // Begun, left, and found again.
    await page.goto(`${demo.origin}/desk/record`);
    await fill(page, { name: "Begun Example" });
    await press(page, "Look for this person");
    await page.goto(`${demo.origin}/desk/record`);
    await leadsOn(page, () => page.getByRole("link", { name: /^Begun Example, / }).first().click());
    assert.equal((await typed(page, ["name"])).name, "Begun Example");
    await press(page, "Discard this");
    assert.equal(new URL(page.url()).pathname, "/desk");
  });
}
