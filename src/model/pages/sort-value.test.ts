import { expect, test } from "vitest";
import { parseQuantity } from "../../facts/quantity.ts";
import { sortValue } from "./sort-value.ts";

test.each([
  ["nearly -15%", "percent -15"],
  ["24.680x", "multiple 24.68"],
  ["175..185bn USD", "USD 175000000000..185000000000"],
  ["-3..1%", "percent -3..1"],
  ["123456789012345678901234567890", "count 123456789012345678901234567890"],
  ["1,240 points", "points 1240"],
])("%s sorts as %s", (literal, expected) => {
  const parsed = parseQuantity(literal);
  if (!parsed.ok) throw new Error(literal);
  expect(sortValue(parsed.value)).toBe(expected);
});
