/**
 * How many notes have room in the margin. Heights are estimates in pixels at the width where notes stand beside the
 * text; they decide only which notes are left out, never where one stands.
 */
import type { BodyBlock } from "./body-blocks.ts";
import type { Candidate } from "./margin-notes.ts";

/** Letters of a line and its height, in the text and in a note; what a block or a note takes beside its lines. */
const TEXT = { letters: 68, line: 29, around: 16 };
const NOTE = { letters: 38, line: 19, around: 58 };
const LANE = 16;
const AXIS = 26;

const MAX_IN_BLOCK = 3;

/** A note may begin so far below the end of its block, pushed down by those before it. */
const MAX_DRIFT = 170;

/** The list of contents at its side is never shorter. */
const MIN_END = 380;

/** The last note may end so far below the end of the text. */
const MAX_OVERHANG = 90;

/** Of each block's candidates those that have room, the weightiest first if not all have; in the order given. */
export function chooseNotes(
  blocks: readonly BodyBlock[],
  candidates: readonly (readonly Candidate[])[],
): Candidate[][] {
  const heights = blocks.map(({ length }) => Math.ceil(length / TEXT.letters) * TEXT.line + TEXT.around);
  const end = Math.max(
    MIN_END,
    heights.reduce((sum, height) => sum + height, 0),
  );
  let top = 0;
  let taken = 0;
  return blocks.map((_, index) => {
    const bottom = top + heights[index]!;
    const chosen = new Set<Candidate>();
    for (const candidate of [...candidates[index]!].sort((a, b) => b.weight - a.weight)) {
      const from = Math.max(top, taken);
      const to = from + heightOf(candidate);
      if (chosen.size === MAX_IN_BLOCK || from > bottom + MAX_DRIFT || to > end + MAX_OVERHANG) continue;
      chosen.add(candidate);
      taken = to;
    }
    top = bottom;
    return candidates[index]!.filter((candidate) => chosen.has(candidate));
  });
}

function heightOf({ note: { about, lines, strip, support } }: Candidate): number {
  const linesOf = (letters: number) => Math.ceil(letters / NOTE.letters);
  const aboutLength = about
    .flatMap(({ head, terms }) => [head ?? "", ...terms.map(({ name }) => name)])
    .reduce((sum, name) => sum + name.length + 2, 0);
  const text = lines.reduce(
    (sum, line) => sum + linesOf(lengthOf(line)),
    linesOf(aboutLength) + Number(support !== null),
  );
  return text * NOTE.line + NOTE.around + (strip ? strip.lanes.length * LANE + AXIS : 0);
}

function lengthOf(line: Candidate["note"]["lines"][number]): number {
  const figure = line.kind === "same" ? 0 : line.value.text.length + 1;
  const when = line.kind === "related" ? line.period.text.length + 2 : 0;
  return line.marks.length * 5 + figure + when + line.text.length;
}
