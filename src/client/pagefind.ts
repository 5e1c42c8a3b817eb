/** Full text in the browser: loads Pagefind from this site when it is first needed. */

/** A page that holds the words, as Pagefind describes it. */
export interface FoundPage {
  /** With the base path. */
  readonly url: string;
  readonly excerpt: string;
  /** The parts under each of its headings that hold the words, in the order of the page. */
  readonly sub_results: readonly FoundPart[];
  readonly meta: Readonly<Record<string, string | undefined>>;
}

export interface FoundPart {
  /** With the heading's anchor; the page's own where the part stands before its first heading. */
  readonly url: string;
  readonly excerpt: string;
  /** Where the words stand. */
  readonly locations: readonly number[];
}

/** A match whose page hasn't been fetched yet. */
export interface TextMatch {
  data(): Promise<FoundPage>;
}

interface Pagefind {
  createInstance(options: {
    basePath: string;
    baseUrl: string;
    excerptLength: number;
    excerptEllipsis: string;
  }): Pagefind;
  search(query: string, options: { filters: object }): Promise<{ results: TextMatch[] }>;
}

/**
 * Searches the site's texts, best match first, reports before all others: names lead to the others. Rejects where
 * there is no index, as in `astro dev`.
 */
export function textSearch(base: string): (query: string) => Promise<readonly TextMatch[]> {
  let loading: Promise<Pagefind | null> | null = null;
  return async (query) => {
    loading ??= loadPagefind(base);
    try {
      const pagefind = await loading;
      if (pagefind === null) return [];
      const kind = "report";
      const reports = await pagefind.search(query, { filters: { kind } });
      const others = await pagefind.search(query, { filters: { none: { kind } } });
      return [...reports.results, ...others.results];
    } catch (error) {
      loading = null;
      throw error;
    }
  };
}

/** Null for an index without pages, as that of a new site, which Pagefind itself refuses to open. */
async function loadPagefind(base: string): Promise<Pagefind | null> {
  const folder = `${base}pagefind/`;
  const response = await fetch(`${folder}pagefind-entry.json`);
  if (!response.ok) throw new Error(`${response.status} for the index`);
  const { languages } = (await response.json()) as { languages: object };
  if (Object.keys(languages).length === 0) return null;
  const module = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind;
  return module.createInstance({ basePath: folder, baseUrl: base, excerptLength: 30, excerptEllipsis: "…" });
}
