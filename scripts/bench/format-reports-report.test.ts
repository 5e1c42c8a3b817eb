import { expect, test } from "vitest";
import { formatReportsReport } from "./format-reports-report.ts";

test("a build is told by its time, its memory, its pages and what each part weighs", () => {
  const text = formatReportsReport({
    reports: 1000,
    facts: 14_900,
    seed: 1,
    buildSeconds: 120.04,
    indexSeconds: null,
    buildPeakBytes: 900 * 2 ** 20,
    whole: { folder: "", files: 9000, bytes: 400_000_000 },
    pages: { folder: "", files: 4000, bytes: 200_000_000 },
    folders: [{ folder: "data", files: 14, bytes: 52_340 }],
  });
  expect(text).toBe(`1000 generated reports with 14900 facts, seed 1
  build      120.0 s, 30 ms a page
  full text  time not measured
  memory     at most 900 MiB in the build’s own process
  pages      4000, 200.0 MB, 50.0 kB each
  site       9000 files, 400.0 MB
  /data/     14 files, 52.3 kB
`);
});
