/** The interface's words that more than one place prints. Verdicts and reasons have theirs beside their rules, in `facts`. */
import type { DisputeScope } from "../facts/claim.ts";
import type { Mode } from "../facts/fact.ts";
import type { CaveatKind } from "../model/report.ts";
import type { EntityKind } from "../model/registry.ts";

export type Section = "reports" | "entities" | "tickers" | "metrics" | "tags" | "publishers" | "about";

/** The main navigation, in order. */
export const SECTIONS: readonly { readonly section: Section; readonly label: string; readonly address: string }[] = [
  { section: "reports", label: "Reports", address: "/reports/" },
  { section: "entities", label: "Entities", address: "/entities/" },
  { section: "tickers", label: "Tickers", address: "/tickers/" },
  { section: "metrics", label: "Metrics", address: "/metrics/" },
  { section: "tags", label: "Tags", address: "/tags/" },
  { section: "publishers", label: "Publishers", address: "/publishers/" },
  { section: "about", label: "About", address: "/about/" },
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

export const UNDATED = "Undated";

/** `1 fact`, `3 facts`, `1,240 facts`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

/** Thousands with commas, whatever the machine's locale. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/gu, ",");
}
