/** What the explorer's page and its script say. */
import { counted, grouped } from "./interface.ts";

const ROW_WORDS = {
  facts: { one: "fact", many: "facts", title: "Facts" },
  statements: { one: "statement", many: "statements", title: "Statements" },
} as const;

type Rows = keyof typeof ROW_WORDS;

/**
 * What a facet's options are called together, and whether those with the most rows come first; otherwise they keep
 * their natural order.
 */
export const FACET_WORDS = {
  verdict: { many: "verdicts", isRanked: false },
  metric: { many: "metrics", isRanked: true },
  entity: { many: "entities", isRanked: true },
  publisher: { many: "publishers", isRanked: true },
  origin: { many: "origins", isRanked: true },
  period: { many: "years", isRanked: false },
  kind: { many: "kinds", isRanked: false },
} as const;

/** Options of a facet that stand there before the reader asks for more. */
export const FEW_OPTIONS = 8;

/** In two pieces that are set differently. */
export type ResultWords = readonly [count: string, rest: string];

/** `12 of 129 facts`; all of them: `129 facts`. */
export function resultWords(count: number, total: number, rows: Rows): ResultWords {
  const { one, many } = ROW_WORDS[rows];
  return [grouped(count), count === total ? (total === 1 ? one : many) : `of ${counted(total, one, many)}`];
}

/** On an offer where nothing was found: `Remove Metric Price change: 33 facts`. */
export function offerWords(filter: string, choices: readonly string[], count: number, rows: Rows): string {
  const { one, many } = ROW_WORDS[rows];
  return `Remove ${[filter, choices.join(" or ")].join(" ").trim()}: ${counted(count, one, many)}`;
}

/** On a chip: `Sorted by Value, highest first`. */
export const SORT_WORDS = {
  subject: { label: "Subject", ascending: "A to Z", descending: "Z to A" },
  value: { label: "Value", ascending: "lowest first", descending: "highest first" },
  metric: { label: "Metric", ascending: "A to Z", descending: "Z to A" },
  statement: { label: "Statement", ascending: "A to Z", descending: "Z to A" },
  kind: { label: "Kind", ascending: "first to last", descending: "last to first" },
  period: { label: "Period", ascending: "oldest first", descending: "newest first" },
  source: { label: "Source", ascending: "A to Z", descending: "Z to A" },
  verdict: { label: "Verdict", ascending: "best confirmed first", descending: "worst confirmed first" },
  published: { label: "Source’s day", ascending: "oldest first", descending: "newest first" },
  added: { label: "Report", ascending: "oldest first", descending: "newest first" },
} as const;

export const EXPLORER_WORDS = {
  fewer: "Fewer",
  noSuchOption: "None is called that.",
  nothingFound: "Nothing matches all of these filters",
  dropOne: "Drop a filter to go on:",
  dropAll: "Dropping one filter isn’t enough: nothing matches without any single one of them either.",
  clearAll: "Clear all",
  loading: "Loading …",
  cannotLoad: "The rows couldn’t be loaded, so nothing was filtered or sorted. Those below are as they were.",
  newEdition: "The site has been published anew since this page was opened. Reload the page to go on.",
  badNumber: "Write a number, such as 12.5, -3 or 620m.",
  sort: "Sort by this column",
  unsort: "Back to newest report first",
  making: "Making the file …",
  cannotDownload: "The file couldn’t be made. Try again in a moment.",
  otherFile: "The data on the site isn’t that of this page any more, so no file was made. Reload the page to go on.",
} as const;

/** Under a long list of options; empty where none are left. */
export function optionsLeft(count: number): string {
  return count === 0 ? "" : `${grouped(count)} more. Type to find them.`;
}

/** `Page 2 of 13: rows 101 to 200`. */
export function pageWords(page: number, pages: number, from: number, to: number): string {
  return `Page ${grouped(page)} of ${grouped(pages)}: rows ${grouped(from)} to ${grouped(to)}`;
}

/** `readacross-facts-12-rows.csv is ready.` */
export function fileIsReady(name: string): string {
  return `${name} is ready.`;
}

export const SOURCE_REPEATS = "repeats another source";

/** On the chip of an order, before the column. */
export const SORTED = "Sorted by";

/** On the fold of narrow pages: `Filters (2)`. */
export function filtersWords(count: number): string {
  return count === 0 ? "Filters" : `Filters (${grouped(count)})`;
}
