/**
 * On which days an exchange can have traded. A day is refused only where it is certain that it was closed: weekends and
 * public holidays, by rule or from a table. Closures that nobody could foresee (storms) and years beyond the tables
 * count as possible trading days.
 */
import { addDays } from "../facts/days.ts";
import { weekdayOf, type Day } from "../facts/period.ts";
import { holidaysOf } from "./holidays.ts";

/** `mic` is null where the exchange isn't known: then only weekends and New Year's Day are closed. */
export function canHaveTraded(day: Day, mic: string | null): boolean {
  return !isWeekend(day) && !holidaysOf(mic, Number(day.slice(0, 4))).has(day);
}

/** The last day on or before a day on which the exchange can have traded. */
export function lastTradingDay(onOrBefore: Day, mic: string | null): Day {
  let day = onOrBefore;
  while (!canHaveTraded(day, mic)) day = addDays(day, -1);
  return day;
}

/** The day so many trading days before a trading day: 0 is the day itself. */
export function tradingDaysBefore(day: Day, count: number, mic: string | null): Day {
  let earlier = day;
  for (let left = count; left > 0; left--) earlier = lastTradingDay(addDays(earlier, -1), mic);
  return earlier;
}

function isWeekend(day: Day): boolean {
  const weekday = weekdayOf(day);
  return weekday === 0 || weekday === 6;
}
