/** The units, scales and qualifiers of a quantity literal, as tables: parser, formatter and the About page read these. */

export type Qualifier = "nearly" | "over" | "under" | "about" | "at-least" | "at-most";

export const QUALIFIERS: readonly Qualifier[] = ["nearly", "over", "under", "about", "at-least", "at-most"];

/** A unit's name in data: one of these, or an ISO 4217 code. */
export type NamedUnit =
  "percent" | "percentage-points" | "basis-points" | "multiple" | "percentile" | "rank" | "points" | "count";

export type Unit = NamedUnit | (string & { readonly __currency?: never });

export interface UnitForm {
  readonly unit: NamedUnit;
  /** How a literal writes it; empty for a count. */
  readonly literal: string;
  /** Whether the literal puts a space before it. */
  readonly isSpaced: boolean;
  /** Other spellings that a literal may use. */
  readonly spellings: readonly string[];
  readonly meaning: string;
}

export const UNIT_FORMS: readonly UnitForm[] = [
  { unit: "percent", literal: "%", isSpaced: false, spellings: ["percent", "per cent", "pct"], meaning: "percent" },
  {
    unit: "percentage-points",
    literal: "pp",
    isSpaced: true,
    spellings: ["percentage points", "percentage point", "ppt"],
    meaning: "percentage points",
  },
  {
    unit: "basis-points",
    literal: "bp",
    isSpaced: true,
    spellings: ["bps", "basis points", "basis point"],
    meaning: "basis points",
  },
  { unit: "multiple", literal: "x", isSpaced: false, spellings: ["times", "×", "倍"], meaning: "a multiple, or times" },
  { unit: "percentile", literal: "pctl", isSpaced: true, spellings: ["percentile"], meaning: "percentile" },
  { unit: "rank", literal: "rank", isSpaced: true, spellings: [], meaning: "place in an order, 1 is first" },
  { unit: "points", literal: "points", isSpaced: true, spellings: ["point", "pts"], meaning: "index level or move" },
  { unit: "count", literal: "", isSpaced: false, spellings: [], meaning: "a count" },
];

export interface Scale {
  /** How a literal writes it. */
  readonly literal: string;
  /** Power of ten. */
  readonly power: number;
  readonly spellings: readonly string[];
}

export const SCALES: readonly Scale[] = [
  { literal: "k", power: 3, spellings: ["thousand"] },
  { literal: "m", power: 6, spellings: ["mn", "million"] },
  { literal: "bn", power: 9, spellings: ["b", "billion"] },
  { literal: "tn", power: 12, spellings: ["t", "trillion", "万亿", "萬億"] },
  { literal: "万", power: 4, spellings: ["萬"] },
  { literal: "亿", power: 8, spellings: ["億"] },
];

/** Active ISO 4217 codes of money that people hold; no metals, funds or test codes. */
const CURRENCIES = new Set(
  (
    "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF " +
    "CLP CNH CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD " +
    "HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD " +
    "MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN " +
    "PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY " +
    "TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG"
  ).split(" "),
);

/** Whether a text is an active ISO 4217 code, in capitals. */
export function isCurrency(unit: string): boolean {
  return CURRENCIES.has(unit);
}

/** How texts write a currency, and the code to write instead. Longest first, so that `HK$` is not read as `$`. */
export const CURRENCY_SIGNS: readonly (readonly [sign: string, code: string])[] = [
  ["HK$", "HKD"],
  ["US$", "USD"],
  ["NT$", "TWD"],
  ["S$", "SGD"],
  ["A$", "AUD"],
  ["C$", "CAD"],
  ["RMB", "CNY"],
  ["CN¥", "CNY"],
  ["€", "EUR"],
  ["£", "GBP"],
  ["¥", "JPY"],
  ["₩", "KRW"],
  ["₹", "INR"],
  ["$", "USD"],
];

/** Currency words after an amount, and the code to write instead. */
export const CURRENCY_WORDS: ReadonlyMap<string, string> = new Map([
  ["yuan", "CNY"],
  ["renminbi", "CNY"],
  ["rmb", "CNY"],
  ["人民币", "CNY"],
  ["人民幣", "CNY"],
  ["港元", "HKD"],
  ["hong kong dollars", "HKD"],
  ["美元", "USD"],
  ["us dollars", "USD"],
  ["dollars", "USD"],
  ["euros", "EUR"],
  ["euro", "EUR"],
  ["pounds", "GBP"],
  ["yen", "JPY"],
]);
