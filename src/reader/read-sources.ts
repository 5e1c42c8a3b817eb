/** Articles at hand: a folder of files beside the content, each with the digest of its bytes. */
import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";
import { compareText } from "../facts/problem.ts";

export interface ReadSource {
  /** Below the folder, with forward slashes. */
  readonly name: string;
  /** SHA-256 of the bytes, in small hexadecimal digits. */
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** Files read at the same time: systems bound the number of open files. */
const BATCH = 64;

/**
 * All files of a folder and the folders in it, by name; hidden ones are left out, links to files followed. Throws where
 * the folder isn't there or can't be read.
 */
export async function readSources(folder: string): Promise<ReadSource[]> {
  const root = resolve(folder);
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const names: string[] = [];
  for (const entry of entries) {
    const file = join(entry.parentPath, entry.name);
    const name = relative(root, file).split(sep).join("/");
    if (name.split("/").some((part) => part.startsWith("."))) continue;
    const isFile = entry.isFile() || (entry.isSymbolicLink() && (await isLinkToFile(file)));
    if (isFile) names.push(name);
  }
  names.sort(compareText);
  const sources: ReadSource[] = [];
  for (let start = 0; start < names.length; start += BATCH) {
    const batch = names.slice(start, start + BATCH);
    sources.push(
      ...(await Promise.all(
        batch.map(async (name) => {
          const bytes = await readFile(join(root, name));
          return { name, sha256: createHash("sha256").update(bytes).digest("hex"), bytes };
        }),
      )),
    );
  }
  return sources;
}

async function isLinkToFile(file: string): Promise<boolean> {
  const target = await stat(file).catch(() => null);
  return target?.isFile() ?? false;
}
