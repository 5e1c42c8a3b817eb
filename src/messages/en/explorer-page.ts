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

/** On the chip of an order, before the column. */
export const SORTED = "Sorted by";

/** On the fold of narrow pages: `Filters (2)`. */
export function filtersWords(count: number): string {
  return count === 0 ? "Filters" : `Filters (${grouped(count)})`;
}

/** On the button that opens the whole list of a filter: `All 26 metrics`. */
export function allOptions(count: number, many: string): string {
  return `All ${grouped(count)} ${many}`;
}

/** On the button that takes a filter away, for those who hear it alone. */
export function removeFilter(filter: string, option: string): string {
  return ["Remove", filter, option].filter((word) => word !== "").join(" ");
}

/** What stands on the page before its script has run; the script copies it or leaves it. */
export const explorerWords = {
  title: "Facts",
  description: (facts: number, statements: number) =>
    `${counted(facts, "fact")} and ${counted(statements, "statement")}, a row each: who says so, in which words, and whether others agree.`,
  lede: "Every figure that the sources state, a row each, with the words that state it.",
  empty: {
    title: "No source has stated anything yet.",
    text: "Figures and statements stand here as soon as a report has some: see",
    link: "how to add one",
  },
  /** Regions and groups, for those who hear them. */
  rows: "Rows",
  facts: "Facts",
  statements: "Statements",
  show: "Show",
  filters: "Filters",
  filtersOn: "Filters that are on",
  pages: "Pages of rows",
  everything: "Everything, newest report first",
  showing: "Showing",
  statementsOf: (count: number) => `Statements ${grouped(count)}`,
  download: {
    all: "Download all:",
    allRows: "Download all rows",
    some: "Download these rows:",
    someRows: "Download these rows",
  },
  tryAgain: "Try again",
  remove: "Remove",
  /** Without a script; the links stand between the pieces. */
  withoutScript: (shown: number, total: number) => ({
    before:
      "Filters, sorting and statements need JavaScript. " +
      (total > shown
        ? `These are the newest ${grouped(shown)} of ${counted(total, "fact")}; all of them stand on the pages of each `
        : "All of them stand on the pages of each "),
    metric: "metric",
    between: " and ",
    entity: "entity",
    after: ", and in the files above.",
  }),
  dotted: "Dotted dates are inferred.",
  fileGuide: { link: "What the files hold", after: ", column by column." },
  find: (many: string) => `Find ${many}`,
  unitOf: "Unit of the value",
  anyUnit: "Any unit",
  unit: (label: string, count: number) => `${label} (${grouped(count)})`,
  unitFirst: "Choose a unit first: units are never converted.",
  atLeast: "At least",
  atMost: "At most",
  day: "Day",
  from: "From",
  to: "To",
  heads: {
    subject: "Subject",
    value: "Value",
    metric: "Metric",
    period: "Period",
    source: "Source and words",
    verdict: "Verdict",
    statement: "Statement",
    kind: "Kind",
  },
  of: "of",
  per: "per",
  asOf: "as of",
  again: "The same again, in other words",
  denied: "The source denies it",
  withdrawn: "Withdrawn by the editors: it takes no part in claims and verdicts",
  steps: { first: "First", previous: "Previous", next: "Next", last: "Last" },
} as const;

/** In a row: where in the source its words stand. */
export function lineWords(line: number): string {
  return ` line ${line}`;
}

/** Behind the words of a row, which lead to it, for those who hear the link alone. */
export function rowSaid(row: string): string {
  return `: ${row}`;
}

/** Behind a row's verdict, which leads to its claim, likewise; what the claim is about stands in the row. */
export const claimSaid = ": the claim";

/** A row for those who hear it: `Alibaba lists its chip unit, corroborated`. */
export function spokenStatement(text: string, verdict: string): string {
  return `${text.replace(/[.。]$/u, "")}, ${verdict.toLowerCase()}`;
}
