/**
 * Chinese numbers: numerals (`三十五`, `两千三百`), and the characters that multiply digits (`3千万`, `5百`). Text is simplified
 * and half width.
 *
 * A literal has the scales 万, 亿 and tn only. `3千亿` is written `3000亿`: zeros are put behind the digits, or the point
 * moves, so that every digit stays and the interval, which is reckoned on the number in full, stays too.
 */

const DIGITS = "零一二三四五六七八九";
const POWERS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3 };

const NUMERAL = /[零〇一二两三四五六七八九十百千]{1,13}(?:点[零〇一二三四五六七八九]{1,8})?/uy;
const MULTIPLIER = /[十百千]/uy;
const SCALE = /万亿|亿|万|兆/uy;
/** A second, smaller part: `1亿2000万`, `3万5千`. */
const LOWER_PART = /(?<digits>\d{1,4})(?<multiplier>千)?(?<scale>万)?/uy;

export interface HanNumber {
  readonly digits: string;
  readonly end: number;
}

export interface HanScale {
  readonly digits: string;
  /** Literal of the scale; empty for none. */
  readonly scale: "" | "k" | "万" | "亿" | "tn";
  readonly end: number;
}

/**
 * The numeral that starts at a place of the text. Null where none does, and where the characters don't make one number
 * (`一一`, `二〇二六`). Two digits in a row (`七八`) are read by `readApproximate`.
 */
export function readHanNumber(text: string, at: number): HanNumber | null {
  NUMERAL.lastIndex = at;
  const match = NUMERAL.exec(text);
  if (!match || match[0].length > 12) return null;
  const [printed, decimals] = match[0].split("点") as [string, string?];
  let whole = printed;
  let end = at + match[0].length;
  let size = valueOf(whole);
  if (size === null && decimals === undefined) {
    const trimmed = /^(.+?)[百千]$/u.exec(whole);
    if (!trimmed) return null;
    whole = trimmed[1]!;
    size = valueOf(whole);
    end -= 1;
  }
  if (size === null) return null;
  if (decimals === undefined) return { digits: String(size), end };
  return { digits: `${size}.${[...decimals].map((each) => digitOf(each)).join("")}`, end };
}

/** `七八` in `七八成`: two neighbouring digits, the first the smaller. */
export function readApproximate(text: string, at: number): { low: string; high: string; end: number } | null {
  const low = DIGITS.indexOf(text[at] === "两" ? "二" : (text[at] ?? " "));
  const high = DIGITS.indexOf(text[at + 1] ?? " ");
  return low > 0 && high === low + 1 ? { low: String(low), high: String(high), end: at + 2 } : null;
}

/** What multiplies digits behind them; digits without change and no scale where nothing does. */
export function readHanScale(digits: string, text: string, at: number): HanScale {
  let end = at;
  let power = 0;
  MULTIPLIER.lastIndex = end;
  const multiplier = MULTIPLIER.exec(text)?.[0];
  if (multiplier !== undefined && !/[十百千]分/u.test(text.slice(end, end + 2))) {
    power = POWERS[multiplier]!;
    end += 1;
  }
  SCALE.lastIndex = end;
  const word = SCALE.exec(text)?.[0];
  if (word === undefined) {
    if (power === 3) return { digits, scale: "k", end };
    return power === 0 ? { digits, scale: "", end: at } : { digits: shifted(digits, power), scale: "", end };
  }
  end += word.length;
  const scale = word === "万亿" || word === "兆" ? "tn" : (word as "万" | "亿");
  const whole = power === 0 ? digits : shifted(digits, power);
  return withLowerPart({ digits: whole, scale, end }, text);
}

/** Digits with the point moved to the right; zeros where digits end. */
export function shifted(digits: string, places: number): string {
  const [whole, decimals = ""] = digits.replaceAll(",", "").split(".") as [string, string?];
  const moved = whole + decimals.slice(0, places).padEnd(places, "0");
  const rest = decimals.slice(places);
  return `${moved.replace(/^0+(?=\d)/u, "")}${rest === "" ? "" : `.${rest}`}`;
}

function withLowerPart(upper: HanScale, text: string): HanScale {
  if (upper.digits.includes(".") || upper.scale === "tn" || upper.scale === "") return upper;
  LOWER_PART.lastIndex = upper.end;
  const match = LOWER_PART.exec(text);
  if (!match) return withHanPart(upper, text);
  const { digits, multiplier, scale } = match.groups!;
  const end = upper.end + match[0].length;
  if (/[\d.,%]/u.test(text[end] ?? "")) return upper;
  if (upper.scale === "亿" && scale !== undefined) {
    const lower = multiplier === undefined ? digits! : shifted(digits!, 3);
    return lower.length > 4 ? upper : { digits: upper.digits + lower.padStart(4, "0"), scale: "万", end };
  }
  if (upper.scale === "万" && scale === undefined && multiplier !== undefined && digits!.length === 1) {
    return { digits: `${upper.digits}${digits}`, scale: "k", end };
  }
  return upper;
}

/** 二万六千三百四十五, 三亿五千万: the smaller part in numerals. One digit alone (二万五) is short for thousands and isn't read. */
function withHanPart(upper: HanScale, text: string): HanScale {
  const lower = readHanNumber(text, upper.end);
  if (!lower || /[\d.]/u.test(text[lower.end] ?? "") || !/[十百千]/u.test(text.slice(upper.end, lower.end)))
    return upper;
  if (lower.digits.length > 4 || lower.digits.includes(".")) return upper;
  const digits = upper.digits + lower.digits.padStart(4, "0");
  const isOfWan = text[lower.end] === "万";
  if (upper.scale === "万" && !isOfWan) return { digits, scale: "", end: lower.end };
  return upper.scale === "亿" && isOfWan ? { digits, scale: "万", end: lower.end + 1 } : upper;
}

function digitOf(character: string): number {
  if (character === "〇") return 0;
  return DIGITS.indexOf(character === "两" ? "二" : character);
}

/** Null where the characters aren't one number. */
function valueOf(numeral: string): number | null {
  let sum = 0;
  let digit: number | null = null;
  let lowest = 10;
  for (const character of numeral) {
    const power = POWERS[character];
    if (power === undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = digitOf(character);
      continue;
    }
    if (power >= lowest || digit === 0) return null;
    sum += (digit ?? 1) * 10 ** power;
    lowest = power;
    digit = null;
  }
  return sum + (digit ?? 0);
}
