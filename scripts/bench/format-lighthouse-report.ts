/** Lighthouse's medians as text for people. */
import type { JudgedPage } from "./fullest-pages.ts";
import { CATEGORIES, type PageMedian } from "./lighthouse-runs.ts";

export interface LighthouseReport {
  readonly runs: number;
  readonly pages: readonly (JudgedPage & PageMedian)[];
}

/** A table, and below it what keeps a category from 100. */
export function formatLighthouseReport({ runs, pages }: LighthouseReport): string {
  const head = ["page", ...CATEGORIES, "LCP", "TBT", "CLS", "bytes", "address"];
  const rows = pages.map(({ kind, address, scores, paintMs, blockedMs, shift, bytes }) => [
    kind,
    ...CATEGORIES.map((category) => String(scores.get(category))),
    `${(paintMs / 1000).toFixed(2)} s`,
    `${blockedMs.toFixed(0)} ms`,
    shift.toFixed(4),
    `${(bytes / 1000).toFixed(1)} kB`,
    address,
  ]);
  const below = pages.flatMap(({ kind, failing }) =>
    [...failing].map(([category, audits]) => {
      const named = [...audits].map(([audit, count]) => `${audit} (${count} of ${runs})`);
      return `${kind}, ${category} below 100: ${named.length === 0 ? "no audit failed by itself" : named.join(", ")}`;
    }),
  );
  return [
    `Lighthouse, mobile profile, median of ${runs} visits, served with gzip from this machine`,
    ...alignedLines([head, ...rows]),
    ...below,
    "",
  ].join("\n");
}

/** The report with plain objects for maps. */
export function lighthouseReportAsJson(report: LighthouseReport): string {
  const plain = (_: string, value: unknown): unknown => (value instanceof Map ? Object.fromEntries(value) : value);
  return `${JSON.stringify(report, plain, 2)}\n`;
}

function alignedLines(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column]!)).join("  ")}`.trimEnd());
}
