/**
 * Keeps builds of one checkout out of each other's files, whatever folders they are given. While it reads content, Astro
 * writes a few files into `.astro/`, each by way of a temporary file of a fixed name: a second build renames it away, and
 * the first ends with an error about a missing file. While it renders, it runs a bundle that stands beside the pages, or
 * in `.astro/` where these go outside of the checkout. So one build at a time reads, and one at a time builds outside.
 */
import { mkdirSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration, AstroIntegrationLogger } from "astro";
import { waitForLock, type Lock } from "./lock.ts";

/** `root` is the checkout. */
export function oneBuildAtATime(root: string): AstroIntegration {
  const shared = join(root, ".astro");
  let reading: Lock | null = null;
  /** Kept until the process ends: what runs behind Astro still writes. */
  let outside: Lock | null = null;
  return {
    name: "readacross:one-build-at-a-time",
    hooks: {
      "astro:config:setup": async ({ command, logger }) => {
        if (command !== "build") return;
        mkdirSync(shared, { recursive: true });
        reading = await wait(join(shared, "reading.lock"), logger);
      },
      "astro:config:done": async ({ config, logger }) => {
        if (reading === null || outside !== null) return;
        const isOutside = relative(root, fileURLToPath(config.outDir)).startsWith("..");
        if (isOutside) outside = await wait(join(shared, "building-elsewhere.lock"), logger);
      },
      "astro:build:start": () => {
        reading?.release();
        reading = null;
      },
    },
  };
}

function wait(path: string, logger: AstroIntegrationLogger): Promise<Lock> {
  return waitForLock(path, () => logger.info("Another build of this checkout is under way: waiting for it."));
}
