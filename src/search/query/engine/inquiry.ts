/** One question with the means of asking it; what can't be asked is noted and found empty. Sent to the browser. */
import { fold } from "../../../model/fold.ts";
import type { ChosenFacets, FactAnswer } from "../fact-question.ts";
import type { Names } from "../names.ts";
import { askedOrder } from "../reading/asked-order.ts";
import { isNarrowed, type SearchState } from "../search-state.ts";
import type { TextAnswer, TextQuestion, WordCheck } from "../text-question.ts";
import { noteProblems, type Problems } from "./problems.ts";
import { readQuestion, type Question } from "./question.ts";
import type { SearchSources } from "./search-sources.ts";
import { settleSearch } from "./settle-search.ts";

export interface Inquiry {
  readonly state: SearchState;
  readonly names: Names;
  readonly question: Question;
  readonly problems: Problems;
  /** The facts that hold the words, and all that was understood. Null: nothing is asked of them, or they can't be asked. */
  readonly askFacts: (words: readonly string[], chosen: ChosenFacets) => Promise<FactAnswer | null>;
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
  const constraints = askedOrder(question.reading);
  return {
    state,
    names,
    question,
    problems,
    askFacts: async (words, chosen) => {
      // Signs alone are no words: facts would hold them all.
      const hasWord = words.some((word) => names.fold(word) !== "");
      const isAsked = constraints.length > 0 || hasWord || (state.query === "" && isAsking(state));
      if (!isAsked) return null;
      return problems.guard("facts", sources.askFacts({ constraints, words, chosen, sort: state.sort }), null);
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
