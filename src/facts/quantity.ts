/**
 * Quantity literals: what a fact's `value` may say (SPEC Q). The amount stays the text that was printed; arithmetic on
 * it is exact decimal, never binary floating point.
 */
import Big from "big.js";
import { accepted, didYouMean, refused, type Parsed } from "./problem.ts";
import {
  CURRENCY_SIGNS,
  CURRENCY_WORDS,
  isCurrency,
  QUALIFIERS,
  SCALES,
  UNIT_FORMS,
  type Qualifier,
  type Unit,
} from "./unit.ts";

/** One printed number with its sign. */
export interface Amount {
  readonly isNegative: boolean;
  /** Decimal digits as printed, without sign, with their separators and trailing zeros: `24.68`, `1,240`, `10.0`. */
  readonly digits: string;
}

export interface Quantity {
  /** Null: as printed. Always null on a range. */
  readonly qualifier: Qualifier | null;
  readonly amount: Amount;
  /** The upper amount of a range; null where the literal states one amount. */
  readonly upTo: Amount | null;
  /** Literal of the scale (`bn`); empty where the amount is written out in full. */
  readonly scale: string;
  readonly unit: Unit;
}

const MAX_LITERAL_LENGTH = 80;
const AMOUNT = /^([+\-−]?)([1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?|(?:0|[1-9]\d*)(?:\.\d+)?)/u;
const RANGE_POINTS = /^ ?\.\.(?!\.) ?/u;
const FORM =
  "[nearly|over|under|about|at-least|at-most] amount[..amount] [k|m|bn|tn] [%|pp|bp|x|pctl|rank|points|ISO code]";

const scalesByWord = new Map(
  SCALES.flatMap((scale) => [scale.literal, ...scale.spellings].map((word) => [word, scale] as const)),
);
const unitsByWord = new Map(
  UNIT_FORMS.flatMap((form) => [form.literal, ...form.spellings].map((word) => [word, form.unit] as const)),
);
const scaleWords = [...scalesByWord.keys()].sort((a, b) => b.length - a.length);

/**
 * Reads a literal such as `nearly -15%`, `175..185bn USD` or `1,240x`.
 * A refusal says what to write instead; see SPEC Q1 to Q9.
 */
export function parseQuantity(literal: string): Parsed<Quantity> {
  const text = literal.trim().replace(/\s+/gu, " ");
  const refuse = (what: string, note: string) =>
    refused<Quantity>(`Unexpected ${what}, expected a quantity`, { actual: literal, expected: FORM, note });

  if (text === "") return refuse("empty value", "Write the figure as the source prints it, such as `nearly -15%`.");
  if (text.length > MAX_LITERAL_LENGTH)
    return refuse("long text", `A quantity has at most ${MAX_LITERAL_LENGTH} characters.`);

  const sign = CURRENCY_SIGNS.find(([mark]) => text.includes(mark));
  if (sign) return refuse(`currency sign \`${sign[0]}\``, suggestCode(text, sign));

  let rest = text;
  let qualifier: Qualifier | null = null;
  const word = /^([\p{L}][\p{L}-]*)(?: |$)/u.exec(rest)?.[1];
  if (word !== undefined) {
    if (!isQualifier(word)) return refuse(`\`${word}\``, qualifierNote(word, rest));
    qualifier = word;
    rest = rest.slice(word.length + 1);
  }

  const first = takeAmount(rest);
  if (!first) return refuse(`\`${rest}\``, amountNote(rest));
  rest = first.rest;

  let upTo: Amount | null = null;
  const points = RANGE_POINTS.exec(rest)?.[0];
  if (points !== undefined) {
    const second = takeAmount(rest.slice(points.length));
    if (!second)
      return refuse(`\`${rest}\``, "A range is written `a..b`, each amount with its own sign: `175..185bn USD`.");
    if (qualifier)
      return refuse(
        `qualifier \`${qualifier}\` on a range`,
        `Leave \`${qualifier}\` out, or state the one amount that it qualifies.`,
      );
    upTo = second.amount;
    rest = second.rest;
    if (sizeWithSign(first.amount).gt(sizeWithSign(upTo))) {
      return refuse(
        "range from high to low",
        `Write the lower amount first: \`${printAmount(upTo)}..${printAmount(first.amount)}\`.`,
      );
    }
  } else if (/^ ?(?:[-–—~]|to\b) ?\d/u.test(rest)) {
    return refuse(
      `\`${rest.trim()}\``,
      `A range is written with two points: \`${printAmount(first.amount)}..${rest.replace(/^ ?(?:[-–—~]|to) ?/u, "")}\`.`,
    );
  }
  if (/^(?:[\d.,]|[eE][+-]?\d|[_'’ \u00a0]\d)/u.test(rest)) {
    return refuse(`\`${text}\``, "Write plain decimal digits, thousands in groups of three (`1,240`), no exponent.");
  }

  if (/^:\d/u.test(rest)) return refuse(`\`${text}\``, "A time of day or a ratio with a colon is no quantity.");

  if (rest.includes("..")) {
    return refuse(
      `\`${rest}\``,
      "A range has two amounts, and its scale and unit stand once, behind them: `175..185bn USD`.",
    );
  }

  rest = rest.trim();
  let scale = "";
  const scaleWord = scaleWords.find((candidate) => startsWithWord(rest, candidate));
  if (scaleWord !== undefined) {
    scale = scalesByWord.get(scaleWord)!.literal;
    rest = rest.slice(scaleWord.length).trim();
  }

  const unit = unitsByWord.get(rest) ?? (isCurrency(rest) ? rest : undefined);
  if (unit === undefined) return refuse(`unit \`${rest}\``, unitNote(rest));

  const quantity: Quantity = { qualifier, amount: first.amount, upTo, scale, unit };
  const complaint = checkUnitFits(quantity);
  if (complaint) return refuse(complaint.what, complaint.note);
  return accepted(quantity);
}

/** The normal form of the literal; parsing it gives the same quantity again. */
export function printQuantity(quantity: Quantity): string {
  const { qualifier, amount, upTo, scale, unit } = quantity;
  const figure = upTo ? `${printAmount(amount)}..${printAmount(upTo)}` : printAmount(amount);
  const form = UNIT_FORMS.find((candidate) => candidate.unit === unit);
  const unitText = form ? (form.isSpaced ? ` ${form.literal}` : form.literal) : ` ${unit}`;
  return `${qualifier ? `${qualifier} ` : ""}${figure}${scale}${unitText}`;
}

/** The number in full units, as an exact decimal with its sign: `620m` is 620000000. */
export function amountInFull(amount: Amount, scale: string): Big {
  const power = scalesByWord.get(scale)?.power ?? 0;
  return sizeWithSign(amount).times(new Big(10).pow(power));
}

/** The power of ten that a scale stands for; 0 for none. */
export function powerOfScale(scale: string): number {
  return scalesByWord.get(scale)?.power ?? 0;
}

/** Digits without their separators: what arithmetic reads. */
export function plainDigits(amount: Amount): string {
  return amount.digits.replaceAll(",", "");
}

/** A zero has no sign, whatever was typed. */
export function isZero(amount: Amount): boolean {
  return /^[0.,]+$/u.test(amount.digits);
}

function sizeWithSign(amount: Amount): Big {
  const size = new Big(plainDigits(amount));
  return amount.isNegative ? size.neg() : size;
}

function takeAmount(text: string): { amount: Amount; rest: string } | null {
  const match = AMOUNT.exec(text);
  if (!match) return null;
  const digits = match[2]!;
  const rest = text.slice(match[0].length);
  if (/^,?\d/u.test(rest)) return null;
  const isNegative = (match[1] === "-" || match[1] === "−") && !/^[0.,]+$/u.test(digits);
  return { amount: { isNegative, digits }, rest };
}

function printAmount(amount: Amount): string {
  return `${amount.isNegative ? "-" : ""}${amount.digits}`;
}

function isQualifier(word: string): word is Qualifier {
  return (QUALIFIERS as readonly string[]).includes(word);
}

function startsWithWord(text: string, word: string): boolean {
  if (!text.startsWith(word)) return false;
  const next = text.slice(word.length);
  if (next === "" || next.startsWith(" ")) return true;
  if (/^[a-z]+$/u.test(word)) return next === "%" || next === "x" || isCurrency(next);
  return true;
}

function checkUnitFits({ unit, amount, upTo, scale, qualifier }: Quantity): { what: string; note: string } | null {
  const amounts = upTo ? [amount, upTo] : [amount];
  if (unit === "rank") {
    if (scale || qualifier || amounts.some((each) => each.isNegative || !/^[1-9]\d*$/u.test(each.digits))) {
      return {
        what: "rank that is no place",
        note: "A rank is a whole number from 1, or a range of them: `1 rank`, `1..2 rank`.",
      };
    }
  }
  if (unit === "percentile") {
    if (scale || amounts.some((each) => each.isNegative || new Big(plainDigits(each)).gt(100))) {
      return { what: "percentile outside 0 to 100", note: "A percentile lies between 0 and 100: `24 pctl`." };
    }
  }
  return null;
}

const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ["almost", "nearly"],
  ["approximately", "about"],
  ["around", "about"],
  ["roughly", "about"],
  ["some", "about"],
  ["circa", "about"],
  ["above", "over"],
  ["more", "over"],
  ["exceeding", "over"],
  ["below", "under"],
  ["less", "under"],
  ["minimum", "at-least"],
  ["maximum", "at-most"],
]);

function qualifierNote(word: string, text: string): string {
  const at = /^(at least|at most|up to)\b/iu.exec(text)?.[1]?.toLowerCase();
  if (at) return `Write \`${at === "at least" ? "at-least" : "at-most"}\`.`;
  const synonym = SYNONYMS.get(word.toLowerCase());
  if (synonym) return `Write \`${synonym}\`.`;
  if (/^(nan|infinity|inf)$/iu.test(word)) return "A quantity is a finite decimal number.";
  const near = didYouMean(word, QUALIFIERS);
  return near || "Write words as figures: *doubled* is `about 2x`, *a third* is `about 33%`, *top two* is `1..2 rank`.";
}

/** Longest first. */
const HEDGE_SIGNS: readonly (readonly [sign: string, qualifier: Qualifier])[] = [
  [">=", "at-least"],
  ["≥", "at-least"],
  ["<=", "at-most"],
  ["≤", "at-most"],
  [">", "over"],
  ["<", "under"],
  ["~", "about"],
  ["≈", "about"],
];

function amountNote(text: string): string {
  if (/^[+\-−]?(nan|infinity)/iu.test(text)) return "A quantity is a finite decimal number.";
  if (/^[+\-−]?0\d/u.test(text)) return "A number has no leading zero; a code belongs in the registry, as text.";
  if (/^[+\-−]?\.\d/u.test(text)) return "Write the zero before the decimal point.";
  if (/^[+\-−]?\d+,\d/u.test(text)) return "The decimal mark is a point; commas group three digits: `1,240`.";
  if (/[０-９]/u.test(text)) return "Write the digits in ASCII.";
  const sign = HEDGE_SIGNS.find(([mark]) => text.startsWith(mark));
  if (sign) return `Write \`${sign[1]} ${text.slice(sign[0].length).trim()}\`.`;
  return "Write decimal digits, such as `24.68` or `1,240`.";
}

function unitNote(rest: string): string {
  const code = CURRENCY_WORDS.get(rest.toLowerCase());
  if (code) return `Write the ISO 4217 code: \`${code}\`.`;
  const upper = rest.toUpperCase();
  if (isCurrency(upper)) return `Write the ISO 4217 code in capitals: \`${upper}\`.`;
  const known = [...UNIT_FORMS.map((form) => form.literal), ...SCALES.map((scale) => scale.literal)].filter(Boolean);
  const near = didYouMean(rest, known);
  return (
    near ||
    `Units are ${known
      .slice(0, 7)
      .map((unit) => `\`${unit}\``)
      .join(", ")} or an ISO 4217 code such as \`HKD\`.`
  );
}

function suggestCode(text: string, [mark, code]: readonly [string, string]): string {
  const without = text.replace(mark, "").trim();
  const rewritten = parseQuantity(`${without} ${code}`);
  return rewritten.ok
    ? `Write \`${printQuantity(rewritten.value)}\`.`
    : `Write the ISO 4217 code after the amount, such as \`620m ${code}\`.`;
}
