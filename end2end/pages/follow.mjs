// Following a case: where reference and code are asked for, and the case as the person who sent it sees it.

import { fill, press } from "./every.mjs";

/** Goes to the page and tries a reference and a code. */
export async function tryToOpen(page, origin, reference, code) {
  await page.goto(`${origin}/follow`);
  await fill(page, { reference, code });
  await press(page, "Continue");
}

/** Opens a case; fails if it doesn't open. */
export async function openCase(page, origin, { reference, code }) {
  await tryToOpen(page, origin, reference, code);
  await page.getByRole("heading", { level: 1, name: `Reference ${reference}` }).waitFor();
}

/** Writes back. */
export async function write(page, message) {
  await fill(page, { message });
  await press(page, "Send message");
}

/** What was written so far, oldest first: [[who, the words]…]. */
export async function conversation(page) {
  return page.locator("main .app-message").evaluateAll((messages) =>
    messages.map((message) => [message.querySelector(".app-message__meta").innerText, message.querySelector(".app-original-words").textContent]));
}

/** Ends the visit. */
export const leave = (page) => press(page, "I have finished");
