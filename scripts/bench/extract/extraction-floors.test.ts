/**
 * How much must be found in the labelled articles, and how much of it must be right: a little under what is reached. A
 * figure that falls below its floor is a step back; where a floor can rise, raise it.
 */
import { resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { benchExtract, type ExtractReport } from "./bench-extract.ts";
import { formatExtractReport } from "./format-extract-report.ts";
import { scoresOf } from "./tally.ts";
import { totalOf, totalsByLanguage } from "./total.ts";

const minuteMs = 60_000;

let report: ExtractReport;
/** With every miss: what a failure shows. */
let printed: string;

beforeAll(async () => {
  report = await benchExtract(resolve(import.meta.dirname, "../../../test/fixtures/articles"));
  printed = formatExtractReport(report, { misses: true });
  console.log(`\n${formatExtractReport(report, { misses: false })}\n`);
}, minuteMs);

describe("in all labelled articles", () => {
  it("every article is read", () => {
    expect(report.unread).toEqual([]);
    expect(report.unlabelled).toEqual([]);
  });

  it.each([
    ["quantities", "precision", 0.95],
    ["quantities", "recall", 0.95],
    ["facts", "f1", 0.81],
    ["periods", "f1", 0.81],
    ["entities", "f1", 0.94],
  ] as const)("%s have a %s of at least %d", (what, score, floor) => {
    expect(scoresOf(totalOf(report.articles)[what])[score], printed).toBeGreaterThanOrEqual(floor);
  });

  it.each([
    ["hedges", 0.98],
    ["modes", 0.93],
    ["voices", 0.87],
    ["metadata", 0.95],
  ] as const)("of the %s, at least %d are right", (what, floor) => {
    const { right, of } = totalOf(report.articles)[what];
    expect(right / of, printed).toBeGreaterThanOrEqual(floor);
  });

  it("no language falls far behind", () => {
    for (const [language, total] of totalsByLanguage(report.articles)) {
      expect(scoresOf(total.quantities).f1, language).toBeGreaterThanOrEqual(0.92);
      expect(scoresOf(total.facts).f1, language).toBeGreaterThanOrEqual(0.73);
    }
  });
});
