/** Claims in time: newest first, undated last. */
import type { FactClaim } from "../../facts/claim.ts";
import { isKnownSpan, type Day } from "../../facts/period.ts";
import { compareText } from "../../facts/problem.ts";

/** By last day, then first day, newest first; what has no known period stands last, by id. */
export function newestFirst(claims: readonly FactClaim[]): FactClaim[] {
  return claims
    .map((claim) => ({ claim, span: spanOfClaim(claim) }))
    .sort(
      (a, b) =>
        compareText(b.span?.end ?? "", a.span?.end ?? "") ||
        compareText(b.span?.start ?? "", a.span?.start ?? "") ||
        compareText(a.claim.id, b.claim.id),
    )
    .map(({ claim }) => claim);
}

/** First and last day of a claim; null where none of its facts is dated. Facts of unknown period may have joined one that is. */
export function spanOfClaim(claim: FactClaim): { readonly start: Day; readonly end: Day } | null {
  for (const { period } of claim.facts) {
    if (isKnownSpan(period)) return { start: period.start, end: period.end };
  }
  return null;
}
