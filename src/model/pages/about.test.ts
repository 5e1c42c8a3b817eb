import { expect, test } from "vitest";
import { INTERVAL_RULES } from "../../facts/interval.ts";
import { aboutPage } from "./about.ts";

const limits = { fileBytes: 5_000_000, yamlBytes: 64_000, yamlDepth: 16, markdownDepth: 100 };

test("the method's examples are worked out by the code that it describes", () => {
  const { intervals, units, periods } = aboutPage([], limits);
  expect(intervals).toHaveLength(INTERVAL_RULES.length);
  expect(intervals.find(({ wording }) => wording === "nearly")).toMatchObject({
    printed: "nearly −15%",
    allows: "−15 < x ≤ −14.5",
  });
  expect(intervals.find(({ wording }) => wording === "range")!.allows).toBe("175,000,000,000 ≤ x ≤ 185,000,000,000");
  expect(units.map(({ printed }) => printed)).toContain("12th percentile");
  expect(periods.map(({ printed }) => printed)).toContain("2–6 February 2026");
});

test("the recipe has five steps, whose commands stand as code", () => {
  const { steps } = aboutPage([], limits);
  expect(steps).toHaveLength(5);
  expect(steps[0]!.text[0]).toEqual({ text: "npm run add -- article.md", isCode: true });
});

test("limits are printed as the code has them", () => {
  const printed = aboutPage([], { ...limits, fileBytes: 2_500_000 }).limits.map(({ limit }) => limit);
  expect(printed).toEqual(["2.5 MB", "64 kB", "16 deep", "100 deep"]);
});
