/** How two comparable facts of different sources stand to each other (SPEC A). */
import { areListingsApart, listingsOfClaim, type ClaimListings } from "./claim-listings.ts";
import { intersection, isBounded, reachOf, type Interval } from "./interval.ts";
import type { Fact, MetricTraits } from "./fact.ts";
import { isKnownSpan, isSameSpan, isUnknown, type Day, type Span } from "./period.ts";
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

export interface RelateOptions {
  /** Whether their metric happens once, so that its claims have no period. */
  readonly isOnce?: boolean;
  /** Of their claim; null or left out where listings play no part. */
  readonly listings?: ClaimListings | null;
  /** Reports of which it can't be told which of their figures another source means (SPEC P6). */
  readonly ambiguous?: ReadonlySet<string>;
}

/** What comparing facts of one claim needs to know beside them; `facts` are all of the claim that count. */
export function relateOptions(facts: readonly Fact[], metric: MetricTraits | undefined): RelateOptions {
  const isOnce = metric?.isOnce ?? false;
  return {
    isOnce,
    listings: listingsOfClaim(facts, metric),
    ambiguous: isOnce ? new Set() : ambiguousSources(facts),
  };
}

/** Sources with several facts of unknown period in the claim: which of them another source means can't be told (SPEC P6). */
function ambiguousSources(facts: readonly Fact[]): Set<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const fact of facts) {
    if (!isUnknown(fact.period)) continue;
    (seen.has(fact.source.report) ? twice : seen).add(fact.source.report);
  }
  return twice;
}

/**
 * Compares two facts of one claim: they agree where their intervals meet, dispute where not even the reach of their
 * wordings does, and stand apart where the claim's key isn't enough to compare them (SPEC A1 to A7, L).
 * Symmetric: the order of the two never changes the result.
 */
export function relate(a: Fact, b: Fact, { isOnce = false, listings = null, ambiguous }: RelateOptions = {}): Relation {
  if (listings && areListingsApart(a, b, listings)) return apart("both-can-be-true");
  const areDated = isOnce || (isKnownSpan(a.period) && isKnownSpan(b.period));
  if (!areDated && !isSameOrigin(a, b)) return apart("period-unknown");
  if (a.mode === "market-implied") {
    const reason = reasonReadingsDiffer(a, b);
    if (reason) return apart(reason);
  }
  const isUnnamedForecast = a.mode === "projected" && a.by === null;
  if (isUnnamedForecast && !isSameOrigin(a, b)) return apart("different-forecaster");
  if (doAgree(a, b)) return AGREE;
  if (intersection(reachOf(a.value, a.interval), reachOf(b.value, b.interval)) !== null)
    return apart("both-can-be-true");
  if (a.mode === "projected" && !isUnnamedForecast) {
    const reason = reasonForecastsDiffer(a, b);
    if (reason) return apart(reason);
  }
  if (ambiguous?.has(a.source.report) || ambiguous?.has(b.source.report)) return apart("period-unknown");
  return DISPUTE;
}

/** The same story: a source that wasn't examined shares one with nobody but itself. */
export function isSameOrigin(a: Fact, b: Fact): boolean {
  return a.source.report === b.source.report || (a.source.origin !== null && a.source.origin === b.source.origin);
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
  return isSameBound(a, b);
}

/** An interval without an end confirms only the same qualifier and amount (SPEC A3): its one end is that amount. */
function isSameBound(a: Fact, b: Fact): boolean {
  return (
    a.value.qualifier === b.value.qualifier && a.interval.low === b.interval.low && a.interval.high === b.interval.high
  );
}

/** Readings compare on the same day only; one without `asOf` was taken in its period (SPEC A4). */
function reasonReadingsDiffer(a: Fact, b: Fact): RelatedReason | null {
  const [takenA, takenB] = [a.asOf ?? a.period, b.asOf ?? b.period];
  if (isKnownSpan(takenA) && isKnownSpan(takenB)) return isSameSpan(takenA, takenB) ? null : "different-period";
  return isSameOrigin(a, b) ? null : "period-unknown";
}

/**
 * A forecaster who said two things on different days has changed their mind; on one day, one source is wrong. A copy
 * appears later than its original without being a later forecast, so within a story only `asOf` tells (SPEC A5).
 */
function reasonForecastsDiffer(a: Fact, b: Fact): RelatedReason | null {
  const isOneStory = isSameOrigin(a, b);
  const [madeA, madeB] = isOneStory ? [a.asOf, b.asOf] : [spanMade(a), spanMade(b)];
  if (madeA && madeB && isKnownSpan(madeA) && isKnownSpan(madeB)) {
    if (madeA.end < madeB.start || madeB.end < madeA.start) return "earlier-forecast";
    if (isSameSpan(madeA, madeB)) return null;
  }
  return isOneStory ? null : "period-unknown";
}

function spanMade({ asOf, source: { published } }: Fact): Span | null {
  return asOf ?? (published === null ? null : { start: published, end: published });
}
