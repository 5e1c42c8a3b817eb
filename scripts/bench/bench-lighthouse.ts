/** `npm run bench -- --lighthouse`: builds the site of this checkout, and has Lighthouse visit five kinds of page. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildOwn } from "./build-own.ts";
import type { LighthouseReport } from "./format-lighthouse-report.ts";
import { inScratch } from "./in-scratch.ts";
import { medianOf, type PageRun } from "./lighthouse-runs.ts";
import { visitWithLighthouse, withOpenChromium } from "./measure-lighthouse.ts";
import { fullestPages } from "./fullest-pages.ts";
import { serveSite } from "./serve-site.ts";
import { complain } from "../output.ts";

const RUNS = 5;

export function benchLighthouse(keep: boolean, chromium: string): Promise<LighthouseReport> {
  return inScratch(keep, async (scratch) => {
    complain("Building the site …\n");
    const folder = await buildOwn(scratch);
    const { facts } = JSON.parse(readFileSync(join(folder, "data/facts.json"), "utf8")) as Parameters<
      typeof fullestPages
    >[0];
    const host = await serveSite(folder, { isCompressed: true, isKept: true });
    try {
      return await withOpenChromium(chromium, async (port) => {
        const pages: LighthouseReport["pages"][number][] = [];
        for (const { kind, address } of fullestPages({ facts })) {
          complain(`Visiting ${address} ${RUNS} times …\n`);
          const runs: PageRun[] = [];
          while (runs.length < RUNS) runs.push(await visitWithLighthouse(host.origin + address, port));
          pages.push({ kind, address, ...medianOf(runs) });
        }
        return { runs: RUNS, pages };
      });
    } finally {
      await host.close();
    }
  });
}
