/** A reader looks for a figure among all of them. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import type { FactRow } from "../support/data-rows.ts";
import {
  answered,
  boxOf,
  countOn,
  countsOf,
  figureOf,
  headOf,
  idsOn,
  matching,
  optionsOn,
  type Asked,
  type Facet,
} from "../support/explorer.ts";
import { narrowPage, visit, type Visit } from "../support/visit.ts";

const FACETS: readonly Facet[] = ["verdict", "metric", "entity", "publisher", "origin", "period", "kind"];

let site: Visit;
let facts: readonly FactRow[];
beforeAll(async () => {
  site = await visit("real");
  facts = site.dist.json<{ facts: FactRow[] }>("data/facts.json").facts;
});
afterEach(() => site.closePages());
afterAll(() => site?.end());

const isAlibabaSyndicated: Asked = { entity: ["alibaba"], verdict: ["syndicated"] };

async function openExplorer(query = "") {
  const opened = await site.open(`/facts/${query}`);
  await answered(opened.page);
  return opened;
}

/** `isFolded`: only the options that stand there before the reader asks for more. */
async function expectCountsAsInData(page: Page, asked: Asked, { isFolded = false } = {}): Promise<void> {
  for (const facet of FACETS) {
    const options = await optionsOn(page, facet, { isFolded });
    const counts = countsOf(facts, asked, facet);
    if (!isFolded) expect(options.map(({ id }) => id)).toEqual(expect.arrayContaining([...counts.keys()]));
    expect(options.map(({ id, count }) => [id, count])).toEqual(options.map(({ id }) => [id, counts.get(id) ?? 0]));
    expect(options.length, facet).toBeGreaterThan(0);
    for (const { id, count, isDisabled, isChosen } of options)
      expect(isDisabled, `${facet} ${id}`).toBe(count === 0 && !isChosen);
  }
}

describe("what stands there at first", () => {
  test("is every fact of the data, newest report first, and nothing is loaded for it", async () => {
    const { page, complaints } = await openExplorer();
    await page.waitForLoadState("networkidle");
    expect(await countOn(page)).toBe(facts.length);
    expect((await idsOn(page)).toSorted()).toEqual(facts.map(({ id }) => id).toSorted());
    const said = await page.locator("[data-part=facts-table] .at > .vh").allTextContents();
    expect(said.length).toBe(facts.length);
    for (const each of said)
      expect(each).toMatch(/^: .+, .*\d.*, .+, (corroborated|syndicated|disputed|single source|withdrawn)$/u);
    expect(await loadedShards(page)).toEqual([]);
    await expectCountsAsInData(page, {}, { isFolded: true });
    await boxOf(page, "verdict", "syndicated").check();
    await answered(page);
    expect(await loadedShards(page)).toEqual(["columns.json", "rows-0.json"]);
    expect(complaints).toEqual([]);
  });

  test("looks the same when the script draws it", async () => {
    const { page } = await openExplorer();
    const rows = () =>
      page.$$eval("[data-part=facts-table] tbody tr", (elements) =>
        elements.map((element) =>
          element.outerHTML
            .replaceAll(' data-pagefind-ignore="true"', "")
            .replace(/\s+/gu, " ")
            .replace(/(class="sig[^>]*>) (\w+) </gu, "$1$2<"),
        ),
      );
    const before = await rows();
    await boxOf(page, "verdict", "syndicated").check();
    await answered(page);
    expect((await rows()).length).toBeLessThan(before.length);
    await boxOf(page, "verdict", "syndicated").uncheck();
    await page.waitForFunction(
      (count) => document.querySelectorAll("[data-part=facts-table] tbody tr").length === count,
      before.length,
    );
    expect(await rows()).toEqual(before);
  });

  test("counts every option as the data does", async () => {
    const { page } = await openExplorer("?sort=subject");
    await expectCountsAsInData(page, {});
  });
});

describe("filters", () => {
  test("by ticker and verdict, then by value: the right rows, kept by reload and undone by going back", async () => {
    const { page, complaints } = await openExplorer();
    await boxOf(page, "entity", "alibaba").check();
    await boxOf(page, "verdict", "syndicated").check();
    await headOf(page, "value").click();
    await answered(page);
    const wanted = matching(facts, isAlibabaSyndicated);
    expect(wanted.length).toBeGreaterThan(1);
    const sorted = await idsOn(page);
    expect(sorted.toSorted()).toEqual(wanted.map(({ id }) => id).toSorted());
    const figures = sorted.map((id) => figureOf(facts.find((fact) => fact.id === id)!));
    expect(figures).toEqual(figures.toSorted((a, b) => a - b));
    expect(await page.locator("th[aria-sort]").getAttribute("aria-sort")).toBe("ascending");
    expect(new URL(page.url()).search).toBe("?verdict=syndicated&entity=alibaba&sort=value");

    await page.reload();
    await answered(page);
    expect(await idsOn(page)).toEqual(sorted);
    expect(await boxOf(page, "entity", "alibaba").isChecked()).toBe(true);

    await page.goBack();
    await page.waitForFunction(() => document.querySelector("th[aria-sort]") === null);
    await answered(page);
    expect((await idsOn(page)).toSorted()).toEqual(sorted.toSorted());
    await page.goBack();
    await page.waitForFunction(() => !location.search.includes("verdict"));
    await answered(page);
    expect(await countOn(page)).toBe(matching(facts, { entity: ["alibaba"] }).length);
    expect(await boxOf(page, "verdict", "syndicated").isChecked()).toBe(false);
    await page.goForward();
    await page.waitForFunction(() => location.search.includes("verdict"));
    await answered(page);
    expect(await countOn(page)).toBe(wanted.length);
    expect(complaints).toEqual([]);
  });

  test("the same with the keyboard alone, which never loses its place", async () => {
    const { page } = await openExplorer();
    await tabTo(page, 'input[value="syndicated"]');
    await page.keyboard.press("Space");
    await page.waitForFunction(() => location.search === "?verdict=syndicated");
    await answered(page);
    expect(await focusOn(page)).toBe("verdict=syndicated");
    await tabTo(page, 'input[value="alibaba"]');
    await page.keyboard.press("Space");
    await page.waitForFunction(() => location.search.includes("alibaba"));
    await answered(page);
    expect(await focusOn(page)).toBe("entity=alibaba");
    await tabTo(page, 'th[data-sort="value"] button');
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => location.search.endsWith("sort=-value"));
    await answered(page);
    expect(await focusOn(page)).toBe("Value");
    const figures = (await idsOn(page)).map((id) => figureOf(facts.find((fact) => fact.id === id)!));
    expect(figures).toEqual(figures.toSorted((a, b) => b - a));
    expect(figures.length).toBe(matching(facts, isAlibabaSyndicated).length);
  });

  test("count the other facets’ options as the data does, options of one facet adding up", async () => {
    const { page } = await openExplorer("?verdict=syndicated&metric=price-change&metric=pe-ratio");
    await expectCountsAsInData(page, { verdict: ["syndicated"], metric: ["price-change", "pe-ratio"] });
  });

  test("are chips that go one by one, the keyboard with them, or all at once", async () => {
    const { page } = await openExplorer("?verdict=syndicated&entity=alibaba&metric=price-change&sort=value");
    const chips = page.locator(".chip--on");
    expect(await chips.count()).toBe(4);
    await page.getByRole("button", { name: "Remove Verdict Syndicated" }).press("Enter");
    await page.waitForFunction(() => document.querySelectorAll(".chip--on").length === 3);
    expect(await page.evaluate(() => document.activeElement?.closest(".chip--on") !== null)).toBe(true);
    expect(await countOn(page)).toBe(matching(facts, { entity: ["alibaba"], metric: ["price-change"] }).length);
    await page.getByRole("button", { name: "Clear all" }).press("Enter");
    await page.waitForFunction(() => document.querySelectorAll(".chip--on").length === 0);
    expect(new URL(page.url()).search).toBe("");
    expect(await page.evaluate(() => document.activeElement?.hasAttribute("data-count"))).toBe(true);
    expect(await countOn(page)).toBe(facts.length);
  });

  test("of values ask for a unit first, then take bounds as people write them", async () => {
    const { page } = await openExplorer();
    const least = page.getByRole("textbox", { name: "At least" });
    expect(await least.isDisabled()).toBe(true);
    await page.getByLabel("Unit of the value").selectOption("percent");
    await page.waitForFunction(() => location.search === "?unit=percent");
    await answered(page);
    await least.fill("twelve");
    expect(await least.getAttribute("aria-invalid")).toBe("true");
    await least.fill("12.5");
    await page.waitForFunction(() => location.search.includes("min=12.5"));
    await answered(page);
    const wanted = facts.filter(
      (fact) => fact.unit === "percent" && !fact.value.includes("..") && figureOf(fact) >= 12.5,
    );
    expect((await idsOn(page)).toSorted()).toEqual(
      expect.arrayContaining(wanted.map(({ id }) => id).toSorted()) as unknown,
    );
    expect(await least.getAttribute("aria-invalid")).toBeNull();
  });

  test("of words answer when the typing pauses, and are one step back", async () => {
    const { page } = await openExplorer();
    await page.getByRole("searchbox", { name: "Words" }).pressSequentially("percent", { delay: 20 });
    await page.waitForFunction(() => location.search === "?q=percent");
    await answered(page);
    const found = await idsOn(page);
    expect(found.length).toBeGreaterThan(0);
    const wordsById = new Map(facts.map(({ id, words }) => [id, words]));
    for (const id of found) expect(wordsById.get(id)).toMatch(/percent/iu);
    await page.goBack();
    await page.waitForFunction(() => location.search === "");
    await answered(page);
    expect(await page.getByRole("searchbox", { name: "Words" }).inputValue()).toBe("");
    expect(await countOn(page)).toBe(facts.length);
  });

  test("find an option of a long list by its ticker", async () => {
    const { page } = await openExplorer("?verdict=syndicated");
    await page.locator("[data-facet=entity] [data-part=more]").click();
    await page.keyboard.type("700");
    expect(await page.locator("[data-facet=entity] label.option").allInnerTexts()).toEqual([
      expect.stringMatching(/^Tencent/u) as unknown,
    ]);
  });
});

describe("statements", () => {
  test("stand in a table of their own, with the filters that make sense for them", async () => {
    const statements = site.dist.json<{ statements: { id: string; kind: string }[] }>(
      "data/statements.json",
    ).statements;
    const { page } = await openExplorer("?metric=price-change&verdict=syndicated");
    await page.getByRole("radio", { name: /^Statements/u }).check({ force: true });
    await page.waitForFunction(() => location.search === "?rows=statements&verdict=syndicated");
    await answered(page);
    await boxOf(page, "verdict", "syndicated").uncheck();
    await page.waitForFunction(() => location.search === "?rows=statements");
    await answered(page);
    expect(await countOn(page)).toBe(statements.length);
    expect((await idsOn(page)).toSorted()).toEqual(statements.map(({ id }) => id).toSorted());
    await boxOf(page, "kind", "view").check();
    await answered(page);
    await page.waitForFunction(() => location.search.includes("kind=view"));
    await answered(page);
    expect(await countOn(page)).toBe(statements.filter(({ kind }) => kind === "view").length);
    expect(await page.locator("[data-facet=metric]").isVisible()).toBe(false);
  });
});

describe("on a telephone", () => {
  test("the filters fold, and open by keyboard", async () => {
    const { page } = await site.open("/facts/", { viewport: narrowPage });
    await answered(page);
    const box = boxOf(page, "verdict", "syndicated");
    expect(await box.isVisible()).toBe(false);
    await page.locator("[data-part=filters-summary]").press("Enter");
    await box.check();
    await page.waitForFunction(() => location.search !== "");
    await answered(page);
    expect(await page.locator("[data-part=filters-summary]").innerText()).toBe("Filters (1)");
    expect(await countOn(page)).toBe(matching(facts, { verdict: ["syndicated"] }).length);
  });
});

describe("without JavaScript", () => {
  test("the newest facts stand there with their links, and nothing that wouldn’t work", async () => {
    const { page } = await site.open("/facts/", { javaScriptEnabled: false });
    const row = page.locator("[data-part=facts-table] tbody tr").first();
    const hrefs = await row.locator("a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    for (const wanted of [/^\/entities\/[^#]+$/u, /^\/metrics\//u, /^\/reports\/[^#]+$/u, /^\/reports\/[^#]+#/u, /#/u])
      expect(
        hrefs.some((href) => wanted.test(href ?? "")),
        String(wanted),
      ).toBe(true);
    expect(await page.locator("main :is(input, select, button):visible").count()).toBe(0);
    expect(await page.getByText("need JavaScript").isVisible()).toBe(true);
    expect(await page.locator('main a[href="/data/facts.csv"]').isVisible()).toBe(true);
  });
});

/** Names of the explorer's files that the page has asked for. */
async function loadedShards(page: Page): Promise<string[]> {
  const urls = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
  return urls.filter((url) => url.includes("/facts/shards/")).map((url) => url.slice(url.lastIndexOf("/") + 1));
}

async function tabTo(page: Page, selector: string): Promise<void> {
  for (let press = 0; press < 120; press++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab doesn’t lead to ${selector}`);
}

/** What the keyboard stands on: an option, or the text of a button. */
async function focusOn(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    return focused instanceof HTMLInputElement
      ? `${focused.name}=${focused.value}`
      : (focused?.textContent.trim() ?? "");
  });
}
