/** Whether a metric can be measured over a fact's period. */
import { canonicalPeriod, isKnownSpan, weekdayOf, type Day, type Period } from "../facts/period.ts";
import type { Place, Problem } from "../facts/problem.ts";
import { exchangeOf } from "./exchange.ts";
import type { Entity, EntityKind, Metric, PeriodKind, Registry } from "./registry.ts";
import { breach } from "./rules.ts";
import { canHaveTraded } from "./trading-days.ts";

/** What was measured: an entity id, null where it isn't registered, and the symbol of the listing that was named, if any. */
export interface Measured {
  readonly subject: string | null;
  readonly listing: string | null;
}

/**
 * Breaches of `period-fits-metric`, `period-can-trade` and `period-is-trading-day`; none where an end isn't known.
 */
export function checkPeriod(
  period: Period,
  metric: Metric,
  measured: Measured,
  registry: Registry,
  place: Place,
): Problem[] {
  // What isn't known has no length.
  if (!isKnownSpan(period)) return [];
  return [...checkLength(period, metric, place), ...checkTradingDay(period, metric, measured, registry, place)];
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
  { subject, listing }: Measured,
  registry: Registry,
  place: Place,
): Problem[] {
  const { start, end } = period;
  const entity = subject === null ? undefined : registry.entities.get(subject);
  const isTraded = entity !== undefined && (entity.listings.length > 0 || TRADED.includes(entity.kind));
  if (start === null || start !== end || !isTraded || !isPriceChange(metric, registry)) return [];
  const note = "Take the session that is meant, with `?` where you inferred it.";
  const weekday = weekdayOf(start);
  if (weekday !== 0 && weekday !== 6) {
    const closed = closedExchange(start, entity, listing);
    if (closed === null) return [];
    return [
      breach("period-is-trading-day", place, {
        reason: `Unexpected holiday of ${closed}, expected a trading day`,
        actual: period.text,
        expected: "a day on which the exchange was open",
        note,
      }),
    ];
  }
  return [
    breach("period-can-trade", place, {
      reason: `Unexpected ${weekday === 0 ? "Sunday" : "Saturday"}, expected a trading day`,
      actual: period.text,
      expected: "a day from Monday to Friday",
      note,
    }),
  ];
}

/** The name of the exchange where all that may be meant was closed on a weekday; null where any was open or none is known. */
function closedExchange(day: Day, { listings }: Entity, listing: string | null): string | null {
  const meant = listing === null ? listings : listings.filter(({ symbol }) => symbol === listing);
  const [first] = meant;
  if (first === undefined || meant.some(({ mic }) => canHaveTraded(day, mic))) return null;
  return `the ${exchangeOf(first.mic).name}`;
}

/** A metric that has an intraday counterpart, or is one. */
function isPriceChange({ id, intradayOf }: Metric, { metrics }: Registry): boolean {
  return intradayOf !== null || [...metrics.values()].some((each) => each.intradayOf === id);
}
