/** Which disputes and which agreements are most worth seeing first. */
import type { FactClaim } from "../../../facts/claim.ts";
import { compareText } from "../../../facts/problem.ts";
import type { SiteModel } from "../../site-model.ts";
import { widestGap } from "../dispute.ts";

/** As many as a panel has columns. */
export const MAX_CLAIMS = 4;

/** Disputes whose gaps are measured; of more, those that came last. */
const MAX_MEASURED = 200;

/** Between stories before within one; then the widest gap, measured by its figures; then by id. At most so many. */
export function contested(model: SiteModel, most = MAX_CLAIMS): FactClaim[] {
  const disputed = model.factClaims.filter(({ verdict }) => verdict === "disputed");
  const added = new Map(disputed.map((claim) => [claim, lastAdded(model, claim)]));
  return disputed
    .sort((a, b) => compareText(added.get(b)!, added.get(a)!) || compareText(a.id, b.id))
    .slice(0, MAX_MEASURED)
    .map((claim) => ({ claim, gap: relativeGap(model, claim) }))
    .sort(
      (a, b) =>
        Number(a.claim.disputeScope === "within-one-story") - Number(b.claim.disputeScope === "within-one-story") ||
        b.gap - a.gap ||
        compareText(a.claim.id, b.claim.id),
    )
    .slice(0, most)
    .map(({ claim }) => claim);
}

/** Those first whose second witness joined the site last; then those of most witnesses; then by id. */
export function newlyCorroborated(model: SiteModel): FactClaim[] {
  return model.factClaims
    .filter(({ verdict }) => verdict === "corroborated")
    .map((claim) => ({ claim, since: secondWitnessSince(model, claim) }))
    .sort(
      (a, b) =>
        compareText(b.since, a.since) ||
        b.claim.witnesses.length - a.claim.witnesses.length ||
        compareText(a.claim.id, b.claim.id),
    )
    .slice(0, MAX_CLAIMS)
    .map(({ claim }) => claim);
}

/** The day on which a report brought the claim's second witness. */
function secondWitnessSince(model: SiteModel, claim: FactClaim): string {
  const firstByWitness = new Map<string, string>();
  for (const { id, source } of claim.facts) {
    const witness = claim.witnessByMember.get(id);
    if (!witness || !claim.witnesses.includes(witness)) continue;
    const { added } = model.reportById.get(source.report)!;
    const known = firstByWitness.get(witness);
    if (known === undefined || compareText(added, known) < 0) firstByWitness.set(witness, added);
  }
  return [...firstByWitness.values()].sort(compareText)[1] ?? "";
}

/** As a share of the larger figure beside it; for their order only. */
function relativeGap(model: SiteModel, claim: FactClaim): number {
  const gap = widestGap(model, claim);
  if (gap === null) return 0;
  const size = Math.max(Math.abs(Number(gap.from)), Math.abs(Number(gap.to)));
  return size === 0 ? 0 : Number(gap.width) / size;
}

function lastAdded(model: SiteModel, { sources }: FactClaim): string {
  return sources.map((report) => model.reportById.get(report)!.added).reduce((a, b) => (compareText(a, b) > 0 ? a : b));
}
