/** The search in the browser: loads what a question needs from this site, each thing once, and answers it. */
import { nameFinder, lookupAddress, type Lookup, type LookupEntry } from "../../search/query/lookup.ts";
import { kindOfAddress } from "../../search/query/page-kind.ts";
import { parseExcerpt } from "../../search/query/excerpt.ts";
import type { SearchAnswer, SearchResult } from "../../search/query/search-answer.ts";
import type { SearchState } from "../../search/query/search-state.ts";
import { textSearch, type TextMatch } from "../pagefind.ts";

export interface SearchEngine {
  /**
   * Yields an answer once or more: first what names and facts give, last the whole (`isPartial` false). The caller
   * stops iterating when a newer query was typed. Never rejects: what failed stands in `problem`.
   */
  readonly ask: (state: SearchState) => AsyncIterable<SearchAnswer>;
  /** Loads what the first question needs. */
  readonly warm: () => void;
}

const PAGE_LENGTH = 20;

/** `base` is the site's base path and ends in a slash. */
export function searchEngine(base: string): SearchEngine {
  let names: Promise<(query: string) => LookupEntry[]> | null = null;
  const searchTexts = textSearch(base);
  const loadNames = () => (names ??= fetchNames(base));

  async function* ask(state: SearchState): AsyncGenerator<SearchAnswer> {
    const problems: string[] = [];
    const find = await loadNames().catch(() => {
      names = null;
      problems.push("The site’s names couldn’t be loaded.");
      return () => [] as LookupEntry[];
    });
    const named = find(state.query)
      .slice(0, PAGE_LENGTH)
      .map((entry): SearchResult => {
        const href = base + lookupAddress(entry).slice(1);
        return { group: "names", kind: entry.kind, href, entry };
      });
    const matches = await searchTexts(state.query).catch((): readonly TextMatch[] => {
      problems.push("The texts can’t be searched: their index isn’t there.");
      return [];
    });
    const pages = await Promise.all(
      matches.slice(0, PAGE_LENGTH - named.length).map(async (match): Promise<SearchResult> => {
        const { url, meta, excerpt } = await match.data();
        const kind = kindOfAddress(`/${url.slice(base.length)}`);
        const page = {
          kind,
          href: url,
          title: meta.title ?? url,
          date: meta.date ?? null,
          siglum: null,
          excerpt: parseExcerpt(excerpt),
          sections: [],
        };
        return { group: "pages", kind, href: url, page };
      }),
    );
    yield {
      results: [...named, ...pages],
      count: named.length + pages.length,
      groups: [],
      pages: 1,
      understood: [],
      unknownWords: [],
      corrections: [],
      suggestions: [],
      problem: problems.join(" "),
      isPartial: false,
      facets: () => Promise.reject(new Error("No counts")),
    };
  }

  return { ask, warm: () => void loadNames().catch(() => (names = null)) };
}

async function fetchNames(base: string): Promise<(query: string) => LookupEntry[]> {
  const response = await fetch(`${base}search/lookup.json`);
  if (!response.ok) throw new Error(`${response.status} for the names`);
  return nameFinder(((await response.json()) as Lookup).entries);
}
