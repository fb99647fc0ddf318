// The desk: signing in as one of the demonstration's accounts, the queue, and a case with its forms.

import assert from "node:assert/strict";
import { fill, leadsOn, press } from "./every.mjs";

/** The demonstration's people, by role. */
export const people = {
  officer: "Olive Officer (example)",
  senior: "Sam Senior (example)",
  manager: "Mina Manager (example)",
  investigator: "Ivo Investigator (example)",
  auditor: "Ada Auditor (example)",
  administrator: "Ari Administrator (example)",
};

// A one-time code opens once, so that nobody can sign in more than twice in a minute: tests of one file share their
// people's sessions.
const sessions = new Map();

/** Signs in with the one button that the demonstration has for each of its people, on the sign-in page that it is on. */
export async function pressSignIn(page, role) {
  await press(page, `Sign in as ${people[role]}`);
  assert.notEqual(new URL(page.url()).pathname, "/desk/sign-in");
  sessions.set(new URL(page.url()).origin + role, (await page.context().cookies()).filter(({ name }) => name.endsWith("pals-desk")));
}

/** Signs in and goes to a page of the desk; comes with the session of an earlier test if there is one. */
export async function signIn(page, origin, role, to = "/desk") {
  const known = sessions.get(origin + role);
  await page.context().clearCookies({ name: /pals-desk$/ });
  if (known) await page.context().addCookies(known);
  await page.goto(`${origin}${to}`);
  if (!known) await pressSignIn(page, role);
  assert.equal(new URL(page.url()).pathname, to);
}

/** Signs out, by the button at the top of each page. The session is over in every browser that holds it. */
export async function signOut(page) {
  const held = (await page.context().cookies()).find(({ name }) => name.endsWith("pals-desk"));
  await press(page, "Sign out");
  for (const [key, cookies] of sessions) if (cookies.some(({ value }) => value === held.value)) sessions.delete(key);
}

/** The link to a list of the queue. Beside its name stands how many are in it, if that is counted. */
export const list = (page, name) => page.getByRole("link", { name: new RegExp(`^${name}( \\(|$)`) });

/** The lines of the queue: [{reference, who, kind, state, due, owner}…], in its order. */
export async function queue(page) {
  return page.locator("main tbody tr").evaluateAll((rows) =>
    rows.map((row) => {
      const cell = (index) => {
        const copy = row.children[index].cloneNode(true);
        for (const heading of copy.querySelectorAll("[aria-hidden], .nhsuk-table-responsive__heading")) heading.remove();
        return copy.textContent.trim();
      };
      const [reference, who, kind, state, due, owner] = [0, 1, 2, 3, 4, 5].map(cell);
      return { reference, who, kind, state, due, owner };
    }));
}

/** The lines of a list, from all of its pages; ends on the page where `until` found its line, if it is given. */
export async function wholeQueue(page, origin, list, until = () => false) {
  const lines = [];
  for (let number = 1; ; number += 1) {
    await page.goto(`${origin}/desk?view=${list}&page=${number}`);
    const more = await queue(page);
    lines.push(...more);
    if (more.some(until) || (await page.locator(".nhsuk-pagination__next").count()) === 0) return lines;
  }
}

/** The address of a case. */
export const caseAddress = (origin, reference) => `${origin}/desk/case/${reference.replace("-", "")}`;

/** Opens a case. */
export async function openCase(page, origin, reference) {
  await page.goto(caseAddress(origin, reference));
  await page.getByRole("heading", { level: 1, name: `Case ${reference}` }).waitFor();
}

/** Presses "Claim this case" on its page. */
export const claim = (page) => press(page, "Claim this case");

/** One form of a case, by the id of the field that is typed into: acknowledge, reply, note, hand-over, resolve, reopen. */
export const form = (page, what) => page.locator("main form").filter({ has: page.locator(`#${what}`) });

/** Types into a form of a case. */
export const type = (page, what, words) => page.locator(`#${what}`).fill(words);

/** What stands in a form of a case. */
export const typedInto = (page, what) => page.locator(`#${what}`).inputValue();

/** Types into a form of a case and presses its button (the last one says so itself when the case has moved on). */
export async function write(page, what, words) {
  if (words !== undefined) await type(page, what, words);
  await leadsOn(page, () => form(page, what).getByRole("button").last().click());
}

/** Goes to the page of an act: by the link among what can be done, or by the button where it is asked for. */
export async function to(page, name) {
  const main = page.locator("main");
  const way = main.getByRole("link", { name, exact: true }).or(main.getByRole("button", { name, exact: true }));
  await leadsOn(page, () => way.first().click());
}

/** Goes to the page of an act and fills it in: hand-over {to}, resolve {outcome}. */
export async function act(page, link, what, values, words) {
  await to(page, link);
  await fill(page, values);
  await write(page, what, words);
}

/** What the timeline says, newest first: the title of each entry. */
export const timeline = (page) => page.locator("main section[aria-labelledby=timeline] .app-timeline__title").allInnerTexts();

/** The fact that the bar at the top of a case states. */
export const fact = (page, name) =>
  page.locator(".app-identity-bar__item").filter({ has: page.locator("dt", { hasText: new RegExp(`^${name}$`) }) }).locator("dd").innerText();
