/** Builds a site from generated files as `npm run build` would, in folders of its own. */
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

const projectFolder = resolve(import.meta.dirname, "../..");

/** What the caller's shell may set and a measurement must not depend on. */
const FOREIGN = /^(SITE_.*|NODE_ENV|NODE_OPTIONS|FORCE_COLOR)$/u;

export interface GeneratedBuild {
  /** The built site. */
  readonly folder: string;
  readonly seconds: number;
  /** The most memory that the building process held; programs that it started itself come on top. */
  readonly peakBytes: number;
}

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
  const folder = join(scratch, "site");
  const peakFile = join(scratch, "peak");
  const startMs = performance.now();
  const output = await run(
    ["--import", join(import.meta.dirname, "peak-memory.mjs"), "scripts/astro.mjs", "build", "--outDir", folder],
    { SITE_CONTENT: content, SITE_CACHE: join(scratch, "cache"), READACROSS_PEAK_FILE: peakFile, NO_COLOR: "1" },
  );
  const seconds = (performance.now() - startMs) / 1000;
  if (output !== null) throw new BuildFailure(`The generated site could not be built:\n${output}`);
  return { folder, seconds, peakBytes: Number(readFileSync(peakFile, "utf8")) };
}

/** Null where the program ended well, otherwise the end of what it printed. */
async function run(args: readonly string[], env: Readonly<Record<string, string>>): Promise<string | null> {
  const child = spawn(process.execPath, [...args], {
    cwd: projectFolder,
    env: { ...Object.fromEntries(Object.entries(process.env).filter(([key]) => !FOREIGN.test(key))), ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let tail = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => (tail = (tail + text).slice(-4000)));
  const code = await new Promise<number | null>((done, fail) => child.on("error", fail).on("close", done));
  return code === 0 ? null : tail;
}
