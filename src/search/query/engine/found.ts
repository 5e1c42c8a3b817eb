/** All that was found for a question, and how it becomes an answer page by page. Sent to the browser. */
import type { FactLine } from "../../../explorer/query/display.ts";
import type { FactAnswer } from "../fact-question.ts";
import { lookupAddress, type LookupEntry } from "../lookup.ts";
import type { ResultGroup, SearchResult } from "../search-answer.ts";
import { searchHref, type KindFilter, type SearchState } from "../search-state.ts";
import type { FoundPage, TextAnswer } from "../text-question.ts";
import type { PartSize, Share } from "./share-out.ts";

/** What passes all filters. Null parts aren't asked for, or couldn't be. */
export interface Found {
  readonly order: readonly ResultGroup[];
  readonly facts: FactAnswer | null;
  readonly entries: readonly LookupEntry[];
  readonly pages: TextAnswer | null;
}

export const NOTHING_FOUND: Found = { order: [], facts: null, entries: [], pages: null };

/** In their order, empty ones left out. */
export function partSizes(found: Found): PartSize[] {
  const { facts, entries, pages } = found;
  const counts = { facts: facts?.count ?? 0, names: entries.length, pages: pages?.count ?? 0 };
  return found.order.map((group) => ({ group, count: counts[group] })).filter(({ count }) => count > 0);
}

/** Loads what stands on a page. `base` is the site's base path and ends in a slash. Rejects as loading does. */
export async function loadShare({ group, from, to }: Share, found: Found, base: string): Promise<SearchResult[]> {
  switch (group) {
    case "facts":
      return ((await found.facts?.lines(from, to)) ?? []).map((line) => resultOfFact(line, base));
    case "names":
      return found.entries.slice(from, to).map((entry) => resultOfName(entry, base));
    case "pages":
      return ((await found.pages?.pages(from, to)) ?? []).map(resultOfPage);
  }
}

function resultOfFact(line: FactLine, base: string): SearchResult {
  return { group: "facts", kind: "fact", href: base + line.address.slice(1), line };
}

function resultOfName(entry: LookupEntry, base: string): SearchResult {
  return { group: "names", kind: entry.kind, href: base + lookupAddress(entry).slice(1), entry };
}

function resultOfPage(page: FoundPage): SearchResult {
  return { group: "pages", kind: page.kind, href: page.href, page };
}

/** The search page's address for one part of the answer alone. */
export function partHref(group: ResultGroup, { pages }: Found, state: SearchState, base: string): string {
  const pageFilter: KindFilter = pages !== null && pages.reportCount === pages.count ? "report" : "page";
  const filter = { facts: "fact", names: "name", pages: pageFilter } as const;
  return searchHref(base, { ...state, kinds: [filter[group]], page: 1 });
}
