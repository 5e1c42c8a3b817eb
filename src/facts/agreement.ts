/** How two comparable facts of different sources stand to each other (SPEC A). */
import { intersection, isBounded, reachOf, type Interval } from "./interval.ts";
import type { Fact } from "./fact.ts";
import { isKnownSpan, isSameSpan, type Day } from "./period.ts";
import { amountInFull, type Quantity } from "./quantity.ts";
import type { RelatedReason } from "./verdict.ts";

export type Relation =
  | { readonly kind: "agree" }
  | { readonly kind: "dispute" }
  | { readonly kind: "apart"; readonly reason: RelatedReason };

const AGREE: Relation = { kind: "agree" };
const DISPUTE: Relation = { kind: "dispute" };

function apart(reason: RelatedReason): Relation {
  return { kind: "apart", reason };
}

/**
 * Compares two facts of one claim: they agree where their intervals meet, dispute where not even the reach of their
 * wordings does, and stand apart where the claim's key isn't enough to compare them (SPEC A1 to A6).
 * Symmetric: the order of the two never changes the result.
 */
export function relate(a: Fact, b: Fact): Relation {
  if (a.mode === "market-implied") {
    const reason = reasonReadingsDiffer(a, b);
    if (reason) return apart(reason);
  }
  const isUnnamedForecast = a.mode === "projected" && a.by === null;
  if (isUnnamedForecast && !isSameOrigin(a, b)) return apart("different-forecaster");
  if (doAgree(a, b)) return AGREE;
  if (intersection(reachOf(a.value), reachOf(b.value)) !== null) return apart("both-can-be-true");
  if (a.mode === "projected" && !isUnnamedForecast) {
    const [madeA, madeB] = [dayMade(a), dayMade(b)];
    if (madeA !== null && madeB !== null && madeA !== madeB) return apart("earlier-forecast");
    if ((madeA === null || madeB === null) && !isSameOrigin(a, b)) return apart("period-unknown");
  }
  return DISPUTE;
}

/** The same story: facts of sources that weren't examined share one with nobody. */
export function isSameOrigin(a: Fact, b: Fact): boolean {
  return a.source.origin !== null && a.source.origin === b.source.origin;
}

/** The day a projection was made: as of, or else published; null where neither is known. */
export function dayMade(fact: Fact): Day | null {
  return fact.asOf?.end ?? fact.source.published;
}

/** The figures that all of these intervals hold; null where they don't all meet, or where there are none. */
export function consensusOf(intervals: readonly Interval[]): Interval | null {
  const [first, ...rest] = intervals;
  let common: Interval | null = first ?? null;
  for (const interval of rest) common = common && intersection(common, interval);
  return common;
}

function doAgree(a: Fact, b: Fact): boolean {
  if (isBounded(a.interval) && isBounded(b.interval)) return intersection(a.interval, b.interval) !== null;
  return isSameWording(a.value, b.value);
}

/** An interval without an end confirms only the same qualifier and amount (SPEC A3). */
function isSameWording(a: Quantity, b: Quantity): boolean {
  return a.qualifier === b.qualifier && amountInFull(a.amount, a.scale).eq(amountInFull(b.amount, b.scale));
}

/** Readings compare on the same day only; one without `asOf` was taken in its period (SPEC A4). */
function reasonReadingsDiffer(a: Fact, b: Fact): RelatedReason | null {
  if (a.asOf === null && b.asOf === null) return null;
  const [takenA, takenB] = [a.asOf ?? a.period, b.asOf ?? b.period];
  if (isKnownSpan(takenA) && isKnownSpan(takenB)) return isSameSpan(takenA, takenB) ? null : "different-period";
  return isSameOrigin(a, b) ? null : "period-unknown";
}
