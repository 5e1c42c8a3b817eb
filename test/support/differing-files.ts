/** Two folders, compared byte for byte. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** How many bytes are shown around the first that differs. */
const AROUND = 40;

/**
 * A line for every file that only one of them has or that differs, in the order of their paths, with the offset of the
 * first byte that differs and what stands around it. Empty where the folders are the same.
 */
export function differingFiles(here: string, elsewhere: string): string[] {
  const [own, other] = [filesIn(here), filesIn(elsewhere)];
  return [...new Set([...own, ...other])].sort().flatMap((path) => {
    if (!other.has(path)) return `${path}: only in the first`;
    if (!own.has(path)) return `${path}: only in the second`;
    return differingBytes(path, readFileSync(join(here, path)), readFileSync(join(elsewhere, path)));
  });
}

/** All files below the folder, those with a dot included, with forward slashes. */
function filesIn(folder: string): ReadonlySet<string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => !entry.isDirectory());
  return new Set(files.map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join("/")));
}

function differingBytes(path: string, own: Buffer, other: Buffer): string[] {
  if (own.equals(other)) return [];
  let offset = 0;
  while (own[offset] === other[offset]) offset += 1;
  const around = (bytes: Buffer) =>
    JSON.stringify(bytes.toString("latin1", Math.max(0, offset - AROUND), offset + AROUND));
  return [`${path}: differs from byte ${offset}: ${around(own)}, ${around(other)}`];
}
