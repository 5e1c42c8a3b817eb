/** Content for tests without a disk: the reader's own steps over texts. */
import type { RawContent, RawDocument } from "../../src/model/raw.ts";
import { readDocument } from "../../src/reader/read-document.ts";

/** Files by path below the content folder: `reports/a.md`, `registry/entities/b.yaml`. */
export function contentOf(files: Readonly<Record<string, string>>): RawContent {
  const problems: RawContent["problems"][number][] = [];
  const documentsIn = (folder: string): RawDocument[] =>
    Object.entries(files).flatMap(([path, text]) => {
      const [, id, format] = new RegExp(`^${folder}/(.+)\\.(md|mdx|yaml)$`, "u").exec(path) ?? [];
      if (id === undefined) return [];
      const file = { id, format: format as RawDocument["format"], file: path, path: `content/${path}` };
      const read = readDocument(new TextEncoder().encode(text), file);
      problems.push(...read.problems);
      return [read.document];
    });
  return {
    reports: documentsIn("reports"),
    entities: documentsIn("registry/entities"),
    metrics: documentsIn("registry/metrics"),
    publishers: documentsIn("registry/publishers"),
    rulings: documentsIn("rulings"),
    files: [],
    problems,
  };
}
