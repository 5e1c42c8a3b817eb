/** A feed that somebody opens in a browser: a page to read, in light and dark, wide and narrow. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { narrowPage, visit, widePage, type Visit } from "../support/visit.ts";

let site: Visit;
beforeAll(async () => {
  site = await visit("every-verdict-in-subfolder");
});
afterEach(() => site.closePages());
afterAll(() => site?.end());

describe.each([
  ["/rss.xml", "item", "encoded"],
  ["/atom.xml", "entry", "content"],
  ["/agreement/rss.xml", "item", "encoded"],
  ["/entities/kestrel/rss.xml", "item", "encoded"],
])("%s", (address, item, content) => {
  test("shows what is new, and hides what is for readers’ programs", async () => {
    const { page, complaints } = await site.open(address);
    const boxes = (selector: string) =>
      page.evaluate(
        (each) => [...document.querySelectorAll(each)].map((element) => element.getBoundingClientRect().height > 10),
        selector,
      );
    const titles = await boxes(`${item} > title`);
    expect(titles.length).toBeGreaterThan(3);
    expect(titles.every((isSeen) => isSeen)).toBe(true);
    const contents = await boxes(`${item} > ${content}`);
    expect(contents.length).toBe(titles.length);
    expect(contents.some((isSeen) => isSeen)).toBe(false);
    expect(await boxes(`${item} > guid, ${item} > id`)).not.toContain(true);
    // Where a page names no icon, the browser looks for one at the host’s root.
    expect(complaints.filter((each) => !each.includes("404"))).toEqual([]);
  });

  test("says what it is before anything else", async () => {
    const { page } = await site.open(address);
    const { lead, top, title } = await page.evaluate(() => {
      const root = document.documentElement;
      return {
        lead: getComputedStyle(root, "::before").content,
        top: root.getBoundingClientRect().top,
        title: document.querySelector(":root > title, channel > title")!.getBoundingClientRect().top,
      };
    });
    expect(lead).toContain("This is a feed.");
    expect(title).toBeGreaterThan(top + 60);
  });

  test("fits a telephone, and follows the reader’s light and dark", async () => {
    const grounds: string[] = [];
    for (const colorScheme of ["light", "dark"] as const) {
      const { page } = await site.open(address, { colorScheme, viewport: narrowPage });
      const seen = await page.evaluate(() => ({
        width: document.documentElement.scrollWidth,
        ground: getComputedStyle(document.documentElement).backgroundColor,
      }));
      expect(seen.width).toBeLessThanOrEqual(narrowPage.width);
      grounds.push(seen.ground);
    }
    expect(new Set(grounds).size).toBe(2);
  });
});

test("the page of all feeds opens its lists by keyboard, and each leads to a feed", async () => {
  const { page } = await site.open("/feeds/", { viewport: widePage });
  const summary = page.locator("details.fold > summary").first();
  await summary.focus();
  await page.keyboard.press("Enter");
  const first = page.locator("details.fold[open] a").first();
  expect(await first.isVisible()).toBe(true);
  const response = await page.request.get(new URL((await first.getAttribute("href"))!, page.url()).href);
  expect(await response.text()).toContain('<rss version="2.0"');
});
