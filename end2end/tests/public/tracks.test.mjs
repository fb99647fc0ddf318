// Every way in by everyday answers, with scripts on and off: what is not for us leads to who it is for and leaves nothing
// behind; thanks, and how information was used, have a page or a clock of their own; who people are is asked afterwards.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as concern from "../../pages/concern.mjs";
import * as desk from "../../pages/desk.mjs";
import { assertErrors, fill, follow, look, modes, open, press, told, typed } from "../../pages/every.mjs";
import * as followed from "../../pages/follow.mjs";
import { startDemo } from "../../server.mjs";

let demo;
before(async () => (demo = await startDemo()));
after(() => demo.stop());

const at = (page) => new URL(page.url()).pathname;
const words = (page) => page.locator("main").innerText();
const drafts = async (page) => (await page.context().cookies()).filter(({ name }) => name.endsWith("pals-draft")).length;

for (const mode of modes) {
  test(`asking for records is told where to go, and leaves nothing behind: ${told(mode)}`, async (t) => {
    const page = await open(t, mode);
    await concern.start(page, demo.origin);
    await look(page, "first-question");
    await concern.answer(page, { want: "records" });
    assert.equal(at(page), "/concern/records");
    assert.match(await words(page), /Health Records Team/);
    await look(page, "records");
    assert.equal(await drafts(page), 0);
    await follow(page, "Go back and tell us what went wrong");
    concern.assertOn(page, "what-you-would-like");
    assert.deepEqual(await typed(page, ["want"]), { want: "" });
  });

  test(`care from somewhere else: who it is for, or we pass it on: ${told(mode)}`, async (t) => {
    const page = await open(t, mode);
    await concern.start(page, demo.origin);
    await concern.answer(page, { want: "elsewhere" });
    assert.equal(at(page), "/concern/elsewhere");
    await look(page, "elsewhere");
    await concern.answer(page, {});
    await assertErrors(page, [["body", "Select who gave the care"]]);
    await look(page, "elsewhere-error");
    await concern.answer(page, { body: "ambulance" });
    assert.match(await words(page), /Coastline Example Ambulance Service/);
    await look(page, "elsewhere-ambulance");
    assert.equal(await drafts(page), 0, "nothing is kept before they ask us to pass it on");
    await press(page, "Ask us to pass it on");
    concern.assertOn(page, "pass-it-on");
    assert.deepEqual(await typed(page, ["body"]), { body: "ambulance" });
    await look(page, "pass-it-on");
    await concern.answer(page, {});
    await assertErrors(page, [["pass_on", "Select if we may pass it on"]]);
    await concern.answer(page, { body_name: "Coastline", pass_on: "yes" });
    for (const [code, values] of concern.journey().slice(1)) {
      concern.assertOn(page, code);
      await concern.answer(page, values);
    }
    const shown = Object.fromEntries(await concern.shownAnswers(page).then((rows) => rows.map((row) => row.slice(0, 2))));
    assert.equal(shown["Who it is for"], "An ambulance\nCoastline");
    assert.equal(shown["If we may pass it on"], "Yes, send them what I write");
    const sent = await concern.send(page);
    await desk.signIn(page, demo.origin, "officer", `/desk/case/${sent.reference.replace("-", "")}`);
    assert.match(await words(page), /They agreed on .* that we pass it on/);
    await look(page, "desk-pass-on");
  });

  test(`thanks say who may be told, and nothing is chosen for them: ${told(mode)}`, async (t) => {
    const page = await open(t, mode);
    const own = {
      "what-you-would-like": { want: "thanks" },
      "what-happened": { what_happened: "The night nurse sat with me. Robin Example" },
      "share-your-thanks": { share_name: "no", publish: "without-name" },
    };
    await concern.answerAll(page, demo.origin, own, async (code) => {
      if (code !== "share-your-thanks") return;
      assert.deepEqual(await typed(page, ["share_name", "publish"]), { share_name: "", publish: "" });
      await look(page, code);
      await press(page, "Continue");
      await assertErrors(page, [
        ["share_name", "Select if we may tell the staff your name"],
        ["publish", "Select if we may show your words to other people"],
      ]);
    });
    const sent = await concern.send(page);
    await desk.signIn(page, demo.origin, "officer", `/desk/case/${sent.reference.replace("-", "")}`);
    for (const text of await page.locator("summary", { hasText: "The text to share" }).all()) await text.click();
    const shared = await page.locator("main .nhsuk-details .app-original-words").allInnerTexts();
    const texts = shared.filter((text) => text.includes("night nurse"));
    assert.equal(texts.length, 2);
    for (const text of texts) assert.doesNotMatch(text, /Robin|Example/);
    await look(page, "desk-thanks");
  });

  test(`how information was used has the law's clock; who they are is asked afterwards: ${told(mode)}`, async (t) => {
    const page = await open(t, mode);
    const sent = await concern.sendOne(page, demo.origin, { "what-you-would-like": { want: "data-use" } });
    assert.match(await words(page), /The law gives us until/);
    assert.match(await words(page), /Information Commissioner's Office/);
    await look(page, "sent-data-use");
    await follow(page, "Answer 9 short questions");
    await look(page, "about-you");
    assert.equal(await page.locator("main input:checked").count(), 0, "nothing is chosen for them");
    await fill(page, { age: "25-44", ethnicity: "mixed-f", pregnancy: "not-say" });
    await press(page, "Send my answers");
    assert.equal(at(page), "/concern/sent");
    assert.match(await words(page), /We have counted your answers/);
    await look(page, "about-you-counted");
    await page.goto(`${demo.origin}/concern/about-you`);
    assert.equal(at(page), "/concern/sent", "asked once");
    await followed.openCase(page, demo.origin, sent);
    assert.match(await words(page), /The law gives us until/);
    await look(page, "followed-data-use");
    await desk.signIn(page, demo.origin, "manager", "/desk/answers");
    assert.match(await words(page), /Fewer than 5/);
    await look(page, "desk-answers");
  });
}

test("how we did is asked of those whose case is closed, once", async (t) => {
  const page = await open(t, { scripts: true });
  const sent = await concern.sendByPost(demo.origin);
  const place = `/desk/case/${sent.reference.replace("-", "")}`;
  await desk.signIn(page, demo.origin, "manager", place);
  await press(page, "Claim this case");
  await press(page, "Acknowledge");
  await page.goto(`${demo.origin}${place}/resolve`);
  await fill(page, { outcome: "put-right" });
  await press(page, "Close case");
  await followed.openCase(page, demo.origin, sent);
  await look(page, "followed-closed");
  await follow(page, "Answer 3 short questions");
  await look(page, "how-we-did");
  await fill(page, { easy: "yes", kind: "partly", survey_words: "Shorter letters." });
  await press(page, "Send my answers");
  assert.match(await words(page), /We have counted your answers/);
  await page.goto(`${demo.origin}/follow/how-we-did`);
  assert.equal(at(page), "/follow/case");
  await desk.signIn(page, demo.origin, "manager", "/desk/answers");
  assert.match(await words(page), /Shorter letters\./);
});
