/** How much was found in labelled articles, as text for people and as JSON. */
import type { ExtractReport } from "./bench-extract.ts";
import type { ArticleScore, Miss } from "./score-article.ts";
import { scoresOf, type Tally } from "./tally.ts";
import { SHARED, TALLIED, totalOf, totalsByLanguage, type Total } from "./total.ts";

const SHARE_HEADS = { hedges: "hedge", modes: "mode", voices: "by", metadata: "page" } as const;

/** A table, a line an article, then a line a language and one for all; with `misses` each miss below. */
export function formatExtractReport(report: ExtractReport, { misses }: { misses: boolean }): string {
  const { articles } = report;
  const rows: (readonly [string, Total])[] = [
    ...articles.map((each) => [each.name, each] as const),
    ...totalsByLanguage(articles).map(([language, total]) => [`all ${language}`, total] as const),
    ["all", totalOf(articles)],
  ];
  const table = [headRow(), ...rows.map(([name, total]) => [name, ...cells(total)])];
  return [
    "Precision, recall and F1 in percent; the last four columns are the percentage of what was found rightly.",
    ...alignColumns(table),
    ...report.unread.map(({ name, reason }) => `${name} can’t be read: ${reason}`),
    ...report.unlabelled.map((name) => `${name} has no labels`),
    ...(misses ? articles.flatMap(describeMisses) : []),
    "",
  ].join("\n");
}

export function extractReportAsJson({ articles, unlabelled, unread }: ExtractReport): string {
  const withScores = (total: Total) => ({
    ...total,
    ...Object.fromEntries(TALLIED.map((what) => [what, { ...total[what], ...scoresOf(total[what]) }])),
  });
  return `${JSON.stringify(
    {
      articles: articles.map(withScores),
      languages: Object.fromEntries(totalsByLanguage(articles).map(([code, total]) => [code, withScores(total)])),
      all: withScores(totalOf(articles)),
      unlabelled,
      unread,
    },
    null,
    2,
  )}\n`;
}

function headRow(): string[] {
  return ["", ...TALLIED.flatMap((what) => [what, "R", "F1"]), ...SHARED.map((what) => SHARE_HEADS[what])];
}

function cells(total: Total): string[] {
  return [
    ...TALLIED.flatMap((what) => tallyCells(total[what])),
    ...SHARED.map((what) => (total[what].of === 0 ? "–" : percent(total[what].right / total[what].of))),
  ];
}

function tallyCells(tally: Tally): string[] {
  const { precision, recall, f1 } = scoresOf(tally);
  return [percent(precision), percent(recall), percent(f1)];
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}

function alignColumns(table: readonly (readonly string[])[]): string[] {
  const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
  return table.map((row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join("  "),
  );
}

function describeMisses({ name, misses }: ArticleScore): string[] {
  return misses.length === 0 ? [] : ["", name, ...misses.map((miss) => `  ${describeMiss(miss)}`)];
}

function describeMiss({ kind, what, line, text }: Miss): string {
  const verdict = kind === "not-labelled" ? "not labelled" : kind;
  return `${line === null ? "" : `line ${line}: `}${verdict} ${what}: ${text}`;
}
