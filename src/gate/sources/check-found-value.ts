/**
 * Whether the figure that a source prints where the quoted words stand is the fact's value: with all of its digits, its
 * scale and unit, and the hedge before it, also where the quotation leaves these out.
 */
import { statesSize } from "../../facts/han-prose.ts";
import { proseFigures, normalizeProse } from "../../facts/prose-figures.ts";
import type { Complaint } from "../../facts/problem.ts";
import { plainDigits, type Quantity } from "../../facts/quantity.ts";
import { checkTextStates } from "../../facts/state-value.ts";
import { SCALES } from "../../facts/unit.ts";
import type { FoundWords } from "./find-words.ts";
import { lineStartAt, type SearchableText } from "./searchable-text.ts";

/** How far a figure may reach beyond the words that quote it. */
const REACH = 40;

/** The source may say more figures beside this one. */
const BESIDE = "Unexpected second figure";

/** Null where the source states the value there. Words without a figure can give a place in an order. */
export function checkFoundValue(found: FoundWords, text: SearchableText, value: Quantity): Complaint | null {
  const words = text.shown.slice(found.start, found.end);
  if (value.unit === "rank" && !/\d/u.test(words)) return null;
  if (/\p{Script=Han}/u.test(words)) return checkChinese(found, text, value);
  const { start, end } = withWholeFigures(found, text);
  const before = text.shown.slice(lineStartAt(text, start), start);
  const complaint = checkTextStates(text.shown.slice(start, end), sentenceEnd(before), value);
  return complaint === null || complaint.reason.startsWith(BESIDE) ? null : complaint;
}

/** The words, widened to the ends of the figures that they hold a part of. */
function withWholeFigures({ start, end }: FoundWords, { shown }: SearchableText): { start: number; end: number } {
  const from = shown.slice(Math.max(0, start - REACH), start);
  const windowStart = Math.max(0, start - REACH) + (from.length < REACH ? 0 : from.indexOf(" ") + 1);
  const window = shown.slice(windowStart, end + REACH);
  if (normalizeProse(window).length !== window.length) return { start, end };
  const spans = proseFigures(normalizeProse(window), "")
    .map((figure) => ({ start: windowStart + figure.start, end: windowStart + figure.end }))
    .filter((figure) => figure.start < end && start < figure.end);
  return {
    start: Math.min(start, ...spans.map((each) => each.start)),
    end: Math.max(end, ...spans.map((each) => each.end)),
  };
}

/** What of the line stands in the same sentence. */
function sentenceEnd(before: string): string {
  return before.slice(before.search(/(?:[^.!?;]|[.](?=\S))*$/u));
}

const DIGITS = /\d[\d,]*(?:\.\d+)?/gu;
const CHINESE_SCALES = SCALES.flatMap(({ literal, power, spellings }) =>
  [literal, ...spellings].filter((word) => /\p{Script=Han}/u.test(word)).map((word) => ({ word, power })),
).sort((a, b) => b.word.length - a.word.length);

/** Figures of Chinese prose aren't read: there, digits, scale and percent sign must do. */
function checkChinese(
  { start, end }: FoundWords,
  { folded, shown }: SearchableText,
  value: Quantity,
): Complaint | null {
  const numbers = [...folded.matchAll(DIGITS)]
    .map((match) => ({ digits: match[0].replaceAll(",", ""), start: match.index, end: match.index + match[0].length }))
    .filter((number) => number.start < end && start < number.end);
  const amounts = [value.amount, ...(value.upTo ? [value.upTo] : [])];
  const last = numbers.findLast(({ digits }) => digits === plainDigits(amounts.at(-1)!));
  const actual = shown.slice(start, end);
  if (last === undefined || !amounts.every((each) => numbers.some(({ digits }) => digits === plainDigits(each)))) {
    // Numerals and what multiplies digits: 三成, 3千億, 三分之一.
    if (statesSize(actual, value)) return null;
    return {
      reason: "Unexpected words without the value's figure, expected its digits",
      actual,
      expected: null,
      note: "Correct the value, or quote the words that carry it.",
    };
  }
  const behind = folded.slice(last.end, last.end + REACH).trimStart();
  const written = CHINESE_SCALES.find(({ word }) => behind.startsWith(word));
  const power = powerOf(value.scale);
  if ((written?.power ?? 0) !== power && (written !== undefined || CHINESE_POWERS.has(power))) {
    const scale = written === undefined ? "no scale" : `\`${written.word}\``;
    return {
      reason: `Unexpected scale, expected the source's (${scale})`,
      actual,
      expected: written?.word ?? null,
      note: "Write the amount as the source prints it: digits and scale stay what they are.",
    };
  }
  if (/^%/u.test(behind) === (value.unit === "percent")) return null;
  if (value.unit === "percent" && /^(?:-|~|至|到)/u.test(behind)) return null;
  return {
    reason: `Unexpected ${value.unit === "percent" ? "number without %" : "%"}, expected the value's unit`,
    actual,
    expected: value.unit,
    note: "Correct the value, or quote the words that carry it.",
  };
}

const CHINESE_POWERS: ReadonlySet<number> = new Set(CHINESE_SCALES.map(({ power }) => power));

function powerOf(scale: string): number {
  return SCALES.find(({ literal }) => literal === scale)?.power ?? 0;
}
