/** Days of generated content, as texts. */
import type { Random } from "../random.ts";

const DAY_MS = 86_400_000;

/** `2019-01-02` and so many days later. */
export function dayAfterStart(days: number): string {
  return new Date(Date.UTC(2019, 0, 2) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The last weekday at or before so many days before that day. */
function weekdayBefore(day: string, days: number): string {
  const ms = Date.parse(day) - days * DAY_MS;
  const weekday = new Date(ms).getUTCDay();
  const back = weekday === 0 ? 2 : weekday === 6 ? 1 : 0;
  return new Date(ms - back * DAY_MS).toISOString().slice(0, 10);
}

/** A weekday or month shortly before the day it is written on, where prices are measured; else often longer. */
export function periodBefore(random: Random, day: string, isOfPrices: boolean): string {
  const lot = random.whole(100);
  if (lot < 4) return "unknown";
  if (isOfPrices) return lot < 75 ? weekdayBefore(day, 1 + random.whole(40)) : monthOf(weekdayBefore(day, 20));
  const earlier = weekdayBefore(day, 60 + random.whole(300));
  if (lot < 35) return monthOf(earlier);
  return lot < 75 ? `${yearOf(earlier)}-Q${Math.floor((Number(earlier.slice(5, 7)) - 1) / 3) + 1}` : yearOf(earlier);
}

export function yearOf(day: string): string {
  return day.slice(0, 4);
}

function monthOf(day: string): string {
  return day.slice(0, 7);
}

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** In English prose: `in March 2026`, `on 5 March 2026`, `in the first quarter of 2026`. */
export function inEnglish(period: string): string {
  if (period === "unknown") return "lately";
  const [year, part, day] = period.split("-");
  if (part === undefined) return `in ${year}`;
  if (part.startsWith("Q"))
    return `in the ${["first", "second", "third", "fourth"][Number(part[1]) - 1]} quarter of ${year}`;
  const month = MONTHS[Number(part) - 1]!;
  return day === undefined ? `in ${month} ${year}` : `on ${Number(day)} ${month} ${year}`;
}

export function inChinese(period: string): string {
  if (period === "unknown") return "近期";
  const [year, part, day] = period.split("-");
  if (part === undefined) return `${year}年`;
  if (part.startsWith("Q")) return `${year}年第${["一", "二", "三", "四"][Number(part[1]) - 1]}季`;
  return `${year}年${Number(part)}月${day === undefined ? "" : `${Number(day)}日`}`;
}
