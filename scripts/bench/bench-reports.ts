/**
 * `npm run bench -- --reports N`: what each stage of a build uses with N generated reports and with twice as many, when
 * everything is new, when nothing has changed since, and when one report has joined.
 */
import { join } from "node:path";
import { writeFileSync } from "node:fs";
import { complain } from "../output.ts";
import { buildAgain, buildGenerated, type GeneratedBuild } from "./build-generated.ts";
import { formatBuild, type MeasuredRun, type ReportsReport, type SizedBuild } from "./format-reports-report.ts";
import { BUSY_SITE, generateReports } from "./generate-reports.ts";
import { inScratch } from "./in-scratch.ts";
import type { StageUse } from "./stage-ledger.ts";
import { written, writtenByStage, type Written } from "./written-by.ts";

export interface ReportsRequest {
  readonly reports: number;
  readonly seed: number;
  readonly keep: boolean;
  /** Without twice as many, and so without slopes. */
  readonly alone: boolean;
}

export async function benchReports({ reports, seed, keep, alone }: ReportsRequest): Promise<ReportsReport> {
  const sizes = alone ? [reports] : [reports, 2 * reports];
  const runs: MeasuredRun[] = [];
  for (const size of sizes) {
    const measured = await inScratch(keep, (scratch) => measureSize(scratch, size, seed));
    for (const [at, { run, build }] of measured.entries()) {
      runs[at] = { run, builds: [...(runs[at]?.builds ?? []), build] };
    }
  }
  return { seed, runs };
}

async function measureSize(scratch: string, reports: number, seed: number) {
  const { files, manifest, another } = generateReports(reports, seed, BUSY_SITE);
  const facts = manifest.reports.reduce((sum, each) => sum + each.facts.length, 0);
  const measure = async (run: MeasuredRun["run"], build: () => Promise<GeneratedBuild>) => {
    complain(`Building a site of ${reports} generated reports, ${run} …\n`);
    const measured = sized(scratch, reports, facts, await build());
    complain(`  ${formatBuild(measured)}\n`);
    return { run, build: measured };
  };
  const fresh = await measure("everything new", () => buildGenerated(scratch, files));
  const unchanged = await measure("nothing changed", () => buildAgain(scratch));
  const added = await measure("one report added", () => {
    writeFileSync(join(scratch, "content", another.path), another.text);
    return buildAgain(scratch);
  });
  return [fresh, unchanged, added];
}

function sized(scratch: string, reports: number, facts: number, built: GeneratedBuild): SizedBuild {
  const inSite = writtenByStage(built.folder);
  const filesOf = (stage: string): Written | null => {
    if (stage === "read and parse") return written(join(scratch, "content"));
    if (stage === "hand over") return written(join(scratch, "cache"));
    return inSite.get(stage) ?? null;
  };
  const byStage = Map.groupBy(built.stages, ({ stage }) => stage);
  return {
    reports,
    facts,
    seconds: built.seconds,
    peakBytes: built.peakBytes,
    site: written(built.folder),
    stages: [...byStage].map(([stage, uses]) => ({
      stage,
      cpuMs: total(uses),
      peakBytes: Math.max(...uses.map(({ peakBytes }) => peakBytes)),
      written: filesOf(stage),
    })),
    parts: built.stages.flatMap(({ stage, part, times, cpuMs }) =>
      part === null ? [] : [{ stage, part, times, cpuMs }],
    ),
  };
}

function total(uses: readonly StageUse[]): number {
  return uses.reduce((sum, { cpuMs }) => sum + cpuMs, 0);
}
