/**
 * The currency that a document gives its results in: because it says so (`all amounts in RMB`, 金額以人民幣列示), or because its
 * first revenues and profits name it. A bare 元 behind a result is that currency; prices of shares are not.
 */
import { plainText } from "./plain-text.ts";

const CURRENCIES: readonly (readonly [words: string, code: string])[] = [
  ["人民币|RMB|CNY|renminbi|Chinese yuan|yuan", "CNY"],
  ["港元|港币|HK\\$|HKD|Hong Kong dollars?", "HKD"],
  ["美元|US\\$|USD|U\\.?S\\.? dollars?|United States dollars?", "USD"],
  ["新台币|台币|NT\\$|TWD|New Taiwan dollars?", "TWD"],
  ["日元|日圆|JPY|Japanese yen", "JPY"],
  ["欧元|EUR|euros?", "EUR"],
];
const any = `(?:${CURRENCIES.map(([words]) => words).join("|")})`;
const STATED: readonly RegExp[] = [
  new RegExp(`(?:金额|数字|数据|单位|注明|列示|呈列|计值|货币)[^。；;\\d]{0,14}?(?<currency>${any})`, "iu"),
  new RegExp(`以(?<currency>${any})[^。；;\\d]{0,6}(?:列示|呈列|计值|为单位|列值)`, "iu"),
  new RegExp(
    `(?:amounts|figures|numbers|information|statements|results)[^.;]{0,40} (?:in|as) (?:(?:thousands|millions|billions) of )?(?<currency>${any})(?!\\p{Script=Latin})`,
    "iu",
  ),
];
const RESULT =
  "(?:收入|营收|营业额|销售额|溢利|纯利|净利润?|利润|盈利|亏损|毛利|收益|revenues?|profits?|income|sales|earnings|loss(?:es)?)";
const AMOUNT = "[\\d,.]+ ?(?:百万|千万|万亿|亿|万|million|billion|bn|m)?(?:元)? ?";
const OF_RESULT = new RegExp(
  `${RESULT}[^。；;\\d]{0,16}?(?:(?<before>${any}) ?\\d|(?<![\\d.,])${AMOUNT}(?<behind>${any})(?!\\p{Script=Latin}))`,
  "giu",
);
/** So many of the first results are asked; they must agree. */
const FIRST = 3;
const LONGEST = 4000;

/** ISO 4217; null where the document doesn't say, or its first results differ. The texts are in its order. */
export function statedCurrency(texts: readonly string[]): string | null {
  const plain = texts.map((text) => plainText(text.slice(0, LONGEST)));
  for (const text of plain) {
    for (const pattern of STATED) {
      const currency = pattern.exec(text)?.groups!["currency"];
      if (currency !== undefined) return codeOf(currency);
    }
  }
  const codes: string[] = [];
  for (const text of plain) {
    for (const { groups } of text.matchAll(OF_RESULT)) {
      codes.push(codeOf((groups!["before"] ?? groups!["behind"])!));
      if (codes.length === FIRST) return unanimous(codes);
    }
  }
  return unanimous(codes);
}

function unanimous(codes: readonly string[]): string | null {
  return codes.every((code) => code === codes[0]) ? (codes[0] ?? null) : null;
}

/** The currency that words name; null where they name none. Text is plain text. */
export function currencyNamedIn(text: string): string | null {
  const found = new RegExp(`(?<!\\p{Script=Latin})${any}`, "iu").exec(text)?.[0];
  return found === undefined ? null : codeOf(found);
}

function codeOf(words: string): string {
  return CURRENCIES.find(([forms]) => new RegExp(`^(?:${forms})$`, "iu").test(words))![1];
}
