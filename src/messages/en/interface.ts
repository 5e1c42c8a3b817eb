/** The interface's words that more than one place prints. Verdicts and reasons have theirs beside their rules, in `facts`. */
import type { DisputeScope } from "../../facts/claim.ts";
import type { Mode } from "../../facts/fact.ts";
import type { CaveatKind } from "../../model/report.ts";
import type { EntityKind } from "../../model/registry.ts";

export type Section =
  "reports" | "entities" | "tickers" | "metrics" | "facts" | "agreement" | "timeline" | "tags" | "publishers" | "about";

/**
 * The main navigation, in order. The bar at the top of wide pages has room for seven sections; the menu of narrow
 * pages has all, and the foot leads to those that aren't in the bar.
 */
export const SECTIONS: readonly {
  readonly section: Section;
  readonly label: string;
  readonly address: string;
  readonly isInBar: boolean;
}[] = [
  { section: "reports", label: "Reports", address: "/reports/", isInBar: true },
  { section: "entities", label: "Entities", address: "/entities/", isInBar: true },
  { section: "tickers", label: "Tickers", address: "/tickers/", isInBar: true },
  { section: "metrics", label: "Metrics", address: "/metrics/", isInBar: true },
  { section: "facts", label: "Facts", address: "/facts/", isInBar: true },
  { section: "agreement", label: "Agreement", address: "/agreement/", isInBar: true },
  { section: "timeline", label: "Timeline", address: "/timeline/", isInBar: true },
  { section: "tags", label: "Tags", address: "/tags/", isInBar: false },
  { section: "publishers", label: "Publishers", address: "/publishers/", isInBar: false },
  { section: "about", label: "About", address: "/about/", isInBar: false },
];

/** Said of a figure that hasn't simply happened; null: nothing is said. */
export const MODE_LABELS: Readonly<Record<Mode, string | null>> = {
  reported: null,
  projected: "projected",
  "market-implied": "market-implied",
};

export const SCOPE_LABELS: Readonly<Record<NonNullable<DisputeScope>, string>> = {
  "within-one-story": "within one story",
  "between-stories": "between stories",
  both: "within one story and between stories",
};

export const CAVEAT_LABELS: Readonly<Record<CaveatKind, string>> = {
  contradiction: "Contradicts itself",
  "suspected-error": "Suspected error",
  "inferred-date": "Inferred date",
  restated: "Said twice",
  "missing-date": "No date",
  syndicated: "Syndicated",
  other: "Note",
};

export const KIND_LABELS: Readonly<Record<EntityKind, { readonly one: string; readonly many: string }>> = {
  company: { one: "Company", many: "Companies" },
  index: { one: "Index", many: "Indices" },
  fund: { one: "Fund", many: "Funds" },
  market: { one: "Market", many: "Markets" },
  institution: { one: "Institution", many: "Institutions" },
  security: { one: "Security", many: "Securities" },
  group: { one: "Group", many: "Groups" },
};

const UNIT_NAMES: Readonly<Record<string, string>> = {
  "percentage-points": "percentage points",
  "basis-points": "basis points",
  multiple: "multiples",
  percentile: "percentiles",
  rank: "ranks",
  count: "counts",
};

/** A unit in the middle of a sentence: `in multiples`; currencies by their codes. */
export function unitName(unit: string): string {
  return UNIT_NAMES[unit] ?? unit;
}

/** Said behind a figure in running text that editors withdrew. */
export const WITHDRAWN_NOTE = "withdrawn";

export const UNDATED = "Undated";

/** Of a metric: its other names. */
export const ALSO_CALLED = "Also called";

export const PUBLISHER_NOT_NAMED = "Publisher not named";

/** `1 fact`, `3 facts`, `1,240 facts`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

/** Thousands with commas, whatever the machine's locale. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/gu, ",");
}

/** Names of the languages that sources are in; any other is named by its code. */
const LANGUAGE_NAMES: Readonly<Record<string, string>> = {
  en: "English",
  zh: "Chinese",
  "zh-Hant": "Chinese, traditional",
  "zh-Hans": "Chinese, simplified",
  "zh-HK": "Chinese, Hong Kong",
  ja: "Japanese",
  ko: "Korean",
  de: "German",
  fr: "French",
  es: "Spanish",
  ru: "Russian",
};

export function languageName(tag: string): string {
  return LANGUAGE_NAMES[tag] ?? LANGUAGE_NAMES[tag.split("-")[0]!] ?? tag;
}

const SMALL_NUMBERS = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

/** Counts to twelve in words, for sentences; beyond, in figures. */
export function inWords(count: number): string {
  return SMALL_NUMBERS[count] ?? grouped(count);
}

/** `one figure`, `24 figures`. */
export function countedInWords(count: number, one: string, many = `${one}s`): string {
  return `${inWords(count)} ${count === 1 ? one : many}`;
}

export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
