/** What the search page and its script say. */
import { counted, grouped } from "./interface.ts";

/** Legends of the filters, and what their options are called together. */
export const SEARCH_FILTERS = {
  ticker: { label: "Ticker or name", many: "names" },
  metric: { label: "Metric", many: "metrics" },
  publisher: { label: "Publisher", many: "publishers" },
  tag: { label: "Tag", many: "tags" },
  year: { label: "Year", many: "years" },
  verdict: { label: "Verdict", many: "verdicts" },
} as const;

export const KIND_FILTER = "Kind";

export const KIND_OPTIONS = {
  fact: "Facts",
  entity: "Tickers and names",
  metric: "Metrics",
  tag: "Tags",
  publisher: "Publishers",
  report: "Reports",
  name: "Found by name",
  page: "Found by text",
} as const;

export const SORT_OPTIONS = { relevance: "Best match", date: "Newest" } as const;

/** Options of a filter that stand there before the reader asks for more. */
export const FEW_SEARCH_OPTIONS = 8;

export const SEARCH_WORDS = {
  skipFilters: "Skip to the results",
  filters: "Filters",
  reports: "Reports",
  sortBy: "Sort by",
  clear: "Clear filters",
  fewer: "Fewer",
  noCounts: "The counts couldn’t be loaded. Close and open the filters to try again.",
  noFacts: "No fact answers all of that. Drop a part of it:",
  tryInstead: "Try instead:",
  pages: "Pages of results",
  previous: "Previous",
  next: "Next",
} as const;

/** In two pieces that are set differently: `17`, `results for “alibaba”`. */
export function foundWords(count: number, query: string): readonly [count: string, rest: string] {
  const rest = count === 1 ? "result" : "results";
  return [grouped(count), query === "" ? rest : `${rest} for “${query}”`];
}

export function nothingFoundFor(query: string, isFiltered = false): string {
  if (query === "") return "Nothing passes these filters.";
  return `Nothing found for “${query}”${isFiltered ? " with these filters" : ""}.`;
}

/** On the button that leads from the filters to what they leave. */
export function showResults(count: number): string {
  return count === 0 ? "Close filters" : `Show ${counted(count, "result")}`;
}

/** `Results for “Tencent”: nothing is spelled “Tencnet”.` */
export function readAs(written: string, meant: string): string {
  return `Results for “${meant}”: nothing is spelled “${written}”.`;
}

export function answeredWithout(words: readonly string[]): string {
  return `No fact has ${quoted(words)} with the rest: answered without.`;
}

export function unknownHere(words: readonly string[]): string {
  return `No report and no name has ${quoted(words)}.`;
}

/** `All 11`. */
export function allOf(count: number): string {
  return `All ${grouped(count)}`;
}

/** The same for those who hear the link alone: `All 11: Reports and pages`. */
export function allOfTitle(count: number, title: string): string {
  return `${allOf(count)}: ${title}`;
}

export function moreOptions(count: number, many: string): string {
  return `All ${grouped(count)} ${many}`;
}

export function goToPage(page: number): string {
  return `Page ${grouped(page)}`;
}

export function dropChip(label: string): string {
  return `Drop ${label}`;
}

/** On the fold: `Filters (2)`. */
export function filtersChosen(count: number): string {
  return count === 0 ? SEARCH_WORDS.filters : `${SEARCH_WORDS.filters} (${grouped(count)})`;
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(", ");
}

/** What stands on the search page before its script has run. */
export const searchPanelWords = {
  wholeSite: "Whole site",
  field: "Tickers, names, metrics, figures, words",
  search: "Search",
  grammar: "What a query can say",
  understood: "Understood",
  /** Where nothing was found; the link stands between the pieces. */
  byHand: { before: "You can also filter", link: "all facts", after: "by hand." },
  ask: "Ask for a ticker in any spelling, a name in English or Chinese, a figure, or words of a report:",
  scriptOff: "This search needs JavaScript, which is off in this browser.",
  turnOn: "Turn it on and load the page again.",
  lists: "The search runs in your browser, with JavaScript. What it searches is also listed without it:",
} as const;

/** In a result on a fact: `the same again, in other words`, `per Wind`. */
export const factResultWords = {
  line: (line: number): string => `line ${line}`,
  of: (name: string): string => ` of ${name}`,
  asOf: "as of ",
  again: "the same again, in other words",
  per: (name: string): string => `per ${name}`,
  /** Behind what a fact is about, for those who hear its link alone. Null: it is in no claim. */
  said: (value: string, period: string, verdict: string | null): string =>
    ["", value, period, verdict?.toLowerCase()].filter((part) => part !== undefined).join(", "),
} as const;
