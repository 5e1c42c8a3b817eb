/** What words say of time before the day of publication is taken into account: what the tables of words give. */
import type { Day } from "../../facts/period.ts";
import type { PeriodMention } from "./period-mention.ts";

/** Parts of a date; what wasn't said is absent. */
export interface DateParts {
  readonly year?: number;
  /** Years from that of publication: `last year` is -1. Never beside `year`. */
  readonly yearsOn?: number;
  /** First and last month, from 1. */
  readonly months?: readonly [first: number, last: number];
  readonly day?: number;
  /** Where the first day is `day`. */
  readonly lastDay?: number;
  /** Where the first year is `year`. */
  readonly lastYear?: number;
}

/** First and last day. */
export interface Days {
  readonly start: Day;
  readonly end: Day;
}

/**
 * Which one is meant where the words leave it open: the last that had begun by the publication (`past`) or had ended (`over`),
 * unless that is most of a year ago and another one near; the last that had begun in any case (`before`); the next one
 * (`ahead`); or whichever is nearer.
 */
export type Lean = "before" | "past" | "over" | "ahead" | "nearest";

export interface Reading {
  readonly kind: PeriodMention["kind"];
  /** What is said; exactly one of this, `daysFrom` and `isUnknown`. */
  readonly parts?: DateParts;
  /** What is meant, seen from the day of publication. */
  readonly daysFrom?: (published: Day) => Days;
  /** Whether the words name a time without saying which: `from a year earlier`. */
  readonly isUnknown?: true;
  readonly role?: PeriodMention["role"];
  /** Whether the words themselves say that it lies ahead. */
  readonly isAhead?: true;
  /** A day near which it lies, where that isn't the day of publication. */
  readonly near?: Day;
  /** Nearest where it isn't given. */
  readonly lean?: Lean;
  readonly confidence: number;
  /** Whether an end is concluded although a year is said, as of a fiscal year. */
  readonly isDoubted?: true;
  /** A day of the week, which a date beside it says more exactly. */
  readonly isWeekday?: true;
}

/** A form in which people write times. */
export interface PeriodForm {
  /** Global, over text as `plainText` leaves it. */
  readonly pattern: RegExp;
  /** Null: not a time after all. */
  readonly read: (match: RegExpMatchArray, plain: string) => Reading | null;
}

/** A form from the source of its pattern; case doesn't matter. */
export function periodForm(source: string, read: PeriodForm["read"] | Reading): PeriodForm {
  return { pattern: new RegExp(source, "giu"), read: typeof read === "function" ? read : () => read };
}

export const QUARTERS: readonly (readonly [first: number, last: number])[] = [
  [1, 3],
  [4, 6],
  [7, 9],
  [10, 12],
];

export const HALVES: readonly (readonly [first: number, last: number])[] = [
  [1, 6],
  [7, 12],
];

const ENGLISH_NUMBERS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );
const TENS = ["thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const HAN_DIGITS = "〇一二三四五六七八九";

/** Source of a pattern for a small number in figures or words, either language. */
export const NUMBER = `(?:\\d{1,3}|[${HAN_DIGITS}两零十]{1,3}|${[...ENGLISH_NUMBERS, ...TENS, "a", "an"].join("|")})`;

/** `12`, `twelve`, `a`, `十二`, `两`, `二〇二五`; NaN for anything else. */
export function smallNumber(written: string): number {
  const text = written.toLowerCase().trim();
  if (/^\d+$/u.test(text)) return Number(text);
  if (text === "a" || text === "an") return 1;
  const word = ENGLISH_NUMBERS.indexOf(text);
  if (word >= 0) return word;
  const ten = TENS.indexOf(text);
  if (ten >= 0) return (ten + 3) * 10;
  return hanNumber(text);
}

/** `2025`, `'25`, `二〇二五`. */
export function yearNumber(written: string): number {
  const number = smallNumber(written.replace("'", ""));
  return number < 100 ? number + 2000 : number;
}

function hanNumber(text: string): number {
  if (text.length === 4) return Number([...text].map(hanDigit).join(""));
  const [tens, ones, more] = text.split("十") as [string, string?, string?];
  if (more !== undefined) return Number.NaN;
  if (ones === undefined) return tens.length === 1 ? hanDigit(tens) : Number.NaN;
  return (tens === "" ? 1 : hanDigit(tens)) * 10 + (ones === "" ? 0 : hanDigit(ones));
}

function hanDigit(text: string): number {
  if (text === "零" || text === "○") return 0;
  if (text === "两") return 2;
  return text.length === 1 && HAN_DIGITS.includes(text) ? HAN_DIGITS.indexOf(text) : Number.NaN;
}
