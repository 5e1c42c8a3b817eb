import { expect, it } from "vitest";
import type { ExtractReport } from "./bench-extract.ts";
import { extractReportAsJson, formatExtractReport } from "./format-extract-report.ts";
import type { ArticleScore } from "./score-article.ts";

const half = { right: 1, of: 2 };

function score(name: string, language: string, right: number): ArticleScore {
  const tally = { expected: 4, found: 2, right };
  return {
    ...{ name, language, quantities: tally, facts: tally, periods: tally, entities: tally },
    ...{ hedges: half, modes: half, voices: half, metadata: { right: 0, of: 0 } },
    misses: [{ kind: "missed", what: "fact", line: 7, text: "tencent · price-change · -3%" }],
  };
}

const report: ExtractReport = {
  articles: [score("a.txt", "en", 2), score("b.txt", "zh-Hans", 0)],
  unlabelled: ["c.txt"],
  unread: [{ name: "d.html", reason: "Unexpected nothing, expected an article" }],
};

it("prints a line an article, a line a language and one for all", () => {
  const lines = formatExtractReport(report, { misses: false }).split("\n");
  expect(lines.slice(2, 7).map((line) => line.split(/\s{2,}/u).slice(0, 4))).toEqual([
    ["a.txt", "100.0", "50.0", "66.7"],
    ["b.txt", "0.0", "0.0", "0.0"],
    ["all en", "100.0", "50.0", "66.7"],
    ["all zh-Hans", "0.0", "0.0", "0.0"],
    ["all", "50.0", "25.0", "33.3"],
  ]);
  expect(lines.slice(7)).toEqual([
    "d.html can’t be read: Unexpected nothing, expected an article",
    "c.txt has no labels",
    "",
  ]);
});

it("lists misses where they are asked for", () => {
  expect(formatExtractReport(report, { misses: true })).toContain(
    "\na.txt\n  line 7: missed fact: tencent · price-change · -3%\n",
  );
  expect(formatExtractReport(report, { misses: false })).not.toContain("line 7");
});

it("gives programs the counts beside what follows from them", () => {
  const { all, languages } = JSON.parse(extractReportAsJson(report)) as Record<string, Record<string, unknown>>;
  expect(all!["facts"]).toEqual({ expected: 8, found: 4, right: 2, precision: 0.5, recall: 0.25, f1: 1 / 3 });
  expect(Object.keys(languages!)).toEqual(["en", "zh-Hans"]);
});
