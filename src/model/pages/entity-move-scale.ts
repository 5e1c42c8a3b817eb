/** The axes of a chart of reported moves: days across in per cent of the width, percentages down in pixels. */
import { formatDay } from "../../facts/format.ts";
import type { Day } from "../../facts/period.ts";

export interface AxisTick {
  readonly label: string;
  /** Per cent of the width on the time axis, pixels from the top on the value axis. */
  readonly at: number;
  /** Whether a narrow screen can do without its label. */
  readonly isOptional: boolean;
}

export interface TimeScale {
  /** Per cent of the width at which a day starts. */
  readonly startOf: (day: Day) => number;
  /** Per cent of the width at which a day ends. */
  readonly endOf: (day: Day) => number;
  readonly ticks: readonly AxisTick[];
}

export interface ValueScale {
  readonly yOf: (value: number) => number;
  readonly ticks: readonly AxisTick[];
}

const DAY_MS = 86_400_000;
/** Room beside the first and the last mark, in parts of the time between them. */
const MARGIN = 0.05;
/** The least time that the chart covers, so that a day never looks like an age. */
const MIN_DAYS = 30;
const MAX_TIME_TICKS = 7;
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200];
const DAY_STEPS = [1, 2, 7];

/** From the first to the last of the days, with ticks at starts of months, or on days where all lie within a few weeks. */
export function timeScale(days: readonly Day[]): TimeScale {
  const numbers = days.map(dayNumber);
  const first = Math.min(...numbers);
  const last = Math.max(...numbers) + 1;
  const margin = Math.max((last - first) * MARGIN, Math.ceil((MIN_DAYS - (last - first)) / 2));
  const [from, to] = [first - margin, last + margin];
  const at = (day: number) => round(((day - from) / (to - from)) * 100);
  return {
    startOf: (day) => at(dayNumber(day)),
    endOf: (day) => at(dayNumber(day) + 1),
    ticks: timeTicks(from, to).map(({ day, label }, index, all) => ({
      label,
      at: at(day),
      isOptional: index !== 0 && index !== all.length - 1,
    })),
  };
}

/** Zero is always on it; steps are 1, 2 or 5 times a power of ten. */
export function valueScale(values: readonly number[], top: number, bottom: number): ValueScale {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const step = niceStep((high - low || 1) / 5);
  const [from, to] = [Math.floor(low / step) * step, Math.ceil(high / step) * step || (low < 0 ? 0 : step)];
  const yOf = (value: number) => round(top + ((to - value) / (to - from)) * (bottom - top));
  const count = Math.round((to - from) / step);
  const ticks = Array.from({ length: count + 1 }, (_, index) => {
    const value = Number((to - index * step).toFixed(6));
    return { label: tickLabel(value), at: yOf(value), isOptional: false };
  });
  return { yOf, ticks };
}

/** `−5%`, `0`, `+5%`. */
function tickLabel(value: number): string {
  return value === 0 ? "0" : `${value < 0 ? "−" : "+"}${Math.abs(value)}%`;
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  return ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10) * power;
}

function timeTicks(from: number, to: number): { day: number; label: string }[] {
  const dayStep = DAY_STEPS.find((step) => (to - from) / step <= MAX_TIME_TICKS);
  if (dayStep !== undefined) {
    const days: number[] = [];
    for (let day = Math.ceil(from); day < to; day += dayStep) days.push(day);
    return days.map((day) => ({ day, label: shortDay(dayOf(day), day === days[0]) }));
  }
  const months = monthsBetween(from, to);
  const step = MONTH_STEPS.find((each) => months.length / each <= MAX_TIME_TICKS) ?? MONTH_STEPS.at(-1)!;
  const chosen = months.filter((month) => month.index % step === 0);
  if (chosen.length === 0) return months.slice(0, 1).map(({ day }) => ({ day, label: monthLabel(dayOf(day), true) }));
  return chosen.map(({ day }, index) => {
    const isNamed = index === 0 || index === chosen.length - 1 || dayOf(day).slice(5, 7) === "01";
    return { day, label: step >= 12 ? dayOf(day).slice(0, 4) : monthLabel(dayOf(day), isNamed) };
  });
}

/** First days of the months, `index` counting months from year 0. */
function monthsBetween(from: number, to: number): { day: number; index: number }[] {
  const months: { day: number; index: number }[] = [];
  const start = dayOf(Math.floor(from));
  let index = Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7)) - 1;
  for (;;) {
    const day = Date.UTC(Math.floor(index / 12), index % 12, 1) / DAY_MS;
    if (day >= to) return months;
    if (day >= from) months.push({ day, index });
    index++;
  }
}

/** `2 Feb`, the year only where asked for. */
function shortDay(day: Day, hasYear: boolean): string {
  const [date, month, year] = formatDay(day).split(" ") as [string, string, string];
  return `${date} ${month.slice(0, 3)}${hasYear ? ` ${year}` : ""}`;
}

function monthLabel(day: Day, hasYear: boolean): string {
  return shortDay(day, hasYear).replace(/^\d+ /u, "");
}

/** `2–6 February 2026` as `2–6 Feb 2026`. */
export function shortMonths(text: string): string {
  return text.replace(/\b(\p{Lu}\p{Ll}{2})\p{Ll}+(?= \d{4}\b| –|–|$)/gu, "$1");
}

function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS;
}

function dayOf(number: number): Day {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

/** Two decimals: finer than a pixel, and the same text on every machine. */
function round(value: number): number {
  return Number(value.toFixed(2));
}
