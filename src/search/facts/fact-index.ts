/** The site model → the files of the fact index. */
import type { Fact } from "../../facts/fact.ts";
import { factBlocks, factColumns } from "../../explorer/fact-shards.ts";
import { editionOf } from "../../explorer/stamp.ts";
import type { SiteModel } from "../../model/site-model.ts";
import { LIST_KINDS, type FactDirectory, type FactShard, type ListColumns } from "../query/facts/fact-files.ts";
import { cutShards, type PlacedList } from "./cut-shards.ts";
import { factLists } from "./fact-lists.ts";

/** Facts in one shard: some 10 kB as stored, so that a page of an answer costs little and files stay few. */
const SHARD_LENGTH = 256;

export interface FactIndex {
  readonly directory: FactDirectory;
  /** JSON of each `FactShard`, by number. */
  readonly shards: readonly string[];
}

export function factIndex(model: SiteModel, shardLength = SHARD_LENGTH): FactIndex {
  const { shards, lists } = cutShards(factLists(model), shardLength);
  const texts = shards.map((facts) => JSON.stringify(factShard(model, facts)));
  const columns = Object.fromEntries(
    LIST_KINDS.map((kind) => [kind, listColumns(lists.filter((list) => list.kind === kind))]),
  ) as Record<(typeof LIST_KINDS)[number], ListColumns>;
  return {
    directory: { edition: editionOf([JSON.stringify(columns), ...texts]), shardLength, lists: columns },
    shards: texts,
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
