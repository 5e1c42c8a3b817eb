/**
 * Two figures that are the ends of one: `$175-185 billion`, `between 3% and 5%`, `150 to 200`, 1%至4.5%, 10亿-15亿元.
 * What only one of them has, scale, unit or currency, both have. Text is plain text.
 */
import Big from "big.js";
import { powerOfScale } from "../../facts/quantity.ts";
import type { Figure } from "./figure.ts";
import { shifted } from "../../facts/han-numbers.ts";
import { leadsToLevel } from "./moves.ts";

const MARK = /^ ?(?:(?<dash>-|–|—|~|--)|(?<to>to|through|至|到)|(?<and>and|与|和|及|跟)|(?<or>or)) ?$/iu;
const BETWEEN = /(?<!\p{L})between (?:\p{L}+ ){0,2}$|(?:介于|介乎|在|处于|位于)[^，。；;\d]{0,4}$/iu;
const FROM = /(?<!\p{L})from (?:\p{L}+ ){0,2}$|(?:由|从|自)[^，。；;\d]{0,6}$/iu;
const RANGING =
  /(?<!\p{L})(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|anywhere|estimates?|forecasts?|guidance|span(?:s|ned|ning)?)(?!\p{L})[^.;]{0,40}$|(?:区间|范围|预期|预计|预测|介乎|不等)[^，。；]{0,12}$/iu;
const HAN_CHANGE = /(?:上调|下调|升|降|提高|增|减|调整|涨|跌|改善|扩大|收窄|恶化|回落)[^，。；;]{0,12}$/u;
const MOVE_IN_FRONT =
  /(?<word>\p{L}+)(?: (?:by|about|nearly|almost|over|around|roughly|some|more than|another|a further))? ?$/u;
const REACH = 90;
const LONGEST_MARK = 9;
/** From here on `fell $2 to $75` is a move and what it led to, and no range. */
const FAR_APART = 4;
/** Behind `by` two sums are a move and a level from here on. */
const APART = 2;
const BY = /(?<!\p{L})by (?:an? )?(?:(?:about|nearly|almost|over|around|roughly|some|more than|another|further) )*$/iu;

/** The range that two neighbouring figures make; null where they are two. `from` is where words before the first begin. */
export function joinRange(text: string, first: Figure, second: Figure, floor: number): Figure | null {
  if (first.upTo !== null || second.upTo !== null || second.start - first.end > LONGEST_MARK) return null;
  const mark = MARK.exec(text.slice(first.end, second.start))?.groups;
  if (!mark) return null;
  const lead = text.slice(Math.max(floor, first.start - REACH), first.start);
  if (mark["and"] !== undefined && !BETWEEN.test(lead)) return null;
  if (mark["dash"] !== undefined && second.isHyphened) return null;
  if (mark["or"] !== undefined && !(first.isSmall && second.isSmall)) return null;
  const joined = sharing(first, second, mark["dash"] !== undefined);
  if (!joined) return null;
  if (mark["to"] !== undefined && !BETWEEN.test(lead)) {
    if (FROM.test(lead) && isChanging(lead) && !RANGING.test(lead)) return null;
    const isFar = ratio(joined) > FAR_APART;
    if (isFar && leadsToLevel(MOVE_IN_FRONT.exec(lead)?.groups!["word"]?.toLowerCase() ?? "")) return null;
    if (isMoveByMoney(lead, first, second) && ratio(joined) >= APART) return null;
  }
  const between = /(?<!\p{L})between (?:\p{L}+ ){0,2}$/iu.exec(lead);
  const start = between && mark["and"] !== undefined ? first.start - between[0].length : first.start;
  return { ...joined, start, end: second.end };
}

/** `raised its dividend by 8 cents to 58 cents`: behind `by` stands the move, and what it led to behind that. */
function isMoveByMoney(lead: string, first: Figure, second: Figure): boolean {
  const isWhole = first.currency !== null && second.currency !== null && first.unit === null;
  return isWhole && BY.test(lead) && isChanging(lead) && !RANGING.test(lead);
}

function isChanging(lead: string): boolean {
  const clause = lead.slice(Math.max(lead.lastIndexOf(". "), lead.lastIndexOf(";"), lead.lastIndexOf("。")) + 1);
  return HAN_CHANGE.test(clause) || (clause.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => leadsToLevel(word));
}

function sharing(first: Figure, second: Figure, isDash: boolean): Figure | null {
  const isFirstBare = first.unit === null && first.currency === null;
  const isSecondBare = second.unit === null && second.currency === null;
  if (first.unit !== null && second.unit !== first.unit) return null;
  if (first.currency !== null && second.unit !== null) return null;
  if (first.currency !== null && second.currency !== null && first.currency !== second.currency) return null;
  if (first.currency !== null && !first.isPrefixed && isSecondBare) return null;
  if (first.isHyphened) return null;
  if (isFirstBare && first.scale !== "" && isSecondBare && second.scale === "") return null;
  if (second.isPrefixed && isFirstBare) return null;
  const scaled = inOneScale(first, second, isDash);
  if (!scaled) return null;
  const { low, high, scale } = scaled;
  const lowSize = signedSize(low, first.sign);
  const highSize = signedSize(high, second.sign);
  if (lowSize.gte(highSize)) return null;
  return {
    ...second,
    start: first.start,
    digits: low,
    upTo: high,
    sign: first.sign,
    upToSign: second.sign,
    scale,
    unit: second.unit ?? first.unit,
    currency: second.currency ?? first.currency,
    isPrefixed: first.isPrefixed,
    isInWords: first.isInWords && second.isInWords,
    isSmall: first.isSmall && second.isSmall,
  };
}

/** Both amounts in one scale: the second's for both where the first has none, else the smaller of two. */
function inOneScale(
  first: Figure,
  second: Figure,
  isDash: boolean,
): { low: string; high: string; scale: string } | null {
  if (first.scale === second.scale) return { low: first.digits, high: second.digits, scale: first.scale };
  if (first.scale === "") {
    const hasOwnSuffix = (first.currency !== null && !first.isPrefixed) || first.unit !== null;
    const isOrdered = plainSize(first.digits).lt(plainSize(second.digits));
    if (!hasOwnSuffix && (isOrdered || isDash)) return { low: first.digits, high: second.digits, scale: second.scale };
  }
  if (second.scale === "" && second.unit === null && second.currency === null) return null;
  const [a, b] = [powerOfScale(first.scale), powerOfScale(second.scale)];
  if (a <= b) return { low: first.digits, high: shifted(second.digits, b - a), scale: first.scale };
  return { low: shifted(first.digits, a - b), high: second.digits, scale: second.scale };
}

function ratio({ digits, upTo }: Figure): number {
  const low = plainSize(digits);
  return low.eq(0) ? Infinity : plainSize(upTo!).div(low).toNumber();
}

function plainSize(digits: string): Big {
  return new Big(digits.replaceAll(",", ""));
}

function signedSize(digits: string, sign: "+" | "-" | null): Big {
  return sign === "-" ? plainSize(digits).neg() : plainSize(digits);
}
