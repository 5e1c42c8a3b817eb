/**
 * Writes a file so that at any moment there is either none of that name or a whole one, whatever ends the program: the
 * text is written elsewhere on the same file system, flushed to the disk, and only then given its name.
 */
import { randomUUID } from "node:crypto";
import { basename, dirname, join } from "node:path";
import { systemCode, type FileSystem } from "./file-system.ts";

/** `exists`: a file of that name was there and stays as it is. `blocked`: a folder, link or device is in the way. */
export type WriteOutcome = "written" | "exists" | "blocked";

export interface WriteOptions {
  /** Whether a file of that name may be replaced. */
  readonly isReplacing: boolean;
  /** A folder outside of the content; where it is on another disk or can't be used, a hidden file beside the target is. */
  readonly scratch: string;
}

/** Codes of file systems that know no second name for a file. */
const NO_LINKS = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK"]);

/** Creates missing folders. Throws the system's error where the disk fails; what was begun is removed. */
export async function writeWhole(
  target: string,
  text: string,
  { isReplacing, scratch }: WriteOptions,
  fs: FileSystem,
): Promise<WriteOutcome> {
  const there = await whatIsAt(target, fs);
  if (there === "other") return "blocked";
  if (there === "file" && !isReplacing) return "exists";
  await fs.mkdir(dirname(target), { recursive: true });
  const name = `${basename(target)}.${randomUUID()}.tmp`;
  const beside = join(dirname(target), `.${name}`);
  try {
    await fs.mkdir(scratch, { recursive: true });
    return await writeBy(join(scratch, name), target, text, isReplacing, fs);
  } catch (error) {
    if (!isUnusable(error, scratch)) throw error;
    return writeBy(beside, target, text, isReplacing, fs);
  }
}

async function whatIsAt(target: string, fs: FileSystem): Promise<"nothing" | "file" | "other"> {
  try {
    return (await fs.lstat(target)).isFile() ? "file" : "other";
  } catch (error) {
    if (systemCode(error) === "ENOENT") return "nothing";
    throw error;
  }
}

/** Another disk, or a scratch folder that can't be written to; the target may do all the same. */
function isUnusable(error: unknown, scratch: string): boolean {
  const code = systemCode(error);
  if (code === "EXDEV") return true;
  const path = error instanceof Error && "path" in error ? String(error.path) : "";
  const isElsewhere = error instanceof Error && "dest" in error;
  return (
    ["EACCES", "EROFS", "EPERM", "ENOTDIR", "EEXIST"].includes(code ?? "") && !isElsewhere && path.startsWith(scratch)
  );
}

async function writeBy(
  temporary: string,
  target: string,
  text: string,
  isReplacing: boolean,
  fs: FileSystem,
): Promise<WriteOutcome> {
  const file = await fs.open(temporary, "wx", 0o644);
  let isNamed = false;
  try {
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    const outcome = isReplacing ? "written" : await linkAs(temporary, target, fs);
    if (outcome === "exists") return "exists";
    if (isReplacing || outcome === "no links") {
      await fs.rename(temporary, target);
      isNamed = true;
    }
  } finally {
    if (!isNamed) await fs.unlink(temporary).catch(() => undefined);
  }
  await flushFolder(dirname(target), fs);
  return "written";
}

/** A second name is given only where the first is free: the system sees to that. */
async function linkAs(temporary: string, target: string, fs: FileSystem): Promise<"written" | "exists" | "no links"> {
  try {
    await fs.link(temporary, target);
    return "written";
  } catch (error) {
    const code = systemCode(error) ?? "";
    if (code === "EEXIST") return "exists";
    if (!NO_LINKS.has(code)) throw error;
    return (await whatIsAt(target, fs)) === "nothing" ? "no links" : "exists";
  }
}

/** So that the name outlives a power cut too; some systems can't, and the file is whole without. */
async function flushFolder(folder: string, fs: FileSystem): Promise<void> {
  try {
    const handle = await fs.open(folder, "r");
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (systemCode(error) === null) throw error;
  }
}
