/** A reader looks for words of texts: in a folder of a host, under a policy that lets nothing in but the site's own. */
import { afterAll, afterEach, beforeAll, describe, expect, it, test } from "vitest";
import type { Page } from "playwright-core";
import { answerTo, resultsOf } from "../support/ask-search.ts";
import type { FoundResult } from "../support/relevance-queries.ts";
import { visit, type OpenPage, type Visit } from "../support/visit.ts";

/** The engine is WebAssembly; nothing else is allowed beyond files of the site. No workers, none from blobs either. */
const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'";

let site: Visit;
beforeAll(async () => {
  site = await visit("every-verdict-in-subfolder");
});
afterEach(() => site.closePages());
afterAll(() => site?.end());

interface Asking extends OpenPage {
  readonly base: string;
  /** Paths below the index, without queries. */
  readonly loaded: readonly string[];
}

async function openSearch(address = "/search/"): Promise<Asking> {
  const { page, complaints } = await site.open("/about/");
  await page.waitForLoadState("networkidle");
  const loaded: string[] = [];
  page.on("request", (request) => {
    const [, name] = /\/pagefind\/([^?]*)/u.exec(request.url()) ?? [];
    if (name !== undefined) loaded.push(name);
  });
  await page.route(/\/search\/(\?.*)?$/u, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": POLICY } });
  });
  await page.goto(site.urlOf(address));
  return { page, complaints, loaded, base: site.dist.base };
}

async function pagesFor(page: Page, query: string): Promise<string[]> {
  return addresses(await resultsOf(page, site.dist.base, query));
}

function addresses(results: readonly FoundResult[]): string[] {
  return results.filter(({ kind }) => kind === "report").map(({ address }) => address);
}

describe("under a strict policy, in a folder of a host", () => {
  test.each([
    ["收購", "/reports/chinese-account/"],
    ["收购", "/reports/chinese-account/"],
    ["車下", "/reports/chinese-account/"],
    ["maker loses", "/reports/chinese-account/"],
    ["nothing but words", "/reports/only-words/"],
  ])("%s finds its report", async (query, address) => {
    const { page, complaints } = await openSearch();
    expect(await pagesFor(page, query)).toContain(address);
    expect(complaints).toEqual([]);
  });

  test.each(["stands nobody", "紅車", "收購下跌", "xylograph"])("%s finds no report", async (query) => {
    const { page, complaints } = await openSearch();
    expect(await pagesFor(page, query)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("finds no report by words that pages print of themselves", async () => {
    const { page } = await openSearch();
    for (const word of ["permanent", "explorer", "tagged", "subscribe", "skip", "elsewhere", "dotted"]) {
      expect([word, await pagesFor(page, word)]).toEqual([word, []]);
    }
  });

  it("loads Pagefind’s engine and index, but neither its script nor a worker", async () => {
    const { page, loaded } = await openSearch();
    await pagesFor(page, "words");
    expect(loaded).toEqual(expect.arrayContaining(["texts.bin", "wasm.en.pagefind"]));
    expect(loaded.filter((name) => name.endsWith(".js"))).toEqual([]);
    expect(loaded.filter((name) => name.startsWith("filter/"))).toEqual([]);
    expect(new Set(loaded).size).toBe(loaded.length);
  });
});

it("narrows pages down by kind and tag, and puts the newest first where asked", async () => {
  const address = "/search/?q=kestrel&kind=report&tag=cars&sort=date";
  const { page, base } = await openSearch(address);
  expect(addresses(await answerTo(page, base, "kestrel")).slice(0, 3)).toEqual([
    "/reports/chinese-account/",
    "/reports/times-on-kestrel/",
    "/reports/wire-on-kestrel/",
  ]);
});

it("says so where a part of the index doesn’t load, and asks for it again with the next query", async () => {
  const { page } = await openSearch();
  await page.route("**/pagefind/index/**", (route) => route.fulfill({ status: 503, body: "" }));
  expect(await pagesFor(page, "nothing but words")).toEqual([]);
  expect(await page.locator("main").textContent()).toContain("texts couldn’t be loaded");
  await page.unroute("**/pagefind/index/**");
  expect(await pagesFor(page, "nothing but wor")).toContain("/reports/only-words/");
});
