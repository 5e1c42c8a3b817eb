/** Writes the data pack into a folder: every file whole or not at all, and nothing that isn't the pack's is touched. */
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { SiteModel } from "../model/site-model.ts";
import { DATA_FILES, type QueryFileName } from "./data-files.ts";
import { renderDataPack, type Queries } from "./data-pack.ts";
import type { PackSettings } from "./data-package.ts";

/** The folder holds something that the pack doesn't write. */
export class ForeignFolder extends Error {}

/**
 * Makes the folder where it is missing and returns the paths written, in order. Refuses a folder that holds anything
 * but an earlier pack with a `ForeignFolder`. All files are written beside their places before the first is moved there.
 */
export async function writePack(folder: string, model: SiteModel, site: PackSettings): Promise<string[]> {
  await makeFolder(folder);
  const own = new Set<string>(DATA_FILES.flatMap(({ name }) => [name, partialName(name)]));
  const foreign = (await readdir(folder)).find((name) => !own.has(name));
  if (foreign !== undefined) throw new ForeignFolder(`${folder} holds ${foreign}, which is no part of a data pack`);
  const paths = DATA_FILES.map(({ name }) => ({ path: join(folder, name), partial: join(folder, partialName(name)) }));
  try {
    for (const { name, bytes } of renderDataPack(model, site, await readQueries())) {
      const partial = join(folder, partialName(name));
      await rm(partial, { force: true });
      await writeFile(partial, bytes, { flag: "wx" });
    }
    for (const { path, partial } of paths) await rename(partial, path);
  } finally {
    await Promise.all(paths.map(({ partial }) => rm(partial, { force: true })));
  }
  return paths.map(({ path }) => path);
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
