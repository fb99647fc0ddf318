// Starts the demonstration for a test, on a free port and with a data folder of its own, and ends it after.
// What a browser does with it is in kit.mjs.

import { spawn } from "node:child_process";
import * as fs from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const binary = process.env.PALS_TEST_BINARY
  || path.resolve(root, process.env.CARGO_TARGET_DIR || "target", "debug/pals");
const readyWithin = 60_000;
const stopWithin = 10_000;

const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/**
 * A running demonstration: `origin` ("http://127.0.0.1:…"), `data` (its folder), `accounts()` ([{email,
 * password, totp, role}]), `mail()` (the text of each .eml, oldest first), `log()` and `stop()`.
 * Limits are off unless `limits` is true. Throws, with what the server said, when it isn't ready in a minute.
 */
export async function startDemo({ limits = false, env = {} } = {}) {
  const data = fs.mkdtempSync(path.join(tmpdir(), "pals-demo-"));
  const origin = `http://127.0.0.1:${await freePort()}`;
  const args = ["demo", "--listen", new URL(origin).host, "--data", data, ...(limits ? [] : ["--unlimited"])];
  // Settings of the machine's own would make it another demonstration.
  const bare = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("PALS_")));
  const child = spawn(binary, args, { cwd: data, env: { ...bare, ...env }, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk));
  const ended = new Promise((resolve) => child.on("exit", resolve).on("error", (error) => resolve((said += error.message))));
  const killAtExit = () => child.kill("SIGKILL");
  process.once("exit", killAtExit);

  async function stop() {
    child.kill("SIGTERM");
    const late = setTimeout(() => child.kill("SIGKILL"), stopWithin);
    await ended;
    clearTimeout(late);
    process.off("exit", killAtExit);
    fs.rmSync(data, { recursive: true, force: true });
  }

  let over = false;
  ended.then(() => (over = true));
  for (const deadline = Date.now() + readyWithin; !(await isReady(origin)); await wait(100)) {
    if (!over && Date.now() < deadline) continue;
    await stop();
    throw new Error(`${binary} was not ready:\n${said}`);
  }
  return {
    origin,
    data,
    stop,
    log: () => said,
    accounts: () => JSON.parse(fs.readFileSync(path.join(data, "demo-accounts.json"), "utf8")),
    mail: () => mailIn(path.join(data, "mail")),
  };
}

async function isReady(origin) {
  try {
    return (await fetch(`${origin}/health/ready`)).ok;
  } catch {
    return false;
  }
}

function mailIn(folder) {
  if (!fs.existsSync(folder)) return [];
  const files = fs.readdirSync(folder).filter((name) => name.endsWith(".eml")).map((name) => path.join(folder, name));
  return files.sort((a, b) => fs.statSync(a).mtimeMs - fs.statSync(b).mtimeMs).map((file) => fs.readFileSync(file, "utf8"));
}
