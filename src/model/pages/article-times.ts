/** How many articles were published when: a bar a day, a month or a year, from the first to the last. */
import { formatDay, formatSpan } from "../../facts/format.ts";
import type { Day } from "../../facts/period.ts";
import { roundPercent } from "./chart-scale.ts";

export interface ArticleTimes {
  readonly datedCount: number;
  readonly undatedCount: number;
  /** The largest count of a bar. */
  readonly most: number;
  /** In the order of time, those without articles left out. */
  readonly bars: readonly ArticleBar[];
  /** What the time begins and ends with, in words. */
  readonly from: string;
  readonly to: string;
}

export interface ArticleBar {
  /** `February 2026`. */
  readonly when: string;
  readonly count: number;
  /** Per cent of the width, and of the height. */
  readonly x: number;
  readonly width: number;
  readonly height: number;
}

const MAX_DAYS = 45;
const MAX_MONTHS = 60;
const DAY_MS = 86_400_000;

/** Null where there aren't two days to tell apart. */
export function articleTimes(published: readonly (Day | null)[]): ArticleTimes | null {
  const days = published.filter((day) => day !== null).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  const { keyLength, indexOf } = stepFor(first, last);
  const counts = new Map<string, number>();
  for (const day of days) {
    const key = day.slice(0, keyLength);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const most = Math.max(...counts.values());
  const start = indexOf(first.slice(0, keyLength));
  const width = 100 / (indexOf(last.slice(0, keyLength)) - start + 1);
  const bars = [...counts].map(([key, count]) => ({
    when: inWords(key),
    count,
    x: roundPercent((indexOf(key) - start) * width),
    width: roundPercent(width),
    height: roundPercent((count / most) * 100),
  }));
  return {
    datedCount: days.length,
    undatedCount: published.length - days.length,
    most,
    bars,
    from: bars[0]!.when,
    to: bars.at(-1)!.when,
  };
}

/** Days, months or years, whichever are few enough; each key has its number in a row without gaps. */
function stepFor(first: Day, last: Day): { readonly keyLength: number; readonly indexOf: (key: string) => number } {
  const dayIndex = (key: string) => Date.parse(`${key}T00:00:00Z`) / DAY_MS;
  const monthIndex = (key: string) => Number(key.slice(0, 4)) * 12 + Number(key.slice(5));
  if (dayIndex(last) - dayIndex(first) < MAX_DAYS) return { keyLength: 10, indexOf: dayIndex };
  if (monthIndex(last.slice(0, 7)) - monthIndex(first.slice(0, 7)) < MAX_MONTHS)
    return { keyLength: 7, indexOf: monthIndex };
  return { keyLength: 4, indexOf: Number };
}

function inWords(key: string): string {
  return key.length === 10 ? formatDay(key) : formatSpan(key);
}
