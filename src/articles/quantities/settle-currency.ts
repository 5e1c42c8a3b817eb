/**
 * Which currency `$`, `¥` and `元` are. What is named beside them in the passage decides first, then what the document
 * gives its results in, then the language and the home currency: 元 is the yuan in simplified Chinese, and the home
 * currency in traditional Chinese. Prices of shares follow other prices only: a company may report in one currency and be
 * quoted in another.
 */
import { ANY_DOLLAR, ANY_YEN_OR_YUAN, ANY_YUAN, DOLLAR_WORD, type WrittenCurrency } from "./currencies.ts";
import type { QuantityContext } from "./quantity-mention.ts";

const DOLLARS = new Set(["HKD", "USD", "TWD", "SGD", "AUD", "CAD", "NZD"]);
const YUANS = new Set(["HKD", "TWD", "CNY", "MOP"]);

export interface SettledCurrency {
  readonly code: string;
  readonly isAssumed: boolean;
}

/** What is quoted on an exchange, rather than reported by a company. */
const PRICE =
  /(?:股价|现价|目标价|收市价|开盘价|收盘价|招股价|发售价|发行价|定价|收报|现报|报(?![告导表名])|高见|低见|入场费|成交额?|沽空|市值)(?![^，。；;]*(?:收入|营收|营业额|利润|溢利|纯利|盈利|亏损|赚|蚀))(?:[^，。；;\d]|\d+(?:\.\d+)?[%元]?){0,12}$/u;
const PER_LOT = /(?:每手|一手)[^，。；;\d]{0,8}$/u;
const TRADED_BEHIND = /^[\d,.]+ ?元(?:一股|开市|开盘|开出|收市|收盘|成交|报收|高开|低开|招股|定价|上市)/u;
const PRICE_REACH = 24;

/** Whether the figure that starts at a place is a price or turnover of a share. */
export function isPriceAt(text: string, at: number): boolean {
  const lead = text.slice(Math.max(0, at - PRICE_REACH), at);
  return PRICE.test(lead) || PER_LOT.test(lead) || TRADED_BEHIND.test(text.slice(at, at + PRICE_REACH));
}

/** What was written out before a figure in its passage; null: nothing. */
export interface NamedCurrencies {
  readonly ofPrices: string | null;
  readonly ofSums: string | null;
}

/** `at`: where the figure starts in the text. */
export function settleCurrency(
  written: WrittenCurrency,
  { ofPrices, ofSums }: NamedCurrencies,
  text: string,
  at: number,
  { language, homeCurrency, statedCurrency = null }: QuantityContext,
): SettledCurrency {
  const isPrice = isPriceAt(text, at);
  const named = isPrice ? (ofPrices ?? (ofSums === "CNY" ? null : ofSums)) : (ofSums ?? ofPrices);
  const stated = isPrice ? null : statedCurrency;
  if (written === ANY_DOLLAR || written === DOLLAR_WORD) {
    const isChinese = /^zh/iu.test(language) && !/^zh-?(?:Hans|CN)/iu.test(language);
    const home = isChinese && DOLLARS.has(homeCurrency) ? homeCurrency : "USD";
    const code = stated !== null && stated !== "USD" && DOLLARS.has(stated) && isChinese ? stated : home;
    return { code, isAssumed: true };
  }
  if (written === ANY_YUAN) {
    const governing = named !== null && YUANS.has(named) ? named : null;
    const home = /^zh-?(?:Hant|HK|TW|MO)/iu.test(language) ? (YUANS.has(homeCurrency) ? homeCurrency : "HKD") : "CNY";
    const document = stated !== null && YUANS.has(stated) ? stated : null;
    return { code: governing ?? document ?? home, isAssumed: true };
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
