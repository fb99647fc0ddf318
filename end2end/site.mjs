// Makes target/site, what the server embeds and browsers download: islands, style sheet, nhsuk-frontend's
// script, our own and the icon, with a hash in each name, brotli and gzip beside each, and manifest.json, which
// says what each is called now. What has not changed is not made again.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import * as fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import rtlcss from "rtlcss";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const packages = path.join(root, "end2end/node_modules");
const nhsuk = path.join(packages, "nhsuk-frontend/dist/nhsuk");
const cargoTarget = path.resolve(root, process.env.CARGO_TARGET_DIR || "target");
// Always here, wherever cargo builds: the server embeds it by a path relative to its own folder.
const site = path.join(root, "target/site");
const kept = path.join(root, "target/site-kept");

const read = (file) => fs.readFileSync(file);
const hashOf = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest("hex").slice(0, 10);
const run = (program, args, env) => execFileSync(program, args, { cwd: root, stdio: "inherit", env: { ...process.env, ...env } });
const filesUnder = (folder) =>
  fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name)).sort();

/** What every step depends on: this file, and the versions of the packages it calls. */
const recipe = [read(fileURLToPath(import.meta.url)), read(path.join(root, "end2end/package-lock.json"))];

/**
 * Runs `make` unless the same inputs went through it before, and returns the folder with the result.
 * `make` returns {logical name: {name, bytes}}; the folder holds each file, its .br and .gz, and names.json.
 */
function step(title, why, inputs, make) {
  const folder = path.join(kept, `${title}-${hashOf(...recipe, ...inputs)}`);
  if (fs.existsSync(path.join(folder, "names.json"))) return folder;
  console.log(`\n== ${title}: ${why}`);
  for (const old of fs.existsSync(kept) ? fs.readdirSync(kept) : [])
    if (old.startsWith(`${title}-`)) fs.rmSync(path.join(kept, old), { recursive: true });
  fs.mkdirSync(folder, { recursive: true });
  const names = {};
  for (const [logical, { name, bytes }] of Object.entries(make())) {
    const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
    fs.writeFileSync(path.join(folder, name), bytes);
    fs.writeFileSync(path.join(folder, `${name}.br`), brotli);
    fs.writeFileSync(path.join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }));
    names[logical] = `pkg/${name}`;
    console.log(`   ${name}: ${bytes.length} bytes, ${brotli.length} with brotli`);
  }
  fs.writeFileSync(path.join(folder, "names.json"), JSON.stringify(names));
  return folder;
}

/** `main.css` -> `main-<hash>.css`, with its bytes. */
function hashed(file, bytes) {
  const { name, ext } = path.parse(file);
  return { name: `${name}-${hashOf(bytes)}${ext}`, bytes };
}

function styles() {
  const inputs = filesUnder(path.join(root, "style")).map(read);
  return step("styles", "style/main.scss over nhsuk-frontend, to one compressed style sheet", inputs, () => {
    const output = path.join(kept, "main.css");
    run(path.join(packages, ".bin/sass"), [`--load-path=${packages}`, "--style=compressed", "--no-source-map", "style/main.scss", output]);
    const made = {};
    const css = read(output).toString().replaceAll(/url\(["']?([^"')]*)["']?\)/g, (_, address) => {
      const picture = address.match(/^\/assets\/images\/([\w-]+\.svg)$/)?.[1];
      if (!picture) throw new Error(`the style sheet asks for ${address}, which we don't serve`);
      made[picture] ??= hashed(picture, read(path.join(nhsuk, "assets/images", picture)));
      return `url("${made[picture].name}")`;
    });
    fs.rmSync(output);
    const unknown = [...css.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name).find((name) => !css.includes(`${name}:`));
    if (unknown) throw new Error(`the style sheet uses ${unknown}, which nothing sets`);
    // For what is written from the right: every left is a right, and the other way round.
    const turned = Buffer.from(rtlcss.process(css));
    return { "main.css": hashed("main.css", Buffer.from(css)), "main.rtl.css": hashed("main.rtl.css", turned), ...made };
  });
}

function script() {
  const source = read(path.join(nhsuk, "nhsuk-frontend.min.js"));
  return step("script", "nhsuk-frontend's own script, an ES module that exports initAll", [source], () => ({
    "nhsuk.js": hashed("nhsuk.js", Buffer.from(source.toString().replace(/\/\/# sourceMappingURL=.*\s*$/, ""))),
  }));
}

/** A script of our own, without its comments and indents: it must stay as small as what it does. */
function ours(title, file, why, most) {
  const source = read(path.join(root, "frontend", file));
  return step(title, `${why}, an ES module`, [source], () => {
    const bytes = Buffer.from(source.toString().replaceAll(/^\s*(\/\/.*)?\n?/gm, ""));
    if (bytes.length > most) throw new Error(`${file} has ${bytes.length} bytes; ${most} are the most`);
    return { [file]: hashed(file, bytes) };
  });
}

const leaving = () => ours("leaving", "leave.js", "our script of \"Exit this page\"", 1500);
const calming = () => ours("calming", "calm.js", "our script that works instead of waiting", 2500);

function icon() {
  const source = read(path.join(root, "style/icon.svg"));
  return step("icon", "the picture in the browser's tab", [source], () => ({ "icon.svg": hashed("icon.svg", source) }));
}

/**
 * What browsers download: as small as it gets. Flags for the wasm alone and no profile of its own, so that macros and
 * build scripts, which run here, are compiled once for it and the server. No strip: wasm-bindgen needs the
 * target_features section. Wrapping is what a page can bear: the overflow checks cost 2 kB.
 */
const small = ["opt-level=z", "codegen-units=1", "overflow-checks=off", "strip=none", "embed-bitcode=yes"];

/** The folder with pals.js and pals_bg.wasm, or nothing where the wasm target is missing. */
function islands() {
  const sysroot = execFileSync("rustc", ["--print", "sysroot"], { cwd: root }).toString().trim();
  if (!fs.existsSync(path.join(sysroot, "lib/rustlib/wasm32-unknown-unknown"))) {
    console.log("\n== islands: left out, because the wasm32 target is missing. Every page works without them.");
    return undefined;
  }
  console.log("\n== islands: compiling the browser half (a few minutes the first time)");
  // This variable, because any other would give way to it.
  const flags = { CARGO_ENCODED_RUSTFLAGS: small.map((flag) => `-C${flag}`).join("\x1f") };
  // Link-time optimisation for the last crate alone: one of the others can't be compiled with it.
  run("cargo", ["rustc", "-p", "frontend", "--target", "wasm32-unknown-unknown", "--release", "--", "-Clto=fat"], flags);
  const compiled = path.join(cargoTarget, "wasm32-unknown-unknown/release/frontend.wasm");
  return step("islands", "binding and shrinking the wasm", [read(compiled)], () => {
    const work = path.join(kept, "bindgen");
    run("wasm-bindgen", ["--target", "web", "--no-typescript", "--out-name", "pals", "--out-dir", work, compiled]);
    run(path.join(packages, ".bin/wasm-opt"), ["-Oz", "--enable-bulk-memory", "--enable-nontrapping-float-to-int",
      "--enable-sign-ext", "--enable-mutable-globals", "--enable-reference-types", "--enable-multivalue",
      "--strip-debug", "--strip-producers", path.join(work, "pals_bg.wasm"), "-o", path.join(work, "small.wasm")]);
    if (fs.existsSync(path.join(work, "snippets"))) throw new Error("wasm-bindgen made snippets, which nothing here serves");
    const [js, wasm] = [read(path.join(work, "pals.js")), read(path.join(work, "small.wasm"))];
    fs.rmSync(work, { recursive: true });
    // One hash for the pair, so that `pals-<hash>` is the output name that Leptos' own script expects.
    const pair = `pals-${hashOf(js, wasm)}`;
    return { "pals.js": { name: `${pair}.js`, bytes: js }, "pals_bg.wasm": { name: `${pair}_bg.wasm`, bytes: wasm } };
  });
}

/** Copies what the steps made into target/site, takes away what they no longer make, and writes the manifest last. */
function publish(folders) {
  const pkg = path.join(site, "pkg");
  fs.mkdirSync(pkg, { recursive: true });
  const manifest = {};
  const wanted = new Set();
  for (const folder of folders) {
    Object.assign(manifest, JSON.parse(read(path.join(folder, "names.json"))));
    for (const name of fs.readdirSync(folder).filter((file) => file !== "names.json")) {
      wanted.add(name);
      if (!fs.existsSync(path.join(pkg, name))) fs.copyFileSync(path.join(folder, name), path.join(pkg, name));
    }
  }
  for (const name of fs.readdirSync(pkg)) if (!wanted.has(name)) fs.rmSync(path.join(pkg, name));
  const file = path.join(site, "manifest.json");
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  // Left alone when nothing changed: the server is rebuilt whenever this file is newer than it.
  if (!fs.existsSync(file) || read(file).toString() !== text) fs.writeFileSync(file, text);
}

/** The letters of leaflets as PDF, where the server's feature `pdf` finds them. */
function fonts() {
  const from = path.join(packages, "@expo-google-fonts/atkinson-hyperlegible");
  const to = path.join(root, "target/fonts");
  fs.mkdirSync(to, { recursive: true });
  for (const [weight, name] of [["400Regular", "regular.ttf"], ["700Bold", "bold.ttf"]]) {
    const bytes = read(path.join(from, weight, `AtkinsonHyperlegible_${weight}.ttf`));
    const file = path.join(to, name);
    if (!fs.existsSync(file) || !read(file).equals(bytes)) fs.writeFileSync(file, bytes);
  }
}

fonts();
publish([styles(), script(), leaving(), calming(), icon(), islands()].filter(Boolean));
