/** Where something stands in a file, so that equal figures elsewhere aren't taken for it. */

export interface Place {
  /** Line of the file, from 1. */
  readonly line: number;
  /** UTF-16 offsets in the file as decoded; null: not known there. */
  readonly start: number | null;
  readonly end: number | null;
}

/** Whether the two can be the same piece of text: they overlap, or, where an offset isn't known, share the line. */
export function isSamePlace(a: Place, b: Place): boolean {
  if (a.start === null || a.end === null || b.start === null || b.end === null) return a.line === b.line;
  return a.start < b.end && b.start < a.end;
}

/** The place of the nth occurrence of the words on a line of the text; without offsets where they don't stand there. */
export function placeOfWords(text: string, line: number, words: string, occurrence: number): Place {
  const nowhere = { line, start: null, end: null };
  const lineStart = offsetOfLine(text, line);
  if (lineStart === null) return nowhere;
  const lineEnd = text.indexOf("\n", lineStart);
  let start = lineStart - 1;
  for (let nth = 0; nth < occurrence; nth += 1) {
    start = text.indexOf(words, start + 1);
    if (start < 0) return nowhere;
  }
  if (start >= (lineEnd < 0 ? text.length : lineEnd)) return nowhere;
  return { line, start, end: start + words.length };
}

export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) line += 1;
  return line;
}

function offsetOfLine(text: string, line: number): number | null {
  let start = 0;
  for (let nth = 1; nth < line; nth += 1) {
    const end = text.indexOf("\n", start);
    if (end < 0) return null;
    start = end + 1;
  }
  return start;
}
