import { expect, it } from "vitest";
import { addTallies, scoresOf } from "./tally.ts";

it.each([
  [
    { expected: 4, found: 5, right: 3 },
    { precision: 0.6, recall: 0.75, f1: 6 / 9 },
  ],
  [
    { expected: 4, found: 0, right: 0 },
    { precision: 0, recall: 0, f1: 0 },
  ],
  [
    { expected: 0, found: 3, right: 0 },
    { precision: 0, recall: 0, f1: 0 },
  ],
  [
    { expected: 0, found: 0, right: 0 },
    { precision: 1, recall: 1, f1: 1 },
  ],
])("scores %j", (tally, scores) => {
  expect(scoresOf(tally)).toEqual(scores);
});

it("adds counts, not percentages", () => {
  const sum = addTallies([
    { expected: 1, found: 1, right: 1 },
    { expected: 9, found: 4, right: 3 },
  ]);
  expect(sum).toEqual({ expected: 10, found: 5, right: 4 });
});
