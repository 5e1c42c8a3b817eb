import { expect, test } from "vitest";
import { readQuery } from "./read-query.ts";
import { testNames } from "./testing.ts";

test("a company, a metric and a month are three chips", () => {
  const { understood, rest, isOneName } = readQuery("tencent price change feb 2026", testNames);
  expect(understood.map(({ label, without }) => [label, without])).toEqual([
    ["Tencent", "price change feb 2026"],
    ["Price change", "tencent feb 2026"],
    ["February 2026", "tencent price change"],
  ]);
  expect(rest).toEqual([]);
  expect(isOneName).toBe(false);
});
