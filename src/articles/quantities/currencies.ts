/**
 * Currencies as articles write them, before a figure and behind it, in English and Chinese. Text is plain text. What
 * says only `$`, `¥` or `元` is settled in `settle-currency.ts`.
 */
import { isCurrency } from "../../facts/unit.ts";

/** An ISO 4217 code, or a word that leaves it open. */
export type WrittenCurrency = string;
export const ANY_DOLLAR = "$";
export const ANY_YEN_OR_YUAN = "¥";
export const ANY_YUAN = "元";
export const DOLLAR_WORD = "dollars";

const SIGNS: readonly (readonly [sign: string, code: WrittenCurrency])[] = [
  ["HK$", "HKD"],
  ["HKD$", "HKD"],
  ["US$", "USD"],
  ["USD$", "USD"],
  ["U.S.$", "USD"],
  ["NT$", "TWD"],
  ["NZ$", "NZD"],
  ["S$", "SGD"],
  ["SG$", "SGD"],
  ["A$", "AUD"],
  ["AU$", "AUD"],
  ["C$", "CAD"],
  ["CA$", "CAD"],
  ["R$", "BRL"],
  ["MOP$", "MOP"],
  ["RMB¥", "CNY"],
  ["RMB", "CNY"],
  ["Rmb", "CNY"],
  ["CN¥", "CNY"],
  ["JP¥", "JPY"],
  ["€", "EUR"],
  ["£", "GBP"],
  ["₩", "KRW"],
  ["₹", "INR"],
  ["Rs.", "INR"],
  ["Rs", "INR"],
  ["Rp", "IDR"],
  ["RM", "MYR"],
  ["฿", "THB"],
  ["₫", "VND"],
  ["₱", "PHP"],
  ["¥", ANY_YEN_OR_YUAN],
  ["￥", ANY_YEN_OR_YUAN],
  ["$", ANY_DOLLAR],
];

const CODES_IN_CAPITALS = "[A-Z]{3}";

/** Longest first within a language. */
const WORDS: readonly (readonly [words: string, code: WrittenCurrency])[] = [
  ["hong kong dollars?|hk dollars?", "HKD"],
  ["(?:us|u\\.s\\.|american) dollars?", "USD"],
  ["(?:new )?taiwan(?:ese)? dollars?", "TWD"],
  ["singapore dollars?", "SGD"],
  ["australian dollars?", "AUD"],
  ["canadian dollars?", "CAD"],
  ["new zealand dollars?", "NZD"],
  ["dollars?", DOLLAR_WORD],
  ["(?:chinese )?yuan|(?:chinese )?renminbi|rmb", "CNY"],
  ["(?:japanese )?yen", "JPY"],
  ["(?:south )?korean won|won", "KRW"],
  ["euros?", "EUR"],
  ["(?:british )?pounds(?: sterling)?|pound sterling|sterling", "GBP"],
  ["(?:indian )?rupees?", "INR"],
  ["(?:indonesian )?rupiah", "IDR"],
  ["(?:malaysian )?ringgit", "MYR"],
  ["(?:thai )?baht", "THB"],
  ["(?:vietnamese )?dong", "VND"],
  ["swiss francs?|francs?", "CHF"],
  ["(?:macau )?patacas?", "MOP"],
  ["philippine pesos?", "PHP"],
  ["roubles?|rubles?", "RUB"],
  ["riyals?", "SAR"],
  ["dirhams?", "AED"],
  ["元人民币|人民币元|人民币|元rmb", "CNY"],
  ["港元|港币|港圆|元港币", "HKD"],
  ["美元|美金|美圆|元美金", "USD"],
  ["新台币元|新台币|台币|台元|元新台币", "TWD"],
  ["日元|日圆|日币", "JPY"],
  ["欧元", "EUR"],
  ["英镑", "GBP"],
  ["韩元|韩圆|韩币|韩圜", "KRW"],
  ["澳元|澳币", "AUD"],
  ["加元|加币", "CAD"],
  ["新加坡元|坡元|新元|新币", "SGD"],
  ["纽元|新西兰元|纽西兰元", "NZD"],
  ["瑞士法郎|瑞郎", "CHF"],
  ["澳门元|澳门币|葡币", "MOP"],
  ["泰铢", "THB"],
  ["令吉|林吉特", "MYR"],
  ["印度卢比|卢比", "INR"],
  ["印尼盾", "IDR"],
  ["越南盾", "VND"],
  ["卢布", "RUB"],
  ["元", ANY_YUAN],
];

/** Hundredths: the point of the amount moves two places. */
const CENTS: readonly (readonly [words: string, code: WrittenCurrency])[] = [
  ["(?:hong kong|hk) cents?|港仙", "HKD"],
  ["(?:us|u\\.s\\.) cents?|美分|美仙", "USD"],
  ["cents?", DOLLAR_WORD],
  ["pence", "GBP"],
  ["仙(?![股人女境居])", ANY_YUAN],
];

export interface CurrencyAt {
  readonly currency: WrittenCurrency;
  /** Where it begins, as a prefix; where it ends, as a suffix. */
  readonly place: number;
  readonly isCents: boolean;
}

const prefixWords = "人民币|港币|港元|美元|美金|新台币|台币|日元|欧元|英镑|yuan|Yuan|renminbi";
const prefix = new RegExp(
  `(?<sign>${SIGNS.map(([sign]) => sign)
    .sort((a, b) => b.length - a.length)
    .map((sign) => sign.replace(/[$.]/gu, "\\$&"))
    .join("|")}|(?:${CODES_IN_CAPITALS})|${prefixWords}) ?$`,
  "u",
);
const LONGEST_PREFIX = 10;
const codesBySign = new Map(SIGNS);

/** The currency that the text before a place ends with; null where it ends with none. */
export function currencyBefore(text: string, at: number): CurrencyAt | null {
  const lead = text.slice(Math.max(0, at - LONGEST_PREFIX), at);
  const match = prefix.exec(lead);
  if (!match) return null;
  const sign = match.groups!["sign"]!;
  const currency = codesBySign.get(sign) ?? (isCurrency(sign) ? sign : wordsToCode(sign));
  if (currency === null) return null;
  const place = at - match[0].length;
  const isGlued = /[\p{Script=Latin}]/u.test(sign[0]!) && /[\p{Script=Latin}\d]/u.test(text[place - 1] ?? "");
  return isGlued ? null : { currency, place, isCents: false };
}

function wordsToCode(word: string): WrittenCurrency | null {
  return suffixes.find(({ pattern }) => matchesWhole(pattern, word))?.currency ?? null;
}

interface Suffix {
  readonly pattern: RegExp;
  readonly currency: WrittenCurrency;
  readonly isCents: boolean;
}

const suffixes: readonly Suffix[] = [
  ...CENTS.map(([words, currency]) => ({ pattern: suffix(words), currency, isCents: true })),
  ...WORDS.map(([words, currency]) => ({ pattern: suffix(words), currency, isCents: false })),
];

function suffix(words: string): RegExp {
  return new RegExp(`[ -]?(?:${words})(?!\\p{Script=Latin})`, "iuy");
}

function matchesWhole(pattern: RegExp, word: string): boolean {
  pattern.lastIndex = 0;
  return pattern.exec(word)?.[0].length === word.length;
}

const CODE_BEHIND = / ?([A-Z]{3})(?![A-Za-z])/uy;

/** The currency that starts at a place of the text; null where none does. */
export function currencyBehind(text: string, at: number): CurrencyAt | null {
  if (!/[ \-\p{L}]/u.test(text[at] ?? "")) return null;
  CODE_BEHIND.lastIndex = at;
  const code = CODE_BEHIND.exec(text);
  if (code && (isCurrency(code[1]!) || code[1] === "RMB")) {
    return { currency: code[1] === "RMB" ? "CNY" : code[1]!, place: at + code[0].length, isCents: false };
  }
  for (const { pattern, currency, isCents } of suffixes) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return { currency, place: at + match[0].length, isCents };
  }
  return null;
}
