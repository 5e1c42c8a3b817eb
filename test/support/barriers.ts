/** What axe finds wrong with a page, at two widths, in light and dark. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { narrowPage, widePage } from "./visit.ts";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const axeTags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Each barrier with the first places of it; empty where there is none. */
export async function barriersAtAllSizes(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const barriers: string[] = [];
  for (const viewport of [narrowPage, widePage]) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      barriers.push(...(await barriersOn(page)).map((each) => `${viewport.width} px, ${colorScheme}: ${each}`));
    }
  }
  return barriers;
}

async function barriersOn(page: Page): Promise<string[]> {
  const violations = await page.evaluate(async (values) => {
    const { axe } = globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } };
    const results = await axe.run({ runOnly: { type: "tag", values }, resultTypes: ["violations"] });
    return results.violations.map(({ id, nodes }) => ({ id, targets: nodes.map(({ target }) => target.join(" ")) }));
  }, axeTags);
  return violations.map(({ id, targets }) => `${id} (${targets.length}): ${targets.slice(0, 3).join(" | ")}`);
}
