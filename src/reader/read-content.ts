/** The only file reader: the content folder → plain values with their places. Nothing is understood here yet. */
import { realpath } from "node:fs/promises";
import { relative, resolve, sep } from "node:path";
import { problem, type Problem } from "../facts/problem.ts";
import { workOn } from "../facts/work-on.ts";
import type { RawContent, RawDocument } from "../model/raw.ts";
import { listFiles, type DocumentKind, type ListedFile } from "./list-files.ts";
import { listPublicFiles } from "./list-public-files.ts";
import { listStrays } from "./list-strays.ts";
import { readBytes } from "./read-bytes.ts";
import { readDocument, unreadDocument } from "./read-document.ts";

const YAML = { yaml: "yaml", yml: "yaml" } as const;

/** Where documents stand below the content folder, and how they are named. */
export const KINDS = {
  reports: {
    folder: "reports",
    formats: { mdx: "mdx", md: "md" },
    uniqueRule: "report-id-is-unique",
  },
  entities: { folder: "registry/entities", formats: YAML, uniqueRule: "registry-id-is-unique" },
  metrics: { folder: "registry/metrics", formats: YAML, uniqueRule: "registry-id-is-unique" },
  publishers: { folder: "registry/publishers", formats: YAML, uniqueRule: "registry-id-is-unique" },
  rulings: { folder: "rulings", formats: YAML, uniqueRule: "ruling-id-is-unique" },
} as const satisfies Record<string, DocumentKind>;

/** Files read at the same time: systems bound the number of open files. */
const BATCH = 64;

/**
 * Reads everything, in the order of ids, whatever is wrong with it; a missing folder is an empty list. `contentFolder`
 * is relative to the project or absolute. A file or folder that can't be read is a problem, and the others are read all the
 * same; throws only where the machine itself fails.
 */
export async function readContent(projectRoot: string, contentFolder: string): Promise<RawContent> {
  const folder = resolve(projectRoot, contentFolder);
  const path = relative(projectRoot, folder).split(sep).join("/") || ".";
  const root = await realpath(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  const { files, problems } = await listPublicFiles(resolve(projectRoot, "public"));
  if (root === null) {
    problems.push(notFound(path));
    return { reports: [], entities: [], metrics: [], publishers: [], rulings: [], files, problems };
  }
  problems.push(...(await listStrays(folder, path)));
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

async function readAll(files: readonly ListedFile[], problems: Problem[]): Promise<RawDocument[]> {
  const documents: RawDocument[] = [];
  for (let start = 0; start < files.length; start += BATCH) {
    const batch = files.slice(start, start + BATCH);
    const contents = await Promise.all(batch.map(({ file, path }) => readBytes(file, path)));
    for (const [index, bytes] of contents.entries()) {
      const file = batch[index]!;
      if (!(bytes instanceof Uint8Array)) {
        problems.push(bytes);
        documents.push(unreadDocument(file));
        continue;
      }
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
