/** Fact indexes for tests: of a small site, cut small, asked without a browser. No part of the site. */
import { fold } from "../../model/fold.ts";
import type { SiteModel } from "../../model/site-model.ts";
import { buildLookup } from "../build-lookup.ts";
import { deflate } from "../deflate.ts";
import type { AskFacts, FactQuestion } from "../query/fact-question.ts";
import { askFacts } from "../query/facts/ask-facts.ts";
import { FACT_DIRECTORY_ADDRESS } from "../query/facts/fact-files.ts";
import type { FetchFile } from "../query/facts/fact-store.ts";
import { factIndex } from "./fact-index.ts";

export interface IndexedSite {
  /** JSON by address; may be changed. */
  readonly files: Map<string, string>;
  /** Addresses in the order in which they were fetched. */
  readonly fetched: string[];
  readonly fetchFile: FetchFile;
  /** Asks by `fetchFile`, or by another way to fetch. */
  readonly asking: (fetchFile?: FetchFile) => AskFacts;
}

export function indexedSite(model: SiteModel, shardLength?: number): IndexedSite {
  const { directory, files: others } = factIndex(model, (json) => json, shardLength);
  const files = new Map([[FACT_DIRECTORY_ADDRESS, JSON.stringify(directory)], ...others]);
  const entries = new Map(buildLookup(model, () => "").entries.map((entry) => [`${entry.kind} ${entry.id}`, entry]));
  const names = { fold, entryOf: (kind: string, id: string) => entries.get(`${kind} ${id}`) ?? null };
  const fetched: string[] = [];
  const fetchFile: FetchFile = (address) => {
    fetched.push(address);
    const json = files.get(address);
    return Promise.resolve(json === undefined ? null : deflate(json).buffer);
  };
  return { files, fetched, fetchFile, asking: (other = fetchFile) => askFacts(other, names) };
}

/** What isn't given is asked for by nothing. */
export function factQuestion(asked: Partial<FactQuestion>): FactQuestion {
  return {
    constraints: [],
    words: [],
    chosen: { ticker: [], metric: [], publisher: [], tag: [], year: [], verdict: [] },
    sort: "relevance",
    ...asked,
  };
}
