/** Whether the words that a fact quotes carry its value. */
import { statesSize } from "../facts/han-prose.ts";
import type { Place, Problem } from "../facts/problem.ts";
import type { Quantity } from "../facts/quantity.ts";
import { checkTextStates } from "../facts/state-value.ts";
import { breach } from "./rules.ts";

/** A quotation may hold other figures beside the fact's own: `down 28% and 26% year-to-date`. */
const BESIDE = "Unexpected second figure";

const NOTE = "Correct the value, or quote the words that carry it.";

/** Words without a figure can give a place in an order: `topping the list`. */
export function checkWords(words: string, value: Quantity, place: Place): Problem[] {
  if (value.unit === "rank" && !/\d/u.test(words)) return [];
  // Of Chinese prose only sizes are read: units, signs and hedges aren't compared.
  const isChinese = /\p{Script=Han}/u.test(words);
  if (isChinese) return statesSize(words, value) ? [] : [breach("words-state-value", place, withoutFigure(words))];
  const complaint = checkTextStates(words, "", value);
  if (complaint === null || complaint.reason.startsWith(BESIDE)) return [];
  return [breach("words-state-value", place, { ...complaint, note: NOTE })];
}

function withoutFigure(words: string) {
  return { reason: "Unexpected words without the value's figure, expected its size", actual: words, note: NOTE };
}
