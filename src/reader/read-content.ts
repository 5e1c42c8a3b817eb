/** The only file reader: the content folder → plain values with their places. Nothing is understood here yet. */
import { readdir, readFile, realpath } from "node:fs/promises";
import { relative, resolve, sep } from "node:path";
import { compareText, problem, type Problem } from "../facts/problem.ts";
import { workOn } from "../facts/work-on.ts";
import type { RawContent, RawDocument } from "../model/raw.ts";
import { listFiles, type DocumentKind, type ListedFile } from "./list-files.ts";
import { readDocument } from "./read-document.ts";

const YAML = { yaml: "yaml", yml: "yaml" } as const;

/** Where documents stand below the content folder, and how they are named. */
export const KINDS = {
  reports: {
    folder: "reports",
    formats: { mdx: "mdx", md: "md" },
    uniqueRule: "report-id-is-unique",
    reserved: ["page", "index", "rss", "atom", "feed"],
  },
  entities: { folder: "registry/entities", formats: YAML, uniqueRule: "registry-id-is-unique", reserved: ["index"] },
  metrics: { folder: "registry/metrics", formats: YAML, uniqueRule: "registry-id-is-unique", reserved: ["index"] },
  publishers: {
    folder: "registry/publishers",
    formats: YAML,
    uniqueRule: "registry-id-is-unique",
    reserved: ["index"],
  },
  rulings: { folder: "rulings", formats: YAML, uniqueRule: "ruling-id-is-unique", reserved: [] },
} as const satisfies Record<string, DocumentKind>;

/** Files read at the same time: systems bound the number of open files. */
const BATCH = 64;

/**
 * Reads everything, in the order of ids, whatever is wrong with it; a missing folder is an empty list. `contentFolder`
 * is relative to the project or absolute. Throws only where the machine fails.
 */
export async function readContent(projectRoot: string, contentFolder: string): Promise<RawContent> {
  const folder = resolve(projectRoot, contentFolder);
  const path = relative(projectRoot, folder).split(sep).join("/") || ".";
  const root = await realpath(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  const files = await listPublicFiles(resolve(projectRoot, "public"));
  if (root === null)
    return { reports: [], entities: [], metrics: [], publishers: [], rulings: [], files, problems: [notFound(path)] };

  const problems: Problem[] = [];
  const read = async (kind: DocumentKind): Promise<RawDocument[]> => {
    const listed = await listFiles({ file: `${folder}/${kind.folder}`, path: `${path}/${kind.folder}` }, kind, root);
    problems.push(...listed.problems);
    return readAll(listed.files, problems);
  };
  return {
    reports: await read(KINDS.reports),
    entities: await read(KINDS.entities),
    metrics: await read(KINDS.metrics),
    publishers: await read(KINDS.publishers),
    rulings: await read(KINDS.rulings),
    files,
    problems,
  };
}

/** As the site serves them: a folder's files under the folder's name. */
async function listPublicFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return [];
      throw error;
    },
  );
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relative(folder, resolve(entry.parentPath, entry.name)).split(sep).join("/")}`)
    .sort(compareText);
}

async function readAll(files: readonly ListedFile[], problems: Problem[]): Promise<RawDocument[]> {
  const documents: RawDocument[] = [];
  for (let start = 0; start < files.length; start += BATCH) {
    const batch = files.slice(start, start + BATCH);
    const contents = await Promise.all(batch.map(({ file }) => readFile(file)));
    for (const [index, bytes] of contents.entries()) {
      const file = batch[index]!;
      const read = workOn(file.path, () => readDocument(bytes, file));
      problems.push(...read.problems);
      documents.push(read.document);
    }
  }
  return documents;
}

function notFound(path: string): Problem {
  return problem({
    ruleId: "content-is-found",
    severity: "warning",
    place: { path, line: 1, column: 1 },
    reason: "Unexpected missing folder, expected the site's content",
    note: "The site will be empty. The setting `content` in src/site.ts, or the variable SITE_CONTENT, says where it is.",
  });
}
