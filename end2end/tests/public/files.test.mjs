// Photos and documents: chosen, uploaded, refused by name with the others kept, removed, sent, and opened by those who may.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import * as concern from "../../pages/concern.mjs";
import * as desk from "../../pages/desk.mjs";
import { assertErrors, fill, follow, look, modes, open, press, told } from "../../pages/every.mjs";
import { startDemo } from "../../server.mjs";

let demo;
before(async () => (demo = await startDemo()));
after(() => demo.stop());

const text = (name, words) => ({ name, mimeType: "text/plain", buffer: Buffer.from(words) });
const letter = text("A letter to the ward.txt", "The bell was not answered.");
const pdf = { name: "plan.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7 a plan") };
const liar = { name: "photo.jpg", mimeType: "image/jpeg", buffer: Buffer.from("<!DOCTYPE html><script>alert(1)</script>") };

const choose = (page, ...files) => page.locator("input[type=file]").setInputFiles(files);
const listed = (page) => page.locator("main .nhsuk-summary-list .app-file-name").allInnerTexts();

for (const mode of modes) {
  test(`three files, one refused by name, the others kept and sent: ${told(mode)}`, async (t) => {
    const page = await open(t, mode);
    await concern.start(page, demo.origin);
    for (const [code, values] of concern.journey()) {
      if (code === "photos-or-documents") break;
      await concern.answer(page, values);
    }
    concern.assertOn(page, "photos-or-documents");
    await look(page, "files-first");
    await choose(page, letter, liar, pdf);
    await press(page, "Upload");
    concern.assertOn(page, "photos-or-documents");
    await look(page, "files-refused");
    await assertErrors(page, [["files", "photo.jpg is not the kind of file that its name says. Save it again, or choose another file"]]);
    assert.deepEqual(await listed(page), [letter.name, pdf.name]);
    await press(page, `Remove ${pdf.name}`);
    assert.deepEqual(await listed(page), [letter.name]);
    // Whoever forgets "Upload" loses nothing.
    await choose(page, pdf);
    await press(page, "Continue");
    concern.assertOn(page, "your-name");
    for (const code of ["your-name", "how-to-reach-you", "what-you-need"]) {
      await fill(page, concern.answers[code]);
      await press(page, "Continue");
    }
    const shown = new Map(await concern.shownAnswers(page));
    assert.equal(shown.get("Photos or documents"), `${letter.name}\n${pdf.name}`);
    const { reference, code } = await concern.send(page);

    await page.goto(`${demo.origin}/follow`);
    await fill(page, { reference, code });
    await press(page, "Continue");
    await follow(page, "Photos and documents you sent us (2), or add more");
    await look(page, "files-followed");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: letter.name, exact: true }).click(),
    ]);
    assert.equal(download.suggestedFilename(), letter.name);
    assert.equal(await readFile(await download.path(), "utf8"), letter.buffer.toString());
    await choose(page, text("more.txt", "One more."));
    await press(page, "Send files");
    assert.match(await page.locator("main").innerText(), /We have your files\./);
    assert.equal(await page.getByRole("link", { name: "more.txt", exact: true }).count(), 1);
  });
}

test("an officer sees the files of a case and saves one", async (t) => {
  const page = await open(t);
  await concern.start(page, demo.origin);
  for (const [code, values] of concern.journey({ "your-name": { name: "Fay Filesender" } })) {
    if (code === "photos-or-documents") await choose(page, letter);
    await concern.answer(page, values);
  }
  const { reference } = await concern.send(page);
  await desk.signIn(page, demo.origin, "officer");
  await page.goto(`${demo.origin}/desk/case/${reference.replaceAll("-", "")}`);
  await look(page, "files-on-the-desk");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: letter.name, exact: true }).click(),
  ]);
  assert.equal(await readFile(await download.path(), "utf8"), letter.buffer.toString());
});
