/** On which line of its file a place of a passage stands. */
import type { Passage } from "../article.ts";

/** Lines are counted from 1, blank ones too; 1 where the place can't be found in the file. */
export function lineFinder(text: string): (passage: Passage, place: number) => number {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/gu)) starts.push(match.index + match[0].length);
  return ({ offsets }, place) => {
    const offset = known(offsets, place);
    if (offset < 0) return 1;
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.floor((low + high + 1) / 2);
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}

/** The place itself, or the nearest one around that is known: before it, else behind. */
function known(offsets: readonly number[], place: number): number {
  for (let at = place; at >= 0; at--) if ((offsets[at] ?? -1) >= 0) return offsets[at]!;
  return offsets.find((offset) => offset >= 0) ?? -1;
}
