/**
 * `npm run bench`: measures the site on generated content of any size, its own pages with Lighthouse, and the reading of
 * articles on labelled ones.
 */
import { benchReports } from "./bench/bench-reports.ts";
import { benchFacts } from "./bench/bench-facts.ts";
import { benchLighthouse } from "./bench/bench-lighthouse.ts";
import { benchSearch } from "./bench/bench-search.ts";
import { resolve } from "node:path";
import { benchExtract } from "./bench/extract/bench-extract.ts";
import { BadLabels } from "./bench/extract/labels.ts";
import { extractReportAsJson, formatExtractReport } from "./bench/extract/format-extract-report.ts";
import { BuildFailure } from "./bench/build-generated.ts";
import { formatFactsReport } from "./bench/format-facts-report.ts";
import { formatReportsReport } from "./bench/format-reports-report.ts";
import { formatLighthouseReport, lighthouseReportAsJson } from "./bench/format-lighthouse-report.ts";
import { formatSearchReport } from "./bench/format-search-report.ts";
import { MAX_SIZES, readRequest, type BenchRequest, type SizeRequest } from "./bench/read-request.ts";
import { findChromium } from "./setup/chromium.mjs";
import { exitCodes, ForeseeableFailure } from "./setup/foreseeable.mjs";
import { machine } from "./setup/machine.mjs";
import { complain, print, printEncoded } from "./output.ts";
import { runProgram } from "./program.ts";

const USAGE = `Usage: npm run bench -- --reports N [--alone] [--seed N] [--json] [--keep]
       npm run bench -- (--facts N | --search N) [--seed N] [--json] [--keep]
       npm run bench -- --lighthouse [--json] [--keep]
       npm run bench -- --extract DIR [--misses] [--json]

Builds a site, of generated content or its own, and measures it in Chromium, or measures how much is found in labelled articles.

  --reports N N reports, 1 to ${MAX_SIZES.reports / 2}, and twice as many: the processor time and memory of each stage of the
              build, what it writes, and how all that grows; the same when nothing changed, and when one report joined
  --alone     N reports only, 1 to ${MAX_SIZES.reports}
  --facts N   N facts, 1 to ${MAX_SIZES.facts}: what the first view of the explorer loads, how soon filters and
              sorting answer, and how much memory that takes
  --search N  N reports, 1 to ${MAX_SIZES.search}: what a search for one word downloads, with and without compression,
              how soon the dialog answers, and what the build writes for it
  --lighthouse
              the site of this checkout: Lighthouse's categories of home, the fullest report, entity and metric, and the
              facts, its mobile profile, median of five visits, and what keeps a category from 100
  --extract DIR
              how many of the quantities, facts, periods and entities that the labels name are found in the articles of
              DIR, and how much of what is found is right; labels stand in <name>.labels.yaml beside an article, or in
              the report that names its sha256
  --misses    each miss and each false find, with its line
  --seed N    other content of the same size; 1 where it isn't given
  --json      every single time and byte, or every count and miss, as JSON
  --keep      leave the generated content and the built site, and say where
  --debug     the trace of a failure
  --help      this text
`;

await runProgram({ name: "bench", failed: "The measurement could not be made" }, main);

async function main(args: readonly string[]): Promise<number> {
  const request = readRequest(args);
  if ("complaint" in request) {
    complain(`${request.complaint}\n${USAGE}`);
    return exitCodes.usage;
  }
  if (request.isHelp) {
    print(USAGE);
    return exitCodes.fine;
  }
  try {
    printEncoded(await measure(request));
    return exitCodes.fine;
  } catch (error) {
    return explain(error);
  }
}

async function measure(request: BenchRequest): Promise<string> {
  if (request.what === "extract") {
    const report = await benchExtract(resolve(process.env["INIT_CWD"] ?? process.cwd(), request.folder));
    return request.json ? extractReportAsJson(report) : formatExtractReport(report, request);
  }
  if (request.what === "lighthouse") {
    const report = await benchLighthouse(request.keep, foundChromium());
    return request.json ? lighthouseReportAsJson(report) : formatLighthouseReport(report);
  }
  return measureSite(request);
}

async function measureSite({ what, size, seed, json, keep, alone }: SizeRequest): Promise<string> {
  if (what === "reports") {
    const report = await benchReports({ reports: size, seed, keep, alone });
    return json ? toJson(report) : formatReportsReport(report);
  }
  const chromium = foundChromium();
  if (what === "search") {
    const report = await benchSearch({ reports: size, seed, keep }, chromium);
    return json ? toJson(report) : formatSearchReport(report);
  }
  const report = await benchFacts({ facts: size, seed, keep }, chromium);
  return json ? toJson(report) : formatFactsReport(report);
}

function foundChromium(): string {
  const chromium = findChromium(machine);
  if (chromium === null) throw new ForeseeableFailure("No Chromium was found.", "Run npm run setup -- --chromium.");
  return chromium;
}

function toJson(report: object): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}

function explain(error: unknown): number {
  if (error instanceof BadLabels) {
    complain(`${error.message}\n`);
    return exitCodes.content;
  }
  if (error instanceof BuildFailure) {
    complain(`${error.message}\n`);
    return exitCodes.internal;
  }
  throw error;
}
