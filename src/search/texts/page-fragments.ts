/** The pages of an index, read back from Pagefind's own files: what it took in, not what we think it did. */
import { gunzipSync } from "node:zlib";
import type { IndexFile } from "pagefind";
import { pagesOfIndex } from "../query/texts/index-list.ts";
import type { PageFragment } from "../query/texts/text-files.ts";
import { kindOfAddress } from "../query/page-kind.ts";

/** Before the content of each of Pagefind's files. */
const SIGNATURE = "pagefind_dcd";
const FRAGMENT = /^fragment\/(.+)\.pf_fragment$/u;

const LIST = /\.pf_meta$/u;

type File = Pick<IndexFile, "path" | "content">;

/** Pagefind's list of its own files; undefined for an index without pages. */
export function listOf(files: readonly File[]): File | undefined {
  return files.find(({ path }) => LIST.test(path));
}

/** In the order in which they were indexed. Throws for files that aren't Pagefind's. */
export function readPages(files: readonly File[]): PageFragment[] {
  const list = listOf(files);
  if (list === undefined) return [];
  const fragments = new Map(
    files.flatMap(({ path, content }): [string, PageFragment][] => {
      const id = FRAGMENT.exec(path)?.[1];
      return id === undefined ? [] : [[id, JSON.parse(unpack(path, content).toString("utf8")) as PageFragment]];
    }),
  );
  return pagesOfIndex(unpack(list.path, list.content)).map((id) => {
    const fragment = fragments.get(id);
    if (fragment === undefined) throw new Error(`Pagefind wrote no page ${id}`);
    return fragment;
  });
}

export function isReport({ url }: PageFragment): boolean {
  return kindOfAddress(url) === "report";
}

function unpack(path: string, content: Uint8Array): Buffer {
  const unpacked = gunzipSync(content);
  if (unpacked.toString("utf8", 0, SIGNATURE.length) !== SIGNATURE) {
    throw new Error(`Unexpected content of ${path}, expected one of Pagefind’s files`);
  }
  return unpacked.subarray(SIGNATURE.length);
}
