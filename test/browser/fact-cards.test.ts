/** A reader at a report's text: the record of each figure, by pointer, by keyboard, by finger, and without a script. */
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
const figure = (page: Page, id = "tencent-five-days") => page.locator(`main a.fact[href="#${id}"]`).first();
const card = (page: Page) => page.locator("[popover]:popover-open").filter({ has: page.locator("[data-to-row]") });
const hash = (page: Page) => new URL(page.url()).hash;

describe("the card of a fact", () => {
  test("opens under the pointer, lets it in, and closes behind it", async () => {
    const { page, complaints } = await site.open(report);
    await figure(page).hover();
    await card(page).waitFor();
    const text = await card(page).innerText();
    for (const said of ["Syndicated", "Tencent", "about", "−9.5%", "2–6 February 2026", "Same witness"])
      expect(text).toContain(said);
    const { x, y, width } = (await card(page).boundingBox())!;
    await page.mouse.move(x + width / 2, y + 40, { steps: 4 });
    await page.waitForTimeout(500);
    expect(await card(page).count()).toBe(1);
    await page.mouse.move(2, 2);
    await card(page).waitFor({ state: "detached" });
    expect(complaints).toEqual([]);
  });

  test("opens at the focus, is walked into by the Tab key, and closes by Escape, which gives the focus back", async () => {
    const { page } = await site.open(report);
    await figure(page).focus();
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Tab");
    await card(page).waitFor();
    await page.keyboard.press("Tab");
    expect(await card(page).locator(":focus").count()).toBe(1);
    await page.keyboard.press("Escape");
    await card(page).waitFor({ state: "detached" });
    expect(await figure(page).evaluate((link) => link === document.activeElement)).toBe(true);
    await page.keyboard.press("Enter");
    expect(hash(page)).toBe("#tencent-five-days");
  });

  test("opens at the first tap, at the foot of a narrow page; the second tap leads to the row", async () => {
    const { page } = await site.open(report, { viewport: narrowPage, hasTouch: true });
    await figure(page).tap();
    await card(page).waitFor();
    expect(hash(page)).toBe("");
    const [sheet, link] = [(await card(page).boundingBox())!, (await figure(page).boundingBox())!];
    expect(Math.round(sheet.y + sheet.height)).toBe(narrowPage.height);
    expect(link.y + link.height).toBeLessThanOrEqual(sheet.y);
    await figure(page).tap();
    await page.waitForURL("**/#tencent-five-days");
    expect(await card(page).count()).toBe(0);
  });

  test("leaves clicks with Ctrl, ⌘ and the middle button to the browser, and a plain click leads to the row", async () => {
    const { page } = await site.open(report);
    const opened = page.context().waitForEvent("page");
    await figure(page).click({ modifiers: ["ControlOrMeta"] });
    expect(new URL((await opened).url()).hash).toBe("#tencent-five-days");
    expect(hash(page)).toBe("");
    await figure(page).click();
    expect(hash(page)).toBe("#tencent-five-days");
  });
});

test("a figure in the text is described as a whole: subject, metric, value, period, verdict", async () => {
  const { page } = await site.open(report);
  const { facts } = site.dist.json<{ facts: FactRow[] }>("data/facts.json");
  expect(facts.some(({ id }) => id.endsWith("#tencent-five-days"))).toBe(true);
  const said = await figure(page).evaluate(
    (link) => document.getElementById(link.getAttribute("aria-describedby")!)!.textContent,
  );
  expect(said).toBe("Tencent, price change, about minus 9.5 percent, 2–6 February 2026, syndicated");
});

test("without a script a figure leads to its row, which is set off", async () => {
  const { page } = await site.open(report, { javaScriptEnabled: false });
  await figure(page).click();
  expect(hash(page)).toBe("#tencent-five-days");
  expect(await page.locator("tr#tencent-five-days:target").isVisible()).toBe(true);
  expect(await page.locator("[data-to-row]").isVisible()).toBe(false);
});
