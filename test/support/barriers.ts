/** What axe finds wrong with a page, at two widths, in light and dark. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";
import { markRowsAlike } from "./rows-alike.ts";
import { narrowPage, widePage } from "./visit.ts";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** `wcag22aa` switches on what axe leaves off by itself: the size of targets. */
const axeTags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** The rules whose answer a theme can change. */
const colourRules = ["color-contrast", "link-in-text-block"];

/** On rows that look as others do. */
const ALIKE = "data-test-alike";

/** Each barrier with the first places of it; empty where there is none. */
export async function barriersAtAllSizes(page: Page): Promise<string[]> {
  await loadAxe(page);
  const barriers: string[] = [];
  for (const viewport of [narrowPage, widePage]) {
    await page.setViewportSize(viewport);
    const inTheme = async (colorScheme: "light" | "dark", find: () => Promise<string[]>) => {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      barriers.push(...(await find()).map((each) => `${viewport.width} px, ${colorScheme}: ${each}`));
    };
    await inTheme("light", () => (viewport === widePage ? barriersOn(page) : barriersOnLooks(page)));
    await inTheme("dark", () => colourBarriersOn(page));
  }
  return barriers;
}

/** The same of something that has opened on a page, as it stands: in light, and its colours in dark. */
export async function barriersWithin(page: Page, selector: string): Promise<string[]> {
  await loadAxe(page);
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  const barriers = await barriersOn(page, selector);
  await page.emulateMedia({ colorScheme: "dark" });
  return [...barriers, ...(await colourBarriersOn(page, selector)).map((each) => `dark: ${each}`)];
}

async function loadAxe(page: Page): Promise<void> {
  if (await page.evaluate(() => !("axe" in globalThis))) await page.evaluate(axeSource);
}

function barriersOn(page: Page, within = "html"): Promise<string[]> {
  return runAxe(page, { runOnly: { type: "tag", values: axeTags } }, { include: [[within]] });
}

/** Of rows that look alike a few stand for all: what each of them holds is the same at every width. */
async function barriersOnLooks(page: Page): Promise<string[]> {
  await markRowsAlike(page, ALIKE);
  const what = { include: [["html"]], exclude: [[`[${ALIKE}]`]] };
  return runAxe(page, { runOnly: { type: "tag", values: axeTags } }, what);
}

/** Text keeps its colours from row to row, so of rows that look alike a few stand for all. */
async function colourBarriersOn(page: Page, within = "html"): Promise<string[]> {
  await markRowsAlike(page, ALIKE);
  const what = { include: [[within]], exclude: [[`[${ALIKE}]`]] };
  return runAxe(page, { runOnly: { type: "rule", values: colourRules } }, what);
}

async function runAxe(page: Page, options: RunOptions, what: object): Promise<string[]> {
  const violations = await page.evaluate(
    async ([options, what]) => {
      const { axe } = globalThis as unknown as { axe: { run: (what: object, how: object) => Promise<AxeResults> } };
      // Nothing is asked again over the network: no rule that runs here reads style sheets or media.
      const results = await axe.run(what, { preload: false, resultTypes: ["violations"], ...options });
      return results.violations.map(({ id, nodes }) => ({ id, targets: nodes.map(({ target }) => target.join(" ")) }));
    },
    [options, what] as const,
  );
  return violations.map(({ id, targets }) => `${id} (${targets.length}): ${targets.slice(0, 3).join(" | ")}`);
}
