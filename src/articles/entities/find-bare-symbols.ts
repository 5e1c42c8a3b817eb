/** Ticker symbols of registered listings that stand in prose without brackets or an exchange: `BABA rose`. */
import type { Registry } from "../../model/registry.ts";
import type { WrittenTicker } from "./find-tickers.ts";
import type { TextManner } from "./name-context.ts";
import { COMMON_NAME_WORDS } from "./name-words.ts";
import { NO_TICKER } from "./ticker-words.ts";

const SYMBOL = /(?<![\p{L}\p{N}$.(:&-])[A-Z]{3,5}(?![\p{L}\p{N}&]|\.[A-Z]|-)/gu;

/** In the order of the text. Only in capitals among small letters, and none that is a word. */
export function findBareSymbols(
  text: string,
  { isAllCapitals }: TextManner,
  { entityBySymbol }: Registry,
): WrittenTicker[] {
  if (isAllCapitals) return [];
  return Array.from(text.matchAll(SYMBOL)).flatMap((match): WrittenTicker[] => {
    const symbol = match[0];
    if (!entityBySymbol.has(symbol) || NO_TICKER.test(symbol) || COMMON_NAME_WORDS.has(symbol.toLowerCase())) return [];
    const span = { start: match.index, end: match.index + symbol.length };
    return [{ ...span, symbol, mic: null, bracket: null, isBare: true }];
  });
}
