/** A reader looks for something. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { visit, type Visit } from "../support/visit.ts";

let real: Visit;
let inSubfolder: Visit;
beforeAll(async () => {
  real = await visit("real");
  inSubfolder = await visit("every-verdict-in-subfolder");
});
afterEach(async () => {
  await real.closePages();
  await inSubfolder.closePages();
});
afterAll(async () => {
  await real?.end();
  await inSubfolder?.end();
});

/** The addresses and kinds of the results, in order, once the search has answered. */
async function answersOn(page: Page): Promise<{ kind: string; path: string }[]> {
  await page.waitForSelector("[data-search-page][data-answered]");
  return page.$$eval("[data-result]", (results) =>
    results.map((result) => ({
      kind: (result as HTMLElement).dataset["kind"] ?? "",
      path: new URL(result.querySelector("a")!.href).pathname,
    })),
  );
}

function addressOf(query: string): string {
  return `/search/?q=${encodeURIComponent(query)}`;
}

test.each(["9988", "09988.HK", "9988.HK", "HKG:9988", "BABA", "baba", "阿里巴巴", "Alibaba"])(
  "%s finds Alibaba’s page first",
  async (query) => {
    const { page, complaints } = await real.open(addressOf(query));
    expect((await answersOn(page))[0]).toEqual({ kind: "entity", path: "/entities/alibaba/" });
    expect(complaints).toEqual([]);
  },
);

test("a word of a report’s body finds the report, with an excerpt around the word", async () => {
  const { page } = await real.open(addressOf("strategist"));
  const answers = await answersOn(page);
  expect(answers).toContainEqual({ kind: "report", path: "/reports/mainland-buyers-step-into-hong-kong-rout/" });
  expect(await page.locator("[data-result] mark").first().textContent()).toMatch(/strategist/iu);
});

test("a metric and a tag are found by name", async () => {
  const metric = await real.open(addressOf("price change"));
  expect((await answersOn(metric.page))[0]?.path).toBe("/metrics/price-change/");
  const tag = await real.open(addressOf("capital flows"));
  expect((await answersOn(tag.page)).map(({ path }) => path)).toContain("/tags/capital-flows/");
});

test("nonsense finds nothing, and the page says so", async () => {
  const { page } = await real.open(addressOf("zzqxvw"));
  expect(await answersOn(page)).toEqual([]);
  expect(await page.locator("[data-part=nothing]").textContent()).toContain("Nothing found for “zzqxvw”");
});

test("results follow the typing, and the address follows them", async () => {
  const { page } = await real.open("/search/");
  await page.locator("main input[type=search]").fill("9988");
  await page.waitForSelector("[data-result][data-kind=entity]");
  expect((await answersOn(page))[0]?.path).toBe("/entities/alibaba/");
  expect(new URL(page.url()).searchParams.get("q")).toBe("9988");
});

describe("in a folder of a host", () => {
  test("results lead into the folder", async () => {
    const { page, complaints } = await inSubfolder.open(addressOf("9901"));
    expect((await answersOn(page))[0]).toEqual({ kind: "entity", path: "/research/entities/kestrel/" });
    expect(complaints).toEqual([]);
  });

  test("a body’s word finds its report, and a draft’s word doesn’t", async () => {
    const { page } = await inSubfolder.open(addressOf("may"));
    expect((await answersOn(page)).map(({ path }) => path)).toContain("/research/reports/only-words/");
    const draft = await inSubfolder.open(addressOf("xylograph"));
    expect(await answersOn(draft.page)).toEqual([]);
  });

  test("Chinese words of a report are found from an English page", async () => {
    const { page } = await inSubfolder.open(addressOf("紅隼汽車"));
    expect((await answersOn(page))[0]?.path).toBe("/research/entities/kestrel/");
  });
});
