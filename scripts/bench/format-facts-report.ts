/** The measurement of the explorer as text for people. */
import type { ExplorerMeasures } from "./measure-explorer.ts";
import { summarize, type Summary } from "./summary.ts";
import { BYTE_KINDS, totalOf, type Bytes } from "./wire-bytes.ts";

export interface FactsReport {
  readonly facts: number;
  readonly seed: number;
  readonly buildSeconds: number;
  readonly buildPeakBytes: number;
  readonly explorer: ExplorerMeasures;
}

/** Aligned lines, with the goals that were missed marked as such. */
export function formatFactsReport({ facts, seed, buildSeconds, buildPeakBytes, explorer }: FactsReport): string {
  const { firstView, firstFilter, firstFilterMs, heapBefore, heapAfter } = explorer;
  const rows: [name: string, value: string][] = [
    ["build", `${buildSeconds.toFixed(1)} s, at most ${mebibytes(buildPeakBytes)} of memory in its own process`],
    [
      "first view",
      `${kilobytes(totalOf(firstView))} on the wire, ${kilobytes(totalOf(firstView) - firstView.fonts)} without fonts${missed(totalOf(firstView) >= GOAL_BYTES, "100 kB")}`,
    ],
    ["", byKind(firstView)],
    ["first filter", `${kilobytes(totalOf(firstFilter))} more, answered after ${milliseconds(firstFilterMs)}`],
    ["", byKind(firstFilter)],
    ["filters", summaryText(summarize(explorer.filtersMs))],
    ["sorting", summaryText(summarize(explorer.sortsMs))],
    [
      "",
      `until the first screen of rows is painted; the page’s own thread was busy for ${milliseconds(explorer.threadMs)} of each on average`,
    ],
    ["words", `${summaryText(summarize(explorer.wordsMs), Infinity)}, pause for typing included`],
    ["heap", `${mebibytes(heapBefore)} at first, ${mebibytes(heapAfter)} after all of these`],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return [
    `${facts} generated facts, seed ${seed}; /facts/ served with gzip from this machine`,
    ...rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`),
    "",
  ].join("\n");
}

const GOAL_BYTES = 100_000;
const GOAL_MS = 100;

function summaryText(summary: Summary | null, goalMs = GOAL_MS): string {
  if (summary === null) return "not measured";
  const { count, medianMs, p95Ms, maxMs } = summary;
  const times = `median ${milliseconds(medianMs)}, p95 ${milliseconds(p95Ms)}, longest ${milliseconds(maxMs)} of ${count}`;
  return times + missed(p95Ms > goalMs, "100 ms");
}

function missed(isMissed: boolean, goal: string): string {
  return isMissed ? ` (over the goal of ${goal})` : "";
}

function byKind(bytes: Bytes): string {
  return BYTE_KINDS.filter((kind) => bytes[kind] > 0)
    .map((kind) => `${kind} ${kilobytes(bytes[kind])}`)
    .join(", ");
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function mebibytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
}

function milliseconds(ms: number): string {
  return `${ms.toFixed(0)} ms`;
}
