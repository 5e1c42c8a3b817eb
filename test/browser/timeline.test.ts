/** The timeline's choice of an entity, with JavaScript and without, and the days' addresses. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { visit, type Visit } from "../support/visit.ts";

describe("on the timeline", () => {
  let site: Visit;
  beforeAll(async () => {
    site = await visit("every-verdict-in-subfolder");
  });
  afterAll(() => site?.end());

  test("an entity is chosen by keyboard, and the page leaves on request only", async () => {
    const { page, complaints } = await site.open("/timeline/");
    const choice = page.getByLabel("Entity");
    expect(await choice.inputValue()).toMatch(/\/timeline\/$/u);
    expect(await page.locator(".timefilter details").isVisible()).toBe(false);
    await choice.focus();
    await page.keyboard.press("ArrowDown");
    const wanted = await choice.inputValue();
    expect(page.url()).toBe(site.urlOf("/timeline/"));
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL(`**${wanted}`);
    expect(await page.locator("h1").innerText()).toMatch(/: timeline$/u);
    expect(complaints).toEqual([]);
  });

  test("without JavaScript the same timelines are links, and there is no dead control", async () => {
    const { page } = await site.open("/timeline/", { javaScriptEnabled: false });
    expect(await page.getByLabel("Entity").isVisible()).toBe(false);
    await page.locator(".timefilter summary").click();
    await page.locator(".timefilter a").first().click();
    expect(await page.locator("h1").innerText()).toMatch(/: timeline$/u);
  });

  test("a day has an address of its own", async () => {
    const { page } = await site.open("/timeline/#D2026-03-03");
    expect(await page.locator(":target").innerText()).toBe("3 March 2026");
  });
});
