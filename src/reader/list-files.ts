/** Which files of a folder are documents, and what is wrong with the others. */
import { lstat, readdir, realpath } from "node:fs/promises";
import { join, sep } from "node:path";
import { isKebab, isReserved, MAX_ID_LENGTH } from "../facts/identifier.ts";
import { compareText, nearest, problem, type Problem } from "../facts/problem.ts";
import type { DocumentFormat } from "../model/raw.ts";
import type { RuleId } from "../model/rules.ts";
import { problemOfFailure, unreadable } from "./read-bytes.ts";

/** A kind of document: where its files stand and how they are named. */
export interface DocumentKind {
  /** Below the content folder, with forward slashes. */
  readonly folder: string;
  /** By file name extension. */
  readonly formats: Readonly<Record<string, DocumentFormat>>;
  readonly uniqueRule: RuleId;
}

export interface ListedFile {
  readonly id: string;
  readonly format: DocumentFormat;
  /** As the system opens it. */
  readonly file: string;
  /** Relative to the project, with forward slashes. */
  readonly path: string;
}

export interface Folder {
  /** As the system opens it. */
  readonly file: string;
  readonly path: string;
}

const MEND = "Put the file itself there.";

/** What editors and systems leave beside a file: locks, and a Mac's second half of it. */
const LEFTOVER = /^\.[_#]/u;

/** Each id once, in the order of ids; `root` is the content folder's real path. A missing folder holds nothing. */
export async function listFiles(
  folder: Folder,
  kind: DocumentKind,
  root: string,
): Promise<{ files: ListedFile[]; problems: Problem[] }> {
  const problems: Problem[] = [];
  const found: ListedFile[] = [];
  for (const name of await namesIn(folder, root, problems)) {
    const [file, path] = [join(folder.file, name), `${folder.path}/${name}`];
    const dot = name.lastIndexOf(".");
    const [id, extension] = dot < 0 ? [name, ""] : [name.slice(0, dot), name.slice(dot + 1)];
    const format = kind.formats[extension];
    const refusal = await refusalOf(file, root).catch((error: unknown) => problemOfFailure(error, path));
    if (refusal !== null && typeof refusal !== "string") {
      problems.push(refusal);
      continue;
    }
    if (refusal === "folder") problems.push(unexpected(path, "folder", kind));
    else if (format === undefined) problems.push(unexpected(path, "file", kind));
    else if (refusal !== null) problems.push(unreadable(path, refusal, MEND));
    else found.push({ id, format, file, path });
  }
  return { files: chooseById(found, kind, problems), problems };
}

/** Notes for whoever works in the folder, and what editors and systems leave behind. */
export function isIgnored(name: string): boolean {
  if (name.endsWith("~") || name.toLowerCase() === "readme.md") return true;
  return name.startsWith(".") && (LEFTOVER.test(name) || !/.\.(?:mdx?|ya?ml)$/u.test(name));
}

async function namesIn(folder: Folder, root: string, problems: Problem[]): Promise<string[]> {
  try {
    if (!isInside(await realpath(folder.file), root)) {
      problems.push(unreadable(folder.path, "link that leads out of the content folder", MEND));
      return [];
    }
    return (await readdir(folder.file)).filter((name) => !isIgnored(name)).sort(compareText);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return [];
    if (code !== "ENOTDIR") problems.push(problemOfFailure(error, folder.path));
    else problems.push(unreadable(folder.path, "file where a folder should be", MEND));
    return [];
  }
}

/** What speaks against reading it; null for a regular file of the content folder. */
async function refusalOf(file: string, root: string): Promise<string | null> {
  let stats = await lstat(file);
  if (stats.isSymbolicLink()) {
    const target = await realpath(file).catch(() => null);
    if (target === null) return "link that leads nowhere";
    if (!isInside(target, root)) return "link that leads out of the content folder";
    stats = await lstat(target);
  }
  if (stats.isDirectory()) return "folder";
  return stats.isFile() ? null : "device or pipe";
}

function isInside(target: string, root: string): boolean {
  return target === root || target.startsWith(root.endsWith(sep) ? root : root + sep);
}

/** Of files that share an id, or would on a disk that ignores case, the first well-named one is read. */
export function chooseById(found: readonly ListedFile[], kind: DocumentKind, problems: Problem[]): ListedFile[] {
  const chosen: ListedFile[] = [];
  for (const [, [first, ...others]] of Map.groupBy(
    [...found].sort((a, b) => Number(isKebab(b.id)) - Number(isKebab(a.id))),
    (file) => foldedId(file.id),
  )) {
    chosen.push(first!);
    const complaint = complaintOfName(first!.id);
    if (complaint)
      problems.push(
        problem({ ruleId: "file-name-is-id", place: startOf(first!.path), actual: first!.id, ...complaint }),
      );
    for (const other of others) {
      problems.push(
        problem({
          ruleId: kind.uniqueRule,
          place: startOf(other.path),
          reason: `Unexpected second file for \`${first!.id}\`, expected each id once`,
          actual: other.id,
          note: "Give one of the two another name, whatever the extension or case.",
          related: [{ reason: "first file with this id", place: startOf(first!.path) }],
        }),
      );
    }
  }
  return chosen.sort((a, b) => compareText(a.id, b.id));
}

/** What disks that ignore case, or how accents are composed, take for the same name. */
function foldedId(id: string): string {
  return id.normalize("NFKC").toUpperCase().toLowerCase().normalize("NFKC");
}

function complaintOfName(id: string): { reason: string; expected: string; note: string } | null {
  const expected = "a name of small letters, digits and single hyphens";
  if (!isKebab(id)) {
    const suggestion = id
      .normalize("NFKD")
      .toLowerCase()
      .replace(/[^a-z0-9]+/gu, "-")
      .replace(/^-|-$/gu, "");
    const note = suggestion === "" ? "Rename the file." : `Rename the file, for instance to \`${suggestion}\`.`;
    return { reason: `Unexpected file name \`${id}\`, expected ${expected}`, expected, note };
  }
  if (id.length > MAX_ID_LENGTH) {
    const short = `at most ${MAX_ID_LENGTH} characters`;
    return {
      reason: `Unexpected file name of ${id.length} characters, expected ${short}`,
      expected: short,
      note: "Rename the file.",
    };
  }
  if (!isReserved(id)) return null;
  return {
    reason: `Unexpected reserved name \`${id}\`, expected another`,
    expected,
    note: "The site or the system uses this name itself: rename the file.",
  };
}

function unexpected(path: string, what: "file" | "folder", kind: DocumentKind): Problem {
  const extensions = Object.keys(kind.formats);
  const expected = `${extensions.map((extension) => `.${extension}`).join(" or ")} files`;
  const extension = path.slice(path.lastIndexOf(".") + 1);
  const isNear = what === "file" && nearest(extension, extensions).length > 0;
  const note = isNear ? `Rename it to end in \`.${extensions[0]}\`.` : "It is left out of the site: move or delete it.";
  return problem({
    ruleId: "file-is-expected",
    place: startOf(path),
    reason: `Unexpected ${what}, expected ${expected} in ${kind.folder}/`,
    actual: path.slice(path.lastIndexOf("/") + 1),
    expected,
    note,
  });
}

function startOf(path: string): { path: string; line: number; column: number } {
  return { path, line: 1, column: 1 };
}
