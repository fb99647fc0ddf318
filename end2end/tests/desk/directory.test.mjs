// Who helps, as staff keep it: the list of what is due, checking, changing, adding and retiring an entry, a file in and out.

import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import * as concern from "../../pages/concern.mjs";
import * as desk from "../../pages/desk.mjs";
import { assertErrors, fill, leadsOn, look, modes, open, press, told } from "../../pages/every.mjs";
import { startDemo } from "../../server.mjs";

let demo;
before(async () => (demo = await startDemo()));
after(() => demo.stop());

const PUBLIC = "/support?need=carers&council=E06000009";

for (const mode of modes) {
  test(`an entry is added, put right, checked and retired: ${told(mode)}`, async (t) => {
    const name = `Example Carers' Kitchen ${mode.width} with a name that goes on for longer than any name should`;
    const page = await open(t, mode);
    const shown = async () => {
      const visitor = await open(t, { scripts: false });
      await visitor.goto(demo.origin + PUBLIC);
      return visitor.getByText(name, { exact: true }).isVisible();
    };
    await desk.signIn(page, demo.origin, "officer");
    await leadsOn(page, () => page.getByRole("link", { name: "Who helps", exact: true }).click());
    await look(page, "desk-directory");
    await leadsOn(page, () => page.getByRole("button", { name: "Add an entry" }).click());
    await look(page, "desk-directory-add");
    await page.getByLabel("Name", { exact: true }).fill(name);
    await page.getByLabel("Web address").fill("http://kitchen.example");
    await page.getByLabel("Only in some councils").check();
    await page.getByLabel("Councils", { exact: true }).fill("Blackpool\nAtlantis");
    await page.getByLabel("I look after someone").check();
    await press(page, "Save");
    assert.match(await page.title(), /^Error: /);
    await look(page, "desk-directory-wrong");
    const summary = page.locator(".nhsuk-error-summary");
    assert.deepEqual(await summary.getByRole("link").allInnerTexts(), [
      "What it is for: fill this in",
      "Web address: it must begin with https:// and have no spaces",
      "Enter a council of England on each line. These we don't know: Atlantis",
    ]);
    await summary.getByRole("link", { name: /Atlantis/ }).click();
    assert.equal(await page.evaluate(() => document.activeElement.id), "councils", "the summary leads to the box");
    await page.getByLabel("Councils", { exact: true }).fill("Blackpool");
    await page.getByLabel("What it is for").fill("A hot meal and somebody to talk to.");
    await page.getByLabel("Web address").fill("https://kitchen.example");
    await press(page, "Save");
    assert.ok(await page.getByText("The entry was added. Check it, so that people see it.").isVisible());
    await look(page, "desk-directory-entry");
    assert.equal(await shown(), false, "nobody has checked it");
    const entry = page.url().replace(/\?.*/, "");

    await page.getByLabel("Day", { exact: true }).fill("32");
    await press(page, "I have checked this entry");
    assert.match(await page.title(), /^Error: /);
    await look(page, "desk-directory-entry-wrong");
    await page.goto(entry);
    await press(page, "I have checked this entry");
    assert.ok(await page.getByText(`You have checked ${name}.`).isVisible());
    assert.equal(await shown(), true);

    await page.goto(`${entry}/change`);
    assert.equal(await page.getByLabel("Councils", { exact: true }).inputValue(), "Blackpool");
    await page.getByLabel("Phone number", { exact: true }).fill("01632 960 077");
    await press(page, "Save");
    assert.ok(await page.getByText("Phone number: (nothing) became 01632 960 077").isVisible());
    assert.equal(await shown(), false, "what changed is checked anew");
    await press(page, "Retire this entry");
    await look(page, "desk-directory-retired");
    assert.ok(await page.getByRole("button", { name: "Bring this entry back" }).isVisible());
  });
}

test("a file of entries goes out, and a bad one comes back with its lines named: scripts off", async (t) => {
  const page = await open(t, { scripts: false });
  await desk.signIn(page, demo.origin, "officer");
  await page.goto(`${demo.origin}/desk/directory/import`);
  const answer = await page.request.get(`${demo.origin}/desk/directory/export`);
  const file = await answer.text();
  assert.match(file, /^slug,name,/);
  const path = join(tmpdir(), `who-helps-${process.pid}.csv`);
  await writeFile(path, file.replace("E06000009", "E06999999"));
  await page.getByLabel("The file").setInputFiles(path);
  await press(page, "Take it in");
  assert.match(await page.title(), /^Error: /);
  await look(page, "desk-directory-file-wrong");
  assert.ok(await page.getByText(/Line 2: no council of England has the code E06999999/).first().isVisible());
  await writeFile(path, file);
  await page.getByLabel("The file").setInputFiles(path);
  await press(page, "Take it in");
  assert.ok(await page.getByText(/The file was taken in: 0 new, 0 changed, 7\d as they were/).isVisible());
});

for (const mode of modes) {
  test(`a person is told who can help, and reads it where they follow: ${told(mode)}`, async (t) => {
    const sent = await concern.sendByPost(demo.origin, { "your-name": { name: "Carla Carer" } });
    const page = await open(t, mode);
    await desk.signIn(page, demo.origin, "officer");
    await page.goto(`${demo.origin}/desk/case/${sent.reference}`);
    await press(page, "Claim this case");
    await desk.to(page, "Tell them who can help");
    await page.getByLabel("What do they need?").selectOption("carers");
    await page.getByLabel("Where do they live?").selectOption({ label: "Blackpool" });
    await press(page, "Show who can help");
    await look(page, "desk-signpost");
    await press(page, "Tell the person");
    await assertErrors(page, [["entries", "Choose at least one"]]);
    await look(page, "desk-signpost-wrong");
    const first = page.locator("input[name=entries]").first();
    const name = (await page.locator(`label[for="${await first.getAttribute("id")}"]`).innerText()).trim();
    await first.check();
    await page.getByLabel("A few words with it").fill("Ring them in the morning.");
    await press(page, "Tell the person");
    assert.ok(await page.getByText("The person has been told who can help.").isVisible());
    await look(page, "desk-signposted");

    const theirs = await open(t, mode);
    await theirs.goto(`${demo.origin}/follow`);
    await fill(theirs, { reference: sent.reference, code: sent.code });
    await press(theirs, "Continue");
    assert.ok(await theirs.getByText("We told you who can help").isVisible());
    assert.ok(await theirs.getByRole("heading", { name }).isVisible());
    assert.ok(await theirs.getByText("Ring them in the morning.").isVisible());
    await look(theirs, "follow-signposted");
    await page.goto(`${demo.origin}/desk/directory/offered`);
    await look(page, "desk-offered");
  });
}
