/** Claims in time: when each is about, in the order of the timeline. */
import type { Claim, SiteModel } from "../site-model.ts";
import { isKnownSpan, isUnknown, type Period } from "../../facts/period.ts";
import { compareText } from "../../facts/problem.ts";

/** One claim, whichever sources say it, with the days that it is about. */
export interface TimelineEntry {
  readonly claim: Claim;
  /** As the source that is surest of it gives it; null where none dates it. */
  readonly period: Period | null;
}

/** Of everything, or of one entity: figures on it and statements about it. */
export function timelineEntries(model: SiteModel, entity: string | null): TimelineEntry[] {
  const figures = entity === null ? model.factClaims : (model.factClaimsByEntity.get(entity) ?? []);
  const statements = entity === null ? model.statementClaims : (model.statementClaimsByEntity.get(entity) ?? []);
  return [...figures, ...statements].map((claim) => ({ claim, period: periodOf(claim) })).sort(compareEntries);
}

/** Entities that have a timeline of their own: those of which something is said, in text order. */
export function timelineEntities(model: SiteModel): string[] {
  const ids = new Set([...model.factClaimsByEntity.keys(), ...model.statementClaimsByEntity.keys()]);
  return [...ids].filter((id) => model.registry.entities.has(id)).sort(compareText);
}

/** The day by which a span is placed: its last, or its first where it has no end; empty where nothing is known. */
export function placedOn(period: Period | null): string {
  return period?.end ?? period?.start ?? "";
}

/**
 * Newest first, by the day on which a span ends; of spans that end together the shorter first. Undated last. Within one
 * span by subject, figures before statements.
 */
function compareEntries(a: TimelineEntry, b: TimelineEntry): number {
  return (
    compareText(placedOn(b.period), placedOn(a.period)) ||
    compareText(b.period?.start ?? "", a.period?.start ?? "") ||
    compareText(b.period?.end ?? "", a.period?.end ?? "") ||
    compareText(a.claim.subject ?? "~", b.claim.subject ?? "~") ||
    compareText(a.claim.kind, b.claim.kind) ||
    compareText(a.claim.id, b.claim.id)
  );
}

/** A span with both ends before one with an open end; then the one with fewest inferred ends, then the first in order. */
function periodOf(claim: Claim): Period | null {
  const periods: Period[] = [];
  for (const { period } of claim.kind === "fact" ? claim.facts : claim.statements) {
    if (period !== null && !isUnknown(period)) periods.push(period);
  }
  const doubtsOf = (period: Period) =>
    (isKnownSpan(period) ? 0 : 4) + Number(period.isStartInferred) + Number(period.isEndInferred);
  return periods.reduce<Period | null>(
    (best, period) => (best === null || doubtsOf(period) < doubtsOf(best) ? period : best),
    null,
  );
}
