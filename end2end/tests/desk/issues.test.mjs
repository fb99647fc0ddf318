// What a case is about is written down issue by issue, changed and taken off again; the person never sees it.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as concern from "../../pages/concern.mjs";
import * as desk from "../../pages/desk.mjs";
import { assertErrors, fill, leadsOn, look, modes, open, told } from "../../pages/every.mjs";
import * as followed from "../../pages/follow.mjs";
import { startDemo } from "../../server.mjs";

let demo;
before(async () => (demo = await startDemo()));
after(() => demo.stop());

const LONG = "Wilhelmina Featherstonehaugh-Cholmondeley of the Northshore and a name that goes on";

for (const mode of modes) {
  test(`an issue is written down, changed and taken off the list: ${told(mode)}`, async (t) => {
    const mine = await concern.sendByPost(demo.origin, { "your-name": { name: LONG } });
    const page = await open(t, mode);
    await desk.signIn(page, demo.origin, "officer");
    assert.match(await page.locator("main").innerText(), /Read by/, "nobody of the team has opened it");
    await desk.openCase(page, demo.origin, mine.reference);
    await desk.claim(page);

    await desk.to(page, "Add an issue");
    await look(page, "desk-issue");
    await fill(page, { service: "imaging", finding: "upheld" });
    await desk.write(page, "issue", "");
    await assertErrors(page, [
      ["subject", "Select what the issue is about"],
      ["issue", "Enter your note"],
    ]);
    assert.equal(await page.locator("#service").inputValue(), "imaging", "what was chosen is still there");
    await look(page, "desk-error-issue");
    await fill(page, { subject: "comms/patient", area: "outpatient" });
    await desk.write(page, "issue", "Nobody told her that the scan had moved.");
    assert.ok(await page.getByText("The issue has been saved.").isVisible());
    const issues = page.getByRole("region", { name: "Issues" });
    for (const said of ["Communications: with patient", "Nobody told her that the scan had moved.", "X-ray and scans", "Upheld"]) {
      assert.ok((await issues.innerText()).includes(said), said);
    }
    await look(page, "desk-case-issues");

    await leadsOn(page, () => issues.getByRole("link", { name: /^Change/ }).click());
    assert.equal(await page.locator("#subject").inputValue(), "comms/patient");
    await page.getByLabel("This is no issue after all: take it off the list").check();
    await desk.write(page, "issue", undefined);
    assert.equal(await issues.count(), 0);
    assert.deepEqual((await desk.timeline(page)).slice(0, 2), ["Issue written down", "Issue written down"]);

    const person = await open(t, mode);
    await followed.openCase(person, demo.origin, mine);
    assert.doesNotMatch(await person.locator("main").innerText(), /Nobody told her|Issue/);
  });
}
