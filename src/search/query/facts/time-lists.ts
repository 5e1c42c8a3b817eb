/**
 * In which lists a period's facts stand: of the year that holds it, of the quarter and of the month. What lies in a
 * year but in no one month of it stands in `2025~` too; what lies in no one year, or has an open or unknown end, in
 * `long`. Sent to the browser, and run in the build.
 */
import { canonicalPeriod, isKnownSpan, isUnknown, UNKNOWN_PERIOD, type Day, type Span } from "../../../facts/period.ts";

const LONG = "long";
const UNKNOWN_TIME = "unknown";

export interface Days {
  readonly from: Day;
  readonly to: Day;
}

/** Each once. */
export function timeListsOf(period: Span): string[] {
  if (isUnknown(period)) return [UNKNOWN_TIME];
  if (!isKnownSpan(period)) return [LONG];
  const days = { from: period.start, to: period.end };
  const holding = listsHolding(days);
  if (holding.length === 0) return [LONG];
  return holding.length === 3 ? holding : [...holding, acrossMonths(yearIn(days.from))];
}

/** The list of all facts within exactly these days; null where there is no such list, `2025-11-07` for one. */
export function listOfExactly({ from, to }: Days): string | null {
  const text = canonicalPeriod({ ...UNKNOWN_PERIOD, start: from, end: to });
  return /^\d{4}(-\d{2}|-Q[1-4])?$/u.test(text) ? text : null;
}

/** Lists that together hold every fact that lies within the days, and others. */
export function listsWithin({ from, to }: Days): string[] {
  const smallest = listsHolding({ from, to }).at(-1);
  return smallest === undefined ? [...yearsOf({ from, to }), LONG] : [smallest];
}

/** Lists that together hold every fact that shares a day with them but doesn't lie within, and others. */
export function listsAcross({ from, to }: Days): string[] {
  const ends = [from, to];
  return [...new Set([...ends.map(monthOf), ...ends.map(yearIn).map(acrossMonths)]), LONG];
}

/** The year as filters count it: in which a period ends, or starts where its end is open or unknown. */
export function yearOf({ start, end }: Span): string {
  return (end ?? start)?.slice(0, 4) ?? UNKNOWN_TIME;
}

/** Lists that together hold every fact whose year is `year` (see `yearOf`), and others. */
export function listsOfYear(year: string): string[] {
  return year === UNKNOWN_TIME ? [UNKNOWN_TIME] : [year, LONG];
}

/** Largest first: year, quarter, month. */
function listsHolding({ from, to }: Days): string[] {
  const lists = [yearIn, quarterOf, monthOf].map((listOf) => [listOf(from), listOf(to)] as const);
  return lists.filter(([first, last]) => first === last).map(([list]) => list);
}

function yearIn(day: Day): string {
  return day.slice(0, 4);
}

function quarterOf(day: Day): string {
  return `${yearIn(day)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

function monthOf(day: Day): string {
  return day.slice(0, 7);
}

function acrossMonths(year: string): string {
  return `${year}~`;
}

function yearsOf({ from, to }: Days): string[] {
  const first = Number(yearIn(from));
  const count = Math.max(0, Number(yearIn(to)) - first + 1);
  return Array.from({ length: count }, (_, index) => String(first + index).padStart(4, "0"));
}
