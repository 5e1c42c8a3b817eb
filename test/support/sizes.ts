/** The sizes and settings in which a page must still be read without scrolling sideways. */
import type { Page } from "playwright-core";
import { addStyles } from "./add-styles.ts";
import { textCutOff, tooWide } from "./cut-off.ts";

/** WCAG 1.4.12. */
const spacedText = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;
const largeText = `html { font-size: 200% !important; }`;

/** At 720 px a page is as on a screen of 1440 px that is enlarged twofold. */
const settings: readonly { name: string; widthPx: number; css?: string }[] = [
  { name: "320 px wide", widthPx: 320 },
  { name: "390 px with spaced text", widthPx: 390, css: spacedText },
  { name: "enlarged twofold", widthPx: 720 },
  { name: "1280 px with text of twice the size", widthPx: 1280, css: largeText },
  { name: "1280 px with spaced text", widthPx: 1280, css: spacedText },
];

/** What stands out of the page or is cut off, by setting; empty where everything can be read. */
export async function unreadableAtSomeSize(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const { name, widthPx, css } of settings) {
    await page.setViewportSize({ width: widthPx, height: 800 });
    const takeAway = css === undefined ? null : await addStyles(page, css);
    // The script of tables sees in the next frame what has become too wide.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    for (const each of [...(await tooWide(page)), ...(await textCutOff(page))]) found.push(`${name}: ${each}`);
    await takeAway?.();
  }
  return found;
}
