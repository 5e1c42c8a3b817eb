import { expect, it } from "vitest";
import { pairUp } from "./pair-up.ts";

const isSameLetter = (a: string, b: string) => a[0] === b[0];

it("uses each found thing once", () => {
  expect(pairUp(["a1", "a2"], ["a3"], isSameLetter)).toEqual({ pairs: [["a1", "a3"]], missed: ["a2"], extra: [] });
  expect(pairUp(["a1"], ["a2", "a3"], isSameLetter)).toEqual({ pairs: [["a1", "a2"]], missed: [], extra: ["a3"] });
});

it("finds the most pairs, whatever stands first", () => {
  const canBe = new Map([
    ["wide", ["x", "y"]],
    ["narrow", ["x"]],
  ]);
  const { pairs, missed } = pairUp(["wide", "narrow"], ["x", "y"], (a, b) => canBe.get(a)!.includes(b));
  expect(pairs).toEqual([
    ["wide", "y"],
    ["narrow", "x"],
  ]);
  expect(missed).toEqual([]);
});
