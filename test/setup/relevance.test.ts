/** The relevance suite itself: it must fail where answers are wrong. */
import { describe, expect, test } from "vitest";
import { formatMisses, formatRelevance, isMiss, measureAll, rankOfRight, type Asked } from "../support/relevance.ts";
import { NOISE, parseRelevanceQueries, type FoundResult } from "../support/relevance-queries.ts";

const tencent = { kind: "entity", address: "/entities/tencent/" };
const alibaba = { kind: "entity", address: "/entities/alibaba/" };
const fact = { kind: "fact", address: "/reports/rout/#tencent-fall" };

function asked(
  results: readonly FoundResult[],
  answers: readonly FoundResult[] = [tencent],
  category = "names",
): Asked {
  return { category, query: "tencent", answers, results };
}

describe("the rank of the right answer", () => {
  test.each([
    ["is 1 where it stands first", asked([tencent, alibaba]), 1],
    ["is that of the first of several right ones", asked([alibaba, fact, tencent], [tencent, fact]), 2],
    ["is none in an empty answer", asked([]), null],
    ["is none where only others were found", asked([alibaba]), null],
    ["is none where the address is right and the kind isn’t", asked([{ ...tencent, kind: "report" }]), null],
    [
      "is none where the fact’s report is found in its place",
      asked([{ ...fact, address: "/reports/rout/" }], [fact]),
      null,
    ],
    ["is none behind twenty others", asked([...Array.from({ length: 20 }, () => alibaba), tencent]), null],
  ])("%s", (_, one, rank) => {
    expect(rankOfRight(one)).toBe(rank);
  });
});

test("a miss is what doesn’t stand first, and any result of noise", () => {
  expect(isMiss(asked([tencent]))).toBe(false);
  expect(isMiss(asked([alibaba, tencent]))).toBe(true);
  expect(isMiss(asked([], [], NOISE))).toBe(false);
  expect(isMiss(asked([alibaba], [], NOISE))).toBe(true);
});

test("success@1 and MRR are means over what isn’t noise", () => {
  const { queries, successAt1, mrr } = measureAll([
    asked([tencent]),
    asked([alibaba, tencent]),
    asked([alibaba, fact, alibaba, tencent], [tencent], "topics"),
    asked([]),
    asked([alibaba], [], NOISE),
  ]);
  expect([queries, successAt1, mrr]).toEqual([4, 1 / 4, (1 + 1 / 2 + 1 / 4) / 4]);
  expect(() => measureAll([asked([], [], NOISE)])).toThrow("No queries");
});

test("every miss is named with what was expected and what stood first", () => {
  const all = [asked([alibaba, tencent]), asked([], [tencent, fact]), asked([tencent]), asked([fact], [], NOISE)];
  expect(formatMisses(all)).toEqual([
    "names: “tencent” expected entity /entities/tencent/, found entity /entities/alibaba/ (the right one stands at 2)",
    "names: “tencent” expected entity /entities/tencent/ or fact /reports/rout/#tencent-fall, found nothing",
    "noise: “tencent” expected nothing, found fact /reports/rout/#tencent-fall",
  ]);
  expect(formatRelevance(all).split("\n").slice(0, 4)).toEqual([
    "        queries  success@1    MRR",
    "names         3      0.333  0.500",
    "noise         1      0.000       ",
    "in all        3      0.333  0.500",
  ]);
});

describe("queries as they are written down", () => {
  const yaml = (queries: string) =>
    `reports: { MX: rout }\nqueries: { tickers: { ${queries} } }\nnoise: [qwrtp, "---"]\n`;

  test("are read in the order of the text, figures as text", () => {
    expect(
      parseRelevanceQueries(yaml("tencent: entity tencent, 0700: [entity tencent, fact MX#tencent-fall]")),
    ).toEqual([
      { category: "tickers", query: "tencent", answers: [tencent] },
      { category: "tickers", query: "0700", answers: [tencent, fact] },
      { category: NOISE, query: "qwrtp", answers: [] },
      { category: NOISE, query: "---", answers: [] },
    ]);
  });

  test.each(["a: company tencent", "a: tencent", "a: fact XX#tencent-fall", "a: report XX", "a: []"])(
    "%s is refused",
    (queries) => {
      expect(() => parseRelevanceQueries(yaml(queries))).toThrow();
    },
  );
});
