// The public side up to and after sending: the start page, the question pages, checking, and what stands on the page
// with the code.

import assert from "node:assert/strict";
import { fill, press } from "./every.mjs";

/** Answers to every page, in the order of the pages. A journey that cares about one of them gives its own. */
export const answers = {
  "what-you-would-like": { want: "put-right" },
  "who-it-is-about": { about: "myself" },
  "what-happened": { what_happened: "The appointment letter came a week after the appointment.\n\nNobody phoned." },
  "when": { when: "day", when_day: "9", when_month: "4", when_year: "2026" },
  "where": { site: "northshore", service: "outpatients" },
  "photos-or-documents": {},
  "your-name": { name: "Robin Example" },
  "how-to-reach-you": { channel: "email", email: "robin@person.example" },
  "what-you-need": { needs: ["large-print"] },
};

/** The pages that are asked only when it is about somebody else, with answers. */
export const aboutSomebodyElse = {
  "who-you-are": { writer: "relative" },
  "can-they-decide": { patient: "can-decide" },
};

/** The heading of each page, in the order of the pages. */
export const headings = {
  "what-you-would-like": "What would you like to happen?",
  "pass-it-on": "Passing it on",
  "who-it-is-about": "Who is it about?",
  "who-you-are": "Who are you to them?",
  "can-they-decide": "Can they tell us if they agree?",
  "what-happened": "What happened?",
  "when": "When did it happen?",
  "where": "Where did it happen?",
  "photos-or-documents": "Do you want to add photos or documents? (optional)",
  "your-name": "What is your full name? (optional)",
  "share-your-thanks": "Sharing your thanks",
  "how-to-reach-you": "How should we contact you?",
  "what-you-need": "What do you need to talk with us? (optional)",
};

/** What a journey with these answers of its own is asked, in order: [[page, answers]…]. */
export function journey(own = {}) {
  const all = { ...answers, ...own };
  const asked = all["who-it-is-about"].about === "somebody-else" ? { ...aboutSomebodyElse, ...all } : all;
  return Object.keys(headings).filter((code) => asked[code]).map((code) => [code, asked[code]]);
}

/** The start page, and from there to the first question. */
export async function start(page, origin) {
  await page.goto(origin);
  await press(page, "Start now");
  assertOn(page, "what-you-would-like");
}

/** Fails unless the page is that question page. */
export function assertOn(page, code) {
  assert.equal(new URL(page.url()).pathname, `/concern/${code}`);
}

/** Answers the page it is on, and goes on. */
export async function answer(page, values) {
  await fill(page, values);
  await press(page, "Continue");
}

/** Answers every page from the start page to the last, with `own` in place of the answers above; ends at the check page. */
export async function answerAll(page, origin, own = {}, onEach = async () => {}) {
  await start(page, origin);
  for (const [code, values] of journey(own)) {
    assertOn(page, code);
    await onEach(code);
    await answer(page, values);
  }
  assertOn(page, "check");
}

/** What the check page (or a copy of it) shows: [[what was asked, what was answered]…]. */
export async function shownAnswers(page) {
  return page.locator("main .nhsuk-summary-list__row").evaluateAll((rows) =>
    rows.map((row) => [...row.querySelectorAll("dt, .nhsuk-summary-list__value")].map((cell) => cell.innerText.trim())));
}

/** Sends what the check page shows; what the next page gives is kept by the person: see `receipt`. */
export async function send(page) {
  await press(page, "Confirm and send");
  assert.equal(new URL(page.url()).pathname, "/concern/sent");
  return receipt(page);
}

// The patient's code is only there when a patient was asked.
const given = ([reference, code, patientCode]) => ({ reference, code, ...(patientCode && { patientCode }) });

/** What the page after sending shows: {reference, code}, undefined once it is gone, and patientCode if a patient is asked. */
export const receipt = async (page) => given(await page.locator("main .app-reference").allInnerTexts());

/** The whole journey; returns what `receipt` does. */
export async function sendOne(page, origin, own = {}) {
  await answerAll(page, origin, own);
  return send(page);
}

/**
 * Sends a concern without a browser, for journeys that begin after that: the same forms, posted one after the other.
 * Returns what `receipt` does.
 */
export async function sendByPost(origin, own = {}, more = {}) {
  let cookies = {};
  const ask = async (address, fields) => {
    const response = await fetch(origin + address, {
      method: fields ? "POST" : "GET",
      redirect: "manual",
      headers: { "origin": origin, "sec-fetch-site": "same-origin", "cookie": Object.entries(cookies).map((pair) => pair.join("=")).join("; ") },
      body: fields && new URLSearchParams(fields),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [name, value] = cookie.split(";")[0].split("=");
      cookies = { ...cookies, [name]: value };
    }
    return response;
  };
  let seen = 0;
  for (const [code, values] of journey(own)) {
    const fields = Object.entries(values).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
    await ask(`/concern/${code}`, [["seen", seen], ...fields]);
    seen += 1;
  }
  const sent = await ask("/concern/check", [["seen", seen], ...Object.entries(more)]);
  assert.equal(sent.headers.get("location"), "/concern/sent", "the answers were not all in order");
  const page = await (await ask("/concern/sent")).text();
  return given([...page.matchAll(/class="app-reference">([^<]*)</g)].map(([, shown]) => shown));
}
