/** `npm run bench -- --facts N`: builds N generated facts, and works with their explorer in Chromium. */
import { buildGenerated } from "./build-generated.ts";
import type { FactsReport } from "./format-facts-report.ts";
import { generateContent } from "./generate-content.ts";
import { inScratch } from "./in-scratch.ts";
import { measureExplorer } from "./measure-explorer.ts";
import { serveSite } from "./serve-site.ts";
import { complain } from "../output.ts";

export interface FactsRequest {
  readonly facts: number;
  readonly seed: number;
  readonly keep: boolean;
}

export function benchFacts({ facts, seed, keep }: FactsRequest, chromium: string): Promise<FactsReport> {
  return inScratch(keep, async (scratch) => {
    complain(`Building a site of ${facts} generated facts …\n`);
    const built = await buildGenerated(scratch, generateContent(facts, seed));
    complain("Measuring its explorer in Chromium …\n");
    const host = await serveSite(built.folder, { isCompressed: true });
    try {
      const explorer = await measureExplorer(host.origin, chromium);
      return { facts, seed, buildSeconds: built.seconds, buildPeakBytes: built.peakBytes, explorer };
    } finally {
      await host.close();
    }
  });
}
