/** One question with the means of asking it; what can't be asked is noted and found empty. Sent to the browser. */
import { fold } from "../../../model/fold.ts";
import type { ChosenFacets, FactAnswer, FactQuestion } from "../fact-question.ts";
import type { Names } from "../names.ts";
import type { Reading } from "../reading.ts";
import { isNarrowed, type SearchState } from "../search-state.ts";
import type { TextAnswer, TextQuestion, WordCheck } from "../text-question.ts";
import { noteProblems, type Problems } from "./problems.ts";
import { readQuestion, type Question } from "./question.ts";
import type { SearchSources } from "./search-sources.ts";
import { settleSearch } from "./settle-search.ts";

/** What facts must have, and the words that they must hold. */
export type FactsAsked = Pick<FactQuestion, "constraints" | "words">;

/** So many files of facts are loaded for words that name nothing: some ten thousand bytes each. */
const FILES_FOR_WORDS = 4;

export interface Inquiry {
  readonly state: SearchState;
  readonly names: Names;
  readonly question: Question;
  readonly problems: Problems;
  /** Another query. */
  readonly read: (query: string) => Reading;
  /** Null: nothing is asked of facts, or they can't be asked. */
  readonly askFacts: (asked: FactsAsked, chosen: ChosenFacets) => Promise<FactAnswer | null>;
  /** Null: texts can't be asked. */
  readonly askTexts: (question: TextQuestion) => Promise<TextAnswer | null>;
  /** One for each word; none where texts can't be asked. */
  readonly checkWords: (words: readonly string[]) => Promise<readonly WordCheck[]>;
}

export async function openInquiry(asked: SearchState, sources: SearchSources): Promise<Inquiry> {
  const problems = noteProblems();
  const names = await problems.guard("names", sources.names(), NO_NAMES);
  const state = settleSearch(asked, names);
  const question = readQuestion(sources.readQuery(state.query, names), names);
  return {
    state,
    names,
    question,
    problems,
    read: (query) => sources.readQuery(query, names),
    askFacts: async ({ constraints, words }, chosen) => {
      // Signs alone are no words: facts would hold them all.
      const hasWord = words.some((word) => names.fold(word) !== "");
      const isAsked = constraints.length > 0 || hasWord || (state.query === "" && isAsking(state));
      if (!isAsked) return null;
      // Words are in no list: every fact would be loaded for them, unless the reader wants nothing else.
      const isBounded = constraints.length === 0 && hasWord && !state.kinds.includes("fact");
      const maxFiles = isBounded ? FILES_FOR_WORDS : Infinity;
      const factQuestion = { constraints, words, chosen, sort: state.sort, maxFiles };
      return problems.guard("facts", sources.askFacts(factQuestion), null);
    },
    askTexts: (textQuestion) => problems.guard("texts", sources.texts.ask(textQuestion), null),
    checkWords: (words) => problems.guard("texts", sources.texts.check(words), []),
  };
}

/** Whether anything is asked at all: without a query everything that passes the filters, if there are any. */
export function isAsking({ query, kinds, chosen }: SearchState): boolean {
  return query !== "" || kinds.length > 0 || isNarrowed(chosen);
}

const NO_NAMES: Names = {
  mentionsIn: () => [],
  matching: () => [],
  nearest: () => [],
  fold,
  entryOf: () => null,
};
