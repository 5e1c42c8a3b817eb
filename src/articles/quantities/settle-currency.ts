/**
 * Which currency `$`, `¥` and `元` are. What is named beside them in the passage decides first, then the language, then
 * the home currency: 元 is the yuan in simplified Chinese, and the home currency in traditional Chinese.
 */
import { ANY_DOLLAR, ANY_YEN_OR_YUAN, ANY_YUAN, DOLLAR_WORD, type WrittenCurrency } from "./currencies.ts";
import type { QuantityContext } from "./quantity-mention.ts";

const DOLLARS = new Set(["HKD", "USD", "TWD", "SGD", "AUD", "CAD", "NZD"]);
const YUANS = new Set(["HKD", "TWD", "CNY", "MOP"]);

export interface SettledCurrency {
  readonly code: string;
  readonly isAssumed: boolean;
}

/** `named`: the currency that was written out last before it in the passage; null: none. */
export function settleCurrency(
  written: WrittenCurrency,
  named: string | null,
  text: string,
  { language, homeCurrency }: QuantityContext,
): SettledCurrency {
  if (written === ANY_DOLLAR || written === DOLLAR_WORD) {
    const isChinese = /^zh/iu.test(language) && !/^zh-?(?:Hans|CN)/iu.test(language);
    const code = isChinese && DOLLARS.has(homeCurrency) ? homeCurrency : "USD";
    return { code, isAssumed: true };
  }
  if (written === ANY_YUAN) {
    const governing = named !== null && YUANS.has(named) ? named : null;
    const home = /^zh-?(?:Hant|HK|TW|MO)/iu.test(language) ? (YUANS.has(homeCurrency) ? homeCurrency : "HKD") : "CNY";
    return { code: governing ?? home, isAssumed: true };
  }
  if (written === ANY_YEN_OR_YUAN) {
    if (named === "JPY" || named === "CNY") return { code: named, isAssumed: true };
    const isJapanese =
      homeCurrency === "JPY" || /\b(?:yen|Japan(?:ese)?|Tokyo|Nikkei)\b|日元|日圆|日本|日经/u.test(text);
    return { code: isJapanese ? "JPY" : "CNY", isAssumed: true };
  }
  return { code: written, isAssumed: false };
}

/** Whether it is written out which currency it is. */
export function isNamed(written: WrittenCurrency): boolean {
  return /^[A-Z]{3}$/u.test(written);
}
