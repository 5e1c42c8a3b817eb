/** Which characters a text may hold: those that XML 1.0, and so every feed, can carry, without the control characters. */

const UNPRINTABLE = /[^\t\n\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

export interface Unprintable {
  readonly index: number;
  readonly reason: string;
  readonly actual: string;
  readonly note: string;
}

/** The first such character; null where there is none. `index` counts UTF-16 units. */
export function unprintable(text: string): Unprintable | null {
  const match = UNPRINTABLE.exec(text);
  if (!match) return null;
  const code = `U+${match[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
  return {
    index: match.index,
    reason: `Unexpected character ${code}, expected printable text`,
    actual: code,
    note: "Delete it; editors that show invisible characters help to find it.",
  };
}
