/**
 * Which marks of a chart have room for a label, and where: the latest mark first, then the largest, none over another
 * and none over the edge. Marks stand in per cent of the width and labels in pixels, so that room is looked for at the
 * narrowest and the widest drawing; between the two nothing that keeps clear at both can meet.
 */
import type { MoveLabel, MoveMark } from "./entity-moves.ts";

type Placed = Pick<MoveMark, "startX" | "widthX" | "offsetPx" | "y" | "hedge" | "figure" | "note">;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Place {
  readonly side: "before" | "after";
  readonly shiftPx: number;
}

/** Widths of the drawing, in pixels: on telephones, and from where `.moves .is-wide` shows. */
const NARROW_PX = [232, 380, 528];
const WIDE_PX = [528, 680, 840];
/** Widths of an average letter, in pixels; estimated high, so that labels keep clear of each other. */
const HEDGE_LETTER_PX = 6.8;
const FIGURE_LETTER_PX = 7.8;
const NOTE_LETTER_PX = 6.5;
/** From a mark to its label. */
const LABEL_GAP_PX = 12;
const ASCENT_PX = 14;
const DESCENT_PX = 24;
const HALF_MARK_PX = 9;
/** Ways to get out of each other's way: beside the mark, above, below. */
const SHIFTS_PX = [0, -20, 16, -36, 34];

/** Of each mark; `first` are the indexes of the marks in the order in which room is looked for. */
export function placeLabels(marks: readonly Placed[], first: readonly number[], heightPx: number): MoveLabel[][] {
  const wide = placesAt(WIDE_PX, marks, first, heightPx);
  const narrow = placesAt(NARROW_PX, marks, first, heightPx);
  return marks.map((_, index) => {
    const [onWide, onNarrow] = [wide.get(index), narrow.get(index)];
    if (onWide && onNarrow && onWide.side === onNarrow.side && onWide.shiftPx === onNarrow.shiftPx)
      return [{ ...onWide, on: "all" }];
    return [
      ...(onWide ? [{ ...onWide, on: "wide" } as const] : []),
      ...(onNarrow ? [{ ...onNarrow, on: "narrow" } as const] : []),
    ];
  });
}

function placesAt(
  widthsPx: readonly number[],
  marks: readonly Placed[],
  first: readonly number[],
  heightPx: number,
): ReadonlyMap<number, Place> {
  const taken = new Map<number, Place>();
  for (const index of first) {
    const place = placeFor(marks, index, taken, widthsPx, heightPx);
    if (place !== null) taken.set(index, place);
  }
  return taken;
}

/** The first place that is free at all widths; null: none. */
function placeFor(
  marks: readonly Placed[],
  index: number,
  taken: ReadonlyMap<number, Place>,
  widthsPx: readonly number[],
  heightPx: number,
): Place | null {
  const mark = marks[index]!;
  const places = SHIFTS_PX.flatMap((shiftPx) => sidesOf(mark).map((side) => ({ side, shiftPx })));
  const isFreeAt = (place: Place, widthPx: number) => {
    const box = labelBox(mark, place, widthPx);
    if (box.left < 0 || box.right > widthPx || box.top < 0 || box.bottom > heightPx) return false;
    if (marks.some((other, at) => at !== index && overlap(box, markBox(other, widthPx)))) return false;
    return [...taken].every(([at, other]) => !overlap(box, labelBox(marks[at]!, other, widthPx)));
  };
  return places.find((place) => widthsPx.every((widthPx) => isFreeAt(place, widthPx))) ?? null;
}

/** Towards the middle of the drawing first. */
function sidesOf({ startX, widthX }: Placed): readonly Place["side"][] {
  return startX + widthX / 2 > 50 ? ["before", "after"] : ["after", "before"];
}

function labelBox(mark: Placed, { side, shiftPx }: Place, widthPx: number): Box {
  const hedge = mark.hedge === null ? 0 : (mark.hedge.length + 1) * HEDGE_LETTER_PX;
  const lengthPx = Math.max(hedge + mark.figure.length * FIGURE_LETTER_PX, mark.note.length * NOTE_LETTER_PX);
  const [start, end] = edges(mark, widthPx);
  const left = side === "after" ? end + LABEL_GAP_PX : start - LABEL_GAP_PX - lengthPx;
  const y = mark.y + shiftPx;
  return { left, right: left + lengthPx, top: y - ASCENT_PX, bottom: y + DESCENT_PX };
}

function markBox(mark: Placed, widthPx: number): Box {
  const [left, right] = edges(mark, widthPx);
  const middle = (left + right) / 2;
  return {
    left: Math.min(left, middle - HALF_MARK_PX),
    right: Math.max(right, middle + HALF_MARK_PX),
    top: mark.y - HALF_MARK_PX,
    bottom: mark.y + HALF_MARK_PX,
  };
}

function edges({ startX, widthX, offsetPx }: Placed, widthPx: number): [number, number] {
  return [(startX / 100) * widthPx + offsetPx, ((startX + widthX) / 100) * widthPx + offsetPx];
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
