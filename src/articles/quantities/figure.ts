/** One figure as it is printed, before its surroundings are asked what they make of it. */
import type { NamedUnit } from "../../facts/unit.ts";
import type { TextSpan } from "../article.ts";
import { ANY_YUAN, currencyBefore, currencyBehind, type WrittenCurrency } from "./currencies.ts";
import { readApproximate, readHanNumber, readHanScale, shifted } from "../../facts/han-numbers.ts";
import { readWordNumber } from "./number-words.ts";
import { scaleAt, unitAt } from "./units.ts";

/** The span covers sign, currency, digits, scale and unit. */
export interface Figure extends TextSpan {
  /** ASCII, as a literal wants them: `1,240`, `24.68`. */
  readonly digits: string;
  /** Digits of the upper end; null where one amount stands there. */
  readonly upTo: string | null;
  /** The sign that stands there, of each amount; null: none. */
  readonly sign: "+" | "-" | null;
  readonly upToSign: "+" | "-" | null;
  /** Literal of the scale; empty for none. */
  readonly scale: string;
  /** Null: a bare number, or money. */
  readonly unit: NamedUnit | null;
  /** As written; null where it isn't money. */
  readonly currency: WrittenCurrency | null;
  /** Whether the currency stands in front. */
  readonly isPrefixed: boolean;
  /** Whether it is written in words or Chinese numerals. */
  readonly isInWords: boolean;
  /** A small number in words, which counts only in front of something that is measured. */
  readonly isSmall: boolean;
  /** `20余家`, `300多人`: the figure says itself that it is more. */
  readonly isExceeded: boolean;
  /** A hyphen glues it to a word before it. */
  readonly isHyphened: boolean;
}

interface NumberAt {
  readonly digits: string;
  readonly upTo: string | null;
  readonly end: number;
  readonly scale: string;
  readonly isInWords: boolean;
  readonly isSmall: boolean;
  readonly isHan: boolean;
}

/** A run of digits with separators; whether they make a number is asked afterwards. */
const RUN = /\d+(?:[.,]\d+)*/uy;
const NUMBER = /^(?:\d{1,3}(?:,\d{3})+|0|[1-9]\d*)(?:\.\d+)?$/u;
/** In front of 分, which is a hundredth of money only there. */
const PER_SHARE = /(?:每股|派息|股息)[^，。；;\d]{0,12}[\d.]+$/u;
const MOST_DIGITS = 24;
/** Units of things that are counted, glued to the figure. */
const MEASURE = /^(?:[GMTk]Wh?|TEU|bbl|boe|kg)(?!\p{L})/u;
const LATIN = /\p{Script=Latin}/u;

/** Where the run of digits that starts at a place ends. */
export function runEnd(text: string, at: number): number {
  RUN.lastIndex = at;
  return at + (RUN.exec(text)?.[0].length ?? 1);
}

/**
 * The figure whose number starts at a place of the plain text; null where none does. `floor` is where the figure before
 * it ends: a hyphen there joins two figures and is no minus.
 */
export function readFigure(text: string, at: number, floor: number): Figure | null {
  const number = numberAt(text, at);
  if (!number) return null;
  const front = frontOf(text, at, number, floor);
  const back = backOf(text, number, front.isBracketed);
  if (!back) return null;
  const before = text[front.start - 1] ?? " ";
  const isGlued = front.start === at && (LATIN.test(before) || before === "'" || before === "#" || before === "@");
  if (isGlued) return null;
  const currency = front.currency ?? back.currency;
  if (back.isLetterScale && currency === null && back.unit === null && !isCountLetter(text, at, back.end)) return null;
  const next = text[back.end] ?? " ";
  const isMeasured = MEASURE.test(text.slice(back.end, back.end + 6));
  if ((LATIN.test(next) && !isMeasured) || /\d/u.test(next)) return null;
  return {
    start: front.start,
    end: back.end,
    digits: back.isCents ? shiftedDown(back.digits) : back.digits,
    upTo: number.upTo === null ? null : shifted(number.upTo, back.digits.length - number.digits.length),
    sign: front.sign,
    upToSign: null,
    scale: back.scale,
    unit: back.unit,
    currency,
    isPrefixed: front.currency !== null,
    isInWords: number.isInWords,
    isSmall: number.isSmall && back.digits === number.digits,
    isExceeded: back.isExceeded,
    isHyphened: front.isHyphened,
  };
}

function numberAt(text: string, at: number): NumberAt | null {
  const first = text[at]!;
  if (/\d/u.test(first)) {
    const end = runEnd(text, at);
    const run = text.slice(at, end);
    const isFraction = text[at - 1] === "." && !/[\p{L}\d.]/u.test(text[at - 2] ?? " ");
    const digits = isFraction ? `0.${run}` : run;
    if (digits.length > MOST_DIGITS || !NUMBER.test(digits)) return null;
    return { digits, upTo: null, end, scale: "", isInWords: false, isSmall: false, isHan: false };
  }
  if (LATIN.test(first)) {
    const words = readWordNumber(text, at);
    if (!words) return null;
    return {
      ...words,
      upTo: null,
      scale: words.scale ?? "",
      isInWords: true,
      isHan: false,
    };
  }
  const pair = readApproximate(text, at);
  if (pair)
    return { digits: pair.low, upTo: pair.high, end: pair.end, scale: "", isInWords: true, isSmall: true, isHan: true };
  if (/[数上几成好]/u.test(text[at - 1] ?? "") && /[十百千]/u.test(first)) return null;
  const han = readHanNumber(text, at);
  if (!han) return null;
  return { ...han, upTo: null, scale: "", isInWords: true, isSmall: han.digits.length === 1, isHan: true };
}

interface Front {
  readonly start: number;
  readonly sign: "+" | "-" | null;
  readonly currency: WrittenCurrency | null;
  readonly isBracketed: boolean;
  readonly isHyphened: boolean;
}

/** What stands in front of the digits: signs, a currency, the bracket of an accountant's loss. */
function frontOf(text: string, at: number, { end, digits, isInWords }: NumberAt, floor: number): Front {
  let place = digits.startsWith("0.") && text[at - 1] === "." ? at - 1 : at;
  const isInBrackets = text[place - 1] === "(" && text[end] === ")";
  const inner = signBefore(text, isInBrackets ? place - 1 : place, floor);
  const currency = currencyBefore(text, inner?.place ?? (isInBrackets ? place - 1 : place));
  const isBracketed = isInBrackets && (currency !== null || /^\) ?%/u.test(text.slice(end, end + 3)));
  if (isBracketed) place -= 1;
  if (inner && (!isInBrackets || isBracketed)) place = inner.place;
  if (currency && currency.place >= floor && (!isInBrackets || isBracketed)) {
    const outer = signBefore(text, currency.place, floor);
    return {
      start: outer?.place ?? currency.place,
      sign: isBracketed ? "-" : (outer?.sign ?? inner?.sign ?? null),
      currency: currency.currency,
      isBracketed,
      isHyphened: false,
    };
  }
  const glue = isInWords ? /[\p{Script=Latin}\d]/u : LATIN;
  const isHyphened = /[-–]/u.test(text[place - 1] ?? "") && glue.test(text[place - 2] ?? "");
  return { start: place, sign: isBracketed ? "-" : (inner?.sign ?? null), currency: null, isBracketed, isHyphened };
}

const SIGN_WORD = /(?:^|[^\p{L}])(?<word>minus|negative|plus) $/iu;

function signBefore(text: string, at: number, floor: number): { sign: "+" | "-"; place: number } | null {
  const mark = text[at - 1] ?? "";
  if (at - 1 >= floor && /[-–+]/u.test(mark)) {
    const before = text[at - 2] ?? " ";
    const isJoined = at - 1 === floor && floor > 0;
    const canStand =
      mark === "–" ? /[\s(（:：|,，]/u.test(before) : /[\s(（[:：|,，、。；;/"“「为\p{Script=Han}]/u.test(before);
    if (canStand && !isJoined) return { sign: mark === "+" ? "+" : "-", place: at - 1 };
    return null;
  }
  if (mark === "负" && at - 1 >= floor) return { sign: "-", place: at - 1 };
  const word = SIGN_WORD.exec(text.slice(Math.max(floor, at - 10), at))?.groups!["word"];
  return word === undefined ? null : { sign: word.toLowerCase() === "plus" ? "+" : "-", place: at - word.length - 1 };
}

interface Back {
  readonly digits: string;
  readonly scale: string;
  readonly unit: NamedUnit | null;
  readonly currency: WrittenCurrency | null;
  readonly isCents: boolean;
  readonly isExceeded: boolean;
  readonly isLetterScale: boolean;
  readonly end: number;
}

/** What stands behind the digits: `余`, a scale, a unit or a currency. Null where the digits are cut out of a word. */
function backOf(text: string, number: NumberAt, isBracketed: boolean): Back | null {
  let { end, digits, scale } = number;
  let isLetterScale = false;
  if (isBracketed) end += 1;
  const isMoreFirst = /[余多几]/u.test(text[end] ?? "") && /[\p{Script=Han}]/u.test(text[end + 1] ?? "");
  if (isMoreFirst) end += 1;
  const gap = text[end] === " " ? 1 : 0;
  const han = readHanScale(digits, text, end + gap);
  if (han.end > end + gap && scale === "") {
    ({ digits, scale, end } = han);
  } else if (!number.isHan) {
    const latin = scaleAt(text, end);
    if (latin && scale === "") {
      scale = latin.scale;
      isLetterScale = latin.isLetter;
      end = latin.end;
    }
  }
  const isMoreLast =
    !isMoreFirst && (text[end] === "余" || text[end] === "多") && /[\p{Script=Han}]/u.test(text[end + 1] ?? "");
  if (isMoreLast) end += 1;
  const isExceeded = isMoreFirst || isMoreLast;
  const common = { scale, isExceeded, isLetterScale };
  if (text[end] === "成" && !/[立为功交本长员果都熟绩型份品]/u.test(text[end + 1] ?? "") && scale === "") {
    return { ...common, ...tenths(digits, text, end), currency: null, unit: "percent", isCents: false };
  }
  if (text[end] === "分" && PER_SHARE.test(text.slice(Math.max(0, end - 24), end))) {
    return { ...common, digits, unit: null, currency: ANY_YUAN, isCents: true, end: end + 1 };
  }
  const currency = currencyBehind(text, end);
  if (currency) {
    return {
      ...common,
      digits,
      unit: null,
      currency: currency.currency,
      isCents: currency.isCents,
      end: currency.place,
    };
  }
  const unit = unitAt(text, end);
  if (unit && !(number.isHan && unit.unit === "points" && number.isSmall && digits === number.digits)) {
    return { ...common, digits, unit: unit.unit, currency: null, isCents: false, end: unit.end };
  }
  return { ...common, digits, unit: null, currency: null, isCents: false, end };
}

const HALF_TENTH = /成(?<fives>[一二三四五六七八九半])?/uy;

/** `三成五` is 35, `一成半` 15, `三成` 30 percent. */
function tenths(digits: string, text: string, at: number): { digits: string; end: number } {
  HALF_TENTH.lastIndex = at;
  const match = HALF_TENTH.exec(text)!;
  const ones = match.groups!["fives"];
  const isClassified = ones !== undefined && /[家只个名成]/u.test(text[at + 2] ?? "");
  if (ones === undefined || isClassified || digits.includes(".")) return { digits: shifted(digits, 1), end: at + 1 };
  const one = ones === "半" ? 5 : "一二三四五六七八九".indexOf(ones) + 1;
  return { digits: `${digits}${one}`, end: at + 2 };
}

/** `12k users`, `3M vehicles`: a lone letter is a scale only in front of what it counts. */
function isCountLetter(text: string, at: number, end: number): boolean {
  if (/[bt]/iu.test(text[end - 1]!)) return false;
  if (/^[248]K$/u.test(text.slice(at, end))) return false;
  if (/^3M$/u.test(text.slice(at, end))) {
    return /^ (?:users|customers|units|vehicles|downloads|subscribers|people)(?!\p{L})/u.test(
      text.slice(end, end + 14),
    );
  }
  return /^ (?!said|says|is|was|has|had|will|would|and|or|to|in|on|at|of|for|by|tv|display|video|resolution)\p{Script=Latin}{3}/iu.test(
    text.slice(end, end + 14),
  );
}

/** Cents as a part of the whole: `25` is `0.25`. */
function shiftedDown(digits: string): string {
  const [whole, decimals = ""] = digits.replaceAll(",", "").split(".") as [string, string?];
  const padded = whole.padStart(3, "0");
  return `${padded.slice(0, -2)}.${padded.slice(-2)}${decimals}`;
}
