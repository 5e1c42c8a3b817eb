import fc from "fast-check";
import { expect, test } from "vitest";
import { nearKeyPairs } from "./near-keys.ts";

test.each([
  ["mainland-buys-the-dip", "mainland-buys-dip"],
  ["mainland-buys-the-dip", "the-dip-mainland-buys"],
  ["hong-kong-tech-falls", "hong-kong-tech-fall"],
  ["pony-ai-moore-threads-partnership", "pony-ai-moore-threads-partnershp"],
  ["fed-cuts", "fed-cut"],
])("%s and %s are near", (a, b) => {
  expect(nearKeyPairs([a, b])).toEqual([[a, b].sort()]);
});

test.each([
  ["hong-kong-tech-falls", "hong-kong-tech-rises"],
  ["minimax-lists", "zhipu-lists"],
  ["fed-cut", "fed-hike"],
  ["us-2025-deficit", "us-2026-surplus"],
])("%s and %s are two things", (a, b) => {
  expect(nearKeyPairs([a, b])).toEqual([]);
});

test("looking only at rare words misses no pair", () => {
  const word = fc.constantFrom(
    "hong",
    "kong",
    "tech",
    "falls",
    "fall",
    "alibaba",
    "alibabba",
    "rises",
    "dip",
    "buys",
    "the",
  );
  const key = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join("-"));
  fc.assert(
    fc.property(fc.array(key, { maxLength: 12 }), (keys) => {
      const distinct = [...new Set(keys)].sort();
      const each = distinct.flatMap((a, index) => distinct.slice(index + 1).flatMap((b) => nearKeyPairs([a, b])));
      expect(nearKeyPairs(keys)).toEqual(each.sort((a, b) => (a.join(" ") < b.join(" ") ? -1 : 1)));
    }),
  );
});
