import { expect, it } from "vitest";
import { formatLighthouseReport, lighthouseReportAsJson } from "./format-lighthouse-report.ts";
import { fullestPages } from "./fullest-pages.ts";
import { medianOf, type PageRun } from "./lighthouse-runs.ts";

const runOf = (performance: number, failing: readonly string[], paintMs: number): PageRun => ({
  scores: new Map([
    ["performance", performance],
    ["accessibility", 100],
    ["best-practices", 100],
    ["seo", 100],
  ]),
  failing: new Map([["performance", failing]]),
  paintMs,
  blockedMs: paintMs / 10,
  shift: 0,
  bytes: 98_765,
});

it("takes the median of each figure by itself, and names what failed only where the median is below 100", () => {
  const slow = medianOf([runOf(98, ["a", "b"], 3000), runOf(100, [], 1000), runOf(99, ["a"], 2000)]);
  expect(slow.scores.get("performance")).toBe(99);
  expect(slow.paintMs).toBe(2000);
  expect(slow.failing).toEqual(
    new Map([
      [
        "performance",
        new Map([
          ["a", 2],
          ["b", 1],
        ]),
      ],
    ]),
  );
  const quick = medianOf([runOf(98, ["a"], 3000), runOf(100, [], 1000), runOf(100, [], 2000)]);
  expect(quick.scores.get("performance")).toBe(100);
  expect(quick.failing.size).toBe(0);
});

it("lays the medians out as a table with what is wrong below, and as JSON", () => {
  const pages = [
    { kind: "home", address: "/", ...medianOf([runOf(100, [], 1234)]) },
    { kind: "facts", address: "/facts/", ...medianOf([runOf(97, ["total-blocking-time"], 2000)]) },
  ] as const;
  expect(formatLighthouseReport({ runs: 1, pages }))
    .toBe(`Lighthouse, mobile profile, median of 1 visits, served with gzip from this machine
  page   performance  accessibility  best-practices  seo  LCP     TBT     CLS     bytes    address
  home   100          100            100             100  1.23 s  123 ms  0.0000  98.8 kB  /
  facts  97           100            100             100  2.00 s  200 ms  0.0000  98.8 kB  /facts/
facts, performance below 100: total-blocking-time (1 of 1)
`);
  expect(JSON.parse(lighthouseReportAsJson({ runs: 1, pages }))).toMatchObject({
    pages: [{ scores: { performance: 100 } }, { failing: { performance: { "total-blocking-time": 1 } } }],
  });
});

it("judges a site by its fullest pages", () => {
  const fact = (report: string, subject: string, metric: string) => ({ report, subject: { id: subject }, metric });
  const facts = [
    fact("one", "alibaba", "pe-ratio"),
    fact("two", "tencent", "pe-ratio"),
    fact("two", "smic", "revenue"),
  ];
  expect(fullestPages({ facts }).map(({ address }) => address)).toEqual([
    "/",
    "/reports/two/",
    "/entities/alibaba/",
    "/metrics/pe-ratio/",
    "/facts/",
  ]);
  expect(fullestPages({ facts: [] }).map(({ address }) => address)).toEqual(["/", "/facts/"]);
});
