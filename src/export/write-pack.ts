/** Writes the data pack into a folder: every file whole or not at all, and nothing that isn't the pack's is touched. */
import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { SiteModel } from "../model/site-model.ts";
import { DATA_FILES, renderDataFile } from "./data-pack.ts";
import type { SiteLocation } from "./fact-rows.ts";

/** The folder holds something that the pack doesn't write. */
export class ForeignFolder extends Error {}

/**
 * Makes the folder where it is missing and returns the paths written, in order. Refuses a folder that holds anything
 * but an earlier pack with a `ForeignFolder`. All files are written beside their places before the first is moved there.
 */
export async function writePack(folder: string, model: SiteModel, site: SiteLocation): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const own = new Set<string>(DATA_FILES.flatMap(({ name }) => [name, partialName(name)]));
  const foreign = (await readdir(folder)).find((name) => !own.has(name));
  if (foreign !== undefined) throw new ForeignFolder(`${folder} holds ${foreign}, which is no part of a data pack`);
  const paths = DATA_FILES.map(({ name }) => ({
    name,
    path: join(folder, name),
    partial: join(folder, partialName(name)),
  }));
  try {
    for (const { name, partial } of paths) {
      await rm(partial, { force: true });
      await writeFile(partial, renderDataFile(name, model, site), { flag: "wx" });
    }
    for (const { path, partial } of paths) await rename(partial, path);
  } finally {
    await Promise.all(paths.map(({ partial }) => rm(partial, { force: true })));
  }
  return paths.map(({ path }) => path);
}

function partialName(name: string): string {
  return `.${name}.partial`;
}
