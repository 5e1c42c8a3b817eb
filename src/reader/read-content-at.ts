/** The content as a commit has it, read out of git's store: the work tree stays as it is. */
import { existsSync } from "node:fs";
import { posix, relative, resolve, sep } from "node:path";
import type { RawContent, RawDocument } from "../model/raw.ts";
import { askGit, GitFailure } from "./git.ts";
import { chooseById, isIgnored, type DocumentKind, type ListedFile } from "./list-files.ts";
import { KINDS } from "./read-content.ts";
import { readDocument } from "./read-document.ts";

/** One file of a commit. */
interface TreeEntry {
  readonly oid: string;
  readonly isLink: boolean;
}

/**
 * As `readContent` would read it, without the files of `public/` and without what is wrong with folders and names.
 * `base` is anything that git can lead to a commit. Throws `GitFailure`.
 */
export async function readContentAt(projectRoot: string, contentFolder: string, base: string): Promise<RawContent> {
  const folder = resolve(projectRoot, contentFolder);
  const [cwd, below] = existsSync(folder) ? [folder, ""] : [projectRoot, `${relative(projectRoot, folder)}/`];
  const prefix = (await askGit(cwd, ["rev-parse", "--show-prefix"])).toString("utf8").trimEnd() + below;
  const commit = await commitOf(cwd, base);
  const entries = await listTree(cwd, commit, prefix);
  const path = relative(projectRoot, folder).split(sep).join("/") || ".";
  const chosen = Object.values(KINDS).map((kind) => chooseFiles(entries, kind, path));
  const oids = [...new Set(chosen.flat().map(({ file }) => file))];
  const contents = await readBlobs(cwd, oids);
  const [reports, entities, metrics, publishers, rulings] = chosen.map((files) =>
    files.map((file) => readDocument(contents.get(file.file)!, file).document),
  ) as [RawDocument[], RawDocument[], RawDocument[], RawDocument[], RawDocument[]];
  return { reports, entities, metrics, publishers, rulings, files: [], problems: [] };
}

async function commitOf(cwd: string, base: string): Promise<string> {
  try {
    const answer = await askGit(cwd, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${base}^{commit}`]);
    return answer.toString("utf8").trim();
  } catch (error) {
    throw new GitFailure("unknown-base", `there is no commit \`${base}\` here`, { cause: error });
  }
}

/** Files by path below the content folder. */
async function listTree(cwd: string, commit: string, prefix: string): Promise<Map<string, TreeEntry>> {
  const paths = prefix === "" ? [] : ["--", prefix.replace(/\/$/u, "")];
  const listing = await askGit(cwd, ["ls-tree", "-r", "-z", "--full-tree", commit, ...paths]);
  const entries = new Map<string, TreeEntry>();
  for (const line of listing.toString("utf8").split("\0")) {
    const [, mode, oid, path] = /^(\d+) blob ([0-9a-f]+)\t([^]*)$/u.exec(line) ?? [];
    if (path?.startsWith(prefix)) entries.set(path.slice(prefix.length), { oid: oid!, isLink: mode === "120000" });
  }
  return entries;
}

/** Files of a kind, each id once; links are left out. */
function chooseFiles(entries: ReadonlyMap<string, TreeEntry>, kind: DocumentKind, path: string): ListedFile[] {
  const found: ListedFile[] = [];
  for (const [name, { oid, isLink }] of entries) {
    if (posix.dirname(name) !== kind.folder || isLink) continue;
    const file = posix.basename(name);
    const dot = file.lastIndexOf(".");
    const format = dot < 0 || isIgnored(file) ? undefined : kind.formats[file.slice(dot + 1)];
    if (format !== undefined) found.push({ id: file.slice(0, dot), format, file: oid, path: `${path}/${name}` });
  }
  return chooseById(found, kind, []);
}

/** Contents by object id, in one call. */
async function readBlobs(cwd: string, oids: readonly string[]): Promise<Map<string, Uint8Array>> {
  const contents = new Map<string, Uint8Array>();
  if (oids.length === 0) return contents;
  const answer = await askGit(cwd, ["cat-file", "--batch"], `${oids.join("\n")}\n`);
  let at = 0;
  for (const oid of oids) {
    const lineEnd = answer.indexOf(0x0a, at);
    const header = answer.toString("latin1", at, lineEnd);
    const bytes = Number(/^[0-9a-f]+ blob (\d+)$/u.exec(header)?.[1] ?? Number.NaN);
    if (Number.isNaN(bytes)) throw new GitFailure("unavailable", `git can't read the object ${oid}: ${header}`);
    contents.set(oid, answer.subarray(lineEnd + 1, lineEnd + 1 + bytes));
    at = lineEnd + 1 + bytes + 1;
  }
  return contents;
}
