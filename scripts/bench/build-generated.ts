/** Builds a site from generated files as `npm run build` would, in folders of its own. */
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { createInterface } from "node:readline";
import type { StageUse } from "./stage-ledger.ts";

const projectFolder = resolve(import.meta.dirname, "../..");

/** What the caller's shell may set and a measurement must not depend on. */
const FOREIGN = /^(SITE_.*|NODE_ENV|NODE_OPTIONS|FORCE_COLOR)$/u;

export interface GeneratedBuild {
  /** The built site. */
  readonly folder: string;
  readonly seconds: number;
  /** How long the full text was indexed; null where the build doesn't say. */
  readonly indexSeconds: number | null;
  /** The most memory that the building process and the programs that it started held. */
  readonly peakBytes: number;
  readonly stages: readonly StageUse[];
}

/** Of what a build printed that failed. */
const TAIL_LINES = 40;

/** The build ended with something other than success; the message holds its last lines. */
export class BuildFailure extends Error {}

/** Writes the files below `<scratch>/content` and builds into `<scratch>/site`; `scratch` must be inside the project. */
export async function buildGenerated(scratch: string, files: ReadonlyMap<string, string>): Promise<GeneratedBuild> {
  const content = join(scratch, "content");
  for (const [path, text] of files) {
    const file = join(content, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return buildAgain(scratch);
}

/** Builds what stands in `<scratch>/content`, with whatever builds before it left in their cache. */
export async function buildAgain(scratch: string): Promise<GeneratedBuild> {
  const folder = join(scratch, "site");
  const stagesFile = join(scratch, "stages.json");
  const startMs = performance.now();
  const { lines, isGood } = await run(
    [
      // As `npm run build` does.
      "--max-old-space-size-percentage=50",
      ...["--import", join(import.meta.dirname, "record-stages.ts"), "scripts/astro.mjs", "build", "--outDir", folder],
    ],
    {
      SITE_CONTENT: join(scratch, "content"),
      SITE_CACHE: join(scratch, "cache"),
      READACROSS_STAGES_FILE: stagesFile,
      NO_COLOR: "1",
    },
  );
  const seconds = (performance.now() - startMs) / 1000;
  if (!isGood) {
    const tail = lines.slice(-TAIL_LINES).map(({ text }) => text);
    throw new BuildFailure(`The generated site could not be built:\n${tail.join("\n")}`);
  }
  const stages = JSON.parse(readFileSync(stagesFile, "utf8")) as StageUse[];
  const peakBytes = Math.max(...stages.map((stage) => stage.peakBytes));
  return { folder, seconds, indexSeconds: indexSecondsOf(lines), peakBytes, stages };
}

/** What the build printed, and when. */
export interface PrintedLine {
  readonly text: string;
  readonly ms: number;
}

/** From what the step before prints at its end to what indexing prints at its own. */
export function indexSecondsOf(lines: readonly PrintedLine[]): number | null {
  const steps = lines.filter(({ text }) => text.includes("] ") && !text.includes("Waiting for integration"));
  const end = steps.findIndex(({ text }) => /\bindexed\b/u.test(text));
  return end < 1 ? null : (steps[end]!.ms - steps[end - 1]!.ms) / 1000;
}

async function run(args: readonly string[], env: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, [...args], {
    cwd: projectFolder,
    env: { ...Object.fromEntries(Object.entries(process.env).filter(([key]) => !FOREIGN.test(key))), ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const lines: PrintedLine[] = [];
  for (const input of [child.stdout, child.stderr])
    createInterface({ input }).on("line", (text) => lines.push({ text, ms: performance.now() }));
  const code = await new Promise<number | null>((done, fail) => child.on("error", fail).on("close", done));
  return { lines, isGood: code === 0 };
}
