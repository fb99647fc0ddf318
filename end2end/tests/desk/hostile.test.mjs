// What people type is shown as they typed it and never as anything else: markup, script, very long names, twenty
// thousand characters, other scripts and directions, in every field and on every page that shows it again.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as agree from "../../pages/agree.mjs";
import * as concern from "../../pages/concern.mjs";
import * as desk from "../../pages/desk.mjs";
import { assertHarmless, fill, look, modes, open, press, told, typed } from "../../pages/every.mjs";
import * as followed from "../../pages/follow.mjs";
import { startDemo } from "../../server.mjs";

let demo;
before(async () => (demo = await startDemo()));
after(() => demo.stop());

/** Breaks out of whatever it may stand in: text, an attribute, a textarea, a script, a comment, a title. */
const hostile = (field) =>
  `"'></textarea></title></script>--><script>window.__pwned="${field}"</script><img src=x onerror="window.__pwned='${field}';alert(1)"><svg onload=alert(2)>{{7*7}}\${7*7}%0d%0a`;

/** Whatever opens a dialog, or loads a picture that was typed, fails the test. */
function guarded(page) {
  page.context().on("dialog", (dialog) => {
    page.problems.push(`a dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  page.context().on("request", (request) => {
    if (/\/x$/.test(request.url())) page.problems.push(`what was typed loaded ${request.url()}`);
  });
  return page;
}

const own = {
  "who-it-is-about": { about: "somebody-else", patient_name: hostile("patient"), relationship: hostile("relationship").slice(0, 200) },
  "what-happened": { what_happened: hostile("what") },
  "when": { when: "roughly", when_words: hostile("when").slice(0, 200) },
  "your-name": { name: hostile("name").slice(0, 200) },
  "how-to-reach-you": { channel: "post", post_address: hostile("address") },
  "what-you-need": { needs: ["interpreter", "other"], language: hostile("language").slice(0, 200), other_need: hostile("need") },
};
own["who-it-is-about"].patient_name = own["who-it-is-about"].patient_name.slice(0, 200);

for (const mode of modes) {
  test(`markup and script in every field stay words, on every page: ${told(mode)}`, async (t) => {
    const page = guarded(await open(t, mode));
    const judge = async (name) => {
      await look(page, `hostile-${name}`);
      await assertHarmless(page, name);
    };
    await concern.start(page, demo.origin);
    for (const [code, values] of concern.journey(own)) {
      concern.assertOn(page, code);
      await concern.answer(page, values);
      if (!own[code]) continue;
      await page.goBack();
      assert.deepEqual(await typed(page, Object.keys(values)), values, code);
      await judge(code);
      await page.goForward();
    }
    await judge("check");
    const shown = (await concern.shownAnswers(page)).map(([, answer]) => answer).join("\n");
    for (const field of ["what", "address", "need"]) assert.ok(shown.includes(`window.__pwned="${field}"`), field);

    // The same words in an address, a wrong form, another tab.
    await page.goto(`${demo.origin}/concern/what-happened`);
    await concern.answer(page, { what_happened: `${hostile("long")}${"x".repeat(20_001)}` });
    await judge("error");
    await concern.answer(page, { what_happened: hostile("what") });
    const sent = await concern.send(page);
    await judge("sent");
    await followed.tryToOpen(page, demo.origin, hostile("reference"), hostile("code"));
    assert.deepEqual(await typed(page, ["reference"]), { reference: hostile("reference") });
    await judge("follow-wrong");
    await page.goto(`${demo.origin}/desk/sign-in?next=${encodeURIComponent(`javascript:alert(1)//${hostile("next")}`)}`);
    await judge("sign-in");
    const byHand = page.locator("main form").first();
    await fill(page, { email: hostile("email"), password: hostile("password"), code: hostile("code") }, byHand);
    await press(page, "Sign in", byHand);
    await judge("sign-in-wrong");
    await page.goto(`${demo.origin}/${encodeURIComponent("<script>window.__pwned='path'</script>")}?x=${encodeURIComponent(hostile("query"))}`);
    await judge("not-found");

    await followed.openCase(page, demo.origin, sent);
    await followed.write(page, hostile("message"));
    assert.deepEqual((await followed.conversation(page))[0], ["You wrote:", hostile("message")]);
    await judge("followed");

    await desk.signIn(page, demo.origin, "officer");
    await desk.wholeQueue(page, demo.origin, "unclaimed", ({ reference }) => reference === sent.reference);
    await judge("queue");
    await desk.openCase(page, demo.origin, sent.reference);
    await desk.claim(page);
    await press(page, "Acknowledge");
    await desk.write(page, "note", hostile("note"));
    await desk.write(page, "holding-reply", hostile("holding"));
    await judge("holding-error");
    await fill(page, { says_nothing: "yes" });
    await desk.write(page, "holding-reply");

    await page.goto(agree.link(demo.origin, encodeURIComponent(hostile("link"))));
    await judge("agree-link");
    await agree.tryToOpen(page, demo.origin, hostile("code"));
    await judge("agree-wrong");
    await agree.open(page, demo.origin, sent.patientCode);
    await agree.decide(page, undefined, hostile("patient-says"));
    await judge("agree-error");
    await agree.decide(page, "agree", hostile("patient-says"));
    await judge("agree-said");
    await agree.leave(page);

    await desk.openCase(page, demo.origin, sent.reference);
    await desk.to(page, "Record consent");
    await desk.write(page, "consent", hostile("consent"));
    await judge("consent-error");
    await fill(page, { change: "record", talk: "yes", method: "told", share_with: hostile("share-with") });
    await desk.write(page, "consent");
    await desk.signIn(page, demo.origin, "senior", new URL(page.url()).pathname);
    await desk.act(page, "Check consent", "verify-consent", {}, hostile("verify"));
    await judge("consent-verified");
    await desk.signIn(page, demo.origin, "officer", new URL(page.url()).pathname);
    await desk.write(page, "reply", `${hostile("reply")}${"x".repeat(20_001)}`);
    await judge("case-error");
    await desk.write(page, "reply", hostile("reply"));
    await judge("case");
    const words = await page.locator("main").innerText();
    for (const field of ["what", "name", "need", "address", "note", "holding", "patient-says", "consent", "verify", "reply", "message"]) assert.ok(words.includes(`window.__pwned="${field}`), field);
    await desk.to(page, "Hand over");
    await desk.write(page, "hand-over", hostile("hand-over"));
    await judge("hand-over-error");
    await page.goto(`${demo.origin}/desk/case/${encodeURIComponent("<script>")}?done=${encodeURIComponent(hostile("done"))}`);
    await judge("case-not-found");
    await page.goto(`${demo.origin}/desk?view=${encodeURIComponent(hostile("view"))}&kind=${encodeURIComponent(hostile("kind"))}`);
    await judge("queue-address");
    await followed.openCase(page, demo.origin, sent);
    await judge("followed-answered");
  });
}

test("a very long name, twenty thousand characters, and words from right to left fit every page", async (t) => {
  const name = "Wolfeschlegelsteinhausenbergerdorff".repeat(6).slice(0, 200);
  const long = `${"اكتب هنا ما حدث لي في المستشفى. ".repeat(200)}\n\n${"Taumatawhakatangihangakoauauotamatea".repeat(300)}`.slice(0, 20_000);
  for (const mode of [{ scripts: true, width: 320 }, { scripts: true, width: 1280 }]) {
    const page = await open(t, mode);
    await concern.answerAll(page, demo.origin, {
      "who-it-is-about": { about: "somebody-else", patient_name: name, relationship: name },
      "what-happened": { what_happened: long },
      "your-name": { name },
      "how-to-reach-you": { channel: "email", email: `${"a".repeat(60)}@${"b".repeat(60)}.${"c".repeat(60)}.example` },
      "what-you-need": { needs: ["other"], other_need: "n".repeat(1_000) },
    });
    await look(page, "long-check");
    assert.ok((await concern.shownAnswers(page)).some(([, answer]) => answer.length >= long.trim().length - 10));
    const sent = await concern.send(page);
    await look(page, "long-sent");
    await followed.openCase(page, demo.origin, sent);
    await followed.write(page, long);
    await look(page, "long-followed");
    await desk.signIn(page, demo.origin, "manager");
    await desk.wholeQueue(page, demo.origin, "unclaimed", ({ reference }) => reference === sent.reference);
    await look(page, "long-queue");
    await desk.openCase(page, demo.origin, sent.reference);
    await desk.claim(page);
    await fill(page, { says_nothing: "yes" });
    await desk.write(page, "holding-reply", long);
    await agree.open(page, demo.origin, sent.patientCode);
    await agree.decide(page, "agree", long);
    await look(page, "long-agree");
    await desk.openCase(page, demo.origin, sent.reference);
    await desk.act(page, "Check consent", "verify-consent", {}, long);
    await desk.write(page, "reply", long);
    await look(page, "long-case");
    const written = await page.locator("section[aria-labelledby=written] .app-original-words").first().textContent();
    assert.equal(written, long, "exactly as it was written");
  }
});
