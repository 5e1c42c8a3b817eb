/** Which of the query's words anything on the site holds, and what the others may have been meant to be. Sent to the browser. */
import type { Names } from "../names.ts";
import type { RestWord } from "../reading.ts";
import type { WordCheck } from "../text-question.ts";
import type { Question } from "./question.ts";

export interface CheckedWords {
  /** Put right, without those that are unknown. */
  readonly words: readonly string[];
  readonly corrections: readonly { readonly written: string; readonly meant: string }[];
  /** That no text and no name holds, and that are like none. */
  readonly unknown: readonly RestWord[];
}

/** `checks`: of the question's words, in order. */
export function checkWords(
  { reading, isNameBegun }: Question,
  checks: readonly WordCheck[],
  names: Names,
): CheckedWords {
  const checked = reading.rest.map((word, place) => {
    const { isKnown, nearest } = checks[place] ?? { isKnown: true, nearest: null };
    if (isKnown || isNameBegun || names.matching(word.text).length > 0) return { word, meant: word.text };
    return { word, meant: nearest };
  });
  return {
    words: checked.flatMap(({ meant }) => meant ?? []),
    corrections: checked.flatMap(({ word, meant }) =>
      meant === null || meant === word.text ? [] : { written: word.text, meant },
    ),
    unknown: checked.filter(({ meant }) => meant === null).map(({ word }) => word),
  };
}
