/** A site with more facts than one page of the explorer holds. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { generateContent } from "../../scripts/bench/generate-content.ts";
import { buildSite, makeScratch, type Build } from "../support/build-site.ts";
import type { FactRow } from "../support/data-rows.ts";
import { answered, countOn, idsOn } from "../support/explorer.ts";
import { visitBuild, type Visit } from "../support/visit.ts";

const FACTS = 250;

const scratch = makeScratch();
let site: Visit;
let facts: readonly FactRow[];
beforeAll(async () => {
  const content = join(scratch.folder, "content");
  for (const [path, text] of generateContent(FACTS, 1)) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  }
  const build: Build = await buildSite(scratch.folder, "many-facts", { content, base: "/research/" });
  expect(build.code, build.output).toBe(0);
  site = await visitBuild(build);
  facts = site.dist.json<{ facts: FactRow[] }>("data/facts.json").facts;
});
afterEach(() => site.closePages());
afterAll(async () => {
  await site?.end();
  scratch.remove();
});

test("all its facts are found, a hundred a page, each once", async () => {
  const { page, complaints } = await site.open("/facts/");
  await answered(page);
  expect(await countOn(page)).toBe(facts.length);
  const seen = await idsOn(page);
  expect(seen.length).toBe(100);
  for (const number of [2, 3]) {
    await page.getByRole("link", { name: "Next" }).press("Enter");
    await page.waitForFunction((wanted) => location.search === `?page=${wanted}`, number);
    await answered(page);
    expect(await page.evaluate(() => document.activeElement?.hasAttribute("data-count"))).toBe(true);
    seen.push(...(await idsOn(page)));
  }
  expect(seen.toSorted()).toEqual(facts.map(({ id }) => id).toSorted());
  expect(await page.getByRole("link", { name: "Next" }).count()).toBe(0);
  expect(complaints).toEqual([]);
});

test("a page has its address, and one that isn’t there is the last", async () => {
  const { page } = await site.open("/facts/?page=3");
  await answered(page);
  const last = await idsOn(page);
  expect(last.length).toBe(facts.length - 200);
  await page.goto(site.urlOf("/facts/?page=999999"));
  await answered(page);
  expect(await idsOn(page)).toEqual(last);
});

test("filtering starts again at the first page", async () => {
  const { page } = await site.open("/facts/?page=2");
  await answered(page);
  await page.locator('[data-facet="kind"] input[value="reported"]').check();
  await page.waitForFunction(() => location.search === "?kind=reported");
  await answered(page);
  expect((await idsOn(page)).length).toBe(Math.min(100, await countOn(page)));
});

test("without JavaScript the newest hundred stand there, and the page says how many there are", async () => {
  const { page } = await site.open("/facts/", { javaScriptEnabled: false });
  expect(await page.locator("[data-part=facts-table] tbody tr").count()).toBe(100);
  expect(await page.getByText(`the newest 100 of ${facts.length} facts`).isVisible()).toBe(true);
  expect(await page.locator('main a[href="/research/data/facts.csv"]').isVisible()).toBe(true);
});
