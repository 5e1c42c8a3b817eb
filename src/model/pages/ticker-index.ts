/** All listings, by exchange. */
import { tickerWords } from "../../messages/messages.ts";
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
  /** The same in ranges of symbols; a short list is one range. */
  readonly ranges: readonly ListingRange[];
}

export interface ListingRange {
  /** `00001.HK to 00388.HK`. */
  readonly label: string;
  readonly entries: readonly ListingEntry[];
}

export interface ListingEntry {
  readonly listing: ListingView;
  readonly entity: NotedTerm;
  readonly factCount: number;
  readonly latestMove: DatedMove | null;
}

const MAX_IN_RANGE = 100;

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
      ranges: rangesOf(members),
    }));
  return {
    title: tickerWords.title,
    metaDescription: tickerWords.metaDescription(entries.length, groups.length),
    listingCount: entries.length,
    groups,
  };
}

/** As even as they come, so that no range holds a single leftover. */
function rangesOf(entries: readonly ListingEntry[]): ListingRange[] {
  const count = Math.ceil(entries.length / MAX_IN_RANGE);
  const size = Math.ceil(entries.length / count);
  return Array.from({ length: count }, (_, index) => {
    const members = entries.slice(index * size, (index + 1) * size);
    const [first, last] = [members[0]!.listing.symbol, members.at(-1)!.listing.symbol];
    return { label: tickerWords.range(first, last), entries: members };
  });
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
