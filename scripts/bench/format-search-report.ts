/** The measurement of the search as text for people. */
import type { AskedQueries, PageScripts, QueryTimes, WordWeights } from "./measure-search.ts";
import { SEARCH_GROUPS, totalOf, type Weight, type Weights } from "./search-transfers.ts";
import { summarize } from "./summary.ts";

/** How much a folder of the built site holds. */
export interface FolderSize {
  /** From the site's root. */
  readonly folder: string;
  readonly files: number;
  readonly bytes: number;
}

/** Over one way of serving the site. */
export interface ServedSearch {
  readonly isCompressed: boolean;
  readonly words: readonly WordWeights[];
  readonly scripts: readonly PageScripts[];
}

export interface SearchReport {
  readonly reports: number;
  readonly facts: number;
  readonly seed: number;
  readonly buildSeconds: number;
  readonly indexSeconds: number | null;
  readonly buildPeakBytes: number;
  readonly folders: readonly FolderSize[];
  readonly served: readonly ServedSearch[];
  /** Many queries asked for the first time, and all of them again. */
  readonly first: AskedQueries;
  readonly again: AskedQueries;
}

const GOAL_BYTES = 300_000;
const GOAL_MS = 150;

/** Aligned lines, with the goals that were missed marked as such. */
export function formatSearchReport(report: SearchReport): string {
  const { reports, facts, seed, buildSeconds, indexSeconds, buildPeakBytes, folders, served, first, again } = report;
  return [
    `${reports} generated reports with ${facts} facts, seed ${seed}; served from this machine`,
    ...aligned([
      ["build", `${buildSeconds.toFixed(1)} s, at most ${mebibytes(buildPeakBytes)} of memory in its own process`],
      ["full text", indexSeconds === null ? "time not measured" : `${indexSeconds.toFixed(1)} s of it`],
      ...folders.map(({ folder, files, bytes }) => [folder, `${files} files, ${kilobytes(bytes)}`]),
    ]),
    ...served.flatMap((each) => formatServed(each)),
    "",
    "From the keystroke to the painted answer in the dialog, its pause for typing included",
    ...aligned([
      ["asked first, first results", timesText(first.times.map(({ firstMs }) => firstMs))],
      ["asked first, whole", timesText(first.times.map(({ wholeMs }) => wholeMs))],
      [
        "asked again, first results",
        timesText(
          again.times.map(({ firstMs }) => firstMs),
          GOAL_MS,
        ),
      ],
      ["asked again, whole", timesText(again.times.map(({ wholeMs }) => wholeMs))],
      ["slowest again", slowest(again.times)],
      ["the page’s own thread", threadText(first, again)],
    ]),
    "",
  ].join("\n");
}

function formatServed({ isCompressed, words, scripts }: ServedSearch): string[] {
  const rows = words.map(({ kind, query, dialog, typed, page }) => [
    kind,
    query,
    ...SEARCH_GROUPS.map((group) => weightText(dialog[group])),
    weightText(sum(dialog)) + (sum(dialog).bytes > GOAL_BYTES ? " (over)" : ""),
    weightText(sum(typed)),
    weightText(sum(page)),
  ]);
  const head = ["kind", "word", ...SEARCH_GROUPS, "in all", "typed", "/search/"];
  return [
    "",
    `Downloads of one word, ${isCompressed ? "with gzip" : "without compression"}, from a cold cache: kB (requests); goal ${GOAL_BYTES / 1000} kB in all`,
    ...aligned([head, ...rows]),
    "",
    `Scripts before the dialog is opened, ${isCompressed ? "with gzip" : "without compression"}`,
    ...aligned(
      scripts.map(({ page, scripts: files }) => [
        page,
        `${kilobytes(totalOf(files).bytes)}: ${files.map(({ path, bytes }) => `${path.split("/").at(-1)} ${kilobytes(bytes)}`).join(", ")}`,
      ]),
    ),
  ];
}

function sum(weights: Weights): Weight {
  return totalOf(SEARCH_GROUPS.map((group) => weights[group]));
}

function weightText({ bytes, requests }: Weight): string {
  return requests === 0 ? "-" : `${(bytes / 1000).toFixed(1)} (${requests})`;
}

function timesText(timesMs: readonly number[], goalMs = Infinity): string {
  const summary = summarize(timesMs);
  if (summary === null) return "not measured";
  const { count, medianMs, p95Ms, maxMs } = summary;
  const times = `median ${milliseconds(medianMs)}, p95 ${milliseconds(p95Ms)}, longest ${milliseconds(maxMs)} of ${count}`;
  return p95Ms > goalMs ? `${times} (over the goal of ${goalMs} ms)` : times;
}

function threadText(first: AskedQueries, again: AskedQueries): string {
  return `busy for ${milliseconds(first.threadMs)} of a query on average, for ${milliseconds(again.threadMs)} when asked again`;
}

function slowest(times: readonly QueryTimes[]): string {
  return times
    .toSorted((a, b) => b.firstMs - a.firstMs)
    .slice(0, 5)
    .map(({ query, firstMs, wholeMs }) => `${query} ${milliseconds(firstMs)}/${milliseconds(wholeMs)}`)
    .join(", ");
}

/** Columns of the width of their longest text, the last as it is; Han characters count twice, as terminals print them. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => widthOf(row[column] ?? ""))),
  );
  return rows.map((row) =>
    row
      .map((text, column) => (column === row.length - 1 ? text : text + " ".repeat(widths[column]! - widthOf(text))))
      .reduce((line, text) => `${line}  ${text}`, ""),
  );
}

function widthOf(text: string): number {
  return text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0);
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
