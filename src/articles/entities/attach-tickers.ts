/** Tickers go to the names before them; those without a name stand for what they are a listing of. */
import type { Registry } from "../../model/registry.ts";
import type { TextSpan } from "../article.ts";
import type { WrittenTicker } from "./find-tickers.ts";
import { NO_TICKER } from "./ticker-words.ts";
import { isAcronymOf } from "./latin-candidates.ts";
import type { Named, Referent } from "./referent.ts";

/**
 * Names with their symbols, and tickers that stand alone, in the order of the text, not overlapping. A ticker of
 * another entity than the one named before it is a mention of its own.
 */
export function attachTickers(
  text: string,
  named: readonly Named[],
  tickers: readonly WrittenTicker[],
  registry: Registry,
  referentById: ReadonlyMap<string, Referent>,
): Named[] {
  const result: Named[] = [...named];
  for (const ticker of tickers) {
    const bracketStart = ticker.bracket?.start ?? ticker.start;
    const place = result.findIndex((each) => isBefore(text, each, bracketStart));
    const owner = result[place];
    const owned = ownerOf(ticker, registry);
    if (owner && isNameOf(ticker, owner, result)) continue;
    if (owner && canBelong(text, ticker, owner, owned)) {
      if (owner.referent.id === null && !owner.referent.listings.some(({ symbol }) => symbol === ticker.symbol)) {
        owner.referent.listings.push({ symbol: ticker.symbol, mic: ticker.mic });
      }
      if (owner.symbol === null) result[place] = { ...owner, symbol: ticker.symbol };
      continue;
    }
    const referent = owned === null ? null : referentById.get(owned)!;
    if (referent === null || !standsForItself(ticker, result)) continue;
    if (ticker.isBare && ticker.mic === null && NO_TICKER.test(ticker.symbol)) continue;
    if (ticker.isBare && /^0?(?:19|20)\d\d\./u.test(ticker.symbol)) continue;
    const { start, end, symbol } = ticker;
    result.push({ start, end, referent, reference: "ticker", confidence: ticker.isBare ? 0.7 : 0.95, symbol });
  }
  return result.sort((a, b) => a.start - b.start);
}

/** Whether the brackets hold another name of the same: `Contemporary Amperex Technology (CATL)`. */
function isNameOf({ start, end, isBare }: WrittenTicker, { referent }: Named, named: readonly Named[]): boolean {
  return isBare && named.some((each) => each.start <= start && end <= each.end && each.referent === referent);
}

/** Whether the brackets or the code stand right behind the name. */
function isBefore(text: string, { end }: TextSpan, start: number): boolean {
  return end <= start && start - end <= 4 && /^\.?[\s"”’」』]*(?:['’]s)?,?\s*$/u.test(text.slice(end, start));
}

/** The registered entity that the symbol is a listing of; null: none. */
function ownerOf({ symbol, mic }: WrittenTicker, { entityBySymbol, entities }: Registry): string | null {
  const id = entityBySymbol.get(symbol);
  if (id === undefined) return null;
  const listed = entities.get(id)?.listings.find((each) => each.symbol === symbol);
  return mic === null || listed === undefined || listed.mic === mic ? id : null;
}

function canBelong(text: string, ticker: WrittenTicker, owner: Named, owned: string | null): boolean {
  if (owned !== null) return owner.referent.id === owned;
  if (owner.referent.id !== null) return false;
  if (!ticker.isBare) return true;
  const isYear = ticker.mic !== null;
  return !isYear && !NO_TICKER.test(ticker.symbol) && !isAcronymOf(ticker.symbol, text.slice(owner.start, owner.end));
}

function standsForItself({ start, end }: TextSpan, named: readonly Named[]): boolean {
  return named.every((each) => each.end <= start || end <= each.start);
}
