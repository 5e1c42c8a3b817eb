/** Removes what runs that were killed while they wrote have left in the scratch folder. */
import { join } from "node:path";
import { systemCode, type FileSystem } from "./file-system.ts";

/** A run that is still at work writes for moments only. */
const OLD_MS = 60_000;

/** `now`: milliseconds since 1970. What can't be looked at or removed stays; it harms nothing. */
export async function removeLeftovers(scratch: string, now: number, fs: FileSystem): Promise<void> {
  for (const name of (await unlessRefused(fs.readdir(scratch))) ?? []) {
    if (!name.endsWith(".tmp")) continue;
    const file = join(scratch, name);
    const stats = await unlessRefused(fs.lstat(file));
    if (stats?.isFile() === true && now - stats.mtimeMs > OLD_MS) await unlessRefused(fs.unlink(file));
  }
}

async function unlessRefused<Value>(call: Promise<Value>): Promise<Value | null> {
  try {
    return await call;
  } catch (error) {
    if (systemCode(error) === null) throw error;
    return null;
  }
}
