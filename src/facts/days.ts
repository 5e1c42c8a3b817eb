/** Reckoning with calendar days as texts, in the Gregorian calendar; no clock and no time zone take part. */
import { isDay, weekdayOf, type Day } from "./period.ts";

/** The day so many days later, or earlier where the number is negative. */
export function addDays(day: Day, days: number): Day {
  return dayAt(numberOf(day) + days);
}

/** How many days lie between two; negative where the second one is earlier. */
export function daysFrom(first: Day, second: Day): number {
  return numberOf(second) - numberOf(first);
}

/** The same day of another month; its last day where that one is shorter. */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = partsOf(day);
  const count = year * 12 + month - 1 + months;
  const target = { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 };
  const last = lastOfMonth(target.year, target.month);
  const same = dayOf(target.year, target.month, date);
  return same < last ? same : last;
}

/** `2026-02-09`; not checked to be real. */
export function dayOf(year: number, month: number, date: number): Day {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}

/** Such a day where there is one, else null. */
export function realDay(year: number, month: number, date: number): Day | null {
  const day = dayOf(year, month, date);
  return isDay(day) ? day : null;
}

export function lastOfMonth(year: number, month: number): Day {
  return [31, 30, 29, 28].map((date) => dayOf(year, month, date)).find(isDay)!;
}

/** The Monday of its week; weeks start on Monday. */
export function mondayOf(day: Day): Day {
  return addDays(day, -((weekdayOf(day) + 6) % 7));
}

/** Year, month from 1, day of the month. */
export function partsOf(day: Day): [year: number, month: number, date: number] {
  return day.split("-").map(Number) as [number, number, number];
}

/** Days since the first of March of the year 0 (counting years from March puts the leap day last). */
function numberOf(day: Day): number {
  const [year, month, date] = partsOf(day);
  const y = month < 3 ? year - 1 : year;
  const m = (month + 9) % 12;
  return (
    y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((m * 306 + 5) / 10) + date
  );
}

function dayAt(number: number): Day {
  let year = Math.floor((number * 10000 + 14780) / 3652425);
  let rest = number - startOf(year);
  if (rest < 1) {
    year -= 1;
    rest = number - startOf(year);
  }
  const m = Math.floor((100 * (rest - 1) + 52) / 3060);
  const date = rest - Math.floor((m * 306 + 5) / 10);
  return dayOf(year + Math.floor((m + 2) / 12), ((m + 2) % 12) + 1, date);
}

function startOf(year: number): number {
  return year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
}
