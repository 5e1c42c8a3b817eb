/** The search of texts over a real index of small pages: built by Pagefind, answered by its engine. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { textSearch } from "../query/texts/text-search.ts";
import type { TextDirectory } from "../query/texts/text-files.ts";
import type { ExcerptPart, FoundPage, TextQuestion, TextSearch } from "../query/text-question.ts";
import { indexSample, NONE, question, sourcesOf, type SamplePage } from "./testing.ts";

const PAGES: readonly SamplePage[] = [
  [
    "reports/dip",
    "kind:report,ticker:alibaba,ticker:tencent,year:2026,verdict:disputed,day:2026-02-09,date:9 February 2026,siglum:MX",
    `<h1>Buyers in the dip</h1><p>Ten investors bought shares: HK$7.523bn, 1,240× oversubscribed, before the wind turned.</p>
     <h2 id="why">Why they did</h2><p>A strategist at AInvest names spin-offs, a bear market and wood.</p>
     <h2 id="Report-facts" data-pagefind-title="The facts"><span data-pagefind-ignore>The facts</span></h2><p>strategist wood wood</p>`,
  ],
  [
    "reports/spin",
    "kind:report,ticker:alibaba,year:2025,verdict:single-source,day:2025-09-02,date:2 September 2025,siglum:MB",
    "<h1>A market for wood</h1><p>The bear is in the market, with 75.23 and 15 and 150bn.</p>",
  ],
  [
    "reports/undated",
    "kind:report,ticker:tencent,year:unknown,siglum:DN",
    "<h1>騰訊控股下跌</h1><p>南向資金今日大舉買入騰訊，港股下跌5%。</p>",
  ],
  [
    "entities/tencent",
    "kind:entity,ticker:tencent",
    "<h1>Tencent <span>騰訊</span></h1><p>腾讯控股. A group in the wood market.</p>",
  ],
  ["entities/meta", "kind:entity,ticker:meta", "<h1>Meta</h1><p>American company; <b>騰</b>空.</p>"],
];

let site: string;
let search: TextSearch;

beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), "readacross-text-search-"));
  await indexSample(site, PAGES);
  search = textSearch(sourcesOf(site), "/base/");
});
afterAll(() => rm(site, { recursive: true, force: true }));

async function pagesFor(words: readonly string[], more?: Partial<TextQuestion>): Promise<readonly FoundPage[]> {
  const answer = await search.ask(question(words, more));
  const pages = await answer.pages(0, 100);
  expect(pages).toHaveLength(answer.count);
  return pages;
}

async function found(words: readonly string[], more?: Partial<TextQuestion>): Promise<string[]> {
  return (await pagesFor(words, more)).map(({ href }) => href.slice("/base/".length, -1));
}

function plain(excerpt: readonly ExcerptPart[]): string {
  return excerpt.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join("");
}

describe("words", () => {
  test.each<[words: string[], pages: string[]]>([
    [["strategist"], ["reports/dip"]],
    [["strat"], ["reports/dip"]],
    [["STRATEGISTS"], ["reports/dip"]],
    [["investing"], ["reports/dip"]],
    [
      ["wood", "bear"],
      ["reports/spin", "reports/dip"],
    ],
    [["wood", "group"], ["entities/tencent"]],
    [["wood", "company"], []],
    [["bear market"], ["reports/dip"]],
    [["market bear"], []],
    [["spin-offs"], ["reports/dip"]],
    [["spin", "offs"], ["reports/dip"]],
    [["ten"], ["reports/dip", "entities/tencent"]],
  ])("%j find %j", async (words, pages) => {
    expect(await found(words)).toEqual(pages);
  });

  test.each(["alibabba", "tension", "metal", "wine", "ipsum", "foo", "facts", "騰空訊", "…", "kind", "report"])(
    "%s finds nothing and isn’t known",
    async (word) => {
      expect(await found([word])).toEqual([]);
      expect(await search.check([word])).toMatchObject([{ word, isKnown: false }]);
    },
  );

  it("are known as they are found", async () => {
    const words = ["strategist", "strat", "investing", "bear market", "7.523", "腾讯", "market bear"];
    expect((await search.check(words)).map(({ isKnown }) => isKnown)).toEqual([
      true,
      true,
      true,
      true,
      true,
      true,
      false,
    ]);
  });

  it("that aren’t known have their nearest one told", async () => {
    expect(await search.check(["strategits", "maret"])).toMatchObject([
      { nearest: "strategist" },
      { nearest: "market" },
    ]);
  });
});

describe("figures", () => {
  test.each<[figure: string, pages: string[]]>([
    ["7.523", ["reports/dip"]],
    ["75.23", ["reports/spin"]],
    ["7523", []],
    ["1,240", ["reports/dip"]],
    ["1240", ["reports/dip"]],
    ["15", ["reports/spin"]],
    ["15%", ["reports/spin"]],
    ["１５", ["reports/spin"]],
    ["1.5", []],
  ])("%s finds %j", async (figure, pages) => {
    expect(await found([figure])).toEqual(pages);
  });
});

describe("Chinese", () => {
  test.each<[word: string, pages: string[]]>([
    ["資金", ["reports/undated"]],
    ["买入", ["reports/undated"]],
    ["入騰", ["reports/undated"]],
    ["騰訊", ["reports/undated", "entities/tencent"]],
    ["腾讯", ["reports/undated", "entities/tencent"]],
    ["訊港", []],
    ["下跌5%", ["reports/undated"]],
    ["騰空", ["entities/meta"]],
  ])("%s finds %j", async (word, pages) => {
    expect((await found([word])).toSorted()).toEqual(pages.toSorted());
  });

  it("is shown as it was written, with the whole word marked", async () => {
    const [page] = await pagesFor(["資金"]);
    expect(page?.title).toBe("騰訊控股下跌");
    expect(plain(page!.excerpt)).toBe("南向[資金]今日大舉買入騰訊，港股下跌 5%。");
  });
});

describe("an answer", () => {
  it("has reports before other kinds and titles before texts", async () => {
    expect(await found(["wood"])).toEqual(["reports/spin", "reports/dip", "entities/tencent"]);
    const answer = await search.ask(question(["wood"]));
    expect([answer.count, answer.reportCount]).toEqual([3, 2]);
  });

  it("shows what stands beside a report", async () => {
    const [page] = await pagesFor(["strategist"]);
    expect(page).toMatchObject({
      kind: "report",
      href: "/base/reports/dip/",
      title: "Buyers in the dip",
      date: "9 February 2026",
      siglum: "MX",
    });
  });

  it("takes its excerpt from running text, and names the sections that hold the words, tables last", async () => {
    const [page] = await pagesFor(["wood"], { kinds: ["report"], without: [], chosen: { ...NONE, year: ["2026"] } });
    expect(page?.sections.map(({ href, title }) => [href, title])).toEqual([
      ["/base/reports/dip/#why", "Why they did"],
      ["/base/reports/dip/#Report-facts", "The facts"],
    ]);
    expect(plain(page!.excerpt)).toBe("A strategist at AInvest names spin-offs, a bear market and [wood].");
  });

  it("marks the words themselves and prints figures as they are", async () => {
    const [page] = await pagesFor(["7.523"]);
    expect(plain(page!.excerpt)).toContain("shares: [HK$7.523bn], 1,240× oversubscribed");
    expect(page!.excerpt.filter(({ isHit }) => isHit).map(({ text }) => text)).toEqual(["HK$7.523bn"]);
  });

  it("is newest first by date, undated reports behind dated ones, other kinds last", async () => {
    expect(await found([], { sort: "date" })).toEqual([
      "reports/dip",
      "reports/spin",
      "reports/undated",
      "entities/meta",
      "entities/tencent",
    ]);
  });

  it("is narrowed down by filters, kinds, and what is shown already", async () => {
    expect(await found([], { chosen: { ...NONE, ticker: ["tencent"] } })).toHaveLength(3);
    expect(await found([], { chosen: { ...NONE, ticker: ["tencent"], year: ["unknown"] } })).toEqual([
      "reports/undated",
    ]);
    expect(await found(["wood"], { kinds: ["entity"] })).toEqual(["entities/tencent"]);
    expect(await found(["wood"], { without: ["/entities/tencent/", "/reports/dip/"] })).toEqual([
      "reports/spin",
      "reports/dip",
    ]);
  });

  it("counts its options and kinds", async () => {
    const answer = await search.ask(question(["wood"], { chosen: { ...NONE, year: ["2026"] }, kinds: ["report"] }));
    const facets = await answer.facets();
    expect(facets.year).toEqual(
      new Map([
        ["2025", 1],
        ["2026", 1],
      ]),
    );
    expect(facets.ticker).toEqual(
      new Map([
        ["alibaba", 1],
        ["tencent", 1],
      ]),
    );
    expect(facets.verdict).toEqual(new Map([["disputed", 1]]));
    expect(await answer.kindCounts()).toEqual(new Map([["report", 1]]));
    const all = await search.ask(question(["wood"], { kinds: ["report"] }));
    expect(await all.kindCounts()).toEqual(
      new Map([
        ["report", 2],
        ["entity", 1],
      ]),
    );
  });
});

describe("what fails", () => {
  it("is asked for again: a part of the index that didn’t load is no empty answer", async () => {
    const broken = new Set([".pf_index"]);
    const sources = sourcesOf(site, broken);
    const engine = sources.index(await sources.directory());
    const again = textSearch({ ...sources, index: () => engine }, "/");
    await expect(again.ask(question(["strategist"]))).rejects.toThrow("no index/");
    broken.clear();
    expect((await again.ask(question(["strategist"]))).count).toBe(1);
  });

  it("is told: the pages found are of another edition than the directory", async () => {
    let isForgotten = false;
    const sources = sourcesOf(site);
    const old = async () => ({ ...(await sources.directory()), addresses: [] });
    const stale = textSearch({ ...sources, directory: old, forget: () => (isForgotten = true) }, "/");
    await expect(stale.ask(question(["strategist"]))).rejects.toThrow("another edition");
    expect(isForgotten).toBe(true);
  });

  it("is nothing: an index without pages answers every question with none", async () => {
    const sources = sourcesOf(site);
    const empty: TextDirectory = {
      index: null,
      engine: "",
      reports: 0,
      addresses: [],
      words: [],
      facets: {},
      variants: "",
    };
    const none = textSearch(
      { ...sources, directory: () => Promise.resolve(empty), variants: () => Promise.resolve("") },
      "/",
    );
    const answer = await none.ask(question(["wood"]));
    expect([answer.count, await answer.pages(0, 5), (await answer.facets()).year.size]).toEqual([0, [], 0]);
    expect(await none.check(["wood", "騰訊"])).toMatchObject([{ isKnown: false }, { isKnown: false }]);
  });
});
