/** What holds for every kind of page in a real browser, wide and narrow, light and dark. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { builtSite, type SiteName } from "../support/built-sites.ts";
import { readDist } from "../support/dist.ts";
import { narrowPage, pageOfEachKind, visit, widePage, type OpenPage, type Visit } from "../support/visit.ts";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const axeTags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const narrowestPx = 320;

/** What scripts make of pages: results of a search, the other kind of row, nothing found. */
const statesOfPages = ["/search/?q=a", "/facts/?rows=statements&sort=-period", "/facts/?verdict=disputed&unit=none"];

describe.each<SiteName>(["real", "every-verdict-in-subfolder"])("in the site %s", (name) => {
  const addresses = [...pageOfEachKind(readDist(builtSite(name))), ...statesOfPages];
  let site: Visit;
  beforeAll(async () => {
    site = await visit(name);
  });
  afterAll(() => site?.end());

  test("there are all kinds of page", () => {
    expect(addresses.length).toBeGreaterThanOrEqual(16);
  });

  describe.each(addresses)("%s", (address) => {
    let opened: OpenPage;
    beforeAll(async () => {
      opened = await site.open(address);
      await opened.page.waitForLoadState("networkidle");
    });
    afterAll(() => site.closePages());

    test("asks for nothing that isn’t there and complains about nothing", () => {
      expect(opened.complaints).toEqual([]);
    });

    test("has no barrier that axe knows of", async () => {
      const { page } = opened;
      await page.evaluate(axeSource);
      const barriers: string[] = [];
      for (const viewport of [narrowPage, widePage]) {
        await page.setViewportSize(viewport);
        for (const colorScheme of ["light", "dark"] as const) {
          await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
          barriers.push(...(await barriersOn(page)).map((each) => `${viewport.width} px, ${colorScheme}: ${each}`));
        }
      }
      expect(barriers).toEqual([]);
    });

    test(`fits a screen of ${narrowestPx} px`, async () => {
      await opened.page.setViewportSize({ width: narrowestPx, height: 640 });
      expect(await opened.page.evaluate(tooWide)).toEqual([]);
    });
  });
});

/** Each barrier with the first places of it. */
async function barriersOn(page: Page): Promise<string[]> {
  const violations = await page.evaluate(async (values) => {
    const { axe } = globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } };
    const results = await axe.run({ runOnly: { type: "tag", values }, resultTypes: ["violations"] });
    return results.violations.map(({ id, nodes }) => ({ id, targets: nodes.map(({ target }) => target.join(" ")) }));
  }, axeTags);
  return violations.map(({ id, targets }) => `${id} (${targets.length}): ${targets.slice(0, 3).join(" | ")}`);
}

/** Runs in the page: what stands out on the right where the page can be scrolled sideways; empty where it can't. */
function tooWide(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const outside = [...document.body.querySelectorAll("*")].filter(
    (element) => element.getBoundingClientRect().right > clientWidth + 0.5,
  );
  const names = outside.map(({ tagName, className }) => `${tagName.toLowerCase()}.${String(className)}`);
  return [`${scrollWidth} of ${clientWidth} px`, ...names.slice(0, 5)];
}
