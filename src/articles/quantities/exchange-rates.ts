/**
 * Exchange rates whose currency isn't behind the figure: `the yuan was at 7.18 per dollar`, 人民币兑美元中间价报7.1205. A rate
 * is money of the one currency for one of the other. Text is plain text.
 */
import type { WrittenCurrency } from "./currencies.ts";

export interface ExchangeRate {
  readonly currency: WrittenCurrency;
  /** What one of it costs: `dollar`. */
  readonly per: string;
}

const REACH = 120;
const NAMES: readonly (readonly [words: string, code: string])[] = [
  ["yuan|renminbi|RMB|CNH", "CNY"],
  ["yen", "JPY"],
  ["won", "KRW"],
  ["rupee", "INR"],
  ["ringgit", "MYR"],
  ["baht", "THB"],
  ["rupiah", "IDR"],
  ["(?:Hong Kong|HK|local) (?:dollar|currency)", "HKD"],
  ["(?:New )?Taiwan(?:ese)? dollar", "TWD"],
  ["Singapore dollar", "SGD"],
  ["Canadian dollar|loonie", "CAD"],
  ["Swiss franc", "CHF"],
  ["peso", "PHP"],
  ["dong", "VND"],
];
const NAMED = new RegExp(`(?<!\\p{L})(?:${NAMES.map(([words]) => `(${words})`).join("|")})(?!\\p{L})`, "giu");
const PER =
  /^ (?:per|to the|to a|against the|versus the|a) (?:US |U\.S\. |American )?(?<per>dollar|greenback|euro|pound|sterling)(?!\p{L}| (?:store|bond|index))/iu;

const HAN_NAMES: Readonly<Record<string, string>> = {
  人民币: "CNY",
  日元: "JPY",
  日圆: "JPY",
  韩元: "KRW",
  韩圜: "KRW",
  港元: "HKD",
  港币: "HKD",
  新台币: "TWD",
  台币: "TWD",
  坡元: "SGD",
  加元: "CAD",
};
const HAN_RATE =
  /(?<one>人民币|日元|日圆|韩元|韩圜|港元|港币|新台币|台币|坡元|加元)[^，。；;\d]{0,8}(?:(?:兑|对|每)(?<other>美元|欧元|英镑)[^，。；;%]{0,24}|中间价[^，。；;\d%]{0,6})(?:报|至|到|于|见|在|破|为|守|近|,| )+$/u;
const HAN_OTHERS: Readonly<Record<string, string>> = { 美元: "dollar", 欧元: "euro", 英镑: "pound" };
/** Nothing that is measured in something else. */
const OTHER_UNIT = /^ ?(?:点|%|个|基点|家|亿|万|只|倍)/u;

/** What a bare figure costs of which currency; null where it is no rate, or no currency is named before it. */
export function exchangeRate(text: string, start: number, end: number): ExchangeRate | null {
  const lead = text.slice(Math.max(0, start - REACH), start);
  const per = perCurrency(text, end);
  if (per !== null) {
    const sentence = lead.slice(Math.max(lead.lastIndexOf(". "), lead.lastIndexOf("; ")) + 1);
    const named = [...sentence.matchAll(NAMED)].at(-1);
    const currency = named && NAMES[named.slice(1).findIndex((group) => group !== undefined)]![1];
    return currency === undefined ? null : { currency, per };
  }
  const han =
    /\d\.\d/u.test(text.slice(start, end)) && !OTHER_UNIT.test(text.slice(end, end + 4)) ? HAN_RATE.exec(lead) : null;
  if (!han) return null;
  const { one, other } = han.groups!;
  return { currency: HAN_NAMES[one!]!, per: HAN_OTHERS[other ?? "美元"]! };
}

/** Of `7.12 yuan to the dollar`: `dollar`; null where the figure is no price of a currency. */
export function perCurrency(text: string, end: number): string | null {
  const per = PER.exec(text.slice(end, end + 40))?.groups!["per"]!.toLowerCase();
  return per === undefined ? null : per === "greenback" ? "dollar" : per === "sterling" ? "pound" : per;
}
