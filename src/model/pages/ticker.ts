/** The page of one listing: it leads to its entity. */
import { tickerWords } from "../../messages/messages.ts";
import { spellingsOf } from "../ticker.ts";
import { entityAddress } from "../addresses.ts";
import type { SiteModel } from "../site-model.ts";
import { newestFirst } from "./claim-order.ts";
import { claimRows, type ClaimRow } from "./claim-rows.ts";
import { latestMove, type DatedMove } from "./entity.ts";
import { entityNames, listingView, type EntityNames, type ListingView } from "./entity-names.ts";
import { termFeedLink, type FeedLink } from "./feeds.ts";
import type { Term } from "./terms.ts";

export interface TickerPage {
  readonly symbol: string;
  readonly title: string;
  readonly metaDescription: string;
  readonly trail: readonly Term[];
  readonly listing: ListingView;
  readonly entity: Term;
  /** Of its entity. */
  readonly feed: FeedLink;
  readonly names: EntityNames;
  readonly about: string | null;
  readonly otherListings: readonly ListingView[];
  /** How readers type it. */
  readonly spellings: readonly string[];
  readonly latestMove: DatedMove | null;
  readonly claimCount: number;
  /** Whether figures about it were there that editors withdrew. */
  readonly hasWithdrawn: boolean;
  /** The newest. */
  readonly rows: readonly ClaimRow[];
}

const MAX_ROWS = 8;

/** All symbols that have pages; of two listings with one symbol, the first's entity counts. */
export function tickerSymbols(model: SiteModel): string[] {
  return [...model.registry.entityBySymbol.keys()];
}

export function tickerPage(model: SiteModel, symbol: string): TickerPage {
  const entity = model.registry.entities.get(model.registry.entityBySymbol.get(symbol)!)!;
  const listing = listingView(entity.listings.find((each) => each.symbol === symbol)!);
  const claims = model.factClaimsByEntity.get(entity.id) ?? [];
  return {
    symbol,
    title: tickerWords.pageTitle(symbol, entity.name),
    metaDescription: tickerWords.pageDescription(symbol, listing.exchange, entity.name, claims.length),
    trail: [
      { name: tickerWords.title, address: "/tickers/" },
      { name: listing.exchange, address: `/tickers/#${listing.mic.toLowerCase()}` },
    ],
    listing,
    entity: { name: entity.name, address: entityAddress(entity.id) },
    feed: termFeedLink(entity.name, entityAddress(entity.id)),
    names: entityNames(entity),
    about: entity.description,
    otherListings: entity.listings.filter((each) => each.symbol !== symbol).map(listingView),
    spellings: spellingsOf(symbol),
    latestMove: latestMove(model, claims),
    claimCount: claims.length,
    hasWithdrawn: model.withdrawnByEntity.has(entity.id),
    rows: claimRows(model, newestFirst(claims).slice(0, MAX_ROWS)),
  };
}
