/** How an entity is called and found: names, listings, codes, and the spellings that readers type. */
import { spellingsOf } from "../ticker.ts";
import { exchangeOf } from "../exchange.ts";
import { tickerAddress } from "../addresses.ts";
import type { Entity, Listing } from "../registry.ts";

export interface LocalText {
  /** BCP 47; null: the page's own language. */
  readonly lang: string | null;
  readonly text: string;
}

export interface ListingView {
  readonly symbol: string;
  readonly address: string;
  readonly exchange: string;
  readonly city: string;
  readonly mic: string;
  /** Whether an editor entered it from knowledge, no article stating it. */
  readonly isFromKnowledge: boolean;
}

export interface CodeView {
  /** `Fund code`, `Risk rating`. */
  readonly label: string;
  readonly code: string;
  readonly note: string | null;
}

export interface EntityNames {
  readonly name: string;
  /** The name that stands beside the heading. */
  readonly localName: LocalText | null;
  readonly listings: readonly ListingView[];
  readonly codes: readonly CodeView[];
  /** Other names, each once. */
  readonly alsoCalled: readonly LocalText[];
  /** Spellings of its tickers. */
  readonly spellings: readonly string[];
  /** Whether a name was entered from knowledge. */
  readonly hasNamesFromKnowledge: boolean;
}

export function entityNames(entity: Entity): EntityNames {
  const local = entity.names.map(({ lang, name }) => ({ lang, text: name }));
  const named = distinct([...local, ...entity.aliases.map(inItsLanguage)]).filter(({ text }) => text !== entity.name);
  const localName = local.find(({ lang }) => /^zh-(?:Hant|HK|TW)/u.test(lang)) ?? local[0] ?? null;
  return {
    name: entity.name,
    localName,
    listings: entity.listings.map(listingView),
    codes: entity.codes.map(({ kind, code, note }) => ({ label: labelOf(kind), code, note })),
    alsoCalled: named.filter(({ text }) => text !== localName?.text),
    spellings: [...new Set(entity.listings.flatMap(({ symbol }) => spellingsOf(symbol)))],
    hasNamesFromKnowledge: entity.names.some(({ basis }) => basis === "known"),
  };
}

export function listingView({ symbol, mic, basis }: Listing): ListingView {
  const { name, city } = exchangeOf(mic);
  return { symbol, address: tickerAddress(symbol), exchange: name, city, mic, isFromKnowledge: basis === "known" };
}

/** Chinese characters ask for a reader's Chinese face and voice. */
function inItsLanguage(text: string): LocalText {
  return { lang: /\p{Script=Han}/u.test(text) ? "zh" : null, text };
}

/** The first of each text counts. */
function distinct(texts: readonly LocalText[]): LocalText[] {
  return [...new Map([...texts].reverse().map((each) => [each.text, each])).values()].reverse();
}

/** `fund-code` as `Fund code`. */
function labelOf(kind: string): string {
  const words = kind.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
