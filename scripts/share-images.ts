/**
 * `npm run share-images`: draws the pictures of the kinds of pages for `public/share/`, and the icons that older
 * browsers and telephones want from `public/favicon.svg`. Their files are committed: run it again when the site's name,
 * a colour, a font or a drawing changes.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { chromium, type Browser } from "playwright-core";
import sharp from "sharp";
import { SHARE_KINDS, type ShareKind } from "../src/messages/messages.ts";
import { SHARE_SIZE } from "../src/sharing/share-size.ts";
import { site } from "../src/site.ts";
import { findChromium } from "./setup/chromium.mjs";
import { exitCodes } from "./setup/foreseeable.mjs";
import { machine } from "./setup/machine.mjs";
import { iconFile } from "./share-images/icon-file.ts";
import { picturePage } from "./share-images/picture-page.ts";
import { complain, print } from "./output.ts";
import { runProgram } from "./program.ts";

const publicFolder = resolve(import.meta.dirname, "../public");
const ICON_WIDTHS = [16, 32];
const TOUCH_ICON_WIDTH = 180;

const USAGE = `Usage: npm run share-images [-- --debug]

Draws the pictures of the kinds of pages into public/share/, and the icons, from the site’s name and colours.
`;

await runProgram({ name: "share-images", failed: "The pictures could not be drawn", usage: USAGE }, main);

async function main(args: readonly string[]): Promise<number> {
  if (args.length > 0) {
    complain(`Unexpected ${args[0]!}, expected no arguments.\n${USAGE}`);
    return exitCodes.usage;
  }
  const executablePath = findChromium(machine);
  if (executablePath === null) {
    complain("No Chromium was found.\nRun npm run setup -- --chromium.\n");
    return exitCodes.environment;
  }
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--force-color-profile=srgb"] });
  try {
    await drawKinds(browser);
    await drawIcons(browser);
  } finally {
    await browser.close();
  }
  return exitCodes.fine;
}

async function drawKinds(browser: Browser): Promise<void> {
  mkdirSync(join(publicFolder, "share"), { recursive: true });
  const page = await browser.newPage({ viewport: SHARE_SIZE, colorScheme: "light" });
  for (const kind of Object.keys(SHARE_KINDS) as ShareKind[]) {
    await page.setContent(picturePage(kind, site));
    await page.evaluate(() => document.fonts.ready);
    write(join("share", `${kind}.png`), await small(await page.screenshot()));
  }
  await page.close();
}

async function drawIcons(browser: Browser): Promise<void> {
  const svg = readFileSync(join(publicFolder, "favicon.svg"), "utf8");
  const widths = [...ICON_WIDTHS, TOUCH_ICON_WIDTH];
  const pngs = new Map<number, Buffer>();
  for (const width of widths) {
    const page = await browser.newPage({ viewport: { width, height: width }, colorScheme: "light" });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${width}px;height:${width}px}</style>${svg}`);
    pngs.set(width, await small(await page.screenshot({ omitBackground: width !== TOUCH_ICON_WIDTH })));
    await page.close();
  }
  write("apple-touch-icon.png", pngs.get(TOUCH_ICON_WIDTH)!);
  pngs.delete(TOUCH_ICON_WIDTH);
  write("favicon.ico", iconFile(pngs));
}

/** As few colours as a flat drawing needs. */
function small(png: Buffer): Promise<Buffer> {
  return sharp(png).png({ palette: true, colours: 64, effort: 10, compressionLevel: 9 }).toBuffer();
}

function write(path: string, bytes: Buffer): void {
  writeFileSync(join(publicFolder, path), bytes);
  print(`public/${path}  ${(bytes.length / 1000).toFixed(1)} kB\n`);
}
