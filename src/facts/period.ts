/**
 * Periods: EDTF level 1 (Library of Congress, 2019) plus quarters (`2025-Q1`), compared as spans of days (SPEC P).
 * A `?` after an end says that the end was inferred; it never changes what the period is compared with.
 * Days are `YYYY-MM-DD` texts, whose order as text is their order in time; no clock and no time zone take part.
 */
import { accepted, refused, type Parsed } from "./problem.ts";

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;

/** First and last day; null: open or unknown on that side. */
export interface Span {
  readonly start: Day | null;
  readonly end: Day | null;
}

/** Both days are null for `unknown`. */
export interface Period extends Span {
  /** EDTF as the author wrote it, white space trimmed, or `unknown`. */
  readonly text: string;
  readonly isStartInferred: boolean;
  readonly isEndInferred: boolean;
}

export const UNKNOWN_PERIOD: Period = {
  text: "unknown",
  start: null,
  end: null,
  isStartInferred: false,
  isEndInferred: false,
};

const EXPECTED = "an EDTF date or span such as 2025-11-07, 2026-02, 2025-Q1, 2026-02-02?/2026-02-06? or unknown";

/** Months of the seasons 21 to 24 of EDTF, on the northern half: spring starts in March; winter reaches into the next year. */
const SEASON_START: Readonly<Record<string, number>> = { "21": 3, "22": 6, "23": 9, "24": 12 };

/** Reads a period; a refusal says which day or month doesn't exist or what to write instead (SPEC P1 to P3). */
export function parsePeriod(written: string): Parsed<Period> {
  const text = written.trim();
  if (text === "unknown") return accepted(UNKNOWN_PERIOD);
  const refuse = (what: string, note: string) =>
    refused<Period>(`Unexpected ${what}, expected a period`, { actual: written, expected: EXPECTED, note });

  const parts = text.split("/");
  if (text === "" || parts.length > 2) return refuse(`\`${text}\``, "Write one date, or two joined by one `/`.");
  const [first, second] = [readEnd(parts[0]!), parts.length === 2 ? readEnd(parts[1]!) : null];
  for (const part of [first, second]) {
    if (part && "complaint" in part) return refuse(`\`${text}\``, part.complaint);
  }
  const from = first as End;
  const to = second as End | null;
  if (to === null && (from.start === null || from.isOpen))
    return refuse(`\`${text}\``, "Write `unknown` where the period isn't known.");
  const period: Period = {
    text,
    start: from.start,
    end: to ? to.end : from.end,
    isStartInferred: from.isInferred,
    isEndInferred: to ? to.isInferred : from.isInferred,
  };
  if (period.start === null && period.end === null)
    return refuse(`\`${text}\``, "Write `unknown` where neither end is known.");
  if (period.start !== null && period.end !== null && period.start > period.end) {
    return refuse(
      `span that ends on ${period.end}, before it starts on ${period.start}`,
      "Write the earlier date first.",
    );
  }
  return accepted(period);
}

/** Whether nothing is known of it; not so where one end is known. */
export function isUnknown(period: Span): boolean {
  return period.start === null && period.end === null;
}

/** Whether both ends are known days: only such periods compare with those of another origin. */
export function isKnownSpan<T extends Span>(period: T): period is T & { start: Day; end: Day } {
  return period.start !== null && period.end !== null;
}

/** Same first and same last day; `?` is ignored. Periods with an open or unknown end equal nothing. */
export function isSameSpan(a: Span, b: Span): boolean {
  return isKnownSpan(a) && isKnownSpan(b) && a.start === b.start && a.end === b.end;
}

/**
 * The shortest EDTF text of the span, without `?`: `2026-02` for all of February, `2025-Q1`, `2024/2025`,
 * `2026-02-02/2026-02-06`. An open or unknown end stays as written, beside the day of the other. The same span always
 * gives the same text (SPEC P4).
 */
export function canonicalPeriod(period: Period): string {
  if (!isKnownSpan(period)) {
    const [from, to] = period.text.split("/") as [string, string?];
    return to === undefined ? from : `${period.start ?? from}/${period.end ?? to}`;
  }
  const { start, end } = period;
  if (start === end) return start;
  const [fromYear, fromMonth] = [start.slice(0, 4), start.slice(0, 7)];
  const [toYear, toMonth] = [end.slice(0, 4), end.slice(0, 7)];
  if (start.endsWith("-01-01") && end.endsWith("-12-31"))
    return fromYear === toYear ? fromYear : `${fromYear}/${toYear}`;
  if (!start.endsWith("-01") || end !== `${toMonth}-${lastDayOf(toMonth)}`) return `${start}/${end}`;
  if (fromMonth === toMonth) return fromMonth;
  const quarter = (Number(start.slice(5, 7)) + 2) / 3;
  if (fromYear === toYear && Number.isInteger(quarter) && Number(end.slice(5, 7)) === quarter * 3)
    return `${fromYear}-Q${quarter}`;
  return `${fromMonth}/${toMonth}`;
}

/** Whether a text is one real calendar day written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  return (
    match !== null && isMonth(match[2]!) && Number(match[3]) >= 1 && Number(match[3]) <= lastDayOf(text.slice(0, 7))
  );
}

/** 0 is Sunday (Zeller's congruence, shifted). */
export function weekdayOf(day: Day): number {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const m = month < 3 ? month + 12 : month;
  const y = month < 3 ? year - 1 : year;
  return (
    (date + Math.floor((13 * (m + 1)) / 5) + y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + 6) % 7
  );
}

interface End {
  readonly start: Day | null;
  readonly end: Day | null;
  readonly isInferred: boolean;
  readonly isOpen: boolean;
}

function readEnd(written: string): End | { complaint: string } {
  if (written === "" || written === "..") return { start: null, end: null, isInferred: false, isOpen: true };
  const qualified = /^(.*?)([?~%]?)$/su.exec(written)!;
  const [text, mark] = [qualified[1]!, qualified[2]!];
  const isInferred = mark === "?" || mark === "%";
  const span = readSpan(text);
  if (typeof span === "string") return { complaint: span };
  return { ...span, isInferred, isOpen: false };
}

/** A date of EDTF level 1 as its first and last day, or what is wrong with it. */
function readSpan(text: string): { start: Day; end: Day } | string {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  if (day) {
    if (!isMonth(day[2]!)) return `There is no month ${day[2]}; write year, month, day.`;
    if (!isDay(text)) return `${text.slice(0, 7)} has ${lastDayOf(text.slice(0, 7))} days.`;
    return { start: text, end: text };
  }
  const month = /^(\d{4})-(\d{2})$/u.exec(text);
  if (month) {
    const season = SEASON_START[month[2]!];
    if (season === SEASON_START["24"] && month[1] === "9999") return "Years have four digits, 0000 to 9999.";
    if (season !== undefined) return monthsFrom(month[1]!, season, 3);
    if (!isMonth(month[2]!)) return `There is no month ${month[2]}; months are 01 to 12, seasons 21 to 24.`;
    return monthsFrom(month[1]!, Number(month[2]), 1);
  }
  const quarter = /^(\d{4})-Q([1-4])$/u.exec(text);
  if (quarter) return monthsFrom(quarter[1]!, Number(quarter[2]) * 3 - 2, 3);
  if (/^\d{4}$/u.test(text)) return { start: `${text}-01-01`, end: `${text}-12-31` };
  const unspecified = /^(\d{2}XX|\d{3}X)$/u.exec(text);
  if (unspecified) return { start: `${text.replaceAll("X", "0")}-01-01`, end: `${text.replaceAll("X", "9")}-12-31` };
  if (/^\d{4}-XX(-XX)?$/u.test(text)) return { start: `${text.slice(0, 4)}-01-01`, end: `${text.slice(0, 4)}-12-31` };
  const anyDay = /^(\d{4})-(\d{2})-XX$/u.exec(text);
  if (anyDay && isMonth(anyDay[2]!)) return monthsFrom(anyDay[1]!, Number(anyDay[2]), 1);
  if (/^\d{4}[-/]?Q[1-4]$|^Q[1-4]/u.test(text)) return "A quarter is written `2025-Q1`.";
  if (/T\d/u.test(text)) return "Write the day without the time.";
  if (/^[-+Y]/u.test(text)) return "Years have four digits, 0000 to 9999.";
  if (/^\d{8}$/u.test(text)) return `Write \`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}\`.`;
  if (/^\d{4}[./年]\d{1,2}/u.test(text) || /^\d{4}-\d(-|$)/u.test(text))
    return "Write year, month and day with hyphens and two digits: `2026-02-09`.";
  return "Write year, month, day: `2026-02-09`, `2026-02` or `2026`; `unknown` where the source doesn't say.";
}

function isMonth(text: string): boolean {
  return Number(text) >= 1 && Number(text) <= 12;
}

function monthsFrom(year: string, month: number, count: number): { start: Day; end: Day } {
  const last = month + count - 1;
  const endYear = last > 12 ? String(Number(year) + 1).padStart(4, "0") : year;
  const endMonth = `${endYear}-${String(((last - 1) % 12) + 1).padStart(2, "0")}`;
  return { start: `${year}-${String(month).padStart(2, "0")}-01`, end: `${endMonth}-${lastDayOf(endMonth)}` };
}

function lastDayOf(yearMonth: string): number {
  const year = Number(yearMonth.slice(0, 4));
  const month = Number(yearMonth.slice(5, 7));
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
