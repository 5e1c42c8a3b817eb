/** One date as people write it, in English and Chinese: which parts of it are said, and where it ends. */
import { monthNumber, MONTH_NAME } from "../../../facts/english-months.ts";

/** Parts of a date; what wasn't said is absent. */
export interface DateParts {
  readonly year?: number;
  readonly half?: number;
  readonly quarter?: number;
  readonly month?: number;
  readonly day?: number;
}

export interface WrittenDate {
  readonly parts: DateParts;
  /** Place behind its last character. */
  readonly end: number;
}

const MONTH = `(?<m>${MONTH_NAME.toLowerCase()})\\.?`;
const ORDINALS = ["first", "second", "third", "fourth"];
const ORDINAL = "(first|second|third|fourth|1st|2nd|3rd|4th)";

/** Other numbers of four digits are no years. */
const YEAR = "(?<y>(?:19|20)\\d\\d|2100)";
const SHORT_YEAR = "(?<y>(?:19|20)\\d\\d|2100|'?\\d\\d)";
const DAY = "(?<d>[0-3]?\\d)(?:st|nd|rd|th)?";
const HAN_DIGITS = "〇一二三四五六七八九";
const HAN_YEAR = "(?<y>(?:19|20)\\d\\d|2100|[二一][〇零一二三四五六七八九]{3})";
const HAN_NUMBER = "(\\d{1,2}|[一二三四五六七八九十]{1,3})";
const HAN_MONTH = `(?<m>${HAN_NUMBER})月`;
const HAN_DAY = `(?<d>${HAN_NUMBER})[日号]`;
const WEEKDAY = "(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?";
const ABOUT_WHEN = "(?:(?:early|mid|late)[ -]|(?:the )?(?:end|start|beginning|middle) of )?";

/** Tried in this order: a form stands before those that it begins with. */
const FORMS = [
  `${YEAR}([-/.])(?<m>\\d{1,2})\\2(?<d>\\d{1,2})`,
  `${YEAR}[- ]?q(?<q>[1-4])`,
  `${YEAR}[- ]?h(?<h>[12])`,
  `${YEAR}[-/](?<m>\\d\\d)`,
  `${YEAR}[- ]${MONTH}(?:[- ]${DAY})?`,
  `${YEAR}(?:'s)? ${named("q", ORDINAL)}[- ]quarter`,
  `${YEAR}(?:'s)? ${named("h", ORDINAL)}[- ]half`,
  `(?<d>\\d{1,2})\\.(?<m>\\d{1,2})\\.${YEAR}`,
  `${WEEKDAY}${DAY}(?: of)?[- ]?${MONTH}(?:,?[- ]?(?:of )?${YEAR})?`,
  `${WEEKDAY}${MONTH} ${DAY}(?!\\d)(?:,? ${YEAR})?`,
  `${ABOUT_WHEN}${MONTH}(?:,?[- ]?(?:of )?${YEAR}| ?'(?<s>\\d\\d))?`,
  `q(?<q>[1-4])(?:[-/ ]?${YEAR}| of ${YEAR.replace("y", "z")}| ?'(?<s>\\d\\d))?`,
  `h(?<h>[12])(?:[-/ ]?${YEAR}| of ${YEAR.replace("y", "z")}| ?'(?<s>\\d\\d))?`,
  `(?<q>[1-4])q ?${SHORT_YEAR}`,
  `(?<h>[12])h ?${SHORT_YEAR}`,
  `(?:the )?${named("q", ORDINAL)}[- ]quarter(?:(?:,| of| in)? ${YEAR})?`,
  `(?:the )?${named("h", ORDINAL)}[- ]half(?:(?:,| of| in)? ${YEAR})?`,
  `${HAN_YEAR} ?年? ?第?(?<q>[一二三四1-4])季度?`,
  `${HAN_YEAR} ?年? ?(?:(?<q>首)季|(?<h>[上下])半年)`,
  `${HAN_YEAR} ?年 ?q(?<q>[1-4])`,
  `${HAN_YEAR} ?年(?: ?${HAN_MONTH}(?:${HAN_DAY})?)?`,
  `${HAN_YEAR} ${HAN_MONTH}(?:${HAN_DAY})?`,
  `${HAN_MONTH}(?:${HAN_DAY})?(?:,? ${YEAR})?`,
  `第?(?<q>[一二三四1-4])季度? ${YEAR}`,
  `(?<h>[上下])半年 ${YEAR}`,
  `${ABOUT_WHEN}${YEAR}(?!年)`,
].map(sticky);

/** What may begin a range, its month being said at the other end: `2-6 feb 2026`. */
const FIRST_DAY = sticky(`${DAY}(?!\\d)`);
/** What may end a range: `feb 2-6, 2026`, `2026年2月2日至6日`, `2024-26`. */
const LAST_DAY = [sticky(`${HAN_DAY}`), sticky(`${DAY},? ${YEAR}`)];
const LAST_YEAR = sticky("(?<s>\\d\\d)(?!\\d)");
const SLASHED = sticky(`(?<d>\\d{1,2})([-/])(?<m>\\d{1,2})\\2${YEAR}`);

/** All readings of what stands at a place, best first; parts may be out of range. */
export function datesAt(plain: string, at: number): WrittenDate[] {
  const dates = FORMS.flatMap((form) => matchOf(form, plain, at) ?? []);
  const slashed = matchOf(SLASHED, plain, at);
  if (!slashed) return dates;
  const { year, month = 0, day = 0 } = slashed.parts;
  if (month > 12) return [{ parts: { ...(year !== undefined && { year }), month: day, day: month }, end: slashed.end }];
  return day > 12 || day === month ? [slashed] : [];
}

export function firstDayAt(plain: string, at: number): WrittenDate | null {
  return matchOf(FIRST_DAY, plain, at);
}

/** What may stand behind `from` and the word that joins: it says less than a date by itself. */
export function lastDatesAt(plain: string, at: number, from: DateParts): WrittenDate[] {
  if (from.day !== undefined) return LAST_DAY.flatMap((form) => matchOf(form, plain, at) ?? []);
  const isYear = from.year !== undefined && Object.keys(from).length === 1;
  const short = isYear ? matchOf(LAST_YEAR, plain, at) : null;
  return short ? [short] : [];
}

function named(group: string, pattern: string): string {
  return `(?<${group}>${pattern.slice(1)}`;
}

function sticky(pattern: string): RegExp {
  return new RegExp(pattern, "uy");
}

function matchOf(form: RegExp, plain: string, at: number): WrittenDate | null {
  form.lastIndex = at;
  const match = form.exec(plain);
  if (!match) return null;
  const { y, z, s, h, q, m, d } = match.groups!;
  const year = y ?? z ?? s;
  return {
    parts: {
      ...(year !== undefined && { year: yearOf(year) }),
      ...(h !== undefined && { half: h === "下" ? 2 : h === "上" ? 1 : numberOf(h) }),
      ...(q !== undefined && { quarter: q === "首" ? 1 : numberOf(q) }),
      ...(m !== undefined && { month: numberOf(m) }),
      ...(d !== undefined && { day: numberOf(d) }),
    },
    end: at + match[0].length,
  };
}

function yearOf(text: string): number {
  const digits = text.replace(/[〇零一二三四五六七八九]/gu, (digit) => String(hanDigit(digit))).replace("'", "");
  return Number(digits) + (digits.length === 2 ? 2000 : 0);
}

/** `7`, `7th`, `feb`, `first`, `十一`. */
function numberOf(text: string): number {
  if (/^\d/u.test(text)) return Number.parseInt(text, 10);
  const month = monthNumber(text);
  if (month > 0) return month;
  const ordinal = ORDINALS.indexOf(text);
  if (ordinal >= 0) return ordinal + 1;
  const [tens, ones] = text.split("十") as [string, string?];
  if (ones === undefined) return hanDigit(tens);
  return (tens === "" ? 1 : hanDigit(tens)) * 10 + (ones === "" ? 0 : hanDigit(ones));
}

/** Not one digit: out of any date's range. */
function hanDigit(text: string): number {
  if (text === "零") return 0;
  return text.length === 1 ? HAN_DIGITS.indexOf(text) : Number.NaN;
}
