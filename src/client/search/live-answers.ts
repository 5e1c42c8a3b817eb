/** Answers what is being typed: after a short pause, the newest query only. */
import type { SearchAnswer } from "../../search/query/search-answer.ts";
import { EMPTY_SEARCH, normalizeQuery } from "../../search/query/search-state.ts";
import type { SearchEngine } from "./engine.ts";

export interface LiveAnswers {
  /** Asks when the typing pauses, or at once. What an earlier query still finds is dropped from now on. */
  readonly ask: (written: string, options?: { readonly isAtOnce?: boolean }) => void;
  /** Whether the last query has no answer yet. */
  readonly isWaiting: () => boolean;
}

export interface AnswersOptions {
  readonly pauseMs: number;
  /**
   * Called with each answer to the newest query, a partial one only where it has results: what stood there before
   * stays until there is something to put in its place. Null: the query is empty.
   */
  readonly show: (answer: SearchAnswer | null, query: string) => void;
}

export function liveAnswers(engine: Pick<SearchEngine, "ask">, { pauseMs, show }: AnswersOptions): LiveAnswers {
  let turn = 0;
  let isWaiting = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function run(query: string, mine: number): Promise<void> {
    for await (const answer of engine.ask({ ...EMPTY_SEARCH, query })) {
      if (mine !== turn) return;
      if (answer.isPartial && answer.results.length === 0) continue;
      isWaiting = false;
      show(answer, query);
    }
  }

  return {
    ask: (written, { isAtOnce = false } = {}) => {
      clearTimeout(timer);
      const mine = ++turn;
      const query = normalizeQuery(written);
      isWaiting = query !== "";
      if (!isWaiting) show(null, query);
      else if (isAtOnce) void run(query, mine);
      else timer = setTimeout(() => void run(query, mine), pauseMs);
    },
    isWaiting: () => isWaiting,
  };
}
