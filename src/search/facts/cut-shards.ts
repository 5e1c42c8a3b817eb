/** Lists of facts → files of facts: long lists are cut, short ones share a file with others. */
import type { Fact } from "../../facts/fact.ts";
import type { FactListing } from "./fact-lists.ts";

export interface PlacedList extends FactListing {
  /** Number of its first shard; a list of more facts than one shard holds goes on in those behind it. */
  readonly firstShard: number;
}

export interface CutShards {
  /** By number, each of at most `shardLength` facts, each fact once in it. */
  readonly shards: readonly (readonly Fact[])[];
  /** In the order given. */
  readonly lists: readonly PlacedList[];
}

/**
 * Piece `n` of a long list holds exactly its facts from place `n * shardLength` on. Short lists fill a shard one after
 * the other, as long as it has room for what they don't share.
 */
export function cutShards(lists: readonly FactListing[], shardLength: number): CutShards {
  const shards: (readonly Fact[])[] = [];
  let shared: { number: number; facts: Set<Fact> } | null = null;
  const place = ({ facts }: FactListing): number => {
    if (facts.length > shardLength) {
      const first = shards.length;
      for (let start = 0; start < facts.length; start += shardLength)
        shards.push(facts.slice(start, start + shardLength));
      return first;
    }
    const together: Set<Fact> = new Set([...(shared?.facts ?? []), ...facts]);
    if (shared === null || together.size > shardLength) shared = { number: shards.length, facts: new Set(facts) };
    else shared = { ...shared, facts: together };
    shards[shared.number] = [...shared.facts];
    return shared.number;
  };
  const placed = lists.map((list) => ({ ...list, firstShard: place(list) }));
  return { shards, lists: placed };
}
