// "Exit this page": the bar at the top, and the website that it leads to, which a test stands in for.

import assert from "node:assert/strict";
import { leadsOn } from "./every.mjs";

/** Where it leads, and what a page must be opened with so that it may go there: `open(t, { ...mode, hosts })`. */
export const elsewhere = "https://www.bbc.co.uk/weather";
export const hosts = ["127.0.0.1", new URL(elsewhere).hostname];

/** Answers in place of the other website; returns the headers of each request that reached it. Playwright's own routes see no redirect. */
export async function standIn(page) {
  const session = await page.context().newCDPSession(page);
  const asked = [];
  session.on("Fetch.requestPaused", ({ requestId, request }) => {
    asked.push(request.headers);
    const body = Buffer.from("<!doctype html><title>Weather</title><link rel='icon' href='data:,'><h1>Weather</h1>").toString("base64");
    const responseHeaders = [{ name: "content-type", value: "text/html" }];
    session.send("Fetch.fulfillRequest", { requestId, responseCode: 200, responseHeaders, body });
  });
  await session.send("Fetch.enable", { patterns: [{ urlPattern: `${new URL(elsewhere).origin}/*` }] });
  return asked;
}

/** The link, and what is said to people who don't see it. */
export const link = (page) => page.getByRole("button", { name: "Exit this page", exact: true });
export const said = (page) => page.locator(".app-exit [role=status]").textContent();

/** Leaves by the link. */
export const leave = (page) => leadsOn(page, () => link(page).click());

/** Fails unless the browser is on the other website, which was told nothing of where it came from. */
export async function assertGone(page, asked) {
  assert.equal(page.url(), elsewhere);
  assert.equal(await page.getByRole("heading", { level: 1 }).innerText(), "Weather");
  assert.equal(asked.length, 1);
  assert.ok(!Object.keys(asked[0]).some((name) => name.toLowerCase() === "referer"), "the other website is told where we were");
  assert.deepEqual((await page.context().cookies()).map(({ name }) => name), [], "cookies are left");
}
