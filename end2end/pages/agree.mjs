// The patient's pages: where their code is asked for, and where they say yes or no.

import assert from "node:assert/strict";
import { fill, press } from "./every.mjs";

/** The link that the patient may be given, with the code in it. */
export const link = (origin, code) => `${origin}/agree/${code}`;

/** Types a code into the page that asks for it. */
export async function tryToOpen(page, origin, code) {
  await page.goto(`${origin}/agree`);
  await fill(page, { code });
  await press(page, "Continue");
}

/** Opens what a patient is asked; fails if it doesn't open. */
export async function open(page, origin, code) {
  await tryToOpen(page, origin, code);
  assert.equal(new URL(page.url()).pathname, "/agree/decide");
}

/** Answers what is asked: "agree" (to talk at least) or "refuse", with words to staff or without, with more allowed or not. */
export async function decide(page, decision, message = "", more = {}) {
  const talk = decision === "agree" && { talk: "yes" };
  await fill(page, { ...(decision && { decision }), ...talk, ...more, message });
  await press(page, "Save my answer");
}

/** Does the page say that an answer was taken? */
export const isTaken = (page) => page.getByText("We have your answer.").isVisible();

/** Ends the visit. */
export const leave = (page) => press(page, "I have finished");
