/** The measurement of whole builds as tables for people. */
import { REST } from "./stage-ledger.ts";
import type { Written } from "./written-by.ts";

export interface MeasuredStage {
  readonly stage: string;
  readonly cpuMs: number;
  readonly peakBytes: number;
  /** What it read or wrote; null where that is nothing on a disk. */
  readonly written: Written | null;
}

/** The pages or files of one source file. */
export interface MeasuredPart {
  readonly stage: string;
  readonly part: string;
  readonly times: number;
  readonly cpuMs: number;
}

export interface SizedBuild {
  readonly reports: number;
  readonly facts: number;
  /** By the clock on the wall. */
  readonly seconds: number;
  readonly peakBytes: number;
  readonly site: Written;
  readonly stages: readonly MeasuredStage[];
  readonly parts: readonly MeasuredPart[];
}

export interface MeasuredRun {
  readonly run: "everything new" | "nothing changed" | "one report added";
  /** Of so many reports, and of twice as many where that was measured. */
  readonly builds: readonly SizedBuild[];
}

export interface ReportsReport {
  readonly seed: number;
  readonly runs: readonly MeasuredRun[];
}

/** In the order in which a build comes to them. */
const STAGES: readonly string[] = [
  "read and parse",
  "reconcile",
  "compile bodies",
  "hand over",
  "addresses",
  "render pages",
  "feeds and data",
  "search index",
  "verify",
  REST,
];
/** What the heads of the tables mean, and whether that takes two sizes. */
const LEGEND: readonly (readonly [head: string, meaning: string, needsTwo: boolean])[] = [
  ["CPU s", "processor time of the build with all its threads and of the programs that it starts", false],
  ["ms a report", "what each report more costs, from size to size; below 0: chance is larger than that", true],
  ["power", "how a stage grows: 1 as the reports do, 0 not at all, 2 as their square", true],
  ["MiB", "the most memory that was held while the stage was in work, with what earlier ones left", false],
  ["files, MB", "what the stage read (the content), handed over (the cache) or wrote (the site)", false],
];
const LEGEND_WIDTH = Math.max(...LEGEND.map(([head]) => head.length));
const MAX_PARTS = 15;
const NONE = "–";

/** How much a thing grows by a report, and how often it doubles where reports double once: 1 is linear. */
export interface Growth {
  readonly perReport: number;
  /** The power of the number of reports with which it grows; null where there is nothing to compare. */
  readonly power: number | null;
}

/** Null where only one size was measured. */
export function growth(sizes: readonly { readonly reports: number }[], amounts: readonly number[]): Growth | null {
  const [from, to] = sizes;
  const [less, more] = amounts;
  if (from === undefined || to === undefined || less === undefined || more === undefined) return null;
  return {
    perReport: (more - less) / (to.reports - from.reports),
    power: less > 0 && more > 0 ? Math.log(more / less) / Math.log(to.reports / from.reports) : null,
  };
}

export function formatReportsReport({ seed, runs }: ReportsReport): string {
  const { builds } = runs[0]!;
  const sizes = builds.map(({ reports, facts }) => `${reports} reports with ${facts} facts`).join(", ");
  const legend = LEGEND.filter(([, , needsTwo]) => builds.length > 1 || !needsTwo);
  const lines = legend.map(([head, meaning]) => `${head.padEnd(LEGEND_WIDTH)}  ${meaning}`);
  return [`${sizes}, seed ${seed}\n`, ...lines, ...runs.map(runTable), partTable(runs[0]!), ""].join("\n");
}

/** Of one build: what it used and made, for whoever waits for the others. */
export function formatBuild(build: SizedBuild): string {
  const whole = wholeOf(build);
  return `${seconds(whole.cpuMs)} s of processor time, ${mebibytes(whole.peakBytes)} MiB, ${build.site.files} files`;
}

function runTable({ run, builds }: MeasuredRun): string {
  const names = STAGES.filter((name) => builds.some(({ stages }) => stages.some(({ stage }) => stage === name)));
  const rowOf = (name: string, stages: readonly (MeasuredStage | undefined)[]): string[] => {
    const cpu = stages.map((stage) => stage?.cpuMs ?? 0);
    const grown = growth(builds, cpu);
    return [
      name,
      ...cpu.map(seconds),
      ...(grown === null ? [] : [grown.perReport.toFixed(2), grown.power?.toFixed(2) ?? NONE]),
      ...stages.map((stage) => (stage === undefined ? NONE : mebibytes(stage.peakBytes))),
      ...stages.map((stage) => (stage?.written ? String(stage.written.files) : NONE)),
      ...stages.map((stage) => (stage?.written ? megabytes(stage.written.bytes) : NONE)),
    ];
  };
  const heads = (unit: string) => builds.map(({ reports }) => `${unit} ${reports}`);
  const slopes = builds.length > 1 ? ["ms a report", "power"] : [];
  return table([
    [run, ...heads("CPU s"), ...slopes, ...heads("MiB"), ...heads("files"), ...heads("MB")],
    ...names.map((name) =>
      rowOf(
        name,
        builds.map(({ stages }) => stages.find(({ stage }) => stage === name)),
      ),
    ),
    rowOf("whole", builds.map(wholeOf)),
  ]);
}

function wholeOf({ stages, peakBytes, site }: SizedBuild): MeasuredStage {
  return { stage: "whole", cpuMs: stages.reduce((sum, { cpuMs }) => sum + cpuMs, 0), peakBytes, written: site };
}

/** Which pages and files of data take the time, those with most of it. */
function partTable({ builds }: MeasuredRun): string {
  const largest = builds.at(-1)!;
  const parts = [...largest.parts].sort((a, b) => b.cpuMs - a.cpuMs).slice(0, MAX_PARTS);
  const slopes = builds.length > 1 ? ["power"] : [];
  const heads = (unit: string) => builds.map(({ reports }) => `${unit} ${reports}`);
  return table([
    ["pages, feeds and data", ...heads("number"), ...heads("CPU s"), ...slopes, "ms each"],
    ...parts.map((part) => {
      const each = builds.map((build) => build.parts.find((one) => one.part === part.part && one.stage === part.stage));
      const cpu = each.map((one) => one?.cpuMs ?? 0);
      const grown = growth(builds, cpu);
      return [
        part.part.replace(/^src\/pages\//u, ""),
        ...each.map((one) => String(one?.times ?? 0)),
        ...cpu.map(seconds),
        ...(grown === null ? [] : [grown.power?.toFixed(2) ?? NONE]),
        (part.cpuMs / part.times).toFixed(1),
      ];
    }),
  ]);
}

/** The first column to the left, all others to the right. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const lines = rows.map((row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join("  "),
  );
  return `\n${lines.join("\n")}`;
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(2);
}

function mebibytes(bytes: number): string {
  return String(Math.ceil(bytes / 2 ** 20));
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}
