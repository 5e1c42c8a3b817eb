/** A figure as people type it: sign, currency, digits, scale and unit. Spellings are those of the site's own quantities. */
import { shift } from "../../../explorer/query/value-bound.ts";
import { formatQuantity } from "../../../facts/format.ts";
import { CURRENCY_SIGNS, CURRENCY_WORDS, isCurrency, SCALES, UNIT_FORMS } from "../../../facts/unit.ts";
import { plainText } from "./plain-text.ts";

export interface Figure {
  readonly isNegative: boolean;
  /** Before the point, as typed: `1,240`. */
  readonly whole: string;
  /** Digits behind the point; empty where there is none. */
  readonly fraction: string;
  /** As typed, folded; empty where there is none. */
  readonly scale: string;
  /** Name in data; null where none is said. */
  readonly unit: string | null;
  /** Place behind its last character. */
  readonly end: number;
}

/** Spellings of readers that texts don't have, or have in other words. */
const MORE_UNITS: readonly (readonly [spelling: string, unit: string])[] = [
  ["bips", "basis-points"],
  ["个百分点", "percentage-points"],
  ["百分点", "percentage-points"],
  ["个基点", "basis-points"],
  ["基点", "basis-points"],
  ["点", "points"],
  ["hk dollars", "HKD"],
  ["港币", "HKD"],
  ["美金", "USD"],
  ["欧元", "EUR"],
  ["英镑", "GBP"],
  ["日元", "JPY"],
  ["日圆", "JPY"],
  ["新台币", "TWD"],
  ["台币", "TWD"],
];

/** Codes of currencies that are English words or well-known tickers: read as money in capitals only. */
const WORD_CODES = /^(?:all|amd|bam|bob|cup|gel|hun|lak|mad|mop|nad|pen|ron|sos|top|try)$/u;

const unitBySpelling = new Map<string, string>(
  [
    ...UNIT_FORMS.flatMap(({ unit, literal, spellings }) =>
      [literal, ...spellings].map((each) => [each, unit] as const),
    ),
    ...CURRENCY_WORDS,
    ...MORE_UNITS,
  ].map(([spelling, unit]) => [plainText(spelling), unit]),
);
unitBySpelling.delete("");
const codeBySign = new Map(CURRENCY_SIGNS.map(([sign, code]) => [plainText(sign), code]));

const HAN_POWERS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };
const powerByScale = new Map(
  SCALES.flatMap(({ literal, spellings, power }) =>
    [literal, ...spellings].map((each) => [plainText(each), power] as const),
  ),
);

const latinScales = [...powerByScale.keys()].filter((each) => /^[a-z]+$/u.test(each));
const longScales = alternatives(latinScales.filter((each) => each.length > 1));
const shortScales = latinScales.filter((each) => each.length === 1).join("");
const SCALE = `(?:[ -]?(?<long>${longScales})|(?<short>[${shortScales}])| ?(?<han>[十百千]?(?:万亿|[万亿])))`;
const units = alternatives([...unitBySpelling.keys()]).replaceAll(" ", "[ -]");
/** The whole part may be left out: `.5%`. */
const NUMBER =
  "(?<whole>\\d{1,3}(?:,\\d{3}){1,9}|\\d{1,40}|(?=\\.\\d))(?:\\.(?<fraction>\\d{1,40}))?(?![\\d]|,\\d|\\.\\d)";
const SIGNED = `(?<sign>(?:minus |negative |[-+]|负)?)(?:(?<mark>${alternatives([...codeBySign.keys()])}) ?|(?<before>[a-z]{3}) ?)?(?<inner>-?)${NUMBER}`;
const ORDINAL = "(?:st|nd|rd|th)";
const END = "(?![a-z\\d])";

/** Longest reading first: with a currency code, with a unit, plain. */
const FORMS = [
  `${SIGNED}${SCALE}? ?(?<code>[a-z]{3})${END}`,
  `${SIGNED}(?:${SCALE}?[ -]?(?<unit>${units})|${ORDINAL}[ -](?<rank>percentile))${END}`,
  `${SIGNED}${SCALE}?${END}`,
].map((form) => new RegExp(form, "uy"));

/** The figure that begins at a place; `written` is the same text with the case as typed. */
export function figureAt(plain: string, written: string, at: number): Figure | null {
  for (const form of FORMS) {
    form.lastIndex = at;
    const match = form.exec(plain);
    if (!match) continue;
    const { sign = "", mark, before, inner, whole, fraction = "", long, short, han, code, unit, rank } = match.groups!;
    const prefix = before === undefined ? null : codeOf(before, written, at + match[0].indexOf(before));
    const suffix = code === undefined ? null : codeOf(code, written, at + match[0].lastIndexOf(code));
    if ((before !== undefined && prefix === null) || (code !== undefined && suffix === null)) continue;
    const named = unit ?? rank;
    const spelled = named === undefined ? undefined : unitBySpelling.get(named.replaceAll("-", " "));
    const marked = mark === undefined ? undefined : codeBySign.get(mark);
    return {
      isNegative: /[-负]|minus|negative/u.test(sign + inner!),
      whole: whole! === "" ? "0" : whole!,
      fraction,
      scale: long ?? short ?? han ?? "",
      unit: suffix ?? spelled ?? marked ?? prefix,
      end: at + match[0].length,
    };
  }
  return null;
}

/** In full units, the point moved in the text: rounded once. */
export function amountOf({ isNegative, whole, fraction, scale }: Figure): number {
  const size = shift(whole.replaceAll(",", ""), fraction, powerOf(scale));
  return isNegative ? 0 - size : size;
}

/** As the site prints it: `500bn` dollars are `US$500bn`. */
export function printFigures(from: Figure, to: Figure | null): string {
  const amount = ({ isNegative, whole, fraction }: Figure) => ({
    isNegative,
    digits: fraction === "" ? whole : `${whole}.${fraction}`,
  });
  const print = (figure: Figure, upTo: Figure | null) =>
    formatQuantity({
      qualifier: null,
      amount: amount(figure),
      upTo: upTo && amount(upTo),
      scale: literalOf(figure.scale),
      unit: figure.unit ?? "count",
    }).figure;
  if (to && from.scale !== to.scale) return `${print(from, null)} – ${print(to, null)}`;
  return print(from, to);
}

function powerOf(scale: string): number {
  const known = powerByScale.get(scale);
  if (known !== undefined || scale === "") return known ?? 0;
  return [...scale].reduce((sum, char) => sum + HAN_POWERS[char]!, 0);
}

/** `billion` is printed `bn`. */
function literalOf(scale: string): string {
  return SCALES.find(({ spellings }) => /^[a-z]/u.test(scale) && spellings.includes(scale))?.literal ?? scale;
}

function codeOf(code: string, written: string, at: number): string | null {
  const isTyped = !WORD_CODES.test(code) || /^[A-Z]/u.test(written.slice(at, at + 3));
  return isTyped && isCurrency(code.toUpperCase()) ? code.toUpperCase() : null;
}

function alternatives(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[$^.*+?()[\]{}|\\/]/gu, "\\$&"))
    .join("|");
}
