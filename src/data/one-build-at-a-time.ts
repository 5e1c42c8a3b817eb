/**
 * Keeps builds of one checkout out of each other's files. While it reads content, Astro writes a few files into `.astro/`,
 * whatever folders the build was given, each by way of a temporary file of a fixed name: a second build renames it away,
 * and the first ends with an error about a missing file. While it renders, it runs a bundle that stands in the folder
 * it builds into, or in `.astro/` where that folder is outside of the checkout. So one build at a time reads, and one at
 * a time builds into a folder.
 *
 * The locks are SQLite's on files, which the system lifts with the process, however that ends.
 */
import { createHash } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join, relative } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import type { AstroIntegration, AstroIntegrationLogger } from "astro";

const LONGEST_WAIT_MS = 15 * 60_000;

/** `root` is the checkout. */
export function oneBuildAtATime(root: string): AstroIntegration {
  const shared = join(root, ".astro");
  let reading: Lock | null = null;
  /** Kept until the process ends: Pagefind and the sitemap still write when Astro is done. */
  let building: Lock | null = null;
  return {
    name: "readacross:one-build-at-a-time",
    hooks: {
      "astro:config:setup": ({ command, logger }) => {
        if (command !== "build") return;
        mkdirSync(shared, { recursive: true });
        reading = waitForLock(join(shared, "reading.lock"), logger);
      },
      "astro:config:done": ({ config, logger }) => {
        if (reading === null || building !== null) return;
        const inside = relative(root, fileURLToPath(config.outDir));
        const name = inside.startsWith("..") ? "elsewhere" : slotOf(inside);
        building = waitForLock(join(shared, `building-${name}.lock`), logger);
      },
      "astro:build:start": () => {
        reading?.release();
        reading = null;
      },
    },
  };
}

export interface Lock {
  readonly release: () => void;
}

function waitForLock(path: string, logger: AstroIntegrationLogger): Lock {
  const free = takeLock(path, 0);
  if (free !== null) return free;
  logger.info("Another build of this checkout is under way: waiting for it.");
  const lock = takeLock(path, LONGEST_WAIT_MS);
  if (lock === null) throw new Error(`Another build has held ${path} for 15 minutes: end that build, or wait for it.`);
  return lock;
}

/** Null where another still holds it after `waitMs`. Throws what the system says where the file can't be made. */
export function takeLock(path: string, waitMs: number): Lock | null {
  const database = new DatabaseSync(path, { timeout: waitMs });
  try {
    database.exec("PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE");
    return { release: () => database.close() };
  } catch (error) {
    database.close();
    if (isBusy(error)) return null;
    throw error;
  }
}

/** SQLITE_BUSY, https://sqlite.org/rescode.html#busy */
function isBusy(error: unknown): boolean {
  return error instanceof Error && "errcode" in error && error.errcode === 5;
}

/** One of 256 names, so that lock files don't pile up; two folders that share one wait for each other. */
function slotOf(folder: string): string {
  return createHash("sha256").update(folder).digest("hex").slice(0, 2);
}
