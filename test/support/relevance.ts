/**
 * How good answers are. Success@1: the share of queries whose right answer stands first. MRR, the mean reciprocal rank:
 * the mean of 1 for a right answer in first place, 1/2 in second, … and 0 where none is among the first twenty.
 */
import { NOISE, type FoundResult, type RelevanceQuery } from "./relevance-queries.ts";

export interface Asked extends RelevanceQuery {
  /** What the search answered, best first. */
  readonly results: readonly FoundResult[];
}

export interface Measure {
  readonly name: string;
  readonly queries: number;
  /** Of noise: the share of queries that find nothing. */
  readonly successAt1: number;
  /** Null of noise, which has no right answer. */
  readonly mrr: number | null;
}

const DEPTH = 20;

/** 1 for the first; null where no right answer is among the first twenty. */
export function rankOfRight({ answers, results }: Asked): number | null {
  const at = results
    .slice(0, DEPTH)
    .findIndex(({ kind, address }) => answers.some((right) => right.kind === kind && right.address === address));
  return at === -1 ? null : at + 1;
}

export function isMiss(asked: Asked): boolean {
  return asked.category === NOISE ? asked.results.length > 0 : rankOfRight(asked) !== 1;
}

/** One measure for each category, in the order of the queries. */
function measureCategories(asked: readonly Asked[]): Measure[] {
  return [...Map.groupBy(asked, ({ category }) => category)].map(([category, all]) => measure(category, all));
}

/** Over everything that isn't noise. Throws where there is nothing to measure. */
export function measureAll(asked: readonly Asked[]): Measure & { readonly mrr: number } {
  const all = asked.filter(({ category }) => category !== NOISE);
  if (all.length === 0) throw new Error("No queries to measure");
  return { ...measure("in all", all), mrr: meanOf(all, reciprocalRank) };
}

function measure(name: string, asked: readonly Asked[]): Measure {
  return {
    name,
    queries: asked.length,
    successAt1: meanOf(asked, (one) => (isMiss(one) ? 0 : 1)),
    mrr: name === NOISE ? null : meanOf(asked, reciprocalRank),
  };
}

function reciprocalRank(asked: Asked): number {
  const rank = rankOfRight(asked);
  return rank === null ? 0 : 1 / rank;
}

function meanOf<T>(items: readonly T[], numberOf: (item: T) => number): number {
  return items.reduce((sum, item) => sum + numberOf(item), 0) / items.length;
}

/** A table in plain text, and below it a line for every miss with what was expected and what stood first. */
export function formatRelevance(asked: readonly Asked[]): string {
  const rows = [...measureCategories(asked), measureAll(asked)];
  const width = Math.max(...rows.map(({ name }) => name.length));
  const table = rows.map(({ name, queries, successAt1, mrr }) =>
    [name.padEnd(width), String(queries).padStart(7), inDigits(successAt1).padStart(9), inDigits(mrr).padStart(5)].join(
      "  ",
    ),
  );
  return [[" ".repeat(width), "queries", "success@1", "  MRR"].join("  "), ...table, "", ...formatMisses(asked)].join(
    "\n",
  );
}

/** `category: “query” expected …, found … (the right one stands at 3)`. */
export function formatMisses(asked: readonly Asked[]): string[] {
  return asked.filter(isMiss).map((miss) => {
    const rank = rankOfRight(miss);
    const expected = miss.answers.map(inWords).join(" or ") || "nothing";
    const first = miss.results[0];
    const place = rank === null ? "" : ` (the right one stands at ${rank})`;
    return `${miss.category}: “${miss.query}” expected ${expected}, found ${first ? inWords(first) : "nothing"}${place}`;
  });
}

function inWords({ kind, address }: FoundResult): string {
  return `${kind} ${address}`;
}

function inDigits(share: number | null): string {
  return share === null ? "" : share.toFixed(3);
}
