/**
 * How often the right answer stands first, over the queries of `test/fixtures/search/real-queries.yaml`. Prints success@1
 * and MRR for each category, and names every miss.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answerTo, askAll, resultsOf } from "../support/ask-search.ts";
import { projectFolder } from "../support/build-site.ts";
import { fileAt } from "../support/dist.ts";
import { formatMisses, formatRelevance, measureAll, type Asked } from "../support/relevance.ts";
import { NOISE, parseRelevanceQueries, type FoundResult } from "../support/relevance-queries.ts";
import { visit, type Visit } from "../support/visit.ts";

const LEAST_SUCCESS_AT_1 = 0.95;

const queries = parseRelevanceQueries(
  readFileSync(join(projectFolder, "test/fixtures/search/real-queries.yaml"), "utf8"),
);

let real: Visit;
let asked: Asked[];
beforeAll(async () => {
  real = await visit("real");
  const { page, complaints } = await real.open("/search/");
  asked = await askAll(page, real.dist.base, queries);
  console.log(`\n${formatRelevance(asked)}\n`);
  expect(complaints).toEqual([]);
});
afterAll(async () => {
  await real?.end();
});

test("every right answer is an address of the site", () => {
  const missing = queries.flatMap(({ answers }) => answers).filter(({ address }) => !stands(address));
  expect(missing).toEqual([]);
});

test("no query is asked twice", () => {
  const twice = [...Map.groupBy(queries, ({ query }) => query)].filter(([, all]) => all.length > 1);
  expect(twice).toEqual([]);
});

test(`the right answer stands first ${LEAST_SUCCESS_AT_1 * 100} times of a hundred`, () => {
  const { successAt1 } = measureAll(asked);
  expect(successAt1, formatRelevance(asked)).toBeGreaterThanOrEqual(LEAST_SUCCESS_AT_1);
});

test("noise finds nothing", () => {
  expect(formatMisses(asked.filter(({ category }) => category === NOISE))).toEqual([]);
});

test("no result stands twice, and none without a kind", () => {
  for (const { query, results } of asked) {
    const addresses = results.map(({ address }) => address);
    expect(new Set(addresses).size, `“${query}” lists a result twice`).toBe(addresses.length);
    expect(
      results.every(({ kind, address }) => kindAt(address) === kind),
      `kinds of “${query}”`,
    ).toBe(true);
  }
});

test("a shared address answers as typing does", async () => {
  const { page } = await real.open("/search/");
  for (const { query, results } of everyTwentieth(asked)) {
    await page.goto(real.urlOf(`/search/?q=${encodeURIComponent(query)}`));
    expect(await answerTo(page, real.dist.base, query), `“${query}”`).toEqual(results);
  }
});

test("a page that never answers isn’t taken for an empty answer", async () => {
  const { page } = await real.open("/about/");
  // The policy of a page lets nobody write another into it.
  await page.goto("about:blank");
  await page.setContent(`<main><div data-search-page data-answered="tencent"><input type="search"></div></main>`);
  await expect(resultsOf(page, "/", "alibaba", 200)).rejects.toThrow("never answered “alibaba”");
});

function everyTwentieth<T>(items: readonly T[]): T[] {
  return items.filter((_, index) => index % 20 === 0);
}

function stands(address: string): boolean {
  const [path = "", anchor] = address.split("#");
  const file = fileAt(path);
  if (!real.dist.files.includes(file)) return false;
  return anchor === undefined || real.dist.text(file).includes(` id="${anchor}"`);
}

/** As the site's addresses say it. */
function kindAt(address: string): FoundResult["kind"] {
  const kinds: Readonly<Record<string, string>> = {
    reports: address.includes("#") ? "fact" : "report",
    entities: "entity",
    metrics: "metric",
    tags: "tag",
    publishers: "publisher",
  };
  return kinds[address.split("/")[1] ?? ""] ?? "";
}
