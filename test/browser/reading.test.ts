/** A reader with a keyboard, without a script, with a link to one figure, with eyes that prefer the dark. */
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

describe("the keyboard", () => {
  test("reaches the skip link first, and the skip link leads to the text", async () => {
    const { page } = await site.open(report);
    await page.keyboard.press("Tab");
    const skip = page.locator(":focus");
    expect(await skip.getAttribute("href")).toBe("#Main");
    expect(await isInView(page, ":focus")).toBe(true);
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("Main");
  });

  test("then reaches name, navigation and search in the order in which they are read, each visibly", async () => {
    const { page } = await site.open("/metrics/");
    const stops = await tabStops(page, 11);
    expect(stops.every(({ isVisible }) => isVisible)).toBe(true);
    expect(stops.every(({ hasOutline }) => hasOutline)).toBe(true);
    const hrefs = stops.map(({ href }) => href);
    const places = ["#Main", "/reports/", "/entities/", "/tickers/", "/metrics/", "/facts/"];
    expect(hrefs.filter((href) => places.includes(href))).toEqual(places);
    expect(stops.some(({ type }) => type === "search")).toBe(true);
  });

  test("opens the menu of a narrow page", async () => {
    const { page } = await site.open("/about/", { viewport: narrowPage });
    await page.locator(".menu button").focus();
    await page.keyboard.press("Enter");
    const firstLink = page.locator(".menu nav a").first();
    expect(await firstLink.isVisible()).toBe(true);
    await page.keyboard.press("Escape");
    expect(await firstLink.isVisible()).toBe(false);
  });

  test("reaches the results of a search", async () => {
    const { page } = await site.open("/search/?q=9988");
    await page.waitForSelector("[data-result]");
    await page.locator("main input[type=search]").focus();
    const isFocusIn = (selector: string) =>
      page.evaluate((within) => Boolean(document.activeElement?.closest(within)), selector);
    for (let presses = 0; presses < 6 && !(await isFocusIn('a[href="#Found"]')); presses++)
      await page.keyboard.press("Tab");
    expect(await page.locator('a[href="#Found"]').boundingBox()).toMatchObject({ y: expect.toSatisfy((y) => y >= 0) });
    await page.keyboard.press("Enter");
    for (let presses = 0; presses < 3 && !(await isFocusIn("[data-result]")); presses++)
      await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/entities/alibaba/");
  });
});

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

describe("the switch of colours", () => {
  const background = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const root = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const look = async (page: Page) => `${await root(page)} ${await background(page)}`;

  test("changes them at once, and is remembered on the next page", async () => {
    const { page } = await site.open("/", { colorScheme: "light" });
    const light = await look(page);
    await page.getByRole("radio", { name: "Dark" }).check({ force: true });
    const dark = await look(page);
    expect(dark).not.toBe(light);
    await page.goto(site.urlOf("/about/"));
    expect(await look(page)).toBe(dark);
    expect(await page.getByRole("radio", { name: "Dark" }).isChecked()).toBe(true);
    await page.getByRole("radio", { name: "Auto" }).check({ force: true });
    expect(await look(page)).toBe(light);
  });

  test("follows the system until a reader says otherwise", async () => {
    const { page } = await site.open("/", { colorScheme: "dark" });
    const dark = await look(page);
    await page.emulateMedia({ colorScheme: "light" });
    expect(await look(page)).not.toBe(dark);
    await page.getByRole("radio", { name: "Dark" }).check({ force: true });
    expect(await look(page)).toBe(dark);
  });
});

describe("without JavaScript", () => {
  test.each(["/", report, "/entities/alibaba/", "/metrics/price-change/"])("%s can be read", async (address) => {
    const { page } = await site.open(address, { javaScriptEnabled: false });
    expect(await page.locator("h1").first().isVisible()).toBe(true);
    expect((await page.locator("main").innerText()).length).toBeGreaterThan(500);
    expect(await page.locator('main a[href*="/reports/"]').first().isVisible()).toBe(true);
  });

  test("the search page leads to lists of what it would have searched", async () => {
    const { page } = await site.open("/search/?q=9988", { javaScriptEnabled: false });
    expect(await page.locator('main a[href="/entities/"]').isVisible()).toBe(true);
  });
});

interface TabStop {
  readonly href: string;
  readonly type: string;
  readonly isVisible: boolean;
  readonly hasOutline: boolean;
}

async function tabStops(page: Page, count: number): Promise<TabStop[]> {
  const stops: TabStop[] = [];
  for (let press = 0; press < count; press++) {
    await page.keyboard.press("Tab");
    stops.push(
      await page.evaluate(() => {
        const focused = document.activeElement!;
        const lookOf = (element: Element) => {
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
          return (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none";
        };
        const { width, height } = focused.getBoundingClientRect();
        return {
          href: focused.getAttribute("href") ?? "",
          type: focused.getAttribute("type") ?? "",
          isVisible: width > 1 && height > 1,
          hasOutline: lookOf(focused) || lookOf(focused.parentElement!),
        };
      }),
    );
  }
  return stops;
}

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
