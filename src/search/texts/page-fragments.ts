/** The pages of an index, read back from Pagefind's own files: what it took in, not what we think it did. */
import { gunzipSync } from "node:zlib";
import type { IndexFile } from "pagefind";
import { compareText } from "../../facts/problem.ts";
import type { PageFragment } from "../query/texts/text-files.ts";
import { kindOfAddress } from "../query/page-kind.ts";

/** Before the content of each of Pagefind's files. */
const SIGNATURE = "pagefind_dcd";
const FRAGMENT = /^fragment\/(.+)\.pf_fragment$/u;

export interface IndexedPage {
  /** As results name it. */
  readonly id: string;
  readonly fragment: PageFragment;
}

/** In the order of `TextDirectory.pages`. Throws for a file that isn't Pagefind's. */
export function readPages(files: readonly Pick<IndexFile, "path" | "content">[]): IndexedPage[] {
  const pages = files.flatMap(({ path, content }): IndexedPage[] => {
    const id = FRAGMENT.exec(path)?.[1];
    return id === undefined ? [] : pagesIn(id, unpack(path, content));
  });
  return pages.sort(
    (a, b) =>
      Number(isReport(b)) - Number(isReport(a)) ||
      compareText(dayOf(b), dayOf(a)) ||
      compareText(a.fragment.url, b.fragment.url),
  );
}

export function isReport({ fragment }: IndexedPage): boolean {
  return kindOfAddress(fragment.url) === "report";
}

/** A file holds a page, or, in a large index, several by their ids. */
function pagesIn(id: string, text: string): IndexedPage[] {
  const read = JSON.parse(text) as PageFragment | Record<string, PageFragment>;
  if (typeof read.url === "string") return [{ id, fragment: read as PageFragment }];
  return Object.entries(read as Record<string, PageFragment>).map(([each, fragment]) => ({ id: each, fragment }));
}

/** Empty for undated pages, so that it stands behind all days. */
function dayOf({ fragment }: IndexedPage): string {
  return fragment.filters["day"]?.[0] ?? "";
}

function unpack(path: string, content: Uint8Array): string {
  const text = gunzipSync(content).toString("utf8");
  if (!text.startsWith(SIGNATURE)) throw new Error(`Unexpected content of ${path}, expected one of Pagefind’s files`);
  return text.slice(SIGNATURE.length);
}
