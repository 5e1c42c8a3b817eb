/** From parts of a date to days, the year being that nearest to the publication where none is said. */
import { daysFrom, dayOf, lastOfMonth, partsOf, realDay } from "../../facts/days.ts";
import type { Day } from "../../facts/period.ts";
import type { DateParts, Days, Lean } from "./reading.ts";

export interface ResolvedDays extends Days {
  /** Whether a part of it had to be concluded. */
  readonly isInferred: boolean;
}

/** Null: such a day doesn't exist. `unknown`: the article is undated, and without that the words don't say which year. */
export function resolveParts(parts: DateParts, published: Day | null, lean: Lean): ResolvedDays | "unknown" | null {
  if (parts.year !== undefined) return withInference(daysIn(parts.year, parts), false);
  if (published === null) return "unknown";
  const [year] = partsOf(published);
  if (parts.yearsOn !== undefined) return withInference(daysIn(year + parts.yearsOn, parts), true);
  const candidates = parts.months ? years(year, parts) : months(published, parts.day!);
  return withInference(nearestTo(published, candidates, lean), true);
}

function withInference(days: Days | null, isInferred: boolean): ResolvedDays | null {
  return days && { ...days, isInferred };
}

function years(year: number, parts: DateParts): Days[] {
  return [year - 1, year, year + 1].flatMap((each) => daysIn(each, parts) ?? []);
}

/** A day of the month alone, in the month of publication and its neighbours. */
function months(published: Day, day: number): Days[] {
  const [year, month] = partsOf(published);
  return [month - 1, month, month + 1].flatMap((each) => {
    const [ofYear, ofMonth] = each === 0 ? [year - 1, 12] : each === 13 ? [year + 1, 1] : [year, each];
    const date = realDay(ofYear, ofMonth, day);
    return date === null ? [] : [{ start: date, end: date }];
  });
}

function nearestTo(published: Day, candidates: readonly Days[], lean: Lean): Days | null {
  const distance = ({ start, end }: Days) =>
    start > published ? daysFrom(published, start) : end < published ? daysFrom(end, published) : 0;
  const nearest = (among: readonly Days[]) =>
    among.reduce<Days | null>((best, each) => (best && distance(best) <= distance(each) ? best : each), null);
  if (lean === "nearest") return nearest(candidates);
  if (lean === "ahead") return nearest(candidates.filter(({ end }) => end >= published));
  const past = nearest(candidates.filter(({ start, end }) => (lean === "over" ? end : start) <= published));
  const near = nearest(candidates);
  if (lean === "before" || past === null || near === null) return past;
  return distance(past) > LONG_AGO_DAYS && distance(near) <= SOON_DAYS ? near : past;
}

/** What is told without a year is seldom older, where the next one is at hand. */
const LONG_AGO_DAYS = 275;
const SOON_DAYS = 61;

function daysIn(year: number, { months, day, lastDay, lastYear }: DateParts): Days | null {
  if (!months) return { start: dayOf(year, 1, 1), end: dayOf(lastYear ?? year, 12, 31) };
  if (day === undefined) return { start: dayOf(year, months[0], 1), end: lastOfMonth(year, months[1]) };
  const start = realDay(year, months[0], day);
  const end = lastDay === undefined ? start : realDay(year, months[1], lastDay);
  return start !== null && end !== null ? { start, end } : null;
}
