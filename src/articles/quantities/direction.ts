/** What the words around a figure say of its direction. */
import type { TextSpan } from "../article.ts";
import type { Way } from "./moves.ts";

export interface Direction {
  /** The way that a move went; null where the figure is a level or a size. */
  readonly way: Way | null;
  /** Whether the words make the figure negative; null: they say nothing of its sign. */
  readonly isNegative: boolean | null;
  readonly movedBy: TextSpan | null;
  readonly place: "from" | "to" | null;
  /** Whether the words can be read two ways: `cut losses by 12%`. */
  readonly isUnsure: boolean;
  /** Whether the word stands behind the figure. */
  readonly isBehind: boolean;
}

export function moveOf(way: Way, movedBy: TextSpan, isBehind = false): Direction {
  return { way, isNegative: way === "down", movedBy, place: null, isUnsure: false, isBehind };
}

export function levelOf(place: "from" | "to", movedBy: TextSpan | null): Direction {
  return { way: null, isNegative: null, movedBy, place, isUnsure: false, isBehind: false };
}

/** A loss or an outflow: a size that is negative, and no move. */
export function lossOf(movedBy: TextSpan, isBehind = false): Direction {
  return { way: null, isNegative: true, movedBy, place: null, isUnsure: false, isBehind };
}

export function unsure(movedBy: TextSpan): Direction {
  return { way: null, isNegative: null, movedBy, place: null, isUnsure: true, isBehind: false };
}
