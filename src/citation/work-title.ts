/** The titles of works that have none of their own: facts and claims, in words. */
import type { FactClaim } from "../facts/claim.ts";
import type { Fact } from "../facts/fact.ts";
import { formatPeriod } from "../facts/format.ts";
import type { Period } from "../facts/period.ts";
import { MODE_LABELS } from "../messages/messages.ts";
import { asContinued } from "../model/pages/as-continued.ts";
import { valueOf } from "../model/pages/claim-rows.ts";
import { claimPeriodView } from "../model/pages/period-view.ts";
import { entityTerm, metricTerm, ofTerm } from "../model/pages/terms.ts";
import type { SiteModel } from "../model/site-model.ts";

/** `Hua Hong (01347.HK), price change: nearly −15%, 2–6 February 2026 (inferred)`. */
export function titleOfFact(model: SiteModel, fact: Fact): string {
  const dates = [
    MODE_LABELS[fact.mode],
    periodText(fact.period),
    fact.asOf === null ? null : `as of ${periodText(fact.asOf)}`,
  ];
  return `${measureOf(model, fact)}: ${joined([valueOf(model, fact).text, ...dates])}`;
}

/** The same without a value, which sources may state differently. */
export function titleOfClaim(model: SiteModel, claim: FactClaim): string {
  const { parts, text } = claimPeriodView(claim);
  const inferred = parts.some(({ isInferred }) => isInferred) ? " (inferred)" : "";
  const forecaster = claim.by === null ? "" : ` by ${entityTerm(model.registry, claim.by).name}`;
  const mode = MODE_LABELS[claim.mode];
  return joined([measureOf(model, claim), text + inferred, mode === null ? null : mode + forecaster]);
}

/** `2–6 February 2026 (inferred)`, with which end was worked out where it is one of the two. */
function periodText(period: Period): string {
  const { isStartInferred, isEndInferred } = period;
  const which = isStartInferred && isEndInferred ? "" : isStartInferred ? "start " : "end ";
  return formatPeriod(period) + (isStartInferred || isEndInferred ? ` (${which}inferred)` : "");
}

function measureOf(
  { registry }: SiteModel,
  { subject, metric, of }: Pick<Fact | FactClaim, "subject" | "metric" | "of">,
): string {
  const symbol = registry.entities.get(subject)?.listings[0]?.symbol;
  const second = ofTerm(registry, metric, of);
  const name = entityTerm(registry, subject).name + (symbol === undefined ? "" : ` (${symbol})`);
  return `${name}, ${asContinued(metricTerm(registry, metric).name)}${second === null ? "" : ` of ${second.name}`}`;
}

function joined(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join(", ");
}
