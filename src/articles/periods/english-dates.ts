/** Dates, months, quarters, halves and years as English writes them. */
import { monthNumber, MONTH_NAME } from "../../facts/english-months.ts";
import { HALVES, NUMBER, periodForm, QUARTERS, smallNumber, yearNumber } from "./reading.ts";
import type { DateParts, PeriodForm, Reading } from "./reading.ts";

const MONTH = `\\b(?<month>${MONTH_NAME})\\b(?:\\.(?=,? [\\d']))?`;
const DAY = "\\b(?<day>0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?";
const LAST_DAY = "(?<lastDay>0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?";
const NOT_FIGURE = "(?<![\\d.,$€£¥:/-])";
const DAY_ENDS = "(?![\\d%]|[.,]\\d| ?per ?cent)";
const YEAR_ENDS = "(?![\\d%]|[.,]\\d)";
const YEAR = `(?<year>(?:19|20)\\d\\d)${YEAR_ENDS}`;
const YEAR_BEHIND = `(?:,? (?:of )?${YEAR}| (?:of )?(?<which>this|last|next|the previous|the prior|the same) year)?`;
const SHORT_YEAR = `(?<year>(?:19|20)\\d\\d|'?\\d\\d)(?![\\d%]|[.,]\\d)`;
const WEEKDAY_BEFORE = "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? (?:the )?)?";
const ORDINALS = ["first", "second", "third", "fourth"];
const ORDINAL = "(?<ordinal>first|second|third|fourth|1st|2nd|3rd|4th|opening|final)";
const FISCAL = "(?<fiscal>(?:fiscal|financial)(?: year)?[- ]|fy ?)?";

/** Words before a month's name that show that a time is meant where the name is a word of its own too. */
const LEADS_IN =
  /(?:\b(?:in|on|since|from|to|of|by|until|till|last|next|this|early|mid|late|end|through|during|for|between|and|than|before|after|past|as of)[ -]|[(,] ?)$/iu;

/** What is told month by month. */
const MONTHLY =
  /^ (?:exports?|imports?|retail|sales|inflation|cpi|ppi|pmi|data|figures|deliveries|revenues?|trade|output|industrial|consumer|jobs|payrolls|meeting|futures|contracts?)\b/iu;

export const ENGLISH_DATES: readonly PeriodForm[] = [
  periodForm(
    `(?<![\\d.,$€£¥/-])(?<year>(?:19|20)\\d\\d)(?<mark>[-/.])(?<number>0?[1-9]|1[0-2])\\k<mark>(?<day>0?[1-9]|[12]\\d|3[01])(?:T[\\d:.]+(?:Z|[-+]\\d\\d:?\\d\\d)?)?(?![\\d%])`,
    date,
  ),
  periodForm(`${NOT_FIGURE}${WEEKDAY_BEFORE}${DAY}(?: of)?[ -]${MONTH}(?:,?[- ](?:of )?${YEAR})?`, date),
  periodForm(`${WEEKDAY_BEFORE}${MONTH}[ -]${DAY}${DAY_ENDS}(?:,? ${YEAR})?`, date),
  periodForm(`${NOT_FIGURE}${DAY}(?: ?- ?| to | and )${LAST_DAY} ${MONTH}(?:,? ${YEAR})?`, date),
  periodForm(`${MONTH} ${DAY}(?: ?- ?| to )${LAST_DAY}${DAY_ENDS}(?! ${MONTH_NAME})(?:,? ${YEAR})?`, date),
  periodForm(`${NOT_FIGURE}(?<day>\\d{1,2})([-/])(?<number>\\d{1,2})\\2(?<year>(?:19|20)\\d\\d)(?![\\d%])`, slashed),
  periodForm(`${MONTH}${YEAR_BEHIND}`, month),
  periodForm(`${MONTH} ?'(?<year>\\d\\d)\\b`, month),
  periodForm(`${FISCAL}${ORDINAL}[- ]quarter(?:(?: of| in|,)?(?<fiscal2> fiscal| fy)?${YEAR_BEHIND})?`, ordinalQuarter),
  periodForm(`\\b${YEAR}(?:'s)? ${ORDINAL}[- ]quarter`, ordinalQuarter),
  periodForm(
    `\\b${FISCAL}q(?<number>[1-4])(?:[ -]?(?<fiscal2>fy ?)?${YEAR}| of ${YEAR2()}|'(?<short>\\d\\d))?(?!\\w)`,
    quarter,
  ),
  periodForm(`${NOT_FIGURE}\\b(?<number>[1-4])q(?: ?(?<fiscal>fy)?${SHORT_YEAR})?(?!\\w)`, quarter),
  periodForm(`\\b(?<year>(?:19|20)\\d\\d)[- ]?q(?<number>[1-4])(?!\\w)`, quarter),
  periodForm(
    `\\b(?<ending>march|june|september|december)[- ]quarter\\b(?: (?:of )?${YEAR})?`,
    ({ groups }): Reading => ({
      kind: "quarter",
      parts: { ...yearIn(groups!), months: QUARTERS[(monthNumber(groups!["ending"]!) - 3) / 3]! },
      confidence: 0.85,
    }),
  ),
  periodForm(`${FISCAL}\\b(?<ordinal>first|second|1st|2nd)[- ]half(?:(?: of| in|,)?${YEAR_BEHIND})?`, half),
  periodForm(`\\b${YEAR}(?:'s)? (?<ordinal>first|second)[- ]half`, half),
  periodForm(`\\bh(?<number>[12])(?:[ -]?${YEAR}| of ${YEAR2()}|'(?<short>\\d\\d))?(?!\\w)`, half),
  periodForm(`${NOT_FIGURE}\\b(?<number>[12])h(?: ?${SHORT_YEAR})?(?!\\w)`, half),
  periodForm(`\\b(?<year>(?:19|20)\\d\\d)[- ]?h(?<number>[12])(?!\\w)`, half),
  periodForm(`\\bfirst[- ](?<count>${NUMBER})[- ]months?(?:(?: of| in|,)?${YEAR_BEHIND})?`, firstMonths),
  periodForm(`\\binterim (?=results?|profits?|earnings|dividend|report|period|loss|revenue)`, {
    kind: "half",
    parts: { months: HALVES[0]! },
    lean: "over",
    confidence: 0.35,
  }),
];

type Groups = Record<string, string | undefined>;

function YEAR2(): string {
  return YEAR.replace("<year>", "<year2>");
}

/** The year that the words give, or how far it is from that of publication. */
function yearIn({ year, year2, short, which }: Groups): Pick<DateParts, "year" | "yearsOn"> {
  const written = year ?? year2 ?? short;
  if (written !== undefined) return { year: yearNumber(written) };
  if (which === undefined) return {};
  return { yearsOn: which === "this" || which === "the same" ? 0 : which === "next" ? 1 : -1 };
}

function date(match: RegExpMatchArray, plain: string): Reading | null {
  const groups = match.groups as Groups;
  const name = groups["month"];
  if (name !== undefined && !isName(name)) return null;
  const number = name === undefined ? Number(groups["number"]) : monthNumber(name);
  const first = { ...yearIn(groups), months: [number, number] as const, day: Number(groups["day"]) };
  const last = groups["lastDay"];
  const year = groups["year"];
  const confidence = year === undefined ? 0.85 : 0.97;
  if (last === undefined) return isMisread(match, plain) ? null : { kind: "day", parts: first, confidence };
  if (Number(last) <= first.day) return null;
  return { kind: "span", parts: { ...first, lastDay: Number(last) }, confidence };
}

/** `up 3 March` is no day of March where a figure's unit follows. */
function isMisread(match: RegExpMatchArray, plain: string): boolean {
  return /^ ?(?:%|per ?cent|percent|points?\b|bps?\b)/iu.test(plain.slice(match.index! + match[0].length));
}

/** Day and month are told apart only where one of them can't be a month, or where they are the same. */
function slashed({ groups }: RegExpMatchArray): Reading | null {
  const [a, b, year] = [Number(groups!["day"]), Number(groups!["number"]), Number(groups!["year"])];
  if (a > 31 || b > 31 || a < 1 || b < 1 || (a > 12 && b > 12)) return null;
  if (a <= 12 && b <= 12 && a !== b) return { kind: "day", isUnknown: true, confidence: 0.3 };
  const [number, day] = a > 12 ? [b, a] : [a, b];
  return { kind: "day", parts: { year, months: [number, number], day }, confidence: 0.9 };
}

function month(match: RegExpMatchArray, plain: string): Reading | null {
  const groups = match.groups as Groups;
  const name = groups["month"]!;
  if (!isName(name)) return null;
  const years = yearIn(groups);
  const isSaid = Object.keys(years).length > 0;
  const isLedIn = LEADS_IN.test(plain.slice(0, match.index));
  // `May` and `March` are verbs too, and short forms are codes.
  const isWord = /^(?:may|march)$/iu.test(name) && !MONTHLY.test(plain.slice(match.index! + match[0].length));
  if (!isSaid && !isLedIn && (isWord || (name.length < 4 && !/^may$/iu.test(name)))) return null;
  const number = monthNumber(name);
  const confidence = isSaid ? 0.95 : isLedIn ? 0.8 : 0.65;
  return { kind: "month", parts: { ...years, months: [number, number] }, confidence };
}

/** Months are written with a capital; `may` and `march` without one are verbs. */
function isName(name: string): boolean {
  return /^\p{Lu}/u.test(name);
}

function ordinalQuarter({ groups }: RegExpMatchArray): Reading {
  return quarterOf(ordinalNumber(groups!["ordinal"]!), groups as Groups);
}

function quarter({ groups }: RegExpMatchArray): Reading {
  return quarterOf(Number(groups!["number"]), groups as Groups);
}

/** A fiscal quarter may be any three months. */
function quarterOf(number: number, groups: Groups): Reading {
  if (groups["fiscal"] !== undefined || groups["fiscal2"] !== undefined)
    return { kind: "quarter", isUnknown: true, confidence: 0.4 };
  const years = yearIn(groups);
  const isSaid = years.year !== undefined;
  return { kind: "quarter", parts: { ...years, months: QUARTERS[number - 1]! }, confidence: isSaid ? 0.95 : 0.8 };
}

function half({ groups }: RegExpMatchArray): Reading {
  const { ordinal, number, fiscal } = groups as Groups;
  if (fiscal !== undefined) return { kind: "half", isUnknown: true, confidence: 0.4 };
  const years = yearIn(groups as Groups);
  const which = ordinal === undefined ? Number(number) : ordinalNumber(ordinal);
  const isSaid = years.year !== undefined;
  return { kind: "half", parts: { ...years, months: HALVES[which - 1]! }, confidence: isSaid ? 0.95 : 0.75 };
}

function firstMonths({ groups }: RegExpMatchArray): Reading | null {
  const count = smallNumber(groups!["count"]!);
  if (!(count >= 2 && count <= 11)) return null;
  const kind = count === 3 ? "quarter" : count === 6 ? "half" : "span";
  return { kind, parts: { ...yearIn(groups as Groups), months: [1, count] }, lean: "over", confidence: 0.85 };
}

function ordinalNumber(ordinal: string): number {
  const word = ordinal.toLowerCase();
  if (word === "opening") return 1;
  if (word === "final") return 4;
  return /^\d/u.test(word) ? Number(word[0]) : ORDINALS.indexOf(word) + 1;
}
