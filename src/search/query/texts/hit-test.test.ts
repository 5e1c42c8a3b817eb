import { expect, test } from "vitest";
import { hitTest } from "./hit-test.ts";
import type { WordPlan } from "./word-plan.ts";

const MARKETS: WordPlan = { kind: "exact", phrases: [["markets"]], isCertain: true, around: [] };
const STRAT: WordPlan = { kind: "beginning", beginning: "strat", start: "strat", around: [] };

test.each(["Markets", "market,", "stock-market", "StockMarket", "strategy", "STRATA"])("%s is meant", (word) => {
  expect(hitTest([MARKETS, STRAT])(word)).toBe(true);
});

test.each(["marketplace", "mark", "stratum’s"])("%s isn’t, or only by its beginning", (word) => {
  expect(hitTest([MARKETS])(word)).toBe(false);
});

test("signs alone are never meant", () => {
  expect(hitTest([MARKETS, STRAT])("…")).toBe(false);
});
