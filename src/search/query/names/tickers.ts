/** Tickers within a query, in every spelling that exchanges, terminals and people use. Sent to the browser. */
import { normalizeTicker } from "../../../model/ticker.ts";
import type { LookupEntry } from "../lookup.ts";
import { COMMON_WORDS } from "./common-words.ts";
import { isFigure } from "./figures.ts";
import type { Piece } from "./scan.ts";
import type { Sureness } from "./spellings.ts";

export interface TickerMatch {
  /** Pieces that it takes up. */
  readonly length: number;
  /** More than one where exchanges share the symbol; in the order of the entries. */
  readonly entries: readonly LookupEntry[];
  /** It may as well be a word or a figure. */
  readonly sureness: Sureness;
}

/** The longest ticker that begins at a piece; null: none does. */
export type TickerFinder = (query: string, pieces: readonly Piece[], place: number) => TickerMatch | null;

export function tickerFinder(entries: readonly LookupEntry[]): TickerFinder {
  const bySymbol = new Map<string, LookupEntry[]>();
  const byNumber = new Map<string, LookupEntry[]>();
  for (const entry of entries) {
    for (const symbol of entry.symbols) {
      add(bySymbol, symbol, entry);
      for (const number of numbersOf(symbol)) add(byNumber, number, entry);
    }
  }
  if (bySymbol.size === 0) return () => null;

  return (query, pieces, place) => {
    for (const length of [3, 2, 1]) {
      const window = pieces.slice(place, place + length);
      if (window.length < length || window.some(({ isUnspaced }) => isUnspaced)) continue;
      const symbols = waysToWrite(query, window).map((written) => bySymbol.get(normalizeTicker(written) ?? ""));
      const found = symbols.find((entriesOfSymbol) => entriesOfSymbol !== undefined);
      if (found)
        return { length, entries: found, sureness: length > 1 ? "sure" : surenessOf(query, pieces, place, found) };
    }
    const { text } = pieces[place]!;
    const found = byNumber.get(text);
    if (!found || isFigure(query, pieces, place)) return null;
    return { length: 1, entries: found, sureness: text.length < 3 ? "alone" : "sure" };
  };
}

/** Bare numbers that mean a symbol: `09988.HK` gives `09988`, `9988`; `00700.HK` also `0700`. */
export function numbersOf(symbol: string): string[] {
  const digits = /^(\d+)\.([A-Z]+)$/u.exec(symbol);
  if (!digits) return [];
  const full = digits[1]!;
  if (digits[2] !== "HK") return [full];
  const short = full.replace(/^0+(?=\d)/u, "");
  return [...new Set([full, short, short.padStart(4, "0")])];
}

/** How the pieces may be meant as one ticker: with the signs that tickers have; empty: they don't belong together. */
function waysToWrite(query: string, window: readonly Piece[]): string[] {
  const [first, second, third] = window;
  if (!first || (third && third.text !== "equity")) return [];
  if (!second) {
    return [first.text.replace(/^(\d+)([a-z]+)$/u, "$1.$2").replace(/^([a-z]+)(\d+)$/u, "$1:$2")];
  }
  const [a, b] = [first.text, second.text];
  const sign = query.slice(first.stretch.end, second.stretch.start).normalize("NFKC").trim();
  if (sign === ".") return [`${a}.${b}`];
  if (sign === ":") return [`${a}:${b}`, `${b}:${a}`];
  const isApart = sign === "" || sign === "-" || sign === "/" || sign === "(";
  return isApart && isSpacedTicker(query, window) ? [`${a}.${b}`, `${a}:${b}`, `${b}:${a}`] : [];
}

/** `9988 HK`, `NYSE BABA`, `BABA NYSE`: of letters alone only in capitals, or beside what may be an exchange’s name. */
function isSpacedTicker(query: string, [first, second]: readonly Piece[]): boolean {
  const isNumber = /\d/u.test(first!.text + second!.text);
  const isBesideExchange = first!.text.length > 3 || second!.text.length > 3;
  return isNumber || isBesideExchange || isInCapitals(query, first!);
}

/** A lower-case word that looks like a short ticker, and a single letter, are words unless they are marked as tickers. */
function surenessOf(query: string, pieces: readonly Piece[], place: number, found: readonly LookupEntry[]): Sureness {
  const piece = pieces[place]!;
  const { text, stretch } = piece;
  if (/\d/u.test(text)) return "sure";
  const isMarked = /[$＄(（:]$/u.test(query.slice(0, stretch.start));
  const isWritten = isInCapitals(query, piece) && text.length > 1 && !isAllInCapitals(query, pieces);
  if (isMarked || isWritten) return "sure";
  if (text.length === 1 || COMMON_WORDS.has(text)) return "alone";
  const canBeWord = text.length <= 3 && /[aeiou]/u.test(text);
  return canBeWord || found.every((entry) => entry.isCommonWord === true) ? "common" : "sure";
}

/** Of a word with a possessive, the word. */
export function isInCapitals(query: string, { text, stretch }: Piece): boolean {
  const written = query.slice(stretch.start, stretch.start + text.length).normalize("NFKC");
  return /\p{Lu}/u.test(written) && !/\p{Ll}/u.test(written);
}

/** Whether capitals say nothing, because there are several words and all have them. */
export function isAllInCapitals(query: string, pieces: readonly Piece[]): boolean {
  return pieces.length > 1 && !/\p{Ll}/u.test(query) && pieces.filter(({ text }) => /^[a-z]+$/u.test(text)).length > 1;
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const values = map.get(key);
  if (!values) map.set(key, [value]);
  else if (!values.includes(value)) values.push(value);
}
