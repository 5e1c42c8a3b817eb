/** `npm run bench -- --reports N`: how long a site of N generated reports takes to build, and how large it becomes. */
import { buildGenerated } from "./build-generated.ts";
import { folderSize } from "./folder-size.ts";
import type { ReportsReport } from "./format-reports-report.ts";
import { generateReports } from "./generate-reports.ts";
import { inScratch } from "./in-scratch.ts";

export interface ReportsRequest {
  readonly reports: number;
  readonly seed: number;
  readonly keep: boolean;
}

export function benchReports({ reports, seed, keep }: ReportsRequest): Promise<ReportsReport> {
  return inScratch(keep, async (scratch) => {
    process.stderr.write(`Building a site of ${reports} generated reports …\n`);
    const { files, manifest } = generateReports(reports, seed);
    const built = await buildGenerated(scratch, files);
    return {
      reports,
      facts: manifest.reports.reduce((sum, { facts }) => sum + facts.length, 0),
      seed,
      buildSeconds: built.seconds,
      indexSeconds: built.indexSeconds,
      buildPeakBytes: built.peakBytes,
      whole: folderSize(built.folder, ""),
      pages: folderSize(built.folder, "", ".html"),
      folders: ["reports", "entities", "metrics", "facts", "agreement", "timeline", "data", "search", "pagefind"].map(
        (folder) => folderSize(built.folder, folder),
      ),
    };
  });
}
