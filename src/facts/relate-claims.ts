/** What shares subject and metric with a claim but isn't comparable, and why (SPEC R). */
import type { RelateOptions } from "./agreement.ts";
import { forecasterOf, type FactClaim, type RelatedFact } from "./claim.ts";
import type { Fact, MetricTraits } from "./fact.ts";
import { isKnownSpan, isSameSpan } from "./period.ts";
import { compareText } from "./problem.ts";
import type { RelatedReason } from "./verdict.ts";

/** At most so many related facts of other claims are listed on either side of a claim, nearest in time first (SPEC R4). */
const MAX_NEIGHBOURS = 25;

/**
 * Adds to each claim the facts of other claims on the same subject and metric, or on a metric and its intraday twin,
 * each with the reason why it isn't compared. Claims keep their order.
 */
export function relateClaims(claims: readonly FactClaim[], metrics: ReadonlyMap<string, MetricTraits>): FactClaim[] {
  const families = new Map<string, FactClaim[]>();
  for (const claim of claims) {
    const family = `${claim.subject} ${metrics.get(claim.metric)?.intradayOf ?? claim.metric}`;
    const members = families.get(family);
    if (members) members.push(claim);
    else families.set(family, [claim]);
  }
  const relatedByClaim = new Map<string, RelatedFact[]>();
  for (const family of families.values()) {
    const inTime = [...family].sort(compareInTime);
    for (const [index, claim] of inTime.entries()) {
      const near = [
        ...inTime.slice(Math.max(0, index - MAX_NEIGHBOURS), index),
        ...inTime.slice(index + 1, index + 1 + MAX_NEIGHBOURS),
      ];
      relatedByClaim.set(
        claim.id,
        near.flatMap((other) => relatedOf(claim, other, metrics)),
      );
    }
  }
  return claims.map((claim) => ({
    ...claim,
    related: [...claim.related, ...relatedByClaim.get(claim.id)!].sort((a, b) => compareText(a.fact, b.fact)),
  }));
}

/** Why facts of two claims on one subject aren't compared; null where there is nothing to confuse (SPEC R2). */
export function reasonApart(a: Fact, b: Fact, { isOnce = false }: RelateOptions = {}): RelatedReason | null {
  if (a.metric !== b.metric) {
    const canBeSameTime = isSameSpan(a.period, b.period) || !isKnownSpan(a.period) || !isKnownSpan(b.period);
    return canBeSameTime && a.of === b.of && a.value.unit === b.value.unit ? "intraday-and-close" : null;
  }
  if (a.of !== b.of) return "different-of";
  if (a.value.unit !== b.value.unit) return "different-unit";
  if (a.mode !== b.mode) return "projection-and-reported";
  const areDated = isKnownSpan(a.period) && isKnownSpan(b.period);
  if (!isOnce && areDated && !isSameSpan(a.period, b.period)) return "different-period";
  if (forecasterOf(a) !== forecasterOf(b)) return "different-forecaster";
  return "period-unknown";
}

function relatedOf(claim: FactClaim, other: FactClaim, metrics: ReadonlyMap<string, MetricTraits>): RelatedFact[] {
  const isOnce = metrics.get(claim.metric)?.isOnce ?? false;
  const reason = reasonApart(datedFact(claim), datedFact(other), { isOnce });
  if (reason === null) return [];
  return other.facts.filter((fact) => fact.restates === null).map((fact) => ({ fact: fact.id, reason }));
}

/** A fact that stands for its claim's period: facts of unknown period may have joined one that is dated. */
function datedFact(claim: FactClaim): Fact {
  return claim.facts.find((fact) => isKnownSpan(fact.period)) ?? claim.facts[0]!;
}

function compareInTime(a: FactClaim, b: FactClaim): number {
  return compareText(a.period ?? "~", b.period ?? "~") || compareText(a.id, b.id);
}
