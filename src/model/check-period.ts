/** Whether a metric can be measured over a fact's period. */
import { canonicalPeriod, isKnownSpan, weekdayOf, type Period } from "../facts/period.ts";
import type { Place, Problem } from "../facts/problem.ts";
import type { EntityKind, Metric, PeriodKind, Registry } from "./registry.ts";
import { breach } from "./rules.ts";

/**
 * Breaches of `period-fits-metric` and `period-can-trade`; none where an end isn't known. `subject` is null where it
 * isn't registered.
 */
export function checkPeriod(
  period: Period,
  metric: Metric,
  subject: string | null,
  registry: Registry,
  place: Place,
): Problem[] {
  // What isn't known has no length.
  if (!isKnownSpan(period)) return [];
  return [...checkLength(period, metric, place), ...checkTradingDay(period, metric, subject, registry, place)];
}

function checkLength(period: Period, metric: Metric, place: Place): Problem[] {
  const kinds = kindsOf(canonicalPeriod(period));
  if (metric.periods.length === 0 || metric.periods.some((each) => kinds.includes(each))) return [];
  const expected = metric.periods.filter((each) => each !== "once").join(", ");
  return [
    breach("period-fits-metric", place, {
      reason: `Unexpected ${kinds[0]} for \`${metric.id}\`, expected ${expected || "no period"}`,
      actual: period.text,
      expected,
      note: "Correct the period, or add its length to `periods` of the metric.",
    }),
  ];
}

/** What a canonical period text is; a day is an instant too. */
function kindsOf(canonical: string): readonly PeriodKind[] {
  if (canonical.includes("/")) return ["span"];
  if (canonical.includes("Q")) return ["quarter"];
  if (canonical.length === 10) return ["day", "instant"];
  return canonical.length === 7 ? ["month"] : ["year"];
}

/** What trades on exchanges even where no listing is registered. Other securities may trade every day. */
const TRADED: readonly EntityKind[] = ["index", "fund", "market"];

function checkTradingDay(
  period: Period,
  metric: Metric,
  subject: string | null,
  registry: Registry,
  place: Place,
): Problem[] {
  const { start, end } = period;
  const entity = subject === null ? undefined : registry.entities.get(subject);
  const isTraded = entity !== undefined && (entity.listings.length > 0 || TRADED.includes(entity.kind));
  if (start === null || start !== end || !isTraded || !isPriceChange(metric, registry)) return [];
  const weekday = weekdayOf(start);
  if (weekday !== 0 && weekday !== 6) return [];
  return [
    breach("period-can-trade", place, {
      reason: `Unexpected ${weekday === 0 ? "Sunday" : "Saturday"}, expected a trading day`,
      actual: period.text,
      expected: "a day from Monday to Friday",
      note: "Take the session that is meant, with `?` where you inferred it.",
    }),
  ];
}

/** A metric that has an intraday counterpart, or is one. */
function isPriceChange({ id, intradayOf }: Metric, { metrics }: Registry): boolean {
  return intradayOf !== null || [...metrics.values()].some((each) => each.intradayOf === id);
}
