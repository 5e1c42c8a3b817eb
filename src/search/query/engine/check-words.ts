/** Which of the query's words anything on the site holds, and what is like the others. Sent to the browser. */
import type { Names } from "../names.ts";
import type { RestWord } from "../reading.ts";
import type { WordCheck } from "../text-question.ts";
import type { Question } from "./question.ts";

/** A word that no text and no name holds. */
export interface UnknownWord {
  readonly word: RestWord;
  /** The nearest that texts hold; null where none is near. It is offered, never searched for instead. */
  readonly nearest: string | null;
}

/** `checks`: of the question's words, in order. What couldn't be checked counts as known. */
export function unknownWords(
  { reading, isNameBegun }: Question,
  checks: readonly WordCheck[],
  names: Names,
): readonly UnknownWord[] {
  if (isNameBegun) return [];
  return reading.rest.flatMap((word, place) => {
    const { isKnown, nearest } = checks[place] ?? { isKnown: true, nearest: null };
    return isKnown || names.matching(word.text).length > 0 ? [] : [{ word, nearest }];
  });
}
