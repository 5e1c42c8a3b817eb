/**
 * What holds for every kind of page in a real browser, wide and narrow, light and dark, however large its text is. A
 * file a site calls it, so that sites are visited side by side.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { barriersAtAllSizes } from "./barriers.ts";
import { builtSite, type SiteName } from "./built-sites.ts";
import { readDist } from "./dist.ts";
import { delayFontsAndScripts, layoutShifts } from "./first-look.ts";
import { marksLost, motionsLeft } from "./forced-colours.ts";
import { unreadableAtSomeSize } from "./sizes.ts";
import { stylesMissing } from "./styles-missing.ts";
import { pageOfEachKind, visit, type OpenPage, type Visit } from "./visit.ts";
import { readyToRead } from "./wait-for-page.ts";

/** A tenth of what counts as good: faces that a machine has are a pixel wider here or there, lines that jump are more. */
const MOST_SHIFT = 0.01;

/** What scripts make of pages: results of a search, the other kind of row, nothing found. */
const statesOfPages = [
  "/search/?q=a",
  "/search/?q=2026&ticker=none",
  "/search/?q=price+change",
  "/facts/?rows=statements&sort=-period",
  "/facts/?verdict=disputed&unit=none",
];

/** Pages that are the same on every site, and lists that look alike whatever they list. */
const sameEverywhere =
  /^\/(?:about|styleguide|404\.html|search|data|feeds|entities|metrics|publishers|tags|tickers|(?:tags|tickers)\/[^/]+)\/?$/u;

export function holdsForEveryKindOfPage(name: SiteName): void {
  const dist = readDist(builtSite(name));
  const kinds = pageOfEachKind(dist);
  const styles = dist.files.filter((path) => /^_astro\/.*\.css$/u.test(path)).map((path) => dist.text(path));
  const addresses =
    name === "real" ? [...kinds, ...statesOfPages] : kinds.filter((address) => !sameEverywhere.test(address));
  let site: Visit;
  beforeAll(async () => {
    site = await visit(name);
  });
  afterAll(() => site?.end());

  test("there are all kinds of page", () => {
    expect(kinds.length).toBeGreaterThanOrEqual(16);
    expect(addresses.length).toBeGreaterThanOrEqual(11);
  });

  describe.each(addresses)("%s", (address) => {
    let opened: OpenPage;
    beforeAll(async () => {
      opened = await site.open(address, { before: delayFontsAndScripts });
      await readyToRead(opened.page, address);
    });
    afterAll(() => site.closePages());

    // What a script draws because the address asks for it comes after the rest.
    test.skipIf(address.includes("?"))("holds still while its fonts and scripts come", async () => {
      const { sum, moved } = await layoutShifts(opened.page);
      expect(sum, moved.join("\n")).toBeLessThanOrEqual(MOST_SHIFT);
    });

    test("asks for nothing that isn’t there and complains about nothing", () => {
      expect(opened.complaints).toEqual([]);
    });

    test("has loaded all styles that its elements have", async () => {
      expect(await stylesMissing(opened.page, styles)).toEqual([]);
    });

    test("has no barrier that axe knows of", async () => {
      expect((await barriersAtAllSizes(opened.page)).join("\n")).toBe("");
    });

    test("fits a narrow screen, and one with large or widely set text, with nothing cut off", async () => {
      expect((await unreadableAtSomeSize(opened.page)).join("\n")).toBe("");
    });

    test("keeps its marks where colours are forced, and keeps still where that is asked for", async () => {
      expect(await marksLost(opened.page)).toEqual([]);
      expect(await motionsLeft(opened.page)).toEqual([]);
    });
  });
}
