/** `npm run bench`: measures the site on generated content of any size. */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { BuildFailure, buildGenerated } from "./bench/build-generated.ts";
import { formatFactsReport, type FactsReport } from "./bench/format-facts-report.ts";
import { generateContent } from "./bench/generate-content.ts";
import { measureExplorer } from "./bench/measure-explorer.ts";
import { serveCompressed } from "./bench/serve-compressed.ts";
import { findChromium } from "./setup/chromium.mjs";
import { exitCodes, ForeseeableFailure } from "./setup/foreseeable.mjs";
import { machine } from "./setup/machine.mjs";

const MAX_FACTS = 1_000_000;

const USAGE = `Usage: npm run bench -- --facts N [--seed N] [--json] [--keep]

Builds a site of N generated facts, opens its explorer in Chromium, and prints what the first view loads, how soon
filters and sorting answer, and how much memory that takes.

  --facts N   how many facts, 1 to ${MAX_FACTS}
  --seed N    other content of the same size; 1 where it isn't given
  --json      every single time and byte as JSON
  --keep      leave the generated content and the built site, and say where
  --help      this text
`;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const request = readArguments(args);
  if ("complaint" in request) {
    process.stderr.write(`${request.complaint}\n${USAGE}`);
    return exitCodes.usage;
  }
  if (request.help) {
    process.stdout.write(USAGE);
    return exitCodes.fine;
  }
  try {
    const report = await measureFacts(request);
    process.stdout.write(request.json ? `${JSON.stringify(report, null, 2)}\n` : formatFactsReport(report));
    return exitCodes.fine;
  } catch (error) {
    return explain(error);
  }
}

interface Request {
  readonly facts: number;
  readonly seed: number;
  readonly json: boolean;
  readonly keep: boolean;
  readonly help: boolean;
}

async function measureFacts({ facts, seed, keep }: Request): Promise<FactsReport> {
  const chromium = findChromium(machine);
  if (chromium === null) throw new ForeseeableFailure("No Chromium was found.", "Run npm run setup -- --chromium.");
  // Inside the project, because what Astro writes before it renders pages is run from there and imports packages.
  const parent = resolve(import.meta.dirname, "../node_modules/.cache/readacross-bench");
  mkdirSync(parent, { recursive: true });
  const scratch = mkdtempSync(join(parent, "run-"));
  try {
    process.stderr.write(`Building a site of ${facts} generated facts …\n`);
    const built = await buildGenerated(scratch, generateContent(facts, seed));
    process.stderr.write("Measuring its explorer in Chromium …\n");
    const host = await serveCompressed(built.folder);
    try {
      const explorer = await measureExplorer(host.origin, chromium);
      return { facts, seed, buildSeconds: built.seconds, buildPeakBytes: built.peakBytes, explorer };
    } finally {
      await host.close();
    }
  } finally {
    if (keep) process.stderr.write(`Left in ${scratch}\n`);
    else rmSync(scratch, { recursive: true, force: true });
  }
}

function readArguments(args: readonly string[]): Request | { complaint: string } {
  const text = { type: "string" } as const;
  const flag = { type: "boolean", default: false } as const;
  try {
    const options = { facts: text, seed: text, json: flag, keep: flag, help: { ...flag, short: "h" } };
    const { values } = parseArgs({ args: [...args], options });
    const { json, keep, help } = values;
    const [facts, seed] = [wholeNumber(values.facts ?? ""), wholeNumber(values.seed ?? "1")];
    if (!help && (facts === null || facts < 1 || facts > MAX_FACTS))
      return { complaint: `Unexpected ${values.facts ?? "nothing"} for --facts, expected 1 to ${MAX_FACTS}.` };
    if (seed === null) return { complaint: `Unexpected ${values.seed} for --seed, expected a whole number.` };
    return { facts: facts ?? 0, seed, json, keep, help };
  } catch (error) {
    return { complaint: error instanceof Error ? error.message : String(error) };
  }
}

function wholeNumber(written: string): number | null {
  return /^\d{1,9}$/u.test(written) ? Number(written) : null;
}

function explain(error: unknown): number {
  if (error instanceof ForeseeableFailure) {
    process.stderr.write(`${error.message}\n${error.mend}\n`);
    return exitCodes.environment;
  }
  if (error instanceof BuildFailure) {
    process.stderr.write(`${error.message}\n`);
    return exitCodes.internal;
  }
  if (error instanceof Error && "syscall" in error) {
    process.stderr.write(`The measurement could not be made: ${error.message}\n`);
    return exitCodes.environment;
  }
  console.error(error);
  return exitCodes.internal;
}
