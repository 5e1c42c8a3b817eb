import { expect, it } from "vitest";
import { formatSearchReport, type SearchReport } from "./format-search-report.ts";

const none = { requests: 0, bytes: 0 };
const light = {
  code: { requests: 2, bytes: 40_000 },
  names: { requests: 1, bytes: 10_040 },
  facts: none,
  texts: { requests: 3, bytes: 20_000 },
  other: none,
};
const heavy = { ...light, facts: { requests: 2, bytes: 250_000 } };

const report: SearchReport = {
  reports: 1000,
  facts: 15_024,
  seed: 1,
  buildSeconds: 111.25,
  indexSeconds: 38.5,
  buildPeakBytes: 2 * 1024 ** 3,
  folders: [
    { folder: "search", files: 3, bytes: 129_510 },
    { folder: "pagefind", files: 1543, bytes: 8_693_893 },
  ],
  served: [
    {
      isCompressed: true,
      words: [
        { kind: "company", query: "Belora", dialog: light, typed: heavy, page: light },
        { kind: "Chinese name", query: "海金控股", dialog: heavy, typed: heavy, page: light },
      ],
      scripts: [{ page: "/", scripts: [{ path: "/_astro/open.js", bytes: 1500 }] }],
    },
  ],
  first: { times: [{ query: "belora", firstMs: 200, wholeMs: 300 }], threadMs: 61.4 },
  again: {
    times: [
      { query: "belora", firstMs: 90, wholeMs: 100 },
      { query: "disputed", firstMs: 160, wholeMs: 170 },
    ],
    threadMs: 20,
  },
};

it("says what was loaded for each word, how soon it was answered, and which goals were missed", () => {
  expect(formatSearchReport(report)).toBe(`1000 generated reports with 15024 facts, seed 1; served from this machine
  build      111.3 s, at most 2048.0 MiB of memory in its own process
  full text  38.5 s of it
  search     3 files, 129.5 kB
  pagefind   1543 files, 8693.9 kB

Downloads of one word, with gzip, from a cold cache: kB (requests); goal 300 kB in all
  kind          word      code      names     facts      texts     other  in all            typed      /search/
  company       Belora    40.0 (2)  10.0 (1)  -          20.0 (3)  -      70.0 (6)          320.0 (8)  70.0 (6)
  Chinese name  海金控股  40.0 (2)  10.0 (1)  250.0 (2)  20.0 (3)  -      320.0 (8) (over)  320.0 (8)  70.0 (6)

Scripts before the dialog is opened, with gzip
  /  1.5 kB: open.js 1.5 kB

From the keystroke to the painted answer in the dialog, its pause for typing included
  asked first, first results  median 200 ms, p95 200 ms, longest 200 ms of 1
  asked first, whole          median 300 ms, p95 300 ms, longest 300 ms of 1
  asked again, first results  median 90 ms, p95 160 ms, longest 160 ms of 2 (over the goal of 150 ms)
  asked again, whole          median 100 ms, p95 170 ms, longest 170 ms of 2
  slowest again               disputed 160 ms/170 ms, belora 90 ms/100 ms
  the page’s own thread       busy for 61 ms of a query on average, for 20 ms when asked again
`);
});

it("says so where the time of indexing isn’t known, and how it was served", () => {
  const plain = { ...report, indexSeconds: null, served: [{ ...report.served[0]!, isCompressed: false }] };
  expect(formatSearchReport(plain)).toContain("full text  time not measured");
  expect(formatSearchReport(plain)).toContain("Downloads of one word, without compression,");
});
