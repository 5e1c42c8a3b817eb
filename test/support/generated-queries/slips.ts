/** Slips of the finger: letters swapped, left out, doubled, or replaced by a neighbour on the keyboard. */
import type { Random } from "../../../scripts/bench/random.ts";

const ROWS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

/** So many slips, each behind the first letter; the word is in lower case and has four letters at least. */
export function misspell(random: Random, word: string, slips: number): string {
  let misspelled = word;
  for (let slip = 0; slip < slips; slip++) misspelled = slipOnce(random, misspelled);
  return misspelled;
}

function slipOnce(random: Random, word: string): string {
  const at = 1 + random.whole(word.length - 2);
  const [before, letter, after] = [word.slice(0, at), word[at]!, word.slice(at + 1)];
  switch (random.whole(4)) {
    case 0:
      return before + after[0]! + letter + after.slice(1);
    case 1:
      return before + after;
    case 2:
      return before + letter + letter + after;
    default:
      return before + neighbourOf(letter) + after;
  }
}

function neighbourOf(letter: string): string {
  const row = ROWS.find((letters) => letters.includes(letter))!;
  return row[row.indexOf(letter) + 1] ?? row.at(-2)!;
}
