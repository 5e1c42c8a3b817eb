/** What the build writes beside Pagefind's own index, as the browser reads it. Deflated JSON below `/pagefind/`. */
import type { SearchFacet } from "../fact-question.ts";

export const DIRECTORY_FILE = "texts.bin";
/** Pagefind's engine, which keeps its name whatever is in it. */
export const ENGINE_FILE = "wasm.en.pagefind";

/**
 * About the pages of the index. They were indexed in this order: reports newest first, undated ones last, then pages of
 * other kinds by address. A page's place in it is its number.
 */
export interface TextDirectory {
  /** Pagefind's list of its own files; null for an index without pages. */
  readonly index: string | null;
  /** Tells editions of the engine apart. */
  readonly engine: string;
  /** So many pages, the first, are reports. */
  readonly reports: number;
  /** Of the others, in order, from the site's root. */
  readonly addresses: readonly string[];
  /** Files of words in order, each with its first word. */
  readonly words: readonly { readonly first: string; readonly file: string }[];
  readonly facets: Readonly<Partial<Record<SearchFacet, string>>>;
  /** A file of the groups that `readVariants` reads. */
  readonly variants: string;
}

/** Words of texts, folded and sorted by code unit. */
export interface WordFile {
  /** Separated by spaces. */
  readonly words: string;
  /** One digit a word: how many times the number of pages that hold it can be halved. */
  readonly weights: string;
}

/** By option: the numbers of the pages that have it, ascending, each as the distance from the one before. */
export type FacetFile = Readonly<Record<string, readonly number[]>>;

/** What Pagefind keeps of a page. */
export interface PageFragment {
  /** From the site's root. */
  readonly url: string;
  /** Its text, spaced out. */
  readonly content: string;
  readonly meta: Readonly<Record<string, string | undefined>>;
  readonly filters: Readonly<Record<string, readonly string[] | undefined>>;
  readonly anchors: readonly PageAnchor[];
}

export interface PageAnchor {
  /** `h2`, `li` … */
  readonly element: string;
  readonly id: string;
  /** Its own text; empty for what isn't text by itself. */
  readonly text?: string;
  /** How the page says that it is to be called (`data-pagefind-title`), where its text isn't searched. */
  readonly title?: string | null;
  /** At which word of the page it stands. */
  readonly location: number;
}

/** A page that Pagefind found. */
export interface IndexMatch {
  readonly id: string;
  readonly score: number;
  /** Places of the words that matched, some of which may only begin alike. */
  readonly locations: readonly number[];
  readonly isInTitle: boolean;
}

/** Pagefind, asked for one word or phrase at a time. */
export interface TextIndex {
  /** Of each page, in order, as results name it. */
  readonly pages: readonly string[];
  /**
   * Pages that hold a word which begins with the given one. `longer` are all words that do: what holds them is loaded.
   * Where there is none, Pagefind goes back to the longest word with which the given one begins.
   */
  readonly beginning: (word: string, longer: readonly string[]) => Promise<readonly IndexMatch[]>;
  /** Pages that hold the words one behind the other, by their stems. Of each page one place is told. */
  readonly phrase: (words: readonly string[]) => Promise<readonly IndexMatch[]>;
  readonly load: (id: string) => Promise<PageFragment>;
}

export interface TextSources {
  /** Rejects with a `NoTextIndex` where the site has none. */
  readonly directory: () => Promise<TextDirectory>;
  readonly index: (directory: TextDirectory) => Promise<TextIndex>;
  /** A file that the directory names. */
  readonly words: (file: string) => Promise<WordFile>;
  readonly facet: (file: string) => Promise<FacetFile>;
  readonly variants: (file: string) => Promise<string>;
  /** Forgets all that was loaded: it is of an older edition than what was loaded now. */
  readonly forget: () => void;
}
