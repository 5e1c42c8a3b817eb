/** Pagefind's excerpts as plain text in pieces: nothing in them is ever read as HTML. Sent to the browser. */

export interface ExcerptPiece {
  readonly text: string;
  /** Whether it is one of the words that were looked for. */
  readonly isHit: boolean;
}

/** Pagefind wraps hits in `<mark>` and escapes `<` and `>` of the page's own text, and nothing else. */
export function parseExcerpt(excerpt: string): ExcerptPiece[] {
  const pieces: ExcerptPiece[] = [];
  for (const [index, part] of excerpt.split(/<mark>(.*?)<\/mark>/su).entries()) {
    const text = part.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
    if (text !== "") pieces.push({ text, isHit: index % 2 === 1 });
  }
  return pieces;
}
