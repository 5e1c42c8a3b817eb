/** The search in the browser: loads what a question needs from this site, each thing once, and answers it. */
import type { SearchExample } from "../../model/search-examples.ts";
import { answerSearch } from "../../search/query/engine/answer-search.ts";
import { askFacts } from "../../search/query/facts/ask-facts.ts";
import type { SearchSources } from "../../search/query/engine/search-sources.ts";
import { FACT_DIRECTORY_ADDRESS } from "../../search/query/facts/fact-files.ts";
import type { FetchFile } from "../../search/query/facts/fact-store.ts";
import type { AskFacts } from "../../search/query/fact-question.ts";
import type { Lookup } from "../../search/query/lookup.ts";
import type { Names } from "../../search/query/names.ts";
import { openNames } from "../../search/query/names/open-names.ts";
import { LOOKUP_FILE, readLookup } from "../../search/query/names/read-lookup.ts";
import { readQuery } from "../../search/query/reading/read-query.ts";
import type { SearchAnswer } from "../../search/query/search-answer.ts";
import type { SearchState } from "../../search/query/search-state.ts";
import { siteTexts } from "./texts.ts";

export interface SearchEngine {
  /**
   * Yields an answer once or more: first what names and facts give, last the whole (`isPartial` false). The caller
   * stops iterating when a newer query was typed. Never rejects: what failed stands in `problem`.
   */
  readonly ask: (state: SearchState) => AsyncIterable<SearchAnswer>;
  /** What to offer before anything is asked, once the names are there. Rejects where they can’t be loaded. */
  readonly examples: () => Promise<readonly SearchExample[]>;
  /** Loads what the first question needs. */
  readonly warm: () => void;
}

interface Loaded {
  readonly names: Names;
  readonly askFacts: AskFacts;
  readonly examples: readonly SearchExample[];
}

/** `base` is the site's base path and ends in a slash. What failed to load is asked for again with the next question. */
export function searchEngine(base: string): SearchEngine {
  const fetchFact = factFilesUnder(base);
  let loading: Promise<Loaded> | null = null;
  const texts = siteTexts(base);

  const load = () => {
    loading ??= loadLookup(base).then((lookup) => {
      const names = openNames(lookup);
      return { names, askFacts: askFacts(fetchFact, names), examples: lookup.examples };
    });
    loading.catch(() => (loading = null));
    return loading;
  };
  const sources: SearchSources = {
    names: async () => (await load()).names,
    readQuery,
    askFacts: async (question) => (await load()).askFacts(question),
    texts,
  };

  return {
    ask: (state) => answerSearch(state, sources, base),
    examples: async () => (await load()).examples,
    warm: () => {
      void load().catch(() => null);
      texts.warm();
    },
  };
}

/** Asked for anew each time: the file keeps its address when the site is published again. */
async function loadLookup(base: string): Promise<Lookup> {
  const bytes = await fetchFile(base + LOOKUP_FILE, "no-cache");
  if (bytes === null) throw new Error("The site has no names");
  return readLookup(bytes);
}

/** All files but the directory change their address with their content. */
function factFilesUnder(base: string): FetchFile {
  return (address) => fetchFile(base + address.slice(1), address === FACT_DIRECTORY_ADDRESS ? "no-cache" : "default");
}

/** Null where there is none. Rejects where it can't be loaded. */
async function fetchFile(url: string, cache: RequestCache = "default"): Promise<ArrayBuffer | null> {
  const response = await fetch(url, { cache });
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`${response.status} for ${url}`);
  return response.arrayBuffer();
}
