/** A reader with a keyboard: every page from its top to its end, and what opens on the way. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { barriersWithin } from "../support/barriers.ts";
import { builtSite } from "../support/built-sites.ts";
import { readDist } from "../support/dist.ts";
import { walkByTab } from "../support/keyboard-walk.ts";
import { markRowsAlike } from "../support/rows-alike.ts";
import { focusOn } from "../support/search-dialog.ts";
import { narrowPage, pageOfEachKind, visit, widePage, type Visit } from "../support/visit.ts";
import { readyToRead } from "../support/wait-for-page.ts";

/** From the top of a page, should a reader not skip there. */
const MOST_STOPS_BEFORE_MAIN = 16;

const report = "/reports/mainland-buyers-step-into-hong-kong-rout/";

let site: Visit;
beforeAll(async () => {
  site = await visit("real");
});
afterEach(() => site.closePages());
afterAll(() => site?.end());

describe.each(pageOfEachKind(readDist(builtSite("real"))))("on %s", (address) => {
  test("Tab leads through everything in order, each stop marked and in view, and out again", async () => {
    const { page } = await site.open(address, { reducedMotion: "reduce" });
    await readyToRead(page, address);
    // What rows that look alike hold is reached alike.
    await markRowsAlike(page, "inert");
    for (const viewport of [widePage, narrowPage]) {
      await page.setViewportSize(viewport);
      const { stops, faults } = await walkByTab(page);
      expect(faults.slice(0, 8).join("\n"), `${viewport.width} px`).toBe("");
      expect(stops[0], "the skip link comes first").toMatch(/^a “Skip/u);
      const before = stops.findIndex((stop) => stop.includes("in #Main"));
      expect(before, "stops before the text").toBeLessThanOrEqual(MOST_STOPS_BEFORE_MAIN);
    }
  });
});

test("the skip link is seen when it has the focus, and leads to the text", async () => {
  const { page } = await site.open(report);
  await page.keyboard.press("Tab");
  expect(await page.locator(":focus").getAttribute("href")).toBe("#Main");
  expect(await page.locator(":focus").boundingBox()).toMatchObject({ y: expect.toSatisfy((y) => y >= 0) });
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("Main");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement!.closest("main") !== null)).toBe(true);
});

test("the menu of a narrow page opens, leads on, and closes with Escape; it has no barrier", async () => {
  const { page } = await site.open("/about/", { viewport: narrowPage });
  const menu = page.locator("#Menu");
  await page.locator("[popovertarget=Menu]").focus();
  await page.keyboard.press("Enter");
  expect(await menu.isVisible()).toBe(true);
  expect((await barriersWithin(page, "#Menu")).join("\n")).toBe("");
  await page.keyboard.press("Tab");
  expect(await isFocusIn(page, "#Menu a")).toBe(true);
  await page.keyboard.press("Escape");
  expect(await menu.isVisible()).toBe(false);
  expect(await isFocusIn(page, "[popovertarget=Menu]")).toBe(true);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  const wanted = await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href);
  await page.keyboard.press("Enter");
  await page.waitForURL(wanted);
});

test.each([widePage, narrowPage])(
  "a fact’s card has no barrier at $width px, and Enter leads to the row",
  async (viewport) => {
    const { page } = await site.open(report, { viewport });
    const fact = page.locator(".prose a.fact").first();
    await fact.focus();
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Tab");
    await page.locator("#Fact-card:popover-open").waitFor();
    expect((await barriersWithin(page, "#Fact-card")).join("\n")).toBe("");
    await page.keyboard.press("Escape");
    expect(await page.locator("#Fact-card").isVisible()).toBe(false);
    expect(await fact.evaluate((link) => link === document.activeElement)).toBe(true);
    const target = (await fact.getAttribute("href"))!;
    await page.keyboard.press("Enter");
    expect(new URL(page.url()).hash).toBe(target);
  },
);

test("the choice of colours is one stop, and arrows move in it", async () => {
  const { page } = await site.open("/about/");
  await page.locator("#Theme-auto").focus();
  await page.keyboard.press("ArrowRight");
  expect(await page.locator("#Theme-light").isChecked()).toBe(true);
  await page.keyboard.press("ArrowRight");
  expect(await page.locator("#Theme-dark").isChecked()).toBe(true);
  expect(await page.evaluate(() => document.documentElement.dataset["theme"])).toBe("dark");
});

test("a table that is wider than its box is scrolled with the arrows", async () => {
  const { page } = await site.open("/styleguide/", { viewport: narrowPage });
  const wide = page.locator(".tablebox").filter({ has: page.locator("table") });
  const scrolling = await wide.evaluateAll((boxes) => boxes.findIndex((box) => box.scrollWidth > box.clientWidth + 20));
  expect(scrolling).toBeGreaterThanOrEqual(0);
  const box = wide.nth(scrolling);
  await box.focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => box.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
});

test("the results of a search are reached from its field", async () => {
  const { page } = await site.open("/search/?q=9988");
  await page.waitForSelector("[data-result]");
  await page.locator("main input[type=search]").focus();
  for (let presses = 0; presses < 6 && !(await isFocusIn(page, 'a[href="#Found"]')); presses++)
    await page.keyboard.press("Tab");
  expect(await page.locator('a[href="#Found"]').boundingBox()).toMatchObject({ y: expect.toSatisfy((y) => y >= 0) });
  await page.keyboard.press("Enter");
  for (let presses = 0; presses < 3 && !(await isFocusIn(page, "[data-result]")); presses++)
    await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/entities/alibaba/");
});

test("the search dialog keeps the focus and gives it back, and has no barrier while it answers", async () => {
  const { page } = await site.open("/reports/");
  await page.locator("main a").first().focus();
  const before = await focusOn(page);
  await page.keyboard.press("/");
  await page.locator("[data-search-dialog][open]").waitFor();
  await page.keyboard.type("alibaba");
  await page.locator('[data-search-dialog][data-answered="alibaba"]').waitFor();
  expect((await barriersWithin(page, "[data-search-dialog]")).join("\n")).toBe("");
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => document.querySelector("dialog[open]") === null);
  expect(await focusOn(page)).toBe(before);
});

function isFocusIn(page: Page, selector: string): Promise<boolean> {
  return page.evaluate((within) => Boolean(document.activeElement?.closest(within)), selector);
}
