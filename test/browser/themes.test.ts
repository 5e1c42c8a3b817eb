/** Light, dark or as the system has it: chosen once, kept everywhere, and never another one first. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { visit, type Visit } from "../support/visit.ts";

let site: Visit;
beforeAll(async () => {
  site = await visit("real");
});
afterEach(() => site.closePages());
afterAll(() => site?.end());

/** The page’s own colours, and the one that the browser gives its bars. */
const lookOf = (page: Page) =>
  page.evaluate(() => {
    const bars = [...document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')];
    const bar = bars.find(({ media }) => media === "" || matchMedia(media).matches)?.content;
    const colourOf = (element: Element) => getComputedStyle(element).backgroundColor;
    return `${colourOf(document.documentElement)} ${colourOf(document.body)} ${bar}`;
  });
const choose = (page: Page, name: "Auto" | "Light" | "Dark") =>
  page.getByRole("radio", { name }).check({ force: true });
const isChosen = (page: Page, name: string) => page.getByRole("radio", { name }).isChecked();

describe("the switch of colours", () => {
  test("changes them at once, and is remembered on other pages and by reload", async () => {
    const { page } = await site.open("/", { colorScheme: "light" });
    const light = await lookOf(page);
    await choose(page, "Dark");
    const dark = await lookOf(page);
    expect(dark).not.toBe(light);
    expect(dark.split(" ").at(-1), "the bars follow").not.toBe(light.split(" ").at(-1));
    await page.goto(site.urlOf("/about/"));
    expect(await lookOf(page)).toBe(dark);
    expect(await isChosen(page, "Dark")).toBe(true);
    await page.reload();
    expect(await lookOf(page)).toBe(dark);
    await choose(page, "Auto");
    expect(await lookOf(page)).toBe(light);
    await page.goBack();
    expect(await lookOf(page)).toBe(light);
  });

  test("follows the system until a reader says otherwise", async () => {
    const { page } = await site.open("/", { colorScheme: "dark" });
    const dark = await lookOf(page);
    await page.emulateMedia({ colorScheme: "light" });
    expect(await lookOf(page)).not.toBe(dark);
    await choose(page, "Dark");
    expect(await lookOf(page)).toBe(dark);
  });

  test("changes the other windows of the site, too", async () => {
    const { page } = await site.open("/", { colorScheme: "light" });
    const other = await page.context().newPage();
    await other.goto(site.urlOf("/metrics/"));
    await choose(page, "Dark");
    await expect.poll(() => lookOf(other)).toBe(await lookOf(page));
    expect(await isChosen(other, "Dark")).toBe(true);
  });

  test("holds for the page where nothing may be stored, without complaint", async () => {
    const { page, complaints } = await site.open("/", {
      colorScheme: "light",
      before: async (page) => {
        await page.addInitScript(() => {
          Object.defineProperty(globalThis, "localStorage", {
            get: () => {
              throw new DOMException("forbidden", "SecurityError");
            },
          });
        });
      },
    });
    const light = await lookOf(page);
    await choose(page, "Dark");
    expect(await lookOf(page)).not.toBe(light);
    expect(complaints).toEqual([]);
  });

  test("holds for the page without script", async () => {
    const { page } = await site.open("/", { colorScheme: "light", javaScriptEnabled: false });
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await background();
    await choose(page, "Dark");
    const dark = await background();
    expect(dark).not.toBe(light);
    await page.emulateMedia({ colorScheme: "dark" });
    await choose(page, "Auto");
    expect(await background()).toBe(dark);
    await choose(page, "Light");
    expect(await background()).toBe(light);
  });
});

test.each(["light", "dark"] as const)(
  "where the system is not, a chosen %s is there with the first thing drawn",
  async (chosen) => {
    const { page } = await site.open("/", {
      colorScheme: chosen === "light" ? "dark" : "light",
      before: async (page) => {
        await page.addInitScript((chosen) => {
          localStorage.setItem("readacross-theme", chosen);
          const seen: string[] = [];
          Object.assign(globalThis, { seenColours: seen });
          // Asked before each frame, from the first in which there is a body.
          const look = () => {
            const colour = document.body && getComputedStyle(document.body).backgroundColor;
            // Before the styles are there nothing is drawn.
            if (colour && colour !== "rgba(0, 0, 0, 0)") seen.push(colour);
            requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        }, chosen);
      },
    });
    const seen = await page.evaluate(() => (globalThis as unknown as { seenColours: string[] }).seenColours);
    expect(seen.length).toBeGreaterThan(0);
    await page.emulateMedia({ colorScheme: chosen });
    const wanted = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(new Set(seen)).toEqual(new Set([wanted]));
  },
);
