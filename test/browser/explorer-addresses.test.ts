/** Addresses of the explorer that somebody shared, kept, or made up, and days on which its data doesn't come. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { FactRow } from "../support/data-rows.ts";
import { answered, boxOf, countOn, idsOn, matching } from "../support/explorer.ts";
import { visit, type Visit } from "../support/visit.ts";

let site: Visit;
let facts: readonly FactRow[];
beforeAll(async () => {
  site = await visit("real");
  facts = site.dist.json<{ facts: FactRow[] }>("data/facts.json").facts;
});
afterEach(() => site.closePages());
afterAll(() => site?.end());

async function openExplorer(query = "") {
  const opened = await site.open(`/facts/${query}`);
  await answered(opened.page);
  return opened;
}

describe("a shared address", () => {
  test("with a ticker shows its entity", async () => {
    const { page } = await openExplorer("?ticker=9988.HK");
    expect((await idsOn(page)).toSorted()).toEqual(
      matching(facts, { entity: ["alibaba"] })
        .map(({ id }) => id)
        .toSorted(),
    );
    expect(await boxOf(page, "entity", "alibaba").isChecked()).toBe(true);
  });

  test("with nonsense or a program neither breaks nor runs anything", async () => {
    const { page, complaints } = await openExplorer();
    for (const query of [
      "?metric=<script>document.title=1</script>",
      "?q=<img src=x onerror=document.title=1>",
      "?page=999999",
      "?page=-1&sort=constructor&rows=__proto__",
      "?min=abc&max=NaN&unit=percent&from=2026-99-99",
      "?verdict=toString&entity=__proto__&period=%00&kind=%F0%9F",
      `?metric=${"a".repeat(5000)}`,
    ]) {
      await page.goto(site.urlOf(`/facts/${query}`));
      await answered(page);
      expect(await page.title(), query).toMatch(/^Facts/u);
      expect(await page.locator("main img, main script:not([type=module])").count(), query).toBe(0);
      expect(await countOn(page), query).toBe((await idsOn(page)).length);
      expect(await page.locator("[data-part=problem]").isVisible(), query).toBe(false);
      await page.locator("[data-part=clear]").evaluate((button: HTMLButtonElement) => button.click());
      await page.waitForFunction(() => location.search === "");
      await answered(page);
      expect(await countOn(page), query).toBe(facts.length);
    }
    expect(complaints).toEqual([]);
  });

  test("that finds nothing says which filter to drop, and what that gives", async () => {
    const { page } = await openExplorer("?verdict=disputed&metric=price-change&entity=alibaba");
    expect(await countOn(page)).toBe(0);
    expect(await idsOn(page)).toEqual([]);
    const offers = page.locator("[data-part=offers] a");
    const texts = await offers.allInnerTexts();
    expect(texts.length).toBeGreaterThan(0);
    for (const [index, text] of texts.entries()) {
      const promised = Number(/(\d+) facts?$/u.exec(text)![1]);
      const { page: other } = await openExplorer(
        new URL((await offers.nth(index).getAttribute("href"))!, "http://x").search,
      );
      expect(await countOn(other), text).toBe(promised);
    }
    await offers.first().press("Enter");
    await page.waitForFunction(() => document.querySelector<HTMLElement>("[data-count]")!.dataset["count"] !== "0");
    expect(await page.evaluate(() => document.activeElement?.closest("[data-explorer]") !== null)).toBe(true);
    expect((await idsOn(page)).length).toBe(await countOn(page));
  });
});

describe("when what answers can’t be loaded", () => {
  test.each([
    ["the rows", "**/facts/shards/**"],
    ["the code that answers", "**/_astro/explorer-store.*.js"],
  ])("the page says so of %s, keeps what it has, and tries again", async (_, files) => {
    const { page } = await openExplorer();
    let refused = 0;
    await page.route(files, (route) => {
      refused++;
      return route.abort();
    });
    await boxOf(page, "verdict", "syndicated").check();
    await page.waitForSelector("[data-part=problem]:not([hidden])");
    expect(refused).toBeGreaterThan(0);
    expect((await idsOn(page)).length).toBe(facts.length);
    await page.unroute(files);
    await page.getByRole("button", { name: "Try again" }).click();
    await answered(page);
    expect(await page.locator("[data-part=problem]").isVisible()).toBe(false);
    expect(await countOn(page)).toBe(matching(facts, { verdict: ["syndicated"] }).length);
  });

  test("a shared address shows the newest facts rather than nothing", async () => {
    const context = await site.open("/about/");
    const { page } = context;
    await page.route("**/facts/shards/**", (route) => route.abort());
    await page.goto(site.urlOf("/facts/?verdict=syndicated"));
    await page.waitForSelector("[data-part=problem]:not([hidden])");
    expect(await page.locator("[data-part=facts-table] tbody tr").first().isVisible()).toBe(true);
    expect(await countOn(page)).toBe(facts.length);
  });
});
