/**
 * The list of all files of a built site, published with it, by which anybody can tell whether a copy is whole and
 * unchanged. It knows no clock and no machine: the same site has the same manifest.
 */
import { createHash, hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { lstat, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { compareText } from "../facts/problem.ts";
import type { PublishingFault } from "./fault.ts";
import { everythingIn } from "./site-files.ts";

/** Below the site's folder; the one file that it doesn't list. */
export const MANIFEST_NAME = "build-manifest.json";

const FORMAT = "readacross-build-manifest-1";

const FILES_AT_ONCE = 16;

/** Larger files are read in pieces; a stream for each small one costs more than all its bytes. */
const AT_ONCE_BYTES = 1 << 20;

const COPY_AGAIN = "Copy the site again.";

export interface ManifestFile {
  /** As in an address, but unencoded, from the site's folder: `/reports/index.html`. */
  readonly path: string;
  readonly bytes: number;
  /** In lowercase hexadecimal digits. */
  readonly sha256: string;
}

type Digest = Omit<ManifestFile, "path">;

export interface Manifest {
  readonly format: typeof FORMAT;
  /** By path, in the order of code units. */
  readonly files: readonly ManifestFile[];
}

/** Lists what stands in the folder and writes it there, a file a line. Throws the system's errors. */
export async function writeManifest(folder: string): Promise<Manifest> {
  const files = await inTurns(listable(folder), (path) => describeFile(folder, path));
  await writeFile(join(folder, MANIFEST_NAME), formatManifest(files));
  return { format: FORMAT, files };
}

function formatManifest(files: readonly ManifestFile[]): string {
  const lines = files.map(({ path, bytes, sha256 }) => JSON.stringify({ path, bytes, sha256 }));
  return `{"format":${JSON.stringify(FORMAT)},"files":[\n${lines.join(",\n")}\n]}\n`;
}

/** Null where there is none that can be read as one. Throws the system's errors, a missing file excepted. */
export async function readManifest(folder: string): Promise<Manifest | null> {
  try {
    return parseManifest(await readFile(join(folder, MANIFEST_NAME), "utf8"));
  } catch (error) {
    if (error instanceof Error && "code" in error && /^(ENOENT|EISDIR|ENOTDIR)$/u.test(String(error.code))) return null;
    throw error;
  }
}

/** Null where the text is no manifest, such as one that was cut off. */
export function parseManifest(text: string): Manifest | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== "object" || value === null || !("format" in value) || !("files" in value)) return null;
  if (value.format !== FORMAT || !Array.isArray(value.files)) return null;
  const files: readonly unknown[] = value.files;
  return files.every(isManifestFile) ? { format: FORMAT, files } : null;
}

/**
 * What of the folder differs from its manifest: files that are missing, changed or not listed, in the order of their
 * paths. Empty where it is whole. Throws the system's errors.
 */
export async function verifyManifest(folder: string): Promise<PublishingFault[]> {
  const manifest = await readManifest(folder);
  if (manifest === null) {
    return [
      fault(
        `/${MANIFEST_NAME}`,
        "folder without the manifest of a build",
        "a built site",
        "Name the folder of a site that Readacross built.",
      ),
    ];
  }
  const listed = new Map(manifest.files.map((file) => [file.path, file]));
  const there = listable(folder);
  const present = new Set(there);
  const missing = manifest.files.filter(({ path }) => !present.has(path));
  const faults = await inTurns(there, async (path) => {
    const wanted = listed.get(path);
    if (wanted === undefined) return fault(path, "file", "only those that the manifest lists", "Remove it.");
    // A link may lead elsewhere tomorrow, and a pipe never ends.
    if (!(await lstat(join(folder, path))).isFile()) return fault(path, "link or device", "a file", COPY_AGAIN);
    const { bytes, sha256 } = await describeFile(folder, path);
    if (bytes !== wanted.bytes) return fault(path, `${bytes} bytes`, `${wanted.bytes}`, COPY_AGAIN);
    return sha256 === wanted.sha256 ? null : fault(path, `SHA-256 ${sha256}`, wanted.sha256, COPY_AGAIN);
  });
  return [
    ...missing.map(({ path }) => fault(path, "gap", "the file that the manifest lists", COPY_AGAIN)),
    ...faults.filter((each) => each !== null),
  ].sort((a, b) => compareText(a.path, b.path));
}

/** What a manifest lists of a folder, as it writes it. */
function listable(folder: string): string[] {
  return everythingIn(folder)
    .filter((path) => path !== MANIFEST_NAME)
    .map((path) => `/${path}`);
}

function fault(path: string, actual: string, expected: string, note: string): PublishingFault {
  return { path, reason: `Unexpected ${actual}, expected ${expected}`, note };
}

async function describeFile(folder: string, path: string): Promise<ManifestFile> {
  const file = join(folder, path);
  const { size } = await stat(file);
  return { path, ...(await (size > AT_ONCE_BYTES ? digestInPieces(file) : digestAtOnce(file))) };
}

async function digestAtOnce(file: string): Promise<Digest> {
  const content = await readFile(file);
  return { bytes: content.length, sha256: hash("sha256", content) };
}

async function digestInPieces(file: string): Promise<Digest> {
  const sum = createHash("sha256");
  let bytes = 0;
  await pipeline(createReadStream(file, { highWaterMark: AT_ONCE_BYTES }), async (chunks) => {
    for await (const chunk of chunks as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      sum.update(chunk);
    }
  });
  return { bytes, sha256: sum.digest("hex") };
}

/** Results in the order of the items, with so many files open at once and no more. */
async function inTurns<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results = new Array<Result>(items.length);
  const waiting = items.entries();
  const worker = async () => {
    for (const [index, item] of waiting) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: FILES_AT_ONCE }, worker));
  return results;
}

function isManifestFile(value: unknown): value is ManifestFile {
  if (typeof value !== "object" || value === null) return false;
  const { path, bytes, sha256 } = value as Partial<Record<string, unknown>>;
  return typeof path === "string" && Number.isSafeInteger(bytes) && /^[0-9a-f]{64}$/u.test(String(sha256));
}
