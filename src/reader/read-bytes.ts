/** One regular file of bounded size → its bytes. What stands in the way is a value: the other files are read all the same. */
import { constants } from "node:fs";
import { open } from "node:fs/promises";
import { problem, type Problem } from "../facts/problem.ts";
import { LIMITS, tooLarge } from "./limits.ts";

/** The system has run out of what all files need: no file's own fault. */
const EXHAUSTED: ReadonlySet<string | undefined> = new Set(["EMFILE", "ENFILE", "ENOMEM"]);

const REASONS: Readonly<Record<string, readonly [what: string, note: string]>> = {
  EACCES: ["file that this user may not read", "Change its permissions, or run the command as its owner."],
  EPERM: ["file that this user may not read", "Change its permissions, or run the command as its owner."],
  ENOENT: ["file that vanished while it was read", "Run the command again."],
  ELOOP: ["links that lead round in a circle", "Put the file itself there."],
  EISDIR: ["folder", "Put the file itself there."],
};

/**
 * `file` as the system opens it, `path` as problems name it. What is open is asked for its kind and size, so that a file
 * that is changed meanwhile can't become a pipe, nor larger. Throws only where the machine has no more to give.
 */
export async function readBytes(file: string, path: string): Promise<Uint8Array | Problem> {
  try {
    // A pipe would keep whoever opens it waiting for its other end; Windows has none, and no such flag.
    const handle = await open(file, constants.O_RDONLY | ((constants.O_NONBLOCK as number | undefined) ?? 0));
    try {
      const stats = await handle.stat();
      if (!stats.isFile()) return unreadable(path, "device, pipe or folder", "Put the file itself there.");
      if (stats.size > LIMITS.fileBytes) return tooLargeProblem(path, stats.size);
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    return problemOfFailure(error, path);
  }
}

/** What the system says when it refuses a file or folder, as a problem of that file; throws where it isn't one. */
export function problemOfFailure(error: unknown, path: string): Problem {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (syscall === undefined || EXHAUSTED.has(code)) throw error;
  const [what, note] = REASONS[code ?? ""] ?? [
    `answer ${code} of the system`,
    "See that the disk and the file are in order.",
  ];
  return unreadable(path, what, note);
}

/** Breaks `file-is-readable`. */
export function unreadable(path: string, what: string, note: string): Problem {
  return problem({
    ruleId: "file-is-readable",
    place: { path, line: 1, column: 1 },
    reason: `Unexpected ${what}, expected a regular file or folder`,
    note,
  });
}

function tooLargeProblem(path: string, bytes: number): Problem {
  return problem({ ruleId: "file-is-small", place: { path, line: 1, column: 1 }, ...tooLarge("file", bytes) });
}
