/** A question's constraints, those of one kind together. Sent to the browser. */
import type { Mode } from "../../../facts/fact.ts";
import type { Status } from "../../../explorer/query/status.ts";
import type { ChosenFacets, FactQuestion } from "../fact-question.ts";
import type { ComparisonConstraint, Constraint, PeriodConstraint } from "../reading.ts";
import type { Way } from "./compare-figure.ts";

/** Empty lists ask for nothing. Ids, statuses, modes and periods are alternatives; comparisons must all hold. */
export interface Asked {
  readonly entities: readonly string[];
  /** In the order of their rank. */
  readonly metrics: readonly string[];
  readonly publishers: readonly string[];
  readonly tags: readonly string[];
  readonly statuses: readonly Status[];
  readonly modes: readonly Mode[];
  readonly periods: readonly PeriodConstraint[];
  readonly comparisons: readonly ComparisonConstraint[];
  /** All must hold, so that two of them find nothing. */
  readonly ways: readonly Way[];
  readonly words: readonly string[];
  readonly chosen: ChosenFacets;
}

/** Ids once each, in the order of the question. */
export function askedBy({ constraints, words, chosen }: FactQuestion): Asked {
  const all = <K extends Constraint["kind"]>(kind: K) =>
    constraints.filter((each): each is Extract<Constraint, { kind: K }> => each.kind === kind);
  const named = (kind: "entity" | "metric" | "publisher" | "tag") => distinct(namedIds(constraints, kind));
  return {
    entities: named("entity"),
    metrics: named("metric"),
    publishers: named("publisher"),
    tags: named("tag"),
    statuses: distinct(all("verdict").flatMap(({ statuses }) => statuses)),
    modes: distinct(all("mode").flatMap(({ modes }) => modes)),
    periods: all("period"),
    comparisons: all("comparison"),
    ways: distinct(all("direction").map(({ direction }) => direction)),
    words: words.filter((word) => word.trim() !== ""),
    chosen,
  };
}

function namedIds(constraints: readonly Constraint[], kind: Constraint["kind"]): string[] {
  return constraints.flatMap((each) => (each.kind === kind && "ids" in each ? each.ids : []));
}

function distinct<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}
