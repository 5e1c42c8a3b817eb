/** What the system says when it refuses a call, for people. */
import type { PublishingFault } from "./fault.ts";

interface Meaning {
  readonly found: string;
  readonly note: string;
}

const noRight: Meaning = {
  found: "permission denied",
  note: "Check who owns the folder, or build elsewhere: --outDir FOLDER.",
};
const full: Meaning = { found: "a full disk", note: "Free about as much room as the site takes, then build again." };
const busy: Meaning = {
  found: "folder in use, or one on which another disk is mounted",
  note: "Close what uses it. Where a disk is mounted there, build into a folder inside: --outDir FOLDER.",
};
const manyFiles: Meaning = { found: "too many open files", note: "Raise the limit (ulimit -n), then build again." };

/** By the system's code. */
export const MEANINGS: Readonly<Record<string, Meaning>> = {
  EACCES: noRight,
  EPERM: noRight,
  EROFS: { found: "disk that can only be read", note: "Build elsewhere: --outDir FOLDER." },
  ENOSPC: full,
  EDQUOT: { ...full, found: "used-up disk quota" },
  EBUSY: busy,
  EXDEV: busy,
  EMFILE: manyFiles,
  ENFILE: manyFiles,
  ENOTDIR: { found: "file in the middle of the path", note: "Name a folder all of whose parents are folders." },
  ELOOP: { found: "links that lead in a circle", note: "Name a folder." },
  ENAMETOOLONG: { found: "name that is too long for this disk", note: "Name a shorter one." },
  ENOENT: { found: "place in which nothing can be made", note: "Build elsewhere: --outDir FOLDER." },
  EIO: { found: "failure of the disk", note: "Check the disk, then build again." },
};

/**
 * Null where the error isn't a call's that the system refused. `path` stands for the place where the error names none.
 * The causes of an error are looked at too, the nearest first.
 */
export function explainSystemError(error: unknown, path: string): PublishingFault | null {
  for (let each = error; each instanceof Error; each = each.cause) {
    if (!("code" in each) || !("syscall" in each || "errno" in each)) continue;
    const code = String(each.code);
    const written = "dest" in each ? each.dest : "path" in each ? each.path : null;
    const place = typeof written === "string" ? written : path;
    const { found, note } = MEANINGS[code] ?? { found: `answer ${code} of the system`, note: "" };
    return { path: place, reason: `Unexpected ${found}, expected a place that can be written to`, note };
  }
  return null;
}
