import { expect, it } from "vitest";
import { formatBuild, formatReportsReport, growth, type SizedBuild } from "./format-reports-report.ts";

const MIB = 2 ** 20;

function build(reports: number, times: number): SizedBuild {
  return {
    reports,
    facts: 15 * reports,
    seconds: 90 * times,
    peakBytes: 900 * MIB * times,
    site: { files: 9000 * times, bytes: 400_000_000 * times },
    stages: [
      { stage: "Astro", cpuMs: 10_000, peakBytes: 300 * MIB, written: { files: 30, bytes: 400_000 } },
      { stage: "reconcile", cpuMs: 500 * times ** 2, peakBytes: 500 * MIB, written: null },
      {
        stage: "render pages",
        cpuMs: 40_000 * times,
        peakBytes: 900 * MIB * times,
        written: { files: 4000 * times, bytes: 200_000_000 * times },
      },
    ],
    parts: [
      { stage: "render pages", part: "src/pages/reports/[id].astro", times: reports, cpuMs: 15_000 * times },
      { stage: "render pages", part: "src/pages/index.astro", times: 1, cpuMs: 40 },
      { stage: "render pages", part: "src/pages/entities/[id].astro", times: 229, cpuMs: 20_000 * times },
    ],
  };
}

it("tells of each stage what it uses, and how that grows where reports double", () => {
  const text = formatReportsReport({
    seed: 1,
    runs: [{ run: "everything new", builds: [build(1000, 1), build(2000, 2)] }],
  });
  expect(text).toBe(`1000 reports with 15000 facts, 2000 reports with 30000 facts, seed 1

CPU s        processor time of the build with all its threads and of the programs that it starts
ms a report  what each report more costs, from size to size; below 0: chance is larger than that
power        how a stage grows: 1 as the reports do, 0 not at all, 2 as their square
MiB          the most memory that was held while the stage was in work, with what earlier ones left
files, MB    what the stage read (the content), handed over (the cache) or wrote (the site)

everything new  CPU s 1000  CPU s 2000  ms a report  power  MiB 1000  MiB 2000  files 1000  files 2000  MB 1000  MB 2000
reconcile             0.50        2.00         1.50   2.00       500       500           –           –        –        –
render pages         40.00       80.00        40.00   1.00       900      1800        4000        8000    200.0    400.0
Astro                10.00       10.00         0.00   0.00       300       300          30          30      0.4      0.4
whole                50.50       92.00        41.50   0.87       900      1800        9000       18000    400.0    800.0

pages, feeds and data  number 1000  number 2000  CPU s 1000  CPU s 2000  power  ms each
entities/[id].astro            229          229       20.00       40.00   1.00    174.7
reports/[id].astro            1000         2000       15.00       30.00   1.00     15.0
index.astro                      1            1        0.04        0.04   0.00     40.0
`);
});

it("has no slopes where one size was measured", () => {
  const text = formatReportsReport({ seed: 1, runs: [{ run: "nothing changed", builds: [build(100, 1)] }] });
  expect(text).toContain("nothing changed  CPU s 100  MiB 100  files 100  MB 100\n");
  expect(text).not.toContain("power");
});

it("says of one build what it used and made", () => {
  expect(formatBuild(build(1000, 1))).toBe("50.50 s of processor time, 900 MiB, 9000 files");
});

it("has no power for what one of the builds didn’t do", () => {
  const sizes = [{ reports: 100 }, { reports: 200 }];
  expect(growth(sizes, [0, 50])).toEqual({ perReport: 0.5, power: null });
  expect(growth(sizes, [50, 0])).toEqual({ perReport: -0.5, power: null });
  expect(growth(sizes, [50, 50])).toEqual({ perReport: 0, power: 0 });
  expect(growth(sizes.slice(1), [50])).toBeNull();
});
