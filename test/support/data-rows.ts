/** The rows of `/data/facts.json` and `/data/claims.json` as their documentation promises them, written down anew. */

export type Verdict = "corroborated" | "syndicated" | "disputed" | "single-source";

export interface Ends {
  readonly low: number | null;
  readonly high: number | null;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

export interface FactRow extends Ends {
  readonly id: string;
  readonly report: string;
  readonly subject: { readonly id: string; readonly name: string; readonly tickers: readonly string[] };
  readonly of: string | null;
  readonly metric: string;
  readonly value: string;
  readonly unit: string;
  readonly qualifier: string | null;
  readonly period: string | null;
  readonly asOf: string | null;
  readonly mode: "reported" | "projected" | "market-implied";
  readonly by: string | null;
  readonly publisher: string | null;
  readonly siglum: string;
  readonly origin: string | null;
  readonly witness: string | null;
  readonly published: string | null;
  readonly words: string | null;
  readonly at: number | null;
  readonly restates: string | null;
  /** Null like the verdict where the fact is withdrawn. */
  readonly claim: string | null;
  readonly verdict: Verdict | null;
  readonly url: string;
  readonly withdrawn: string | null;
  readonly withdrawnReason: string | null;
  readonly listing: string | null;
}

export const factKeys = [
  ...["id", "report", "subject", "of", "metric", "value", "low", "high", "lowOpen", "highOpen", "unit", "qualifier"],
  ...["period", "asOf", "mode", "by", "publisher", "siglum", "origin", "witness", "published", "words", "at"],
  ...["restates", "claim", "verdict", "url", "withdrawn", "withdrawnReason", "listing"],
];

export interface ClaimRow {
  readonly id: string;
  readonly kind: "fact" | "statement";
  readonly subject: string | null;
  readonly of: string | null;
  readonly metric: string | null;
  readonly period: string | null;
  readonly mode: string | null;
  readonly by: string | null;
  readonly unit: string | null;
  readonly verdict: Verdict;
  readonly witnesses: readonly string[];
  readonly origins: readonly string[];
  readonly sources: readonly string[];
  readonly consensus: Ends | null;
  readonly facts: readonly string[];
  readonly related: readonly { readonly fact: string; readonly reason: string }[];
  readonly url: string | null;
}

export const claimKeys = [
  ...["id", "kind", "subject", "of", "metric", "period", "mode", "by", "unit", "verdict", "witnesses", "origins"],
  ...["sources", "consensus", "facts", "related", "url"],
];
