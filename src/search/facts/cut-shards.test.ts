import fc from "fast-check";
import { expect, it } from "vitest";
import type { Fact } from "../../facts/fact.ts";
import { cutShards } from "./cut-shards.ts";
import type { FactListing } from "./fact-lists.ts";

const facts = Array.from({ length: 40 }, (_, number) => ({ id: `report#${number}` }) as Fact);

function listOf(id: string, own: readonly Fact[]): FactListing {
  return { kind: "entity", id, facts: own, withdrawn: 0 };
}

it("a long list is cut where a shard is full, and has its shards to itself", () => {
  const { shards, lists } = cutShards([listOf("short", facts.slice(0, 2)), listOf("long", facts.slice(0, 7))], 3);
  expect(lists.map(({ firstShard }) => firstShard)).toEqual([0, 1]);
  expect(shards.map((shard) => shard.length)).toEqual([2, 3, 3, 1]);
  expect(shards.slice(1).flat()).toEqual(facts.slice(0, 7));
});

it("short lists share a shard as long as it holds what they don't share", () => {
  const lists = [facts.slice(0, 3), facts.slice(2, 4), facts.slice(4, 6)].map((own, n) => listOf(String(n), own));
  const cut = cutShards(lists, 4);
  expect(cut.lists.map(({ firstShard }) => firstShard)).toEqual([0, 0, 1]);
  expect(cut.shards).toEqual([facts.slice(0, 4), facts.slice(4, 6)]);
});

it("no shard is longer than asked for or holds a fact twice, and every list is found whole", () => {
  fc.assert(
    fc.property(fc.array(fc.subarray(facts, { minLength: 1 })), fc.integer({ min: 1, max: 9 }), (groups, length) => {
      const { shards, lists } = cutShards(
        groups.map((own, n) => listOf(String(n), own)),
        length,
      );
      for (const shard of shards) {
        expect(shard.length).toBeLessThanOrEqual(length);
        expect(new Set(shard).size).toBe(shard.length);
      }
      for (const { facts: own, firstShard } of lists) {
        const held = shards.slice(firstShard, firstShard + Math.ceil(own.length / length)).flat();
        if (own.length > length) expect(held).toEqual(own);
        else for (const fact of own) expect(held).toContain(fact);
      }
    }),
  );
});
