// Each question page with something wrong on it: said first, once at the field and once in the summary that leads
// there, with everything that was typed still in place.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as concern from "../../pages/concern.mjs";
import { assertErrors, fill, look, modes, open, press, told, typed } from "../../pages/every.mjs";
import { startDemo } from "../../server.mjs";

let demo;
before(async () => (demo = await startDemo()));
after(() => demo.stop());

const long = (length) => "x".repeat(length);
const tomorrow = new Date(Date.now() + 36 * 60 * 60 * 1000);

// Each: the page, what is typed, and the problems as [[id of the field that the summary leads to, the words]…].
const cases = [
  ["what-you-would-like", {}, [["want", "Select what you would like to happen"]]],
  ["who-it-is-about", {}, [["about", "Select who it is about"]]],
  ["who-it-is-about", { about: "somebody-else", patient_name: long(201), relationship: long(201) }, [
    ["patient_name", "Their full name must be 200 characters or less"],
    ["relationship", "Who they are to you must be 200 characters or less"],
  ]],
  ["who-you-are", {}, [["writer", "Select who you are to them"]]],
  ["can-they-decide", {}, [["patient", "Select if they can tell us that they agree"]]],
  ["what-happened", {}, [["what_happened", "Enter what happened"]]],
  ["what-happened", { what_happened: ` \n${long(20_000)}` }, [["what_happened", "What happened must be 20,000 characters or less"]]],
  ["when", {}, [["when", "Select when it happened"]]],
  ["when", { when: "day" }, [["when_date-when_day", "Enter the date it happened"]]],
  ["when", { when: "day", when_day: "31", when_month: "February", when_year: "2026" }, [["when_date-when_day", "The date it happened must be a real date"]]],
  ["when", { when: "day", when_day: "3", when_month: "", when_year: "2026" }, [["when_date-when_month", "The date it happened must include a month."]]],
  ["when", { when: "day", when_day: "3", when_month: "4", when_year: "" }, [["when_date-when_year", "The date it happened must include a year."]]],
  ["when", { when: "day", when_day: `${tomorrow.getDate()}`, when_month: `${tomorrow.getMonth() + 1}`, when_year: `${tomorrow.getFullYear()}` }, [
    ["when_date-when_day", "The date it happened must be today or in the past"],
  ]],
  ["when", { when: "roughly" }, [["when_words", "Enter roughly when it happened"]]],
  ["where", {}, [
    ["site", "Select which hospital or clinic it was, or \"I don't know\""],
    ["service", "Select which ward or service it was, or \"I don't know\""],
  ]],
  ["your-name", { name: long(201) }, [["name", "Your full name must be 200 characters or less"]]],
  ["how-to-reach-you", {}, [["channel", "Select how you want us to contact you"]]],
  ["how-to-reach-you", { channel: "email" }, [["email", "Enter your email address"]]],
  ["how-to-reach-you", { channel: "email", email: "robin at example" }, [
    ["email", "Enter an email address in the correct format, like name@example.com"],
  ]],
  ["how-to-reach-you", { channel: "phone", phone: "12" }, [
    ["phone", "Enter a phone number, like 01632 960 001, 07700 900 982 or +44 808 157 0192"],
  ]],
  ["how-to-reach-you", { channel: "text", text_number: "by night" }, [
    ["text_number", "Enter a phone number, like 07700 900 982 or +44 7700 900 982"],
  ]],
  ["how-to-reach-you", { channel: "post" }, [["post_address", "Enter your name and address"]]],
  ["what-you-need", { needs: ["interpreter", "other"] }, [
    ["language", "Enter the language you need"],
    ["other_need", "Enter what you need"],
  ]],
];

// What is right on each page. A box that is ticked stays ticked: what it asks for is given.
const putRight = { ...concern.answers, ...concern.aboutSomebodyElse, "what-you-need": { needs: [], language: "Welsh", other_need: "A quiet room" } };

/** Goes to a question page. Two of them are there only when it is about somebody else: that is answered first. */
async function goTo(page, code) {
  if (concern.aboutSomebodyElse[code]) {
    await page.goto(`${demo.origin}/concern/who-it-is-about`);
    await concern.answer(page, { about: "somebody-else" });
  }
  await page.goto(`${demo.origin}/concern/${code}`);
  concern.assertOn(page, code);
}

for (const mode of modes) {
  test(`what is wrong is said, and what was typed stays: ${told(mode)}`, async (t) => {
    const page = await open(t, mode);
    for (const [index, [code, values, problems]] of cases.entries()) {
      await goTo(page, code);
      await fill(page, values);
      await press(page, "Continue");
      concern.assertOn(page, code);
      await assertErrors(page, problems);
      assert.deepEqual(await typed(page, Object.keys(values)), values, `what was typed on ${code}`);
      assert.ok(concern.headings[code] === await page.getByRole("heading", { level: 1 }).innerText());
      await look(page, `error-${String(index).padStart(2, "0")}-${code}`);
      // Put right, it goes on, and the error is gone when one comes back.
      await page.goto(`${demo.origin}/concern/${code}`);
      await fill(page, putRight[code]);
      await press(page, "Continue");
      await page.goto(`${demo.origin}/concern/${code}`);
      assert.doesNotMatch(await page.title(), /^Error/);
      await page.goto(demo.origin);
      await press(page, "Delete it and start again");
    }
  });
}

test("nothing is wrong on a page that nobody has answered yet", async (t) => {
  const page = await open(t, { scripts: false });
  for (const code of Object.keys(concern.headings)) {
    await goTo(page, code);
    assert.equal(await page.locator(".nhsuk-error-summary").count(), 0, code);
  }
});
