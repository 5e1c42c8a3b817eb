/** For tests: a real index of small pages, built by Pagefind, and the search that asks it. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ChosenFacets } from "../query/fact-question.ts";
import { inflate } from "../query/inflate.ts";
import { openEngine } from "../query/texts/pagefind-engine.ts";
import {
  DIRECTORY_FILE,
  ENGINE_FILE,
  type FacetFile,
  type TextDirectory,
  type TextSources,
  type WordFile,
} from "../query/texts/text-files.ts";
import { unpack } from "../query/texts/unpack.ts";
import type { TextQuestion } from "../query/text-question.ts";
import { indexPages } from "./index-pages.ts";

export const NONE: ChosenFacets = { ticker: [], metric: [], publisher: [], tag: [], year: [], verdict: [] };

/** Address below the site without its last slash → facets and body. */
export type SamplePage = readonly [address: string, facets: string, body: string];

export async function indexSample(site: string, pages: readonly SamplePage[]): Promise<void> {
  for (const [address, facets, body] of pages) {
    await mkdir(join(site, address), { recursive: true });
    const html = `<!doctype html><html lang="en"><head><title>x</title></head><body><main data-search-facets="${facets}"><div data-pagefind-body>${body}</div></main></body></html>`;
    await writeFile(join(site, address, "index.html"), html);
  }
  await indexPages(site);
}

/**
 * `broken`: parts of the names of files that can't be loaded; `loaded` takes the names of those that are; `damage` is
 * given the bytes of each, and gives others.
 */
export function sourcesOf(
  site: string,
  broken: ReadonlySet<string> = new Set(),
  loaded: Set<string> = new Set(),
  damage: (bytes: Uint8Array<ArrayBuffer>, file: string) => Uint8Array<ArrayBuffer> = (bytes) => bytes,
): TextSources {
  const bytes = async (file: string) => {
    if ([...broken].some((part) => file.includes(part))) throw new Error(`no ${file}`);
    loaded.add(file);
    return damage(Uint8Array.from(await readFile(join(site, "pagefind", file))), file).buffer;
  };
  const ours = async <T>(file: string) => JSON.parse(await inflate(await bytes(file))) as T;
  const pagefinds = async (file: string) => unpack(await bytes(file));
  return {
    directory: () => ours<TextDirectory>(DIRECTORY_FILE),
    index: async ({ index }) => openEngine(await pagefinds(ENGINE_FILE), await pagefinds(index!), pagefinds),
    words: (file) => ours<WordFile>(file),
    facet: (file) => ours<FacetFile>(file),
    variants: (file) => ours<string>(file),
    forget: () => undefined,
  };
}

export function question(words: readonly string[], more: Partial<TextQuestion> = {}): TextQuestion {
  return { words, chosen: NONE, kinds: [], without: [], sort: "relevance", ...more };
}
