/** The site model → the files of the fact index. */
import type { Fact } from "../../facts/fact.ts";
import { factBlocks, factColumns } from "../../explorer/fact-shards.ts";
import { editionOf } from "../../explorer/stamp.ts";
import type { SiteModel } from "../../model/site-model.ts";
import {
  factCountsAddress,
  factShardAddress,
  LIST_KINDS,
  type FactDirectory,
  type FactShard,
  type ListColumns,
  type ListCounts,
  type ListKind,
} from "../query/facts/fact-files.ts";
import { listCounter } from "./list-counts.ts";
import { cutShards, type PlacedList } from "./cut-shards.ts";
import { factLists } from "./fact-lists.ts";

/** Facts in one shard: some 9 kB as stored, so that a page of an answer costs little and files stay few. */
const SHARD_LENGTH = 256;

export interface FactIndex<T> {
  readonly directory: FactDirectory;
  /** What was made of each file but the directory, by address. */
  readonly files: ReadonlyMap<string, T>;
}

/** Hands the JSON of one file after the other to `store`, so that not all of it is in memory at once. */
export function factIndex<T>(model: SiteModel, store: (json: string) => T, shardLength = SHARD_LENGTH): FactIndex<T> {
  const { shards, lists } = cutShards(factLists(model), shardLength);
  const columns = Object.fromEntries(
    LIST_KINDS.map((kind) => [kind, listColumns(lists.filter((list) => list.kind === kind))]),
  ) as Record<ListKind, ListColumns>;
  const long = lists.filter(({ facts }) => facts.length > shardLength);
  const countsOf = listCounter(model);
  const stored: T[] = [];
  const kept = (content: FactShard | ListCounts): string => {
    const json = JSON.stringify(content);
    stored.push(store(json));
    return json;
  };
  function* texts() {
    yield JSON.stringify(columns);
    for (const facts of shards) yield kept(factShard(model, facts));
    for (const { facts } of long) yield kept(countsOf(facts));
  }
  const edition = editionOf(texts());
  const addresses = [
    ...shards.map((_, number) => factShardAddress(edition, number)),
    ...long.map(({ firstShard }) => factCountsAddress(edition, firstShard)),
  ];
  return {
    directory: { edition, shardLength, lists: columns },
    files: new Map(addresses.map((address, place) => [address, stored[place]!])),
  };
}

function listColumns(lists: readonly PlacedList[]): ListColumns {
  return {
    ids: lists.map(({ id }) => id),
    counts: lists.map(({ facts }) => facts.length),
    shards: lists.map(({ firstShard }) => firstShard),
    withdrawn: Object.fromEntries(
      lists.flatMap(({ withdrawn }, place) => (withdrawn === 0 ? [] : [[place, withdrawn]])),
    ),
  };
}

/** The facts of one source stand together, sources in the order of their first facts. */
function factShard(model: SiteModel, unordered: readonly Fact[]): FactShard {
  const facts = [...Map.groupBy(unordered, ({ source }) => source.report).values()].flat();
  const { entities, ...columns } = factColumns(model, facts);
  const tagsBySource = columns.sources.ids.map((report) => model.reportById.get(report)!.tags);
  const tags = [...new Set(tagsBySource.flat())].sort();
  return {
    // Other names are looked up among the site's names.
    columns: { ...columns, entities: { ...entities, others: entities.others.map(() => []) } },
    block: factBlocks(model, facts)[0]!,
    tags,
    sourceTags: tagsBySource.map((own) => own.map((tag) => tags.indexOf(tag))),
  };
}
