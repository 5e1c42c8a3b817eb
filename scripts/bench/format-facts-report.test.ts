import { expect, it } from "vitest";
import { formatFactsReport, type FactsReport } from "./format-facts-report.ts";
import { kindOf } from "./wire-bytes.ts";

const nothing = { html: 0, styles: 0, scripts: 0, fonts: 0, shards: 0, other: 0 };
const report: FactsReport = {
  facts: 50_000,
  seed: 1,
  buildSeconds: 61.25,
  buildPeakBytes: 2 * 1024 ** 3,
  explorer: {
    firstView: { ...nothing, html: 20_000, scripts: 12_345, fonts: 40_000 },
    firstFilter: { ...nothing, shards: 300_000 },
    firstFilterMs: 250,
    filtersMs: [10, 20, 30],
    sortsMs: [90, 120],
    threadMs: 42,
    wordsMs: [300],
    heapBefore: 1024 ** 2,
    heapAfter: 10 * 1024 ** 2,
  },
};

it("says what was loaded when, and how soon it answered", () => {
  expect(formatFactsReport(report)).toBe(`50000 generated facts, seed 1; /facts/ served with gzip from this machine
  build         61.3 s, at most 2048.0 MiB of memory in its own process
  first view    72.3 kB on the wire, 32.3 kB without fonts
                html 20.0 kB, scripts 12.3 kB, fonts 40.0 kB
  first filter  300.0 kB more, answered after 250 ms
                shards 300.0 kB
  filters       median 20 ms, p95 30 ms, longest 30 ms of 3
  sorting       median 90 ms, p95 120 ms, longest 120 ms of 2 (over the goal of 100 ms)
                until the first screen of rows is painted; the page’s own thread was busy for 42 ms of each on average
  words         median 300 ms, p95 300 ms, longest 300 ms of 1, pause for typing included
  heap          1.0 MiB at first, 10.0 MiB after all of these
`);
});

it("marks a first view that is too heavy", () => {
  const heavy = { ...report.explorer, firstView: { ...nothing, html: 100_000 } };
  expect(formatFactsReport({ ...report, explorer: heavy })).toContain("without fonts (over the goal of 100 kB)");
});

it.each([
  ["Document", "/facts/", "html"],
  ["Stylesheet", "/_astro/a.css", "styles"],
  ["Script", "/_astro/a.js", "scripts"],
  ["Font", "/_astro/a.woff2", "fonts"],
  ["Fetch", "/facts/shards/facts/columns.json", "shards"],
  ["Fetch", "/search/lookup.bin", "other"],
])("counts a %s at %s as %s", (type, path, kind) => {
  expect(kindOf(type, path)).toBe(kind);
});
