/**
 * How a new site takes the place of the old one: `dist` becomes `dist.previous`, `dist.staging` becomes `dist`, then
 * `dist.previous` goes. A program that is killed between the two leaves both whole beside each other, and no `dist`;
 * the next one finishes what was begun.
 */
import type { Beside } from "./beside.ts";

/** The disk, so that tests can stand in for it. All calls are done when they return, and throw what the system says. */
export interface SwapDisk {
  readonly exists: (path: string) => boolean;
  readonly rename: (from: string, to: string) => void;
  /** A folder with all that it holds; nothing where it isn't there. */
  readonly remove: (folder: string) => void;
}

export interface Standing {
  readonly hasSite: boolean;
  /** `part`: not all of a site, or more than that. */
  readonly staging: "none" | "part" | "whole";
  readonly previous: "none" | "part" | "whole";
}

/** What an interrupted swap needs: the new site moved to its place, the old one moved back, or neither. */
export function wantedMend({ hasSite, staging, previous }: Standing): "publish" | "restore" | "nothing" {
  if (hasSite) return "nothing";
  if (staging === "whole") return "publish";
  return previous === "whole" ? "restore" : "nothing";
}

/** The site that could not be moved to its place, and neither could the old one back: both stand beside it. */
export class SwapStuck extends Error {}

/**
 * Publishes what stands in staging. Throws where that fails, with the old site in its place again; `SwapStuck` where
 * even that failed. Returns why the old site could not be removed afterwards; null where it was.
 */
export function swapIn({ site, staging, previous }: Beside, disk: SwapDisk): unknown {
  const isReplacing = disk.exists(site);
  if (isReplacing) {
    disk.remove(previous);
    disk.rename(site, previous);
  }
  try {
    disk.rename(staging, site);
  } catch (error) {
    if (isReplacing) putBack({ site, previous }, disk, error);
    throw error;
  }
  try {
    disk.remove(previous);
    return null;
  } catch (error) {
    return error;
  }
}

/** As `wantedMend` says. Throws what the system says. */
export function mendSwap(
  { site, staging, previous }: Beside,
  standing: Standing,
  disk: SwapDisk,
): "published" | "restored" | "nothing" {
  const wanted = wantedMend(standing);
  if (wanted === "publish") {
    disk.rename(staging, site);
    return "published";
  }
  if (wanted === "restore") {
    disk.rename(previous, site);
    return "restored";
  }
  return "nothing";
}

function putBack({ site, previous }: Pick<Beside, "site" | "previous">, disk: SwapDisk, cause: unknown): void {
  try {
    disk.rename(previous, site);
  } catch {
    throw new SwapStuck("The old site could not be moved back", { cause });
  }
}
