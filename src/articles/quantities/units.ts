/** Units and English scales behind a figure. Text is plain text. */
import type { NamedUnit } from "../../facts/unit.ts";

const UNITS: readonly (readonly [words: string, unit: NamedUnit])[] = [
  ["percentage[ -]points?|percent[ -]points?|%[ -]?points?|ppts?|pp(?:s)?", "percentage-points"],
  ["个?百分点|pcts", "percentage-points"],
  ["basis[ -]points?|bps?|个?基点|点子|个?bps?", "basis-points"],
  ["(?:st|nd|rd|th)?[ -]percentile|(?:st|nd|rd|th)?[ -]?pctl", "percentile"],
  ["%?(?:的)?(?:历史)?(?:百?分位)(?:数|点|值|水平)?", "percentile"],
  ["%|percent|per cent|pct|per-cent|厘(?!米)", "percent"],
  ["x|×|times|fold|倍", "multiple"],
  ["points?|pts?|index points?|点", "points"],
];

/** Letters that a scale may be glued to digits with; `b` and `t` only beside a currency. */
const SCALES: readonly (readonly [words: string, scale: "k" | "m" | "bn" | "tn"])[] = [
  ["thousand", "k"],
  ["million|mln|mio|mn", "m"],
  ["billion|bln|bn", "bn"],
  ["trillion|trn|tn", "tn"],
];
const LETTERS: Readonly<Record<string, "k" | "m" | "bn" | "tn">> = { k: "k", m: "m", b: "bn", t: "tn" };

const unitPatterns = UNITS.map(([words, unit]) => ({
  unit,
  pattern: new RegExp(`[ -]?(?:${words})(?!\\p{Script=Latin})`, "iuy"),
}));
const scalePatterns = SCALES.map(([words, scale]) => ({
  scale,
  pattern: new RegExp(`[ -]?(?:${words})(?!\\p{Script=Latin})`, "iuy"),
}));
const LETTER = /[kmbt](?!\p{Script=Latin})/iuy;

export interface UnitAt {
  readonly unit: NamedUnit;
  readonly end: number;
}

export interface ScaleAt {
  readonly scale: "k" | "m" | "bn" | "tn";
  readonly end: number;
  readonly isLetter: boolean;
}

/** The unit that starts at a place of the text; null where none does. */
export function unitAt(text: string, at: number): UnitAt | null {
  for (const { unit, pattern } of unitPatterns) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return { unit, end: at + match[0].length };
  }
  return null;
}

/** The English scale that starts at a place of the text; null where none does. */
export function scaleAt(text: string, at: number): ScaleAt | null {
  for (const { scale, pattern } of scalePatterns) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return { scale, end: at + match[0].length, isLetter: false };
  }
  LETTER.lastIndex = at;
  const letter = LETTER.exec(text)?.[0];
  return letter === undefined ? null : { scale: LETTERS[letter.toLowerCase()]!, end: at + 1, isLetter: true };
}
