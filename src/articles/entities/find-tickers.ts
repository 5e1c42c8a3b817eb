/** Tickers where a text writes them: in brackets behind a name, with an exchange, with a dollar sign. */
import { normalizeTicker, symbolsOfBareNumber } from "../../model/ticker.ts";
import type { TextSpan } from "../article.ts";
import { mainlandSymbol, micOfPrefix, micOfSuffix } from "./exchanges.ts";
import type { WrittenListing } from "./referent.ts";

/** The span is that of the code itself, exchange and all. */
export interface WrittenTicker extends TextSpan, WrittenListing {
  /** The brackets around it, where there are some. */
  readonly bracket: TextSpan | null;
  /** Whether only its place in brackets says that it is a ticker: letters alone, or digits that may be a year. */
  readonly isBare: boolean;
}

const BRACKET = /[([【]([^()[\]【】]{1,90})[)\]】]/gu;
const LABEL =
  /^(?:(?:股份|股票|證券|证券|港股|美股|A股|H股|基金)?(?:代[號号碼码]|編號|编号)|(?:stock|share|ticker|security|fund)?\s*(?:code|symbol|ticker|number|no\.?)|ticker|港股|美股|A股|H股)\s*[::]?\s*/iu;
const SEPARATOR = /\s*(?:[;,，、;/|]|\band\b|及|和)\s*/giu;

const PREFIXED =
  /(?<![A-Za-z0-9])(NYSE ?Arca|NYSE American|NASDAQ(?:GS)?|Nasdaq|NYSE|HKEX|SEHK|HKSE|HKG|HK|SSE|SZSE|SHA|SHE|SH|SZ|XHKG|XSHG|XSHE|XNYS|XNAS|AMEX|TSE|TYO|TWSE|TPE|KRX|SGX|LSE|LON|ETR|FRA|EPA|AMS|SWX)\s?: ?([A-Z]{1,5}(?:\.[A-Z])?|\d{1,6})(?![A-Za-z0-9])/gu;
const SUFFIXED =
  /(?<![A-Za-z0-9.$])(?:(\d{1,6})(?:\.(HKG?|SH|SS|SZ|BJ|TWO?|T|KS|SI)| (HK|CH|TT|JP|KS|SP))|([A-Z]{1,5})\.(US|OQ|N|O))(?![A-Za-z0-9])/gu;
const DOLLAR = /(?<![A-Za-z0-9])\$([A-Z]{1,5})(?![A-Za-z0-9.])/gu;

/** In the order of the text, not overlapping. Whether a bare one is a ticker is for what stands before it to say. */
export function findTickers(text: string): WrittenTicker[] {
  const half = toHalfWidth(text);
  const tickers: WrittenTicker[] = [];
  for (const match of half.matchAll(BRACKET)) tickers.push(...inBracket(match[1]!, match.index));
  const isFree = ({ start, end }: TextSpan) => tickers.every((each) => each.end <= start || end <= each.start);
  for (const ticker of outside(half)) if (isFree(ticker)) tickers.push(ticker);
  return tickers.sort((a, b) => a.start - b.start);
}

/** Letters, digits and marks in half width; as long as the text. */
function toHalfWidth(text: string): string {
  return text
    .replace(/[！-～]/gu, (unit) => String.fromCharCode(unit.charCodeAt(0) - 0xfee0))
    .replace(/\u3000|\u00a0/gu, " ");
}

function inBracket(content: string, at: number): WrittenTicker[] {
  const bracket = { start: at, end: at + content.length + 2 };
  const found: WrittenTicker[] = [];
  let place = 0;
  for (const part of partsOf(content)) {
    const start = at + 1 + content.indexOf(part, place);
    place = start - at - 1 + part.length;
    const label = LABEL.exec(part)?.[0] ?? "";
    const code = part.slice(label.length).trim();
    const listing = listingOf(code, label !== "");
    if (listing === null) {
      // One part that is no code makes the rest of a bracket prose: `(up 3%, HK)`.
      if (found.length === 0) return [];
      continue;
    }
    const codeStart = start + part.indexOf(code, label.length);
    found.push({ ...listing, start: codeStart, end: codeStart + code.length, bracket });
  }
  return found;
}

function partsOf(content: string): string[] {
  return content
    .split(SEPARATOR)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function listingOf(code: string, isLabelled: boolean): (WrittenListing & { isBare: boolean }) | null {
  const prefixed = /^([A-Za-z ]+?)\s?[::.]\s?([A-Z]{1,5}(?:\.[A-Z])?|\d{1,6})$/u.exec(code);
  const mic = prefixed ? micOfPrefix(prefixed[1]!) : null;
  if (prefixed && mic !== null) return { ...withMic(prefixed[2]!, mic), isBare: false };
  const suffixed = /^([A-Z0-9]{1,6})[. ]([A-Z]{1,4})$/u.exec(code);
  if (suffixed && (/^\d+$/u.test(suffixed[1]!) || code.includes("."))) {
    const suffix = suffixed[2] === "CH" && /^\d{6}$/u.test(suffixed[1]!) ? mainlandSuffix(suffixed[1]!) : suffixed[2]!;
    const micBehind = micOfSuffix(suffix);
    if (micBehind !== undefined) return { ...withMic(suffixed[1]!, micBehind, suffix), isBare: false };
  }
  if (/^\d{4,5}$/u.test(code)) {
    const symbol = symbolsOfBareNumber(code)[0]!;
    return { symbol, mic: "XHKG", isBare: !isLabelled && /^(?:19|20)\d\d$/u.test(code) };
  }
  if (/^\d{1,3}$/u.test(code) && isLabelled)
    return { symbol: symbolsOfBareNumber(code)[0]!, mic: "XHKG", isBare: false };
  if (/^\d{6}$/u.test(code)) return { ...mainlandSymbol(code), isBare: false };
  if (/^\$?[A-Z]{1,5}$/u.test(code)) return { symbol: code.replace("$", ""), mic: null, isBare: !isLabelled };
  return null;
}

function outside(half: string): WrittenTicker[] {
  const found: WrittenTicker[] = [];
  const add = (match: RegExpExecArray, listing: WrittenListing) => {
    const start = match.index;
    found.push({ ...listing, start, end: start + match[0].length, bracket: null, isBare: false });
  };
  for (const match of half.matchAll(PREFIXED)) {
    const mic = micOfPrefix(match[1]!);
    if (mic !== null) add(match, withMic(match[2]!, mic));
  }
  for (const match of half.matchAll(SUFFIXED)) {
    const code = match[1] ?? match[4]!;
    const written = match[2] ?? match[3] ?? match[5]!;
    const suffix = written === "CH" ? mainlandSuffix(code) : written;
    const mic = micOfSuffix(suffix);
    if (mic !== undefined && !(match[3] !== undefined && code.length < 3)) add(match, withMic(code, mic, suffix));
  }
  for (const match of half.matchAll(DOLLAR)) add(match, { symbol: match[1]!, mic: null });
  return found.filter((each, place) =>
    found.every((other, otherPlace) => otherPlace >= place || other.end <= each.start || each.end <= other.start),
  );
}

function mainlandSuffix(code: string): string {
  return /^\d{6}$/u.test(code) ? mainlandSymbol(code).symbol.slice(-2) : "CH";
}

/** The symbol as its exchange writes it. */
function withMic(code: string, mic: string | null, suffix = ""): WrittenListing {
  if (mic === "XHKG") return { symbol: normalizeTicker(`${code}.HK`) ?? code, mic };
  if (mic === "XSHG") return { symbol: `${code}.SH`, mic };
  if (mic === "XSHE") return { symbol: `${code}.SZ`, mic };
  if (mic === "XBSE") return { symbol: `${code}.BJ`, mic };
  if (/^\d/u.test(code) && suffix !== "") return { symbol: `${code}.${suffix}`, mic };
  return { symbol: code, mic };
}
