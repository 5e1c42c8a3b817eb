/** A reader who follows a link to one figure. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import type { FactRow } from "../support/data-rows.ts";
import { narrowPage, visit, type Visit } from "../support/visit.ts";

let site: Visit;
beforeAll(async () => {
  site = await visit("real");
});
afterEach(() => site.closePages());
afterAll(() => site?.end());

const report = "/reports/mainland-buyers-step-into-hong-kong-rout/";

describe("a link to one thing", () => {
  test("scrolls to the fact and sets it off", async () => {
    const { facts } = site.dist.json<{ facts: FactRow[] }>("data/facts.json");
    const last = facts
      .filter(({ url }) => url.includes(report))
      .at(-1)!
      .id.split("#")[1]!;
    const plain = await lookOf((await site.open(report)).page, last);
    const { page } = await site.open(`${report}#${last}`);
    expect(await isInView(page, `#${last}`)).toBe(true);
    expect(await lookOf(page, last)).not.toEqual(plain);
  });

  test("scrolls to a claim, though its metric may be folded", async () => {
    const claims = [
      ...new Set(site.dist.json<{ facts: FactRow[] }>("data/facts.json").facts.flatMap(({ claim }) => claim ?? [])),
    ];
    for (const id of claims.filter((claim) => claim.startsWith("alibaba/"))) {
      const anchor = id.slice("alibaba/".length);
      const { page } = await site.open(`/entities/alibaba/#${anchor}`, { viewport: narrowPage });
      expect(await isInView(page, `[id="${anchor}"]`), anchor).toBe(true);
      await page.context().close();
    }
  });

  test("works for the figures in the prose", async () => {
    const { page } = await site.open(report);
    const figure = page.locator('main a[href^="#"]').filter({ hasText: "nearly 15%" }).first();
    const target = (await figure.getAttribute("href"))!;
    await figure.click();
    expect(new URL(page.url()).hash).toBe(target);
    expect(await isInView(page, target)).toBe(true);
  });
});

/** Whether the element's top stands in the window with nothing in front of it. Scrolling may take a moment. */
async function isInView(page: Page, selector: string): Promise<boolean> {
  const isThere = (wanted: string) => {
    const element = document.querySelector(wanted);
    if (!element?.checkVisibility()) return false;
    const { top, left, width, height } = element.getBoundingClientRect();
    if (top < 0 || top + Math.min(height, 20) > innerHeight) return false;
    const atTop = document.elementFromPoint(left + Math.min(width / 2, innerWidth / 2), top + Math.min(height / 2, 10));
    return atTop !== null && (element.contains(atTop) || atTop.contains(element));
  };
  return page.waitForFunction(isThere, selector, { timeout: 3000 }).then(
    () => true,
    () => false,
  );
}

/** How an element and what is in it are set off: colours, rules and marks, in the order of the page. */
async function lookOf(page: Page, id: string): Promise<string[]> {
  return page.$eval(`[id="${id}"]`, (element) =>
    [element, ...element.querySelectorAll("*")].map((each) => {
      const { backgroundColor, outlineStyle, boxShadow, borderInlineStartColor } = getComputedStyle(each);
      return [backgroundColor, outlineStyle, boxShadow, borderInlineStartColor].join(" ");
    }),
  );
}
