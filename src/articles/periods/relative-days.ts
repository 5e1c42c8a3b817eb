/** Days, weeks and windows seen from the day of publication. */
import { addDays, addMonths, dayOf, lastOfMonth, mondayOf, partsOf } from "../../facts/days.ts";
import { weekdayOf, type Day } from "../../facts/period.ts";
import { lastTradingDay, tradingDaysBefore } from "../../model/trading-days.ts";
import type { Days, Lean } from "./reading.ts";

export type WindowUnit = "session" | "day" | "week" | "month" | "quarter" | "year";

/** The exchange isn't known where words are read, so that only weekends count as closed. */
const ANY_EXCHANGE = null;

/** The session that an article of this day tells of: that of the day, or the last one before it. */
export function latestSession(published: Day): Days {
  return oneDay(lastTradingDay(published, ANY_EXCHANGE));
}

export function sessionBefore(published: Day): Days {
  return oneDay(lastTradingDay(addDays(published, -1), ANY_EXCHANGE));
}

export function dayFrom(published: Day, days: number): Days {
  return oneDay(addDays(published, days));
}

/**
 * A day of the week, 0 for Sunday. The last one on or before the day of publication (`past`), the next one behind it
 * (`ahead`), or that of the week which lies so many weeks away.
 */
export function weekdayFrom(published: Day, weekday: number, which: Lean | number): Days {
  if (typeof which === "number") return oneDay(addDays(mondayOf(published), 7 * which + ((weekday + 6) % 7)));
  const back = (weekdayOf(published) - weekday + 7) % 7;
  return oneDay(addDays(published, which === "ahead" ? 7 - back : -back));
}

/** Monday to Friday; of the week of publication only the days so far. */
export function weekFrom(published: Day, weeks: number): Days {
  const monday = addDays(mondayOf(published), 7 * weeks);
  const friday = addDays(monday, 4);
  return { start: monday, end: weeks === 0 && published < friday ? published : friday };
}

export function monthFrom(published: Day, months: number): Days {
  const [year, month] = partsOf(addMonths(`${published.slice(0, 7)}-01`, months));
  return { start: dayOf(year, month, 1), end: lastOfMonth(year, month) };
}

export function quarterFrom(published: Day, quarters: number): Days {
  const month = partsOf(published)[1];
  const first = monthFrom(published, quarters * 3 - ((month - 1) % 3));
  return { start: first.start, end: monthFrom(first.start, 2).end };
}

export function yearFrom(published: Day, years: number): Days {
  const year = partsOf(published)[0] + years;
  return { start: dayOf(year, 1, 1), end: dayOf(year, 12, 31) };
}

/** From the first day of the month or quarter up to the day of publication; of the year, to the last session before. */
export function toDate(published: Day, unit: "week" | "month" | "quarter" | "year"): Days {
  const whole = { week: weekFrom, month: monthFrom, quarter: quarterFrom, year: yearFrom }[unit](published, 0);
  const end = weekdayOf(published) === 1 ? sessionBefore(published).end : latestSession(published).end;
  return { start: whole.start, end: unit === "year" && end >= whole.start ? end : published };
}

/**
 * So many trading days, days, weeks, … up to the last session. An article of a Monday looks back on the week before: its
 * own session isn't over when most are written. Months and years count from the same day of the month.
 */
export function windowBefore(published: Day, count: number, unit: WindowUnit): Days {
  if (unit === "session") {
    const end = weekdayOf(published) === 1 ? sessionBefore(published).end : latestSession(published).end;
    return { start: tradingDaysBefore(end, count - 1, ANY_EXCHANGE), end };
  }
  if (unit === "day") return { start: addDays(published, 1 - count), end: published };
  if (unit === "week") return { start: addDays(published, -7 * count), end: published };
  return { start: addMonths(published, -count * monthsIn(unit)), end: published };
}

/** From the day of publication. */
export function windowAhead(published: Day, count: number, unit: WindowUnit): Days {
  if (unit === "session" || unit === "day") return { start: published, end: addDays(published, count) };
  if (unit === "week") return { start: published, end: addDays(published, 7 * count) };
  return { start: published, end: addMonths(published, count * monthsIn(unit)) };
}

function monthsIn(unit: "month" | "quarter" | "year"): number {
  return unit === "year" ? 12 : unit === "quarter" ? 3 : 1;
}

function oneDay(day: Day): Days {
  return { start: day, end: day };
}
