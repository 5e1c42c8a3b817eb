/** Tickers: one normaliser for every spelling, and the spellings that lead to a listing. */

/** Exchanges whose symbols are digits: how many digits, and the suffixes and prefixes that others write. */
interface NumericExchange {
  readonly mic: string;
  readonly suffix: string;
  readonly digits: number;
  readonly suffixes: readonly string[];
  readonly prefixes: readonly string[];
}

const NUMERIC_EXCHANGES: readonly NumericExchange[] = [
  {
    mic: "XHKG",
    suffix: "HK",
    digits: 5,
    suffixes: ["HK", "HKG", "SEHK"],
    prefixes: ["HKG", "HKEX", "SEHK", "HK", "XHKG"],
  },
  { mic: "XSHG", suffix: "SH", digits: 6, suffixes: ["SH", "SS", "CH"], prefixes: ["SHA", "SSE", "SH", "XSHG"] },
  { mic: "XSHE", suffix: "SZ", digits: 6, suffixes: ["SZ"], prefixes: ["SHE", "SZSE", "SZ", "XSHE"] },
];

const LETTER_PREFIXES = ["NYSE", "NASDAQ", "NYSEARCA", "AMEX", "XNYS", "XNAS", "ARCX"];
const LETTER_SUFFIXES = ["US", "N", "O", "OQ"];

/**
 * The symbol as its exchange writes it (`09988.HK`), from any spelling: `9988.HK`, `HKG:9988`, `9988 HK`, `HK.09988`,
 * `NYSE:BABA`, `BABA.US`; full-width digits and case are ignored. A bare number could be of any exchange: see
 * `symbolsOfBareNumber`. Null where the text is no ticker.
 */
export function normalizeTicker(written: string): string | null {
  const text = toHalfWidth(written)
    .trim()
    .toUpperCase()
    .replace(/^[($]+|[)]+$/gu, "")
    .replace(/\s+EQUITY$/u, "");
  for (const exchange of NUMERIC_EXCHANGES) {
    const match =
      new RegExp(`^(\\d{1,${exchange.digits}})[. ](?:${exchange.suffixes.join("|")})$`, "u").exec(text) ??
      new RegExp(`^(?:${exchange.prefixes.join("|")})[:. ](\\d{1,${exchange.digits}})$`, "u").exec(text);
    if (match) return symbolOf(exchange, match[1]!);
  }
  const letters =
    new RegExp(`^(?:${LETTER_PREFIXES.join("|")})[: ]([A-Z]{1,5})$`, "u").exec(text) ??
    new RegExp(`^([A-Z]{1,5})[. ](?:${LETTER_SUFFIXES.join("|")})$`, "u").exec(text) ??
    /^([A-Z]{1,5})$/u.exec(text);
  if (letters) return letters[1]!;
  return /^[A-Z0-9]{1,10}\.[A-Z]{1,4}$/u.test(text) ? text : null;
}

/** The symbols that a bare number can mean, Hong Kong first: `9988` and `09988` are `09988.HK`. Empty for anything else. */
export function symbolsOfBareNumber(written: string): string[] {
  const text = toHalfWidth(written).trim();
  if (!/^\d{1,6}$/u.test(text)) return [];
  return NUMERIC_EXCHANGES.filter((exchange) => (exchange.digits === 5 ? text.length <= 5 : text.length === 6)).map(
    (exchange) => symbolOf(exchange, text),
  );
}

/** How readers type a symbol: `09988.HK` gives `9988`, `09988`, `9988.HK`, `0700.HK` style, `HKG:9988`, `9988 HK` … */
export function spellingsOf(symbol: string): string[] {
  const match = /^(\d+)\.([A-Z]+)$/u.exec(symbol);
  const exchange = match && NUMERIC_EXCHANGES.find((candidate) => candidate.suffix === match[2]);
  if (!match || !exchange)
    return [symbol, ...LETTER_PREFIXES.slice(0, 2).map((prefix) => `${prefix}:${symbol}`), `${symbol}.US`];
  const full = match[1]!;
  const short = full.replace(/^0+/u, "") || "0";
  const numbers = [...new Set([full, short, short.padStart(4, "0")])];
  return [
    ...new Set(
      numbers.flatMap((number) => [
        number,
        ...exchange.suffixes.flatMap((suffix) => [`${number}.${suffix}`, `${number} ${suffix}`]),
        ...exchange.prefixes.map((prefix) => `${prefix}:${number}`),
      ]),
    ),
  ];
}

/** ASCII for full-width letters, digits and punctuation. */
function toHalfWidth(text: string): string {
  return text.replace(/[！-～]/gu, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0)).replaceAll("　", " ");
}

function symbolOf(exchange: NumericExchange, digits: string): string {
  const number = exchange.digits === 5 ? digits.replace(/^0+(?=\d)/u, "") : digits;
  return `${number.padStart(exchange.digits, "0")}.${exchange.suffix}`;
}
