/** The pages of the index by number, without any of them loaded. Sent to the browser. */
import { SEARCH_FACETS, type ChosenFacets, type FacetCounts, type SearchFacet } from "../fact-question.ts";
import { kindOfAddress, type PageKind } from "../page-kind.ts";
import type { FacetFile, TextDirectory } from "./text-files.ts";

export interface PageTable {
  /** Of a page's id; undefined for one that isn't in the directory. */
  readonly numberOf: (id: string) => number | undefined;
  readonly kindOf: (page: number) => PageKind;
  /** Null for reports. */
  readonly addressOf: (page: number) => string | null;
}

/** `pages` are the index's, by their ids. */
export function pageTable({ reports, addresses }: TextDirectory, pages: readonly string[]): PageTable {
  const numbers = new Map(pages.map((id, page) => [id, page]));
  const addressOf = (page: number) => addresses[page - reports] ?? null;
  return {
    numberOf: (id) => numbers.get(id),
    kindOf: (page) => (page < reports ? "report" : kindOfAddress(addresses[page - reports]!)),
    addressOf,
  };
}

/** Options by facet, each with its pages. */
export type FacetPages = ReadonlyMap<SearchFacet, ReadonlyMap<string, ReadonlySet<number>>>;

export function readFacet(file: FacetFile): ReadonlyMap<string, ReadonlySet<number>> {
  return new Map(
    Object.entries(file).map(([option, steps]) => {
      let page = 0;
      return [option, new Set(steps.map((step) => (page += step)))];
    }),
  );
}

/** Whether a page has one of the chosen options of every facet that asks for some, `except` one. */
export function passes(page: number, chosen: ChosenFacets, pages: FacetPages, except?: SearchFacet): boolean {
  return SEARCH_FACETS.every(
    (facet) =>
      facet === except ||
      chosen[facet].length === 0 ||
      chosen[facet].some((option) => pages.get(facet)?.get(option)?.has(page) ?? false),
  );
}

/** `found` are the pages that hold the words and are of the kinds wanted, whatever options are chosen. */
export function countFacets(found: readonly number[], chosen: ChosenFacets, pages: FacetPages): FacetCounts {
  const counts = SEARCH_FACETS.map((facet): [SearchFacet, ReadonlyMap<string, number>] => {
    const passing = found.filter((page) => passes(page, chosen, pages, facet));
    const options = [...(pages.get(facet) ?? [])]
      .map(([option, has]): [string, number] => [option, passing.filter((page) => has.has(page)).length])
      .filter(([, count]) => count > 0);
    return [facet, new Map(options)];
  });
  return Object.fromEntries(counts) as FacetCounts;
}
