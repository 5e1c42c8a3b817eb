/**
 * Which characters a text may hold: those that XML 1.0, and so every feed, can carry, without the control characters.
 * And which of them a reader sees.
 */
import { codeOf, firstSuspect } from "../facts/invisible.ts";

const UNPRINTABLE = /[^\t\n\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

export interface CharacterComplaint {
  readonly reason: string;
  readonly actual: string;
  readonly note: string;
}

export interface Unprintable extends CharacterComplaint {
  readonly index: number;
}

/** The first such character; null where there is none. `index` counts UTF-16 units. */
export function unprintable(text: string): Unprintable | null {
  const match = UNPRINTABLE.exec(text);
  if (!match) return null;
  const code = codeOf(match[0]);
  return {
    index: match.index,
    reason: `Unexpected character ${code}, expected printable text`,
    actual: code,
    note: "Delete it; editors that show invisible characters help to find it.",
  };
}

/** The first character that can't be seen and that nothing beside it asks for; null where there is none. */
export function unseen(
  line: string,
): { readonly index: number; readonly codePoint: number; readonly complaint: CharacterComplaint } | null {
  const found = firstSuspect(line);
  if (!found) return null;
  const { index, code } = found;
  const complaint = {
    reason: `Unexpected invisible character ${code}, expected text that shows what it says`,
    actual: code,
    note: "Delete it; editors that show invisible characters help to find it.",
  };
  return { index, codePoint: line.codePointAt(index)!, complaint };
}
