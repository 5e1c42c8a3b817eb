/** What a folder holds, down to the last file. */
import { readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";

/**
 * Paths of all that isn't a folder, from `folder` with a slash before, in the order of code units: `/reports/index.html`.
 * Links are listed, not followed. Throws the system's errors.
 */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => `/${relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/")}`)
    .sort((a, b) => (a < b ? -1 : Number(a > b)));
}
