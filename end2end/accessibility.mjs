// What the accessibility statement says of our tests: docs/accessibility.json. Called by test.sh after the browser journeys,
// with the file that `look` (pages/every.mjs) noted every view in that it found sound. With UPDATE_ACCESSIBILITY=1 the file is
// written anew; without, this fails when it tells of other views than were looked at.

import assert from "node:assert/strict";
import * as fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { accepted } from "./accepted.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));
const file = path.resolve(here, "../docs/accessibility.json");
const looked = fs.readFileSync(process.argv[2], "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line));
const each = (of) => [...new Set(looked.map(of))].sort();
const axe = JSON.parse(fs.readFileSync(path.join(here, "package.json"), "utf8")).devDependencies["axe-core"];

const now = {
  date: new Date().toISOString().slice(0, 10),
  tool: `axe-core ${axe}`,
  widths: each(({ width }) => width).sort((a, b) => b - a),
  scripts: each(({ scripts }) => (scripts ? "on" : "off")),
  found: [...new Set(accepted.map(({ rule }) => rule))].sort(),
  views: each(({ name }) => name),
};

if (process.env.UPDATE_ACCESSIBILITY === "1") {
  fs.writeFileSync(file, `${JSON.stringify(now, null, 2)}\n`);
  console.log(`${file}: ${now.views.length} views`);
} else {
  // On another day the same was found.
  const { date, ...told } = JSON.parse(fs.readFileSync(file, "utf8"));
  assert.match(date, /^\d{4}-\d{2}-\d{2}$/);
  const { date: today, ...found } = now;
  assert.deepEqual(told, found, "docs/accessibility.json tells of other tests than these: run them with UPDATE_ACCESSIBILITY=1");
}
