import { expect, it } from "vitest";
import { distanceUpTo } from "./spelling.ts";

it.each([
  ["", "", 0],
  ["tencent", "tencent", 0],
  ["tencent", "tencnet", 1],
  ["alibaba", "alibabba", 1],
  ["kuaishou", "kuaisho", 1],
  ["ab", "ba", 1],
  ["meituan", "mietaun", 2],
  ["smic", "sicc", 2],
  ["abcd", "wxyz", 4],
  ["abcdefgh", "zyxwvuts", 5],
  ["a", "abcdefgh", 5],
])("%s and %s are %d apart", (a, b, distance) => {
  expect(distanceUpTo(5, a, b)).toBe(distance);
  expect(distanceUpTo(5, b, a)).toBe(distance);
});
