/** Which of a facet's many options a page lists. Sent to the browser. */
import { normalizeTicker, symbolsOfBareNumber } from "../../model/ticker.ts";
import { fold } from "../../model/fold.ts";
import type { AnswerOption } from "./answer.ts";

export interface PickedOptions {
  readonly shown: readonly AnswerOption[];
  /** How many more match. */
  readonly hiddenCount: number;
}

/**
 * The chosen options, and of the others those that most rows have; equal ones in natural order. With a search, chosen
 * options and those whose name, or another name such as a ticker, has all its words.
 */
export function pickOptions(options: readonly AnswerOption[], limit: number, search = ""): PickedOptions {
  const wanted = fold(search)
    .split(" ")
    .filter((word) => word !== "");
  const symbols = [normalizeTicker(search) ?? "", ...symbolsOfBareNumber(search)];
  const isMatch = ({ id, label, names }: AnswerOption) => {
    if (names.some((name) => symbols.includes(name))) return true;
    const known = fold([label, ...names, id].join(" "));
    return wanted.every((word) => known.includes(word));
  };
  const matching = wanted.length === 0 ? options : options.filter((option) => option.isChosen || isMatch(option));
  const ordered = matching.toSorted((a, b) => Number(b.isChosen) - Number(a.isChosen) || b.count - a.count);
  const chosenCount = matching.filter(({ isChosen }) => isChosen).length;
  const shown = ordered.slice(0, Math.max(limit, chosenCount));
  return { shown, hiddenCount: ordered.length - shown.length };
}
