/** Asks the search page as a reader does, one query after the other in one page. */
import type { Page } from "playwright-core";
import { normalizeQuery } from "../../src/search/query/search-state.ts";
import type { Asked } from "./relevance.ts";
import type { FoundResult, RelevanceQuery } from "./relevance-queries.ts";

const PATIENCE_MS = 20_000;

/** The page is at `/search/`. Throws where a query isn't answered in time: what never answers isn't empty. */
export async function askAll(page: Page, base: string, queries: readonly RelevanceQuery[]): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const query of queries) asked.push({ ...query, results: await resultsOf(page, base, query.query) });
  return asked;
}

/** Puts the query into the field and sends it off, without the pause that typing has. */
export async function resultsOf(
  page: Page,
  base: string,
  query: string,
  patienceMs = PATIENCE_MS,
): Promise<FoundResult[]> {
  await page.locator("main input[type=search]").evaluate((field: HTMLInputElement, query) => {
    field.value = query;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.form?.requestSubmit();
  }, query);
  return answerTo(page, base, query, patienceMs);
}

/** In rank order, once the answer is complete: the page marks on its root which query stands answered in whole. */
export async function answerTo(
  page: Page,
  base: string,
  query: string,
  patienceMs = PATIENCE_MS,
): Promise<FoundResult[]> {
  await page
    .waitForFunction(
      (query) => document.querySelector<HTMLElement>("[data-search-page]")?.dataset["answered"] === query,
      normalizeQuery(query),
      { timeout: patienceMs, polling: 10 },
    )
    .catch((cause: unknown) => {
      throw new Error(`The search page never answered “${query}”`, { cause });
    });
  const results = await page.$$eval("main [data-result]", (results) =>
    results.map((result) => ({
      kind: (result as HTMLElement).dataset["kind"] ?? "",
      href: result.querySelector("a")!.href,
    })),
  );
  return results.map(({ kind, href }) => {
    const { pathname, hash } = new URL(href);
    if (!pathname.startsWith(base)) throw new Error(`“${query}” found ${pathname}, which isn’t below ${base}`);
    return { kind, address: decodeURI(`/${pathname.slice(base.length)}${hash}`) };
  });
}
