/** Periods in a query: dates, spans of them, and what lies before or after one. There is no clock: a year must be said. */
import { formatSpan } from "../../../facts/format.ts";
import { canonicalPeriod, isDay, UNKNOWN_PERIOD, type Day } from "../../../facts/period.ts";
import { DAY_LABELS } from "../../../messages/messages.ts";
import type { PeriodConstraint } from "../reading.ts";
import { datesAt, firstDayAt, lastDatesAt, type DateParts, type WrittenDate } from "./date-forms.ts";
import { isWordEnd } from "./plain-text.ts";

export interface WrittenPeriod {
  readonly constraint: PeriodConstraint;
  readonly label: string;
  /** Place behind its last character. */
  readonly end: number;
  /** Whether it is nothing but four digits, which could be something else. */
  readonly isBareYear: boolean;
}

interface Days {
  readonly from: Day;
  readonly to: Day;
}

/** Ends of a span that is open on that side. */
const EARLIEST = "0000-01-01";
const LATEST = "9999-12-31";

type Side = "since" | "after" | "before" | "until";

const LEAD =
  /(?:(?<since>since|starting|from|自从|自|从|由)|(?<after>after|later than)|(?<before>before|prior to|earlier than)|(?<until>until|till|up to|through|截至|直至|直到|截止)|between|介于|在)(?: |(?<=\p{Script=Han}))/uy;
const TRAIL =
  /(?<since> ?(?:onwards?|or later|and later|以来|起)(?!\p{L}))|(?<after> ?(?:以后|之后))|(?<before> ?(?:以前|之前|年前))|(?<until> ?(?:or earlier|and earlier|为止)(?!\p{L}))/uy;
const JOIN = /[?~]?(?: ?(?:-|\/|~|\.\.|至|到) ?| (?:to|and|until|till|through|thru) |和|与)/uy;
const FISCAL = /(?:\bfy|\bfiscal(?: year)?|\bfinancial year) ?$/u;

/**
 * The longest period that begins at a place, which is the start of a word. Null where none does, where its year isn't
 * said, or where a day or month doesn't exist.
 */
export function periodAt(plain: string, at: number): WrittenPeriod | null {
  if (FISCAL.test(plain.slice(Math.max(0, at - 20), at))) return null;
  const lead = matchAt(LEAD, plain, at);
  const start = lead ? at + lead[0].length : at;
  const joined = spanAt(plain, start, lead !== null);
  if (joined) return { ...closed(joined.days), end: joined.end, isBareYear: false };

  const single = datesAt(plain, start)
    .flatMap(({ parts, end }) => daysOf(parts).map((days) => ({ days, end })))
    .filter(({ end }) => isEnd(plain, end))
    .sort((a, b) => b.end - a.end)[0];
  if (single) {
    const trail = matchAt(TRAIL, plain, single.end);
    const side = sideOf(trail) ?? sideOf(lead);
    const end = single.end + (trail && sideOf(trail) ? trail[0].length : 0);
    if (side) return { ...open(side, single.days), end, isBareYear: false };
    const isLedIn = lead !== null;
    if (!isLedIn) return { ...closed(single.days), end, isBareYear: /^\d{4}$/u.test(plain.slice(start, end)) };
  }
  return lead || !plain.startsWith("..", at) ? null : untilOf(plain, at);
}

/** Where a date ends that doesn't exist, as 30 February: it is words, and so is each part of it. Else `at`. */
export function endOfNoDay(plain: string, at: number): number {
  const [longest] = datesAt(plain, at).sort((a, b) => b.end - a.end);
  if (longest?.parts.day === undefined || longest.parts.year === undefined) return at;
  return daysOf(longest.parts).length === 0 ? longest.end : at;
}

/** Two dates joined, each lending the other what only one of them says. */
function spanAt(plain: string, at: number, isBetween: boolean): { days: Days; end: number } | null {
  const bare = firstDayAt(plain, at);
  const spans = [...datesAt(plain, at), ...(bare ? [bare] : [])].flatMap((first) => {
    const join = matchAt(JOIN, plain, first.end);
    if (!join) return [];
    const next = first.end + join[0].length;
    if (/and|和|与/u.test(join[0]) && first.parts.year !== undefined && !isBetween) return [];
    if (join[0].endsWith("/") && plain.startsWith("..", next)) {
      return daysOf(first.parts).map(({ from }) => ({ days: { from, to: LATEST }, end: next + 2 }));
    }
    return [...datesAt(plain, next), ...lastDatesAt(plain, next, first.parts)].flatMap((last) => between(first, last));
  });
  const longest = spans.filter(({ end }) => isEnd(plain, end)).sort((a, b) => b.end - a.end)[0];
  if (!longest) return null;
  const isEdtf = plain.slice(at, longest.end).includes("/") && /[?~]/u.test(plain.charAt(longest.end));
  return { ...longest, end: longest.end + (isEdtf ? 1 : 0) };
}

function between(first: WrittenDate, last: WrittenDate): { days: Days; end: number }[] {
  const { parts: a } = first;
  const { parts: b } = last;
  const isDayOnly = a.day !== undefined && a.month === undefined;
  if (isDayOnly && (b.day === undefined || b.month === undefined)) return [];
  const to = daysOf({ ...inherited(b, a), ...b })[0];
  if (!to) return [];
  const year = Number(to.to.slice(0, 4));
  const lent = { year, ...inherited(a, b), ...a };
  let from = daysOf(lent)[0];
  if (from && a.year === undefined && from.from > to.to) from = daysOf({ ...lent, year: year - 1 })[0];
  return from && from.from <= to.to ? [{ days: { from: from.from, to: to.to }, end: last.end }] : [];
}

/** What a date may take over from the other end of its span. */
function inherited(parts: DateParts, other: DateParts): DateParts {
  const needsMonth = parts.day !== undefined && parts.month === undefined && other.month !== undefined;
  return {
    ...(other.year !== undefined && { year: other.year }),
    ...(needsMonth && { month: other.month }),
  };
}

/** `../2026-02-06`, as EDTF writes an open beginning. */
function untilOf(plain: string, at: number): WrittenPeriod | null {
  const date = plain.startsWith("../", at) ? periodAt(plain, at + 3) : null;
  if (!date) return null;
  return { ...open("until", date.constraint), end: date.end, isBareYear: false };
}

function closed({ from, to }: Days): Pick<WrittenPeriod, "constraint" | "label"> {
  const label = to === LATEST ? DAY_LABELS.since(labelOf({ from, to: from })) : labelOf({ from, to });
  return { constraint: { kind: "period", from, to }, label };
}

function open(side: Side, days: Days): Pick<WrittenPeriod, "constraint" | "label"> {
  const sides: Record<Side, Days> = {
    since: { from: days.from, to: LATEST },
    after: { from: neighbour(days.to, 1), to: LATEST },
    before: { from: EARLIEST, to: neighbour(days.from, -1) },
    until: { from: EARLIEST, to: days.to },
  };
  return { constraint: { kind: "period", ...sides[side] }, label: DAY_LABELS[side](labelOf(days)) };
}

function labelOf({ from, to }: Days): string {
  return formatSpan(canonicalPeriod({ ...UNKNOWN_PERIOD, start: from, end: to }));
}

/** First and last day; empty where no year is said or the date doesn't exist. */
function daysOf({ year, half, quarter, month, day }: DateParts): Days[] {
  if (year === undefined) return [];
  if (half !== undefined) return half >= 1 && half <= 2 ? [months(year, half * 6 - 5, half * 6)] : [];
  if (quarter !== undefined) return quarter >= 1 && quarter <= 4 ? [months(year, quarter * 3 - 2, quarter * 3)] : [];
  if (month === undefined) return day === undefined ? [months(year, 1, 12)] : [];
  if (!(month >= 1 && month <= 12)) return [];
  if (day === undefined) return [months(year, month, month)];
  const date = dayOf(year, month, day);
  return isDay(date) ? [{ from: date, to: date }] : [];
}

function months(year: number, first: number, last: number): Days {
  return { from: dayOf(year, first, 1), to: lastDay(year, last) };
}

function lastDay(year: number, month: number): Day {
  return [31, 30, 29, 28].map((day) => dayOf(year, month, day)).find(isDay)!;
}

function dayOf(year: number, month: number, day: number): Day {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The day before (-1) or after (1). */
function neighbour(day: Day, step: 1 | -1): Day {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const same = dayOf(year, month, date + step);
  if (isDay(same)) return same;
  const [otherYear, otherMonth] =
    month + step === 0 ? [year - 1, 12] : month + step === 13 ? [year + 1, 1] : [year, month + step];
  return step === 1 ? dayOf(otherYear, otherMonth, 1) : lastDay(otherYear, otherMonth);
}

function sideOf(match: RegExpExecArray | null): Side | null {
  const groups = match?.groups ?? {};
  return (["since", "after", "before", "until"] as const).find((side) => groups[side] !== undefined) ?? null;
}

function isEnd(plain: string, at: number): boolean {
  return isWordEnd(plain, at) && !/^[?~]?\/[\d.]/u.test(plain.slice(at, at + 3));
}

function matchAt(pattern: RegExp, plain: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(plain);
}
