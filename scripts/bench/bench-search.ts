/** `npm run bench -- --search N`: builds N generated reports, and searches them in Chromium. */
import { buildGenerated } from "./build-generated.ts";
import { folderSize } from "./folder-size.ts";
import type { SearchReport, ServedSearch } from "./format-search-report.ts";
import { generateReports } from "./generate-reports.ts";
import { inScratch } from "./in-scratch.ts";
import { scriptsBefore, timeQueries, weighWords, withBrowser } from "./measure-search.ts";
import { serveSite } from "./serve-site.ts";
import { complain } from "../output.ts";

export interface SearchRequest {
  readonly reports: number;
  readonly seed: number;
  readonly keep: boolean;
}

export function benchSearch({ reports, seed, keep }: SearchRequest, chromium: string): Promise<SearchReport> {
  return inScratch(keep, async (scratch) => {
    complain(`Building a site of ${reports} generated reports …\n`);
    const { files, manifest } = generateReports(reports, seed);
    const built = await buildGenerated(scratch, files);
    complain("Searching it in Chromium …\n");
    const served: ServedSearch[] = [];
    for (const isCompressed of [true, false]) {
      const host = await serveSite(built.folder, { isCompressed });
      try {
        const { words, scripts } = await withBrowser(chromium, async (browser) => ({
          scripts: await scriptsBefore(browser, host, manifest),
          words: await weighWords(browser, host, manifest),
        }));
        served.push({ isCompressed, words, scripts });
      } finally {
        await host.close();
      }
    }
    const host = await serveSite(built.folder, { isCompressed: true });
    try {
      const { first, again } = await withBrowser(chromium, (browser) => timeQueries(browser, host, manifest));
      return {
        reports,
        facts: manifest.reports.reduce((sum, { facts }) => sum + facts.length, 0),
        seed,
        buildSeconds: built.seconds,
        indexSeconds: built.indexSeconds,
        buildPeakBytes: built.peakBytes,
        folders: ["search", "pagefind"].map((folder) => folderSize(built.folder, folder)),
        served,
        first,
        again,
      };
    } finally {
      await host.close();
    }
  });
}
