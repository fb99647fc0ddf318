import { chromium } from "playwright-core";
const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
const o = "http://127.0.0.1:3300", d = "/tmp/leave-pics";
for (const [js, w, h] of [[true,1280,900],[true,320,640],[false,1280,900],[false,320,640],[true,320,256]]) {
  const c = await b.newContext({ javaScriptEnabled: js, viewport: { width: w, height: h } });
  const p = await c.newPage();
  p.on("console", (m) => console.log(js, w, m.text()));
  const n = `${w}x${h}-${js ? "on" : "off"}`;
  await p.goto(o); await p.screenshot({ path: `${d}/start-${n}.png`, fullPage: true });
  await p.goto(`${o}/concern/when`); await p.screenshot({ path: `${d}/when-${n}.png` });
  await p.evaluate(() => scrollTo(0, 250)); await p.screenshot({ path: `${d}/when-scrolled-${n}.png` });
  await p.goto(`${o}/follow`); await p.screenshot({ path: `${d}/follow-${n}.png` });
  await p.keyboard.press("Tab"); await p.screenshot({ path: `${d}/follow-tab1-${n}.png` });
  await p.keyboard.press("Tab"); await p.screenshot({ path: `${d}/follow-tab2-${n}.png` });
  await c.close();
}
await b.close();
