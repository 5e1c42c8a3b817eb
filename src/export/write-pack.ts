/**
 * Writes the data pack into a folder, which is replaced as a whole, as a site is: a program that is killed leaves the
 * earlier pack or the new one, and the next export mends what it left beside them. Nothing that isn't the pack's is touched.
 */
import { accessSync, constants, statSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve, sep } from "node:path";
import type { SiteModel } from "../model/site-model.ts";
import { beside, type Beside } from "../publishing/beside.ts";
import { realPlace } from "../publishing/find-target.ts";
import { waitForLock } from "../publishing/lock.ts";
import { swapDisk } from "../publishing/mend-leftovers.ts";
import { swapIn } from "../publishing/swap.ts";
import { DATA_FILES, PACKAGE_FILE, type QueryFileName } from "./data-files.ts";
import { renderDataPack, type Queries } from "./data-pack.ts";
import type { PackSettings } from "./data-package.ts";

/** The folder holds something that the pack doesn't write. */
export class ForeignFolder extends Error {}

/**
 * Makes the folder where it is missing and returns the paths written, in order. Refuses a folder that holds anything
 * but an earlier pack with a `ForeignFolder`; so it does what stands beside it under the names that it needs.
 */
export async function writePack(folder: string, model: SiteModel, site: PackSettings): Promise<string[]> {
  const place = realPlace(resolve(folder)) ?? resolve(folder);
  await makeFolder(dirname(place));
  await refuseForeign(place);
  const files = renderDataPack(model, site, await readQueries());
  await (isReplaceable(place) ? replaceWhole(beside(place), files) : replaceSingly(place, files));
  return DATA_FILES.map(({ name }) => join(folder, name));
}

/** Rendered one after the other while they are written. */
type PackFiles = ReturnType<typeof renderDataPack>;

async function replaceWhole(places: Beside, files: PackFiles): Promise<void> {
  const { site: folder, staging, previous } = places;
  const lock = await waitForLock(places.lock, () => undefined);
  try {
    for (const each of [folder, staging, previous]) await refuseForeign(each);
    if (!swapDisk.exists(folder) && swapDisk.exists(previous)) swapDisk.rename(previous, folder);
    swapDisk.remove(staging);
    try {
      await mkdir(staging);
      for (const { name, bytes } of files) await writeFile(join(staging, name), bytes, { flag: "wx" });
      swapIn(places, swapDisk);
    } finally {
      swapDisk.remove(staging);
    }
  } finally {
    lock.release();
  }
}

/**
 * All files are written beside their places before the first is moved there. The descriptor, by which a reader tells
 * that the pack is whole, goes first and comes last.
 */
async function replaceSingly(folder: string, files: PackFiles): Promise<void> {
  await makeFolder(folder);
  const partials = DATA_FILES.map(({ name }) => ({
    path: join(folder, name),
    partial: join(folder, partialName(name)),
  }));
  try {
    for (const { name, bytes } of files) {
      const partial = join(folder, partialName(name));
      await rm(partial, { force: true });
      await writeFile(partial, bytes, { flag: "wx" });
    }
    const descriptor = join(folder, PACKAGE_FILE);
    await rm(descriptor, { force: true });
    // The descriptor stands last in the list.
    for (const { path, partial } of partials) await rename(partial, path);
  } finally {
    await Promise.all(partials.map(({ partial }) => rm(partial, { force: true })));
  }
}

/** Not a folder on which a disk is mounted, nor one whose parent is another's, nor the one in which the user stands. */
function isReplaceable(place: string): boolean {
  const parent = dirname(place);
  const state = statSync(place, { throwIfNoEntry: false });
  if (state === undefined) return true;
  const standsIn = [process.cwd(), process.env["INIT_CWD"]].some(
    (stand) => stand !== undefined && `${realPlace(resolve(stand))}${sep}`.startsWith(`${place}${sep}`),
  );
  if (standsIn || state.dev !== statSync(parent).dev) return false;
  try {
    accessSync(parent, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Throws what the system says where it is no folder. */
async function refuseForeign(folder: string): Promise<void> {
  const own = new Set<string>(DATA_FILES.flatMap(({ name }) => [name, partialName(name)]));
  const names = await readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  });
  const foreign = names.find((name) => !own.has(name));
  if (foreign !== undefined) throw new ForeignFolder(`${folder} holds ${foreign}, which is no part of a data pack`);
}

/** As they stand beside this file. */
export async function readQueries(): Promise<Queries> {
  const read = (name: QueryFileName) => readFile(new URL(name, import.meta.url), "utf8");
  return {
    "reconcile.sql": await read("reconcile.sql"),
    "reconcile-statements.sql": await read("reconcile-statements.sql"),
  };
}

/**
 * One folder after another: asked for all of them at once, Node never comes back where the system refuses one as if its
 * parent were missing, as under `/proc`.
 */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code === "EEXIST") return;
    if (code !== "ENOENT" || dirname(folder) === folder) throw error;
    await makeFolder(dirname(folder));
    await mkdir(folder);
  }
}

function partialName(name: string): string {
  return `.${name}.partial`;
}
