/** What went wrong while a question was answered. Sent to the browser. */
import { SEARCH_PROBLEMS } from "../../../messages/messages.ts";
import { NoTextIndex } from "../text-question.ts";

type Source = "names" | "facts" | "texts";

export interface Problems {
  /** Waits for something; where that fails, the problem is noted and `instead` is given. */
  readonly guard: <T>(source: Source, work: Promise<T>, instead: T) => Promise<T>;
  /** Whether all of these could be asked so far. */
  readonly isFree: (...sources: readonly Source[]) => boolean;
  /** All in one line, each once; empty where nothing is wrong. */
  readonly text: () => string;
}

export function noteProblems(): Problems {
  const noted = new Set<string>();
  const failed = new Set<Source>();
  return {
    guard: (source, work, instead) =>
      work.catch((error: unknown) => {
        failed.add(source);
        noted.add(messageFor(source, error));
        return instead;
      }),
    isFree: (...sources) => sources.every((source) => !failed.has(source)),
    text: () => [...noted].join(" "),
  };
}

function messageFor(source: Source, error: unknown): string {
  if (source === "names") return SEARCH_PROBLEMS.noNames;
  if (source === "facts") return SEARCH_PROBLEMS.noFacts;
  if (!(error instanceof NoTextIndex)) return SEARCH_PROBLEMS.noTexts;
  return error.canBeMade ? SEARCH_PROBLEMS.unbuilt : SEARCH_PROBLEMS.noIndex;
}
