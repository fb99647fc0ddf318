// A case is sorted: how serious it is, whether a late complaint is dealt with, which cases belong together; and how the person hears of it.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as concern from "../../pages/concern.mjs";
import * as desk from "../../pages/desk.mjs";
import { assertErrors, fill, look, modes, open, told } from "../../pages/every.mjs";
import * as followed from "../../pages/follow.mjs";
import { startDemo } from "../../server.mjs";

let demo;
before(async () => (demo = await startDemo()));
after(() => demo.stop());

const LONG = "Wilhelmina Featherstonehaugh-Cholmondeley of the Northshore and a name that goes on";

/** A complaint about a day so many years ago. */
const complaint = (name, years) => concern.sendByPost(demo.origin, {
  "what-you-would-like": { want: "full-look" },
  when: { when: "day", when_day: "3", when_month: "2", when_year: `${new Date().getFullYear() - years}` },
  "your-name": { name },
});

for (const mode of modes) {
  test(`a late complaint is graded, and closed with the reason: ${told(mode)}`, async (t) => {
    const mine = await complaint(LONG, 3);
    const page = await open(t, mode);
    await desk.signIn(page, demo.origin, "manager");
    await desk.openCase(page, demo.origin, mine.reference);
    assert.ok(await page.getByText("this complaint came more than 12 months after").isVisible());
    await desk.claim(page);

    await desk.to(page, "Say how serious it is");
    await look(page, "desk-assess");
    await fill(page, { severity: "major" });
    await desk.write(page, "assess", "");
    await assertErrors(page, [
      ["likelihood", "Select how likely it is to happen again"],
      ["complexity", "Select how much there is to look into"],
    ]);
    assert.ok(await page.locator("#severity-4").isChecked(), "what was chosen is still there");
    await look(page, "desk-error-assess");
    await fill(page, { likelihood: "likely", complexity: "complex" });
    await desk.write(page, "assess", "");
    assert.ok(await page.getByText("The grade has been saved.").isVisible());
    assert.match(await page.locator("main").innerText(), /Extreme risk\. Severity: Major\. Again: Likely\. To look into: Complex\./);
    await look(page, "desk-case-graded");

    await desk.to(page, "Decide about a late complaint");
    await look(page, "desk-decide-late");
    assert.equal(await page.locator("[name=happened_on_month]").inputValue(), "2", "the day they gave");
    await desk.write(page, "decide-late", "");
    await assertErrors(page, [
      ["good_reasons", "Select yes if there are good reasons for the delay"],
      ["still_possible", "Select yes if it can still be looked into"],
      ["decide-late", "Enter your note"],
    ]);
    await fill(page, { good_reasons: "yes", still_possible: "no" });
    await desk.write(page, "decide-late", "The ward's records are gone.");
    await assertErrors(page, [["told", "Select how they were told"]]);
    await fill(page, { told: "page", reply: "We can't look into this fairly any more, and are sorry. You can ask the Ombudsman." });
    await look(page, "desk-error-decide-late");
    await desk.write(page, "decide-late", undefined);
    assert.ok(await page.getByText("The decision has been saved.").isVisible());
    assert.match(await page.locator("main").innerText(), /Made later than 12 months, and not taken on/);
    assert.deepEqual((await desk.timeline(page)).slice(0, 2), ["Closed: not dealt with under the regulations", "Graded"]);
    await look(page, "desk-case-late-refused");

    const person = await open(t, mode);
    await followed.openCase(person, demo.origin, mine);
    const words = await person.locator("main").innerText();
    assert.match(words, /We could not deal with this under the complaints regulations, and said why/);
    assert.match(words, /We can't look into this fairly any more/);
    assert.doesNotMatch(words, /records are gone|Extreme/);
    await look(person, "case-not-required");
  });

  test(`what one person sent twice is merged, and two people's cases are linked: ${told(mode)}`, async (t) => {
    const first = await concern.sendByPost(demo.origin, { "your-name": { name: LONG } });
    const again = await concern.sendByPost(demo.origin, { "your-name": { name: LONG } });
    const other = await concern.sendByPost(demo.origin, { "your-name": { name: "Olga Other" } });
    const page = await open(t, mode);
    await desk.signIn(page, demo.origin, "officer");
    await desk.openCase(page, demo.origin, again.reference);
    await desk.claim(page);

    await desk.to(page, "Link it to another case");
    await look(page, "desk-link");
    await fill(page, { other: "nonsense" });
    await desk.write(page, "link", "");
    await assertErrors(page, [
      ["other", "Check the reference of the other case: it has 8 letters and numbers"],
      ["link", "Enter your note"],
    ]);
    await look(page, "desk-error-link");
    await fill(page, { other: other.reference });
    await desk.write(page, "link", "Both about the lift.");
    await page.getByRole("region", { name: "Cases that belong to this one" }).getByRole("link", { name: other.reference }).waitFor();

    await desk.to(page, "Merge it into another case");
    await look(page, "desk-merge");
    await fill(page, { other: first.reference });
    await desk.write(page, "merge", "The same number, and she said so.");
    await assertErrors(page, [["same", "Confirm that the same person sent both, or link the cases"]]);
    await fill(page, { same: "yes" });
    await desk.write(page, "merge", undefined);
    assert.ok(await page.getByText("The case has been merged into the other.").isVisible());
    await look(page, "desk-case-merged");
    await desk.openCase(page, demo.origin, first.reference);
    assert.match(await page.getByRole("region", { name: "Cases that belong to this one" }).innerText(), new RegExp(`Merged into this case: ${again.reference}`));

    const person = await open(t, mode);
    await followed.openCase(person, demo.origin, again);
    const words = await person.locator("main").innerText();
    assert.match(words, new RegExp(`We deal with it together with something else you told us[^]*${first.reference}`));
    assert.ok(!words.includes(other.reference), "what staff linked is theirs");
    await look(person, "case-merged");
  });

  test(`one message about two matters becomes two cases: ${told(mode)}`, async (t) => {
    const mine = await concern.sendByPost(demo.origin, {
      "what-happened": { what_happened: "The scan was late.\n\nThe car park took my money." },
      "your-name": { name: LONG },
    });
    const page = await open(t, mode);
    await desk.signIn(page, demo.origin, "officer");
    await desk.openCase(page, demo.origin, mine.reference);
    await desk.claim(page);
    await desk.to(page, "Make a second case of a part");
    assert.match(await page.locator("#part").inputValue(), /The scan was late\.\n\nThe car park took my money\./);
    await look(page, "desk-split");
    await fill(page, { part: "They stole my money." });
    await desk.write(page, "split", "");
    await assertErrors(page, [
      ["part", "Leave only words that the person wrote: each line must stand in what they sent"],
      ["becomes", "Select what they would like about this part"],
      ["split", "Enter your note"],
    ]);
    await look(page, "desk-error-split");
    await fill(page, { part: "The car park took my money.", becomes: "put-right" });
    await desk.write(page, "split", "Estates answers that.");
    const second = page.getByRole("region", { name: "Cases that belong to this one" }).getByRole("link");
    await Promise.all([page.waitForEvent("load"), second.click()]);
    assert.match(await page.locator("main").innerText(), new RegExp(`Was a part of ${mine.reference}`));
    await look(page, "desk-case-second");
  });

  test(`what another organisation deals with is passed on: ${told(mode)}`, async (t) => {
    const mine = await concern.sendByPost(demo.origin, { "your-name": { name: LONG } });
    const page = await open(t, mode);
    await desk.signIn(page, demo.origin, "officer");
    await desk.openCase(page, demo.origin, mine.reference);
    await desk.claim(page);
    await desk.to(page, "Pass it on to another organisation");
    await look(page, "desk-pass-on");
    await desk.write(page, "pass-on", "");
    await assertErrors(page, [
      ["agreed", "Confirm that they agree, or keep it here"],
      ["told", "Select how they were told"],
      ["pass-on", "Enter your note"],
    ]);
    await fill(page, { agreed: "yes", told: "phone" });
    await desk.write(page, "pass-on", "The Example Ambulance Service; she agreed on the phone.");
    assert.ok(await page.getByText("The case has been closed as passed on.").isVisible());

    await desk.signOut(page);
    const sent = await complaint("Nadia Not-Required", 0);
    await desk.signIn(page, demo.origin, "manager");
    await desk.openCase(page, demo.origin, sent.reference);
    await desk.claim(page);
    await desk.to(page, "Close it: the regulations do not apply");
    await look(page, "desk-not-required");
    await fill(page, { ground: "ombudsman", told: "page", reply: "The Ombudsman is looking into this." });
    await desk.write(page, "not-required", "Their letter of 3 March.");
    assert.match(await page.locator("main").innerText(), /an Ombudsman has it \(regulation 8\(1\)\(f\)\)/);
  });
}
