/** What builds that were killed left beside a site: an interrupted swap is finished, the rest removed. */
import { existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Beside } from "./beside.ts";
import { foreignIn, isVacant } from "./find-target.ts";
import { MANIFEST_NAME, readManifest, verifyManifest } from "./manifest.ts";
import { mendSwap, type Standing, type SwapDisk } from "./swap.ts";

export const swapDisk: SwapDisk = { exists: existsSync, rename: renameSync, remove: removeSite };

/** As `mendSwap`, with what stands there looked at first. Only with the lock. Throws what the system says. */
export async function finishSwap(places: Beside): Promise<"published" | "restored" | "nothing"> {
  const { site, staging, previous } = places;
  if (!(await isVacant(site))) return "nothing";
  const standing: Standing = {
    hasSite: false,
    staging: await stateOf(staging),
    previous: await stateOf(previous),
  };
  if (standing.staging !== "whole" && standing.previous !== "whole") return "nothing";
  // An empty folder stands for nothing, and not every system moves a folder over one.
  rmSync(site, { recursive: true, force: true });
  return mendSwap(places, standing, swapDisk);
}

/** Those beside the site that no build wrote, by path and what they hold. Empty where all may be removed. */
export async function foreignBeside({ staging, previous }: Beside): Promise<[folder: string, foreign: string][]> {
  const found: [string, string][] = [];
  for (const folder of [staging, previous]) {
    const state = lstatSync(folder, { throwIfNoEntry: false });
    if (state === undefined) continue;
    const foreign = state.isDirectory() ? await foreignIn(folder) : basename(folder);
    if (foreign !== null) found.push([folder, foreign]);
  }
  return found;
}

/** A site from before manifests is whole where it looks like one: nothing can say more. */
async function stateOf(folder: string): Promise<Standing["staging"]> {
  if (!existsSync(folder)) return "none";
  const isWhole =
    (await readManifest(folder)) === null
      ? existsSync(join(folder, "index.html")) && (await foreignIn(folder)) === null
      : (await verifyManifest(folder)).length === 0;
  return isWhole ? "whole" : "part";
}

/** The manifest goes last, so that what is left of a site still says what it is. Nothing where there is no such folder. */
function removeSite(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (name !== MANIFEST_NAME) rmSync(join(folder, name), { recursive: true, force: true });
  }
  rmSync(join(folder, MANIFEST_NAME), { force: true });
  rmdirSync(folder);
}

/**
 * With its missing parents. One folder after another: asked for all of them at once, Node never comes back where the
 * system refuses one as if its parent were missing, as under `/proc`.
 */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  mkdirSync(folder);
}
