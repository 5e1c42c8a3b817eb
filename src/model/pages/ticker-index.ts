/** All listings, by exchange. */
import { counted } from "../../messages/messages.ts";
import { compareText } from "../../facts/problem.ts";
import type { SiteModel } from "../site-model.ts";
import { latestMove, type DatedMove } from "./entity.ts";
import { listingView, type ListingView } from "./entity-names.ts";
import { entityChip, type NotedTerm } from "./terms.ts";

export interface TickerIndexPage {
  readonly title: string;
  readonly metaDescription: string;
  readonly listingCount: number;
  /** The exchange with most listings first. */
  readonly groups: readonly ListingGroup[];
}

export interface ListingGroup {
  /** The heading's id. */
  readonly anchor: string;
  readonly exchange: string;
  /** By symbol. */
  readonly entries: readonly ListingEntry[];
}

export interface ListingEntry {
  readonly listing: ListingView;
  readonly entity: NotedTerm;
  readonly factCount: number;
  readonly latestMove: DatedMove | null;
}

export function tickerIndexPage(model: SiteModel): TickerIndexPage {
  const entries = [...model.registry.entityBySymbol]
    .map(([symbol, entity]) => entryOf(model, symbol, entity))
    .sort((a, b) => compareText(a.listing.symbol, b.listing.symbol));
  const groups = [...Map.groupBy(entries, ({ listing }) => listing.mic)]
    .sort(([a, one], [b, other]) => other.length - one.length || compareText(a, b))
    .map(([mic, members]) => ({
      anchor: mic.toLowerCase(),
      exchange: members[0]!.listing.exchange,
      entries: members,
    }));
  return {
    title: "Tickers",
    metaDescription: `${counted(entries.length, "listing")} on ${counted(groups.length, "exchange")}, each with what sources say about it.`,
    listingCount: entries.length,
    groups,
  };
}

function entryOf(model: SiteModel, symbol: string, entity: string): ListingEntry {
  const claims = model.factClaimsByEntity.get(entity) ?? [];
  return {
    listing: listingView(model.registry.entities.get(entity)!.listings.find((each) => each.symbol === symbol)!),
    entity: entityChip(model.registry, entity),
    factCount: claims.reduce((sum, claim) => sum + claim.facts.length, 0),
    latestMove: latestMove(model, claims),
  };
}
