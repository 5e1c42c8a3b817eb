/** The files beside Pagefind's index: its pages in order, their words, their filters. */
import { createHash } from "node:crypto";
import type { IndexFile } from "pagefind";
import { deflate } from "../deflate.ts";
import { DIRECTORY_FILE, ENGINE_FILE, type TextDirectory } from "../query/texts/text-files.ts";
import { facetFiles } from "./facet-files.ts";
import { hanGroups } from "./han-groups.ts";
import { isReport, listOf, readPages } from "./page-fragments.ts";
import { wordShards } from "./word-files.ts";

export interface WrittenFile {
  /** Below `/pagefind/`. */
  readonly path: string;
  readonly content: Uint8Array;
}

/** From what Pagefind made. All but the directory are named by their content. */
export function textFiles(indexFiles: readonly Pick<IndexFile, "path" | "content">[]): WrittenFile[] {
  const written: WrittenFile[] = [];
  const write = (folder: string, value: unknown): string => {
    const content = deflate(JSON.stringify(value));
    const path = `${folder}/${digest(content)}.bin`;
    written.push({ path, content });
    return path;
  };
  const pages = readPages(indexFiles);
  const reports = pages.filter(isReport).length;
  const directory: TextDirectory = {
    index: listOf(indexFiles)?.path ?? null,
    engine: digest(contentOf(indexFiles, ENGINE_FILE)),
    reports,
    addresses: pages.slice(reports).map(({ url }) => url),
    words: wordShards(pages).map(({ first, words }) => ({ first, file: write("words", words) })),
    facets: Object.fromEntries(facetFiles(pages).map(([facet, file]) => [facet, write("facets", file)])),
    variants: write("words", hanGroups(pages.map(({ content }) => content))),
  };
  return [...written, { path: DIRECTORY_FILE, content: deflate(JSON.stringify(directory)) }];
}

function digest(content: Uint8Array): string {
  return createHash("sha256").update(content).digest("hex").slice(0, 10);
}

/** Empty for an index without pages, which has no engine. */
function contentOf(files: readonly Pick<IndexFile, "path" | "content">[], wanted: string): Uint8Array {
  return files.find(({ path }) => path === wanted)?.content ?? new Uint8Array();
}
