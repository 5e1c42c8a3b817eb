/** The one formatter of figures and periods for people (SPEC F). Real minus signs, no locale, no rounding. */
import type { Day, Period } from "./period.ts";
import { canonicalPeriod, isKnownSpan } from "./period.ts";
import { isZero, type Amount, type Quantity } from "./quantity.ts";
import type { Qualifier } from "./unit.ts";

/** A value in the pieces that pages set differently. */
export interface FormattedValue {
  /** How it is hedged, in the site's words; null: as printed. */
  readonly hedge: string | null;
  /** With its sign: `−15%`, `US$175bn–185bn`. */
  readonly figure: string;
  /** Without a sign: `15%`. */
  readonly size: string;
  /** Which way a change points; null where it is none, or zero, or a range across zero. */
  readonly direction: "up" | "down" | null;
  /** Hedge and figure in one line: `nearly −15%`. */
  readonly text: string;
  /** As a screen reader should say it: `nearly minus 15 percent`. */
  readonly spoken: string;
}

export interface ValueOptions {
  /** Whether the figure is a change, so that a rise has a plus and an arrow. */
  readonly isChange?: boolean;
}

const HEDGES: Readonly<Record<Qualifier, string>> = {
  nearly: "nearly",
  over: "over",
  under: "under",
  about: "about",
  "at-least": "at least",
  "at-most": "at most",
};

const MINUS = "−";

const CURRENCY_MARKS: Readonly<Record<string, string>> = {
  HKD: "HK$",
  USD: "US$",
  CNY: "CN¥",
  EUR: "€",
  GBP: "£",
  JPY: "JP¥",
  TWD: "NT$",
  SGD: "S$",
};

const SPOKEN_SCALES: Readonly<Record<string, string>> = {
  k: " thousand",
  m: " million",
  bn: " billion",
  tn: " trillion",
  万: " times ten thousand",
  亿: " hundred million",
};

/** Digits, scale and unit exactly as the literal has them; only their dress changes. */
export function formatQuantity(quantity: Quantity, { isChange = false }: ValueOptions = {}): FormattedValue {
  const { qualifier, amount, upTo } = quantity;
  const hedge = qualifier === null ? null : HEDGES[qualifier];
  const figure = dress(quantity, (each, isFirst) => signOf(each, isChange && (isFirst || upTo !== null)));
  const size = dress(unsigned(quantity), (each) => signOf(each, false));
  const spokenSign = amount.isNegative ? "minus " : isChange && !isZero(amount) ? "plus " : "";
  const spokenFigure = upTo
    ? `${spokenAmount(amount)} to ${spokenAmount(upTo)}${spokenUnit(quantity)}`
    : `${spokenSign}${amount.digits}${spokenUnit(quantity)}`;
  const lead = hedge === null ? "" : `${hedge} `;
  const place = quantity.unit === "rank" ? "number " : "";
  return {
    hedge,
    figure,
    size,
    direction: directionOf(quantity, isChange),
    text: lead + figure,
    spoken: lead + place + spokenFigure,
  };
}

/** Days and spans in words: `2 September 2025`, `2–6 February 2026`, `Q1 2025`, `until 7 November 2025`, `period unknown`. */
export function formatPeriod(period: Period): string {
  if (!isKnownSpan(period)) {
    if (period.start !== null) return `from ${formatDay(period.start)}`;
    if (period.end !== null) return `until ${formatDay(period.end)}`;
    return "period unknown";
  }
  return formatSpan(canonicalPeriod(period));
}

/** The same for a canonical period text as claims carry it. */
export function formatSpan(canonical: string): string {
  const [from, to] = canonical.split("/") as [string, string?];
  if (to === undefined) return formatDate(from);
  if (from.length !== 10) return `${formatDate(from)} – ${formatDate(to)}`;
  if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))}–${formatDay(to)}`;
  if (from.slice(0, 4) === to.slice(0, 4)) return `${formatDay(from).slice(0, -5)} – ${formatDay(to)}`;
  return `${formatDay(from)} – ${formatDay(to)}`;
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** `2025-09-02` as `2 September 2025`. */
export function formatDay(day: Day): string {
  return `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
}

function formatDate(date: string): string {
  if (date.length === 10) return formatDay(date);
  if (date.includes("Q")) return `${date.slice(5)} ${date.slice(0, 4)}`;
  return date.length === 7 ? `${MONTHS[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}` : date;
}

/** A range of losses is turned round, so that its sizes rise; a range across zero has no size and keeps its signs. */
function unsigned(quantity: Quantity): Quantity {
  const { amount, upTo } = quantity;
  const plain = (each: Amount): Amount => ({ ...each, isNegative: false });
  if (upTo === null || !amount.isNegative) return { ...quantity, amount: plain(amount) };
  if (!upTo.isNegative && !isZero(upTo)) return quantity;
  return { ...quantity, amount: plain(upTo), upTo: plain(amount) };
}

function dress({ amount, upTo, scale, unit }: Quantity, sign: (amount: Amount, isFirst: boolean) => string): string {
  const mark = CURRENCY_MARKS[unit] ?? (/^[A-Z]{3}$/u.test(unit) ? `${unit} ` : "");
  const scaleText = /^[万亿]$/u.test(scale) ? ` ${scale}` : scale;
  const figure = (each: Amount, isFirst: boolean) => `${sign(each, isFirst)}${mark}${each.digits}${scaleText}`;
  const end = isSingular({ amount, upTo, scale }) && unit === "points" ? " point" : suffixOf(unit, upTo ?? amount);
  if (unit === "rank") return upTo ? `No. ${amount.digits}–${upTo.digits}` : `No. ${amount.digits}`;
  if (!upTo) return figure(amount, true) + end;
  if (amount.isNegative || upTo.isNegative || sign(upTo, false) !== "")
    return `${figure(amount, true)}${end} to ${figure(upTo, false)}${end}`;
  const shared =
    mark === "" ? `${amount.digits}–${upTo.digits}${scaleText}` : `${figure(amount, true)}–${upTo.digits}${scaleText}`;
  return shared + end;
}

function suffixOf(unit: string, amount: Amount): string {
  switch (unit) {
    case "percent":
      return "%";
    case "percentage-points":
      return " pp";
    case "basis-points":
      return " bp";
    case "multiple":
      return "×";
    case "percentile":
      return `${ordinalEnding(amount)} percentile`;
    case "points":
      return " points";
    default:
      return "";
  }
}

function ordinalEnding({ digits }: Amount): string {
  if (!/^\d+$/u.test(digits) || /1[123]$/u.test(digits)) return "th";
  return ["th", "st", "nd", "rd"][Number(digits.at(-1))] ?? "th";
}

function signOf(amount: Amount, hasPlus: boolean): string {
  if (amount.isNegative) return MINUS;
  return hasPlus && !isZero(amount) ? "+" : "";
}

function directionOf({ amount, upTo }: Quantity, isChange: boolean): "up" | "down" | null {
  if (!isChange || isZero(amount)) return null;
  if (upTo && upTo.isNegative !== amount.isNegative) return null;
  return amount.isNegative ? "down" : "up";
}

function spokenAmount(amount: Amount): string {
  return `${amount.isNegative ? "minus " : ""}${amount.digits}`;
}

const SPOKEN_UNITS: Readonly<Record<string, string>> = {
  percent: " percent",
  "percentage-points": " percentage points",
  "basis-points": " basis points",
  multiple: " times",
  rank: "",
  points: " points",
  count: "",
};

const SPOKEN_CURRENCIES: Readonly<Record<string, string>> = {
  HKD: " Hong Kong dollars",
  USD: " US dollars",
  CNY: " yuan",
  EUR: " euros",
  GBP: " pounds",
  JPY: " yen",
};

function spokenUnit(quantity: Quantity): string {
  const { scale, unit, amount, upTo } = quantity;
  if (unit === "percentile") return `${ordinalEnding(upTo ?? amount)} percentile`;
  const name = SPOKEN_UNITS[unit] ?? SPOKEN_CURRENCIES[unit] ?? ` ${unit}`;
  return `${SPOKEN_SCALES[scale] ?? ""}${isSingular(quantity) ? name.replace(/ points$/u, " point") : name}`;
}

function isSingular({ amount, upTo, scale }: Pick<Quantity, "amount" | "upTo" | "scale">): boolean {
  return amount.digits === "1" && upTo === null && scale === "";
}
