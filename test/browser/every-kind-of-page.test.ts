/** What holds for every kind of page in a real browser, wide and narrow, light and dark. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { barriersAtAllSizes } from "../support/barriers.ts";
import { builtSite, type SiteName } from "../support/built-sites.ts";
import { readDist } from "../support/dist.ts";
import { pageOfEachKind, visit, type OpenPage, type Visit } from "../support/visit.ts";

const narrowestPx = 320;

/** What scripts make of pages: results of a search, the other kind of row, nothing found. */
const statesOfPages = [
  "/search/?q=a",
  "/search/?q=2026&ticker=none",
  "/search/?q=price+change",
  "/facts/?rows=statements&sort=-period",
  "/facts/?verdict=disputed&unit=none",
];

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
      expect(await barriersAtAllSizes(opened.page)).toEqual([]);
    });

    test(`fits a screen of ${narrowestPx} px`, async () => {
      await opened.page.setViewportSize({ width: narrowestPx, height: 640 });
      expect(await opened.page.evaluate(tooWide)).toEqual([]);
    });
  });
});

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
