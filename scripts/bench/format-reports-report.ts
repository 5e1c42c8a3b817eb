/** The measurement of a whole build as text for people. */
import type { FolderSize } from "./format-search-report.ts";

export interface ReportsReport {
  readonly reports: number;
  readonly facts: number;
  readonly seed: number;
  readonly buildSeconds: number;
  readonly indexSeconds: number | null;
  readonly buildPeakBytes: number;
  readonly whole: FolderSize;
  readonly pages: FolderSize;
  readonly folders: readonly FolderSize[];
}

export function formatReportsReport(report: ReportsReport): string {
  const { reports, facts, seed, buildSeconds, indexSeconds, buildPeakBytes, whole, pages, folders } = report;
  const rows: (readonly [string, string])[] = [
    ["build", `${buildSeconds.toFixed(1)} s, ${((buildSeconds * 1000) / pages.files).toFixed(0)} ms a page`],
    ["full text", indexSeconds === null ? "time not measured" : `${indexSeconds.toFixed(1)} s of it`],
    ["memory", `at most ${Math.ceil(buildPeakBytes / 2 ** 20)} MiB in the build’s own process`],
    ["pages", `${pages.files}, ${sizeText(pages.bytes)}, ${sizeText(pages.bytes / pages.files)} each`],
    ["site", `${whole.files} files, ${sizeText(whole.bytes)}`],
    ...folders.map(({ folder, files, bytes }) => [`/${folder}/`, `${files} files, ${sizeText(bytes)}`] as const),
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return [
    `${reports} generated reports with ${facts} facts, seed ${seed}`,
    ...rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`),
    "",
  ].join("\n");
}

function sizeText(bytes: number): string {
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
