// What somebody asks for changes the kind of their case; a complaint is promised a date, which is told, moved, and seen by the person.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as concern from "../../pages/concern.mjs";
import * as desk from "../../pages/desk.mjs";
import { assertErrors, fill, look, modes, open, press, told } from "../../pages/every.mjs";
import * as followed from "../../pages/follow.mjs";
import { startDemo } from "../../server.mjs";

let demo;
before(async () => (demo = await startDemo()));
after(() => demo.stop());

const LONG = "Wilhelmina Featherstonehaugh-Cholmondeley of the Northshore and a name that goes on";

/** The fields of a date so many days from now. */
function day(name, days) {
  const on = new Date(Date.now() + days * 86_400_000);
  return { [`${name}_day`]: `${on.getDate()}`, [`${name}_month`]: `${on.getMonth() + 1}`, [`${name}_year`]: `${on.getFullYear()}` };
}

for (const mode of modes) {
  test(`a concern becomes a complaint, is promised a date, and the person sees it: ${told(mode)}`, async (t) => {
    const mine = await concern.sendByPost(demo.origin, { "your-name": { name: LONG } });
    const page = await open(t, mode);
    await desk.signIn(page, demo.origin, "officer");
    await desk.openCase(page, demo.origin, mine.reference);
    await desk.claim(page);
    await desk.write(page, "acknowledge", "We have it.");
    assert.ok(await page.locator("#reply").isVisible());

    await desk.to(page, "Change the kind of case");
    await look(page, "desk-change-track");
    await fill(page, { to: "complaint", asked: "sorted" });
    await desk.write(page, "change-track", "");
    await assertErrors(page, [
      ["asked", "Select that they have asked for it: only they can take a complaint back, and only they make one"],
      ["change-track", "Enter your note"],
    ]);
    await look(page, "desk-error-change-track");
    await fill(page, { to: "complaint", asked: "in-writing", ...day("asked_on", 0) });
    await desk.write(page, "change-track", "Their letter came today.");
    assert.ok(await page.getByText("The kind of case has been changed.").isVisible());
    assert.equal(await desk.fact(page, "Kind"), "Complaint");
    assert.match(await desk.fact(page, "Due"), /^Acknowledge by /);
    await desk.write(page, "acknowledge", "We have your complaint.");
    assert.match(await desk.fact(page, "Due"), /^Offer to talk, and give a date, by /);
    assert.equal(await page.locator("#reply").count(), 0, "the offer to talk comes before the answer");

    await desk.to(page, "Agree or set the date of the answer");
    await look(page, "desk-plan");
    await fill(page, { settled: "no-reply", told: "phone" });
    await desk.write(page, "plan", "Rang twice.");
    await assertErrors(page, [
      ["respond_by-respond_by_day", "Enter the date by which we answer"],
      ["told", "Select a way in writing: the law asks for that here"],
    ]);
    await look(page, "desk-error-plan");
    await fill(page, { told: "page", reply: "We answer by then.\nTell us if you want to talk.", ...day("respond_by", 60) });
    await desk.write(page, "plan", undefined);
    assert.ok(await page.getByText("The date has been saved.").isVisible());
    assert.match(await desk.fact(page, "Due"), /^(Answer|Send an update) by /);
    await page.getByText("All dates, and how they are worked out").click();
    await look(page, "desk-case-planned");

    await desk.to(page, "Say how it is going");
    await look(page, "desk-update");
    await desk.write(page, "update", "We have spoken with the ward.");
    assert.ok(await page.getByText("The update has been sent.").isVisible());
    await desk.write(page, "reply", "Here is our answer.");
    assert.deepEqual(await desk.timeline(page), [
      "Reply sent", "Update sent", "Date of the answer told", "Acknowledged", "Kind of case changed", "Acknowledged", "Claimed", "Received",
    ]);

    const person = await open(t, mode);
    await followed.openCase(person, demo.origin, mine);
    const words = await person.locator("main").innerText();
    for (const said of ["We answer by then.", "We have spoken with the ward.", "We told you when we answer", "We changed how we deal with this"]) {
      assert.ok(words.includes(said), said);
    }
    assert.doesNotMatch(words, /Their letter came today|Rang twice|Olive/, "what staff noted, or who it was");
    await look(person, "followed-planned");
  });
}

test("a complaint of the demonstration that is late says so and leads to what the law asks for", async (t) => {
  const page = await open(t);
  await desk.signIn(page, demo.origin, "manager");
  const isLate = ({ who }) => who.includes("Dummy-Walsh");
  const line = (await desk.wholeQueue(page, demo.origin, "mine", isLate)).find(isLate);
  await desk.openCase(page, demo.origin, line.reference);
  await look(page, "desk-case-late");
  await desk.to(page, "Agree or set the date of the answer");
  assert.ok(await page.getByText("A new date extends nothing: it goes with the reason, in writing.").isVisible());
  await look(page, "desk-plan-late");
});
