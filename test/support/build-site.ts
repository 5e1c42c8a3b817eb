/** Builds a site the way a user does: Astro's own command in a process of its own, with folders of its own. */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";

/** The project's folder. */
export const projectFolder = resolve(import.meta.dirname, "../..");

/** Below `node_modules`, because what Astro writes before it renders pages is run from there and imports packages. */
const scratchParent = join(projectFolder, "node_modules/.cache/readacross-test");

/** Variables that the test runner or the caller's shell sets and a user's build doesn't see. */
const foreignVariable = /^(VITEST.*|SITE_.*|NODE_ENV|NODE_OPTIONS|TEST|DEV|PROD|MODE|SSR|BASE_URL|FORCE_COLOR|LC_.*)$/u;

/** This process's environment as a user's shell would have it. */
export function userEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([key]) => !foreignVariable.test(key)));
}

export interface BuildOptions {
  /** Relative to the project, or absolute; the project's own content where it isn't given. */
  readonly content?: string;
  /** `/research/`; the site's root where it isn't given. */
  readonly base?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Where the project's files stand; this checkout where it isn't given. */
  readonly checkout?: string;
  /** The number of the user and group who builds, for root to choose. */
  readonly user?: number;
  /** Program and arguments that start the build, such as `taskset`. */
  readonly starter?: readonly string[];
  /** After so long the build is ended and `code` is null. */
  readonly timeoutMs?: number;
}

/** How a build went and where it stands. Plain data, so that it can be handed to the processes that run tests. */
export interface Build {
  /** Exit code; null where the build was ended from outside. */
  readonly code: number | null;
  /** What it printed on both streams, without colours. */
  readonly output: string;
  /** Folder of the built site; needn't exist where the build failed. */
  readonly folder: string;
  readonly base: string;
}

/** An empty folder for what a test run makes, and the function that deletes it. */
export function makeScratch(): { readonly folder: string; readonly remove: () => void } {
  mkdirSync(scratchParent, { recursive: true });
  const folder = mkdtempSync(join(scratchParent, "run-"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Builds into `<scratch>/<name>`, with nothing taken over from an earlier build. */
export async function buildSite(scratch: string, name: string, options: BuildOptions = {}): Promise<Build> {
  const { content, base = "/", env = {}, checkout = projectFolder, user, starter = [], timeoutMs = 120_000 } = options;
  const folder = join(scratch, name);
  const [program, ...args] = [...starter, process.execPath, "scripts/astro.mjs", "build", "--outDir", folder];
  const child = spawn(program, args, {
    cwd: checkout,
    ...(user === undefined ? {} : { uid: user, gid: user }),
    env: {
      ...userEnvironment(),
      NO_COLOR: "1",
      SITE_BASE: base,
      SITE_CACHE: join(scratch, `${name}-cache`),
      ...(content === undefined ? {} : { SITE_CONTENT: content }),
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
    timeout: timeoutMs,
    killSignal: "SIGKILL",
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (output += text));
  const code = await new Promise<number | null>((done, fail) => child.on("error", fail).on("close", done));
  return { code, output, folder, base };
}
