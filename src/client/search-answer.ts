/** A query → its results in rank order: names from the site's own lookup first, then the pages that Pagefind finds. */
import { nameFinder, type Lookup, type LookupEntry } from "../search/query/lookup.ts";
import { textSearch, type TextMatch } from "./pagefind.ts";
import { resultOfName, resultOfPage, type Result } from "./search-view.ts";

const MAX_NAMES = 20;
const PAGES_AT_ONCE = 20;

const NO_INDEX =
  "The texts can’t be searched: their index isn’t there. It is made by “npm run build” and served by “npm run preview”. Names are searched all the same.";
const NO_NAMES = "The site’s names couldn’t be loaded. Reload the page to try again.";

type FindNames = (query: string) => LookupEntry[];

export interface Answer {
  /** Names and the first pages, each address once. */
  readonly results: readonly Result[];
  /** What couldn't be searched, and what to do about it; empty where nothing is wrong. */
  readonly problem: string;
  /** Of all results; pages that turn out to be named already are taken off as they are fetched. */
  count(): number;
  hasMore(): boolean;
  /** The next pages, of which there are some while `hasMore`. */
  more(): Promise<Result[]>;
}

/** `base` is the site's base path and ends in a slash. What fails to load is tried again with the next query. */
export function siteSearch(base: string): (query: string) => Promise<Answer> {
  const searchTexts = textSearch(base);
  let names: Promise<FindNames> | null = null;

  return async (query) => {
    names ??= loadNames(base);
    const problems: string[] = [];
    const [findNames, matches] = await Promise.all([
      names.catch((): FindNames => {
        names = null;
        problems.push(NO_NAMES);
        return () => [];
      }),
      searchTexts(query).catch((): readonly TextMatch[] => {
        problems.push(NO_INDEX);
        return [];
      }),
    ]);
    const named = findNames(query)
      .slice(0, MAX_NAMES)
      .map((entry) => resultOfName(entry, base));
    const pages = unseenPages(matches, new Set(named.map(({ href }) => href)), base);
    const results = [...named, ...(await pages.more())];
    return { ...pages, results, problem: problems.join(" "), count: () => named.length + pages.count() };
  };
}

/** Pages whose address isn't in `seen`, fetched a batch at a time. */
function unseenPages(
  matches: readonly TextMatch[],
  seen: Set<string>,
  base: string,
): Omit<Answer, "results" | "problem"> {
  let taken = 0;
  let dropped = 0;
  return {
    count: () => matches.length - dropped,
    hasMore: () => taken < matches.length,
    more: async () => {
      const next = matches.slice(taken, taken + PAGES_AT_ONCE);
      taken += next.length;
      const loaded = await Promise.allSettled(next.map((match) => match.data()));
      const pages = loaded.flatMap((each) => (each.status === "fulfilled" ? resultOfPage(each.value, base) : []));
      const unseen = pages.filter(({ href }) => !seen.has(href) && seen.add(href));
      dropped += next.length - unseen.length;
      return unseen;
    },
  };
}

async function loadNames(base: string): Promise<FindNames> {
  const response = await fetch(`${base}search/lookup.json`);
  if (!response.ok) throw new Error(`${response.status} for the names`);
  return nameFinder(((await response.json()) as Lookup).entries);
}
