// Looking for a case: by a name that is spelt another way, by words that stand in it, and what a miss says.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as concern from "../../pages/concern.mjs";
import * as desk from "../../pages/desk.mjs";
import { assertErrors, fill, leadsOn, look, modes, open, press, told } from "../../pages/every.mjs";
import { startDemo } from "../../server.mjs";

let demo;
before(async () => (demo = await startDemo()));
after(() => demo.stop());

for (const mode of modes) {
  test(`a case is found by name and by words in the second after it came: ${told(mode)}`, async (t) => {
    const name = `Zoë ${mode.scripts ? "Marlowton" : "Quillfeather"}`;
    const sent = await concern.sendByPost(demo.origin, {
      "your-name": { name },
      "what-happened": { what_happened: "My appointments were cancelled, and nobody rang about the xylophone." },
    });
    const page = await open(t, mode);
    await desk.signIn(page, demo.origin, "officer");
    await leadsOn(page, () => page.getByRole("link", { name: "Search", exact: true }).click());
    await look(page, "desk-search");
    await press(page, "Search");
    await assertErrors(page, [["words", "Enter what you know"]]);
    await new Promise((done) => setTimeout(done, 1000));
    for (const [words, by] of [[sent.reference, "reference"], [name.replace("Zoë", "zoe").replace("ll", "l").replace("rl", "r"), "name"], ["xylophones", "words in it"]]) {
      await fill(page, { words });
      await press(page, "Search");
      assert.equal(new URL(page.url()).search, "", "no address has it");
      const row = page.locator("main tbody tr").filter({ hasText: sent.reference });
      assert.match(await row.innerText(), new RegExp(by), words);
    }
    await look(page, "desk-search-found");
    await fill(page, { words: "Nobody-of-that-name Wolstenholmehamptonshire", which: "closed" });
    await press(page, "Search");
    assert.ok(await page.getByRole("heading", { name: "Nothing was found" }).isVisible());
    assert.ok(await page.getByText(/only for the kind and state/).isVisible());
    await look(page, "desk-search-miss");
  });
}
