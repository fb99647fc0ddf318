// Somebody looks for help: by what they need, then by where they live; nothing of where they live is kept in an address.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertErrors, fill, follow, look, modes, open, press, told, typed } from "../../pages/every.mjs";
import { startDemo } from "../../server.mjs";

let demo;
before(async () => (demo = await startDemo()));
after(() => demo.stop());

const main = (page) => page.locator("main").innerText();
const address = (page) => page.url().slice(demo.origin.length);

for (const mode of modes) {
  test(`help is found by need and postcode, and the place can be put right: ${told(mode)}`, async (t) => {
    const page = await open(t, mode);
    await page.goto(`${demo.origin}/support`);
    await look(page, "support");
    await follow(page, "Help to make a complaint");
    assert.equal(address(page), "/support?need=complaint-help");
    assert.match(await main(page), /POhWER/);
    await look(page, "support-need");

    for (const [place, words] of [
      ["", "Enter a postcode or the name of a council"],
      ["FY5", "Enter a full postcode, like FY3 8NR. One part of it can be in more than one council"],
      ["ZZ9 9ZZ", "We can't find this postcode. Check it, or enter the name of your council"],
      ["Atlantis", "Enter a full UK postcode, like FY3 8NR, or the name of a council"],
    ]) {
      await fill(page, { place });
      await press(page, "Find help near me");
      assert.equal(page.document.status(), 422);
      await assertErrors(page, [["place", words]]);
      assert.deepEqual(await typed(page, ["place"]), { place });
    }
    await look(page, "support-error");

    // One side of the street is Blackpool's, the other Wyre's.
    await fill(page, { place: "fy5 1az" });
    await press(page, "Find help near me");
    assert.equal(address(page), "/support?need=complaint-help&council=E06000009");
    assert.match(await main(page), /looks like the area of Blackpool[^]*Near you[^]*Blackpool Advocacy Hub[^]*18001, then 01253 477959/);
    assert.doesNotMatch(await main(page), /POhWER/);
    await look(page, "support-near");
    await page.getByText("Is this not your council?").click();
    await fill(page, { council: "E07000128" });
    await press(page, "Show");
    assert.equal(address(page), "/support?need=complaint-help&council=E07000128");
    assert.match(await main(page), /n-compass advocacy \(Lancashire\)/);
    await follow(page, "See everything we can help you find");
    await follow(page, "I can't cope, or I am afraid of what I might do");
    assert.equal(address(page), "/support?need=crisis&council=E07000128", "where they live comes along");
    const heads = await page.getByRole("heading").allInnerTexts();
    assert.ok(heads.indexOf("Help that can't wait") > 0 && heads.some((head) => head.includes("Samaritans")), heads.join("; "));
    await look(page, "support-crisis");

    await page.goto(`${demo.origin}/support?need=carers`);
    await fill(page, { place: "Lancashire" });
    await press(page, "Find help near me");
    await look(page, "support-several");
    await follow(page, "Fylde");
    assert.equal(address(page), "/support?need=carers&council=E07000119");
    await page.goto(`${demo.origin}/support?need=carers`);
    await fill(page, { place: "EH1 1AA" });
    await press(page, "Find help near me");
    assert.match(await main(page), /You live outside England[^]*In Scotland/);
    await look(page, "support-scotland");
  });
}

for (const mode of modes) {
  test(`a leaflet is made, in large print, and is on paper what it is on the page: ${told(mode)}`, async (t) => {
    const page = await open(t, mode);
    await page.goto(`${demo.origin}/support?need=complaint-help&council=E06000009`);
    await follow(page, "Make a leaflet to print");
    await look(page, "leaflet-choice");
    for (const box of await page.locator("input[name=entries]:checked").all()) await box.uncheck();
    await press(page, "Make the leaflet");
    await assertErrors(page, [["entries", "Choose at least one for the leaflet"]]);
    await page.getByLabel("Blackpool Advocacy Hub").check();
    await page.getByLabel("Large print").check();
    await press(page, "Make the leaflet");
    await look(page, "leaflet");
    const size = await page.getByText("01253 477959", { exact: true }).first().evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
    assert.ok(size >= 24, `letters of ${size} pixels are no large print`);
    await page.emulateMedia({ media: "print" });
    for (const hidden of [".nhsuk-footer", ".nhsuk-back-link", ".app-no-print"])
      assert.equal(await page.locator(hidden).first().isVisible(), false, `${hidden} is on paper`);
    assert.ok(await page.getByRole("img", { name: /leads to the page/ }).isVisible());
  });
}
