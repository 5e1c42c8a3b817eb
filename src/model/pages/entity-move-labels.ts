/** Which marks of a chart have room for a label, and on which side: earlier marks first, none over another. */
import type { MoveLabel, MoveMark } from "./entity-moves.ts";

type Placed = Pick<MoveMark, "startX" | "widthX" | "centreX" | "y" | "hedge" | "figure" | "note">;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Widths of the drawing on a telephone and beside a second column, in pixels. */
const NARROW_PX = 290;
const WIDE_PX = 620;
/** An average letter of a label, in pixels; estimated high, so that labels keep clear of each other. */
const LETTER_PX = 7;
const GAP_PX = 12;
const ASCENT_PX = 14;
const DESCENT_PX = 24;
const HALF_MARK_PX = 10;

/** In the order of the marks. */
export function placeLabels(marks: readonly Placed[]): MoveLabel[] {
  const wide = fitting(marks, WIDE_PX);
  const narrow = fitting(marks, NARROW_PX);
  return marks.map((mark, index) => ({
    side: sideOf(mark),
    fits: narrow[index] && wide[index] ? "always" : wide[index] ? "wide" : "never",
  }));
}

function sideOf(mark: Placed): "before" | "after" {
  return mark.centreX > 50 ? "before" : "after";
}

function fitting(marks: readonly Placed[], widthPx: number): boolean[] {
  const taken: Box[] = marks.map((mark) => markBox(mark, widthPx));
  return marks.map((mark, index) => {
    const box = labelBox(mark, widthPx);
    const isInside = box.left >= 0 && box.right <= widthPx;
    if (!isInside || taken.some((other, at) => at !== index && overlap(box, other))) return false;
    taken.push(box);
    return true;
  });
}

function labelBox(mark: Placed, widthPx: number): Box {
  const hedge = mark.hedge === null ? "" : `${mark.hedge} `;
  const lengthPx = Math.max(hedge.length + mark.figure.length, mark.note.length) * LETTER_PX;
  const [start, end] = edges(mark, widthPx);
  const left = sideOf(mark) === "after" ? end + GAP_PX : start - GAP_PX - lengthPx;
  return { left, right: left + lengthPx, top: mark.y - ASCENT_PX, bottom: mark.y + DESCENT_PX };
}

function markBox(mark: Placed, widthPx: number): Box {
  const [left, right] = edges(mark, widthPx);
  return { left, right, top: mark.y - HALF_MARK_PX, bottom: mark.y + HALF_MARK_PX };
}

function edges({ startX, widthX }: Placed, widthPx: number): [number, number] {
  return [(startX / 100) * widthPx, ((startX + widthX) / 100) * widthPx];
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
