/**
 * `npm run screenshots [FOLDER]`: takes the README's pictures of the project's own site into `docs/pictures/`, at fixed
 * sizes. It builds the site first; a folder that is given is taken as built.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import sharp from "sharp";
import { serveSite } from "./bench/serve-site.ts";
import { SHOTS, type Shot } from "./screenshots/shots.ts";
import { findChromium } from "./setup/chromium.mjs";
import { exitCodes } from "./setup/foreseeable.mjs";
import { machine } from "./setup/machine.mjs";
import { complain, print } from "./output.ts";
import { runProgram } from "./program.ts";

const root = resolve(import.meta.dirname, "..");
const pictures = join(root, "docs/pictures");

const USAGE = `Usage: npm run screenshots [-- FOLDER] [--debug]

Takes the README’s pictures of the built site in FOLDER, or of one that it builds first.
`;

await runProgram({ name: "screenshots", failed: "The pictures could not be taken", usage: USAGE }, main);

async function main([given, ...more]: readonly string[]): Promise<number> {
  if (more.length > 0 || given?.startsWith("-")) {
    complain(`Unexpected arguments, expected one folder at most.\n${USAGE}`);
    return exitCodes.usage;
  }
  const executablePath = findChromium(machine);
  if (executablePath === null) {
    complain("No Chromium was found.\nRun npm run setup -- --chromium.\n");
    return exitCodes.environment;
  }
  const scratch = mkdtempSync(join(tmpdir(), "readacross-screenshots-"));
  try {
    const folder = given === undefined ? build(join(scratch, "site")) : resolve(root, given);
    if (folder === null) return exitCodes.internal;
    await takeAll(folder, executablePath);
    return exitCodes.fine;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Null where the build failed; it says why itself. */
function build(folder: string): string | null {
  const { status } = spawnSync(process.execPath, ["scripts/astro.mjs", "build", "--outDir", folder], {
    cwd: root,
    env: { ...process.env, SITE_BASE: "/" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  return status === 0 ? folder : null;
}

async function takeAll(folder: string, executablePath: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  const host = await serveSite(folder, { isCompressed: false });
  const browser = await chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--force-color-profile=srgb",
      "--font-render-hinting=none",
      "--disable-background-networking",
    ],
  });
  try {
    for (const shot of SHOTS) {
      const bytes = await take(browser, host.origin, shot);
      writeFileSync(join(pictures, `${shot.name}.webp`), bytes);
      print(`docs/pictures/${shot.name}.webp  ${Math.ceil(bytes.length / 1000)} kB\n`);
    }
  } finally {
    await browser.close();
    await host.close();
  }
}

async function take(browser: Browser, origin: string, { address, width, height, theme, after }: Shot): Promise<Buffer> {
  const page = await browser.newPage({
    viewport: { width, height },
    deviceScaleFactor: width < 600 ? 2 : 1.5,
    colorScheme: theme,
    hasTouch: width < 600,
    reducedMotion: "reduce",
    locale: "en-GB",
    timezoneId: "UTC",
  });
  await page.route("**/*.css", async (route) => {
    const response = await route.fetch();
    // A face that comes late is waited for: a picture is taken once.
    await route.fulfill({
      response,
      body: (await response.text()).replaceAll(/font-display: ?optional/gu, "font-display:block"),
    });
  });
  await page.goto(origin + address, { waitUntil: "networkidle" });
  await page.evaluate(() => document.fonts.ready);
  await after?.(page);
  await settled(page);
  const png = await page.screenshot({ caret: "hide" });
  await page.close();
  return sharp(png).webp({ quality: 76, effort: 6, smartSubsample: true }).toBuffer();
}

async function settled(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}
