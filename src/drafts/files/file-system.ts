/** What of the file system a draft needs: `node:fs/promises`, or in tests one that fails on demand. */
import * as disk from "node:fs/promises";

export type FileSystem = Pick<
  typeof disk,
  "link" | "lstat" | "mkdir" | "open" | "readdir" | "readFile" | "realpath" | "rename" | "stat" | "unlink"
>;

export const diskFileSystem: FileSystem = disk;

/** The system's code of a failed call (`ENOSPC`); null where it is another kind of error. */
export function systemCode(error: unknown): string | null {
  return error instanceof Error && "syscall" in error && "code" in error ? String(error.code) : null;
}

const MEANINGS: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EDQUOT: "the disk quota is used up",
  EISDIR: "it is a folder",
  ELOOP: "its links lead in a circle",
  EMFILE: "too many files are open",
  ENAMETOOLONG: "its name is too long",
  ENOENT: "there is no such file",
  ENOSPC: "the disk is full",
  ENOTDIR: "a part of its path is no folder",
  EPERM: "the system doesn’t allow it",
  EROFS: "the disk can only be read",
};

/** In words, for people. */
export function explainCode(code: string): string {
  return MEANINGS[code] ?? `the system said ${code}`;
}
