/**
 * The sizes that a piece of Chinese prose mentions (SPEC T): `7.52億`, 三十億, 三成五, 三分之一, 翻倍. Only sizes: which
 * unit, sign or hedge they have isn't read.
 */
import Big from "big.js";
import { readHanNumber, readHanScale } from "./han-numbers.ts";
import { amountInFull, powerOfScale, type Quantity } from "./quantity.ts";

export interface HanSize {
  /** In full, without sign. */
  readonly size: Big;
  /** Power of ten of a scale of its own; null where it has none and may share that of a figure behind it. */
  readonly power: number | null;
}

/** As the characters of numbers are written in simplified Chinese; each stays one character. */
const SIMPLIFIED: Readonly<Record<string, string>> = {
  萬: "万",
  億: "亿",
  兩: "两",
  點: "点",
  減: "减",
  斬: "斩",
  過: "过",
  餘: "余",
};

const START = /\d+(?:\.\d+)?|[零〇一二两三四五六七八九十百千半]/gu;
const LATIN_SCALE =
  / ?(?:(?<k>thousand|k)|(?<m>million|mn|m)|(?<bn>billion|bn|b)|(?<tn>trillion|tn|t))(?!\p{Script=Latin})/iuy;
const TENTHS = /成(?<ones>[一二三四五六七八九半])?/uy;
const FRACTION =
  /分之(?<part>[一二两三四五六七八九十百千\d]{1,6}(?:[点.][零〇一二三四五六七八九\d]{1,6})?)(?<rate>厘)?/uy;
/** Words that are figures in themselves. */
const IDIOMS: readonly (readonly [words: RegExp, size: string])[] = [
  [/翻了?[两二]番/gu, "4"],
  [/翻了?(?:一|1)?(?:倍|番)|倍增/gu, "2"],
  [/减半|腰斩|折半|一半|[过逾近]半/gu, "50"],
];

/** Whether every amount of the quantity stands in the text, in its own scale or in that of a figure of the same list. */
export function statesSize(text: string, { amount, upTo, scale }: Quantity): boolean {
  const sizes = hanSizes(text);
  const powers = sizes.map(({ power }) => power ?? 0);
  return [amount, ...(upTo ? [upTo] : [])].every((each) => {
    const full = amountInFull(each, scale).abs();
    return sizes.some(
      ({ size, power }) =>
        size.eq(full) || (power === null && powers.some((other) => size.times(new Big(10).pow(other)).eq(full))),
    );
  });
}

/** In no particular order; a figure that can be read two ways is there twice. */
export function hanSizes(text: string): HanSize[] {
  let plain = text
    .normalize("NFKC")
    .replace(/(?<=\d),(?=\d{3})/gu, "")
    .replace(/[萬億兩點減斬過餘]/gu, (each) => SIMPLIFIED[each]!);
  const sizes: HanSize[] = [];
  for (const [words, size] of IDIOMS) {
    plain = plain.replace(words, () => {
      sizes.push(exactly(size));
      return " ";
    });
  }
  START.lastIndex = 0;
  for (let match = START.exec(plain); match; match = START.exec(plain)) {
    const read = sizesAt(plain, match.index, match[0]);
    sizes.push(...read.sizes);
    START.lastIndex = Math.max(read.end, match.index + match[0].length);
  }
  return sizes;
}

function sizesAt(text: string, at: number, first: string): { sizes: readonly HanSize[]; end: number } {
  if (first === "半") {
    const size = text[at + 1] === "成" ? "5" : text[at + 1] === "厘" ? "0.5" : null;
    return { sizes: size === null ? [] : [exactly(size)], end: at + 1 };
  }
  const number = /\d/u.test(first) ? { digits: first, end: at + first.length } : readHanNumber(text, at);
  if (!number) {
    // 七八成: both ends, one after the other.
    const tenth = /^[一二三四五六七八九]{2}成/u.test(text.slice(at, at + 3));
    const ends = [...text.slice(at, at + 2)].map((each) => readHanNumber(each, 0)!);
    return { sizes: tenth ? ends.map(({ digits }) => exactly(`${digits}0`)) : [], end: at + (tenth ? 3 : 1) };
  }
  const { digits, end } = number;
  FRACTION.lastIndex = end;
  const fraction = FRACTION.exec(text);
  if (fraction) return { sizes: fractionOf(digits, fraction.groups!), end: end + fraction[0].length };
  TENTHS.lastIndex = end;
  const tenths = TENTHS.exec(text);
  if (tenths) {
    const ones = tenths.groups!["ones"];
    const rest = ones === undefined ? 0 : ones === "半" ? 5 : "一二三四五六七八九".indexOf(ones) + 1;
    const size = new Big(digits).times(10);
    return { sizes: [exactly(size), exactly(size.plus(rest))], end: end + tenths[0].length };
  }
  const more = /[余多几]/u.test(text[end] ?? "") ? 1 : 0;
  const han = readHanScale(digits, text, end + more);
  if (han.end > end + more) {
    const power = powerOfScale(han.scale);
    return { sizes: [{ size: new Big(han.digits).times(new Big(10).pow(power)), power }], end: han.end };
  }
  LATIN_SCALE.lastIndex = end;
  const latin = LATIN_SCALE.exec(text);
  if (latin) {
    const [scale] = Object.entries(latin.groups!).find(([, word]) => word !== undefined)!;
    const power = powerOfScale(scale);
    return { sizes: [{ size: new Big(digits).times(new Big(10).pow(power)), power }], end: end + latin[0].length };
  }
  const bare: HanSize = { size: new Big(digits), power: null };
  const isCents = /^ ?(?:港仙|美仙|美分|仙|分|(?:hk |us )?cents?)/iu.test(text.slice(end, end + 9));
  return { sizes: isCents ? [bare, exactly(new Big(digits).times("0.01"))] : [bare], end };
}

function fractionOf(whole: string, groups: Readonly<Record<string, string | undefined>>): HanSize[] {
  const written = groups["part"]!;
  const part = /^\d/u.test(written) ? written : readHanNumber(written, 0)?.digits;
  if (part === undefined || new Big(whole).eq(0)) return [];
  const share = new Big(part).div(whole);
  return [exactly(groups["rate"] === undefined ? share.times(100).round(0) : share), exactly(share.times(100))];
}

function exactly(size: Big | string): HanSize {
  return { size: new Big(size), power: 0 };
}
