/**
 * Answers questions about facts from the site's fact index, loading as little of it as the question allows. Sent to
 * the browser.
 */
import type { FactLine } from "../../../explorer/query/display.ts";
import { type AskFacts, type FactQuestion, type SearchFacet } from "../fact-question.ts";
import type { Names } from "../names.ts";
import { countFacets, sumCounts } from "./count-facets.ts";
import { factStore, type FetchFile, type OpenDirectory } from "./fact-store.ts";
import { textsOf } from "./fact-texts.ts";
import { figureReader } from "./figure.ts";
import { listedAnswer, type ListPart } from "./listed-answer.ts";
import { matchFacts, type Match } from "./match-facts.ts";
import type { IndexedFact } from "./open-shard.ts";
import { planOf, shardsOfPart } from "./plan.ts";
import { rankMatches } from "./rank-facts.ts";

/**
 * Rejects, as `fetchFile` does, with a `FactIndexChanged` where the site was published anew in between. A question that
 * names only what no fact has loads nothing but the directory.
 */
export function askFacts(fetchFile: FetchFile, names: Pick<Names, "fold" | "entryOf">): AskFacts {
  const store = factStore(fetchFile);
  const tools = { figureOf: figureReader(), textOf: textsOf(names), fold: names.fold };

  const matches = async (question: FactQuestion, directory: OpenDirectory): Promise<readonly Match[]> => {
    const { shards, shardsAcross } = planOf(question, directory);
    if (shards.length > (question.maxFiles ?? Infinity)) return [];
    const facts = await store.facts(directory.edition, shards);
    const found = matchFacts(question, facts, tools);
    if (found.isWithin || shardsAcross.length === 0) return found.matches;
    const all = await store.facts(directory.edition, [...shards, ...shardsAcross]);
    return matchFacts(question, all, tools).matches;
  };

  const factsOfPart = async ({ list, question, from, to }: ListPart, directory: OpenDirectory) => {
    const { edition, shardLength } = directory;
    const facts = await store.facts(edition, shardsOfPart(list, from, to, shardLength));
    const ranked = rankMatches(question, matchFacts(question, facts, tools).matches);
    const start = Math.floor(from / shardLength) * shardLength;
    return ranked.slice(from - start, to - start);
  };

  /** Null where the directory says too little: lists that fit one shard have no file of counts. */
  const storedCounts = async (parts: readonly ListPart[], { edition, shardLength }: OpenDirectory) => {
    const lists = [...new Set(parts.map(({ list }) => list))];
    if (lists.some(({ count }) => count <= shardLength)) return null;
    return sumCounts(await Promise.all(lists.map(({ firstShard }) => store.counts(edition, firstShard))));
  };

  return async (question) => {
    const directory = await store.directory();
    const found = once(() => matches(question, directory));
    const facets = () =>
      countFacets(async (facet) => {
        const isChosen = question.chosen[facet].length > 0;
        const counted = isChosen ? await matches(withoutChoice(question, facet), directory) : await found();
        return counted.map(({ fact }) => fact);
      });
    const parts = listedAnswer(question, directory);
    if (parts !== null) {
      return {
        count: parts.reduce((sum, { from, to }) => sum + to - from, 0),
        lines: async (from, to) => {
          const asked = partsBetween(parts, from, to);
          const facts = await Promise.all(asked.map((part) => factsOfPart(part, directory)));
          return facts.flat().map(printed);
        },
        facets: async () => (await storedCounts(parts, directory)) ?? facets(),
      };
    }
    const ranked = rankMatches(question, await found());
    return { count: ranked.length, lines: (from, to) => Promise.resolve(ranked.slice(from, to).map(printed)), facets };
  };
}

function printed(fact: IndexedFact): FactLine {
  return fact.print();
}

function withoutChoice(question: FactQuestion, facet: SearchFacet): FactQuestion {
  return { ...question, chosen: { ...question.chosen, [facet]: [] } };
}

/** What of the parts lies from place `from` of the answer up to but without `to`. */
function partsBetween(parts: readonly ListPart[], from: number, to: number): ListPart[] {
  let start = 0;
  return parts.flatMap((part) => {
    const first = part.from - start;
    start += part.to - part.from;
    const cut = { ...part, from: Math.max(part.from, first + from), to: Math.min(part.to, first + to) };
    return cut.from < cut.to ? [cut] : [];
  });
}

/** What failed is tried again. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | null = null;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
}
