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
 * Searches the site's texts, best match first, reports before all others: names lead to the others. Rejects where there is no index, as in `astro dev`.
 */
export function textSearch(base: string): (query: string) => Promise<readonly TextMatch[]> {
  let loading: Promise<Pagefind> | null = null;
  const load = async (): Promise<Pagefind> => {
    const folder = `${base}pagefind/`;
    const module = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind;
    return module.createInstance({ basePath: folder, baseUrl: base, excerptLength: 30, excerptEllipsis: "…" });
  };
  return async (query) => {
    loading ??= load();
    try {
      const pagefind = await loading;
      const kind = "report";
      const reports = await pagefind.search(query, { filters: { kind } });
      const others = await pagefind.search(query, { filters: { none: { kind } } });
      return [...reports.results, ...others.results];
    } catch (error) {
      loading = null;
      // A site without a page to index has an index without languages: nothing is found, and nothing is wrong.
      if (error instanceof Error && error.message.includes("No language indexes")) return [];
      throw error;
    }
  };
}
