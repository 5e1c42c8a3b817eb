/** Texts of an article on one line of a file or a terminal: nothing in them can end the line, hide or turn round. */

/** What no report may hold, and marks that reverse the direction of what follows. */
const UNWANTED =
  /[^\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|[\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu;

/** White space as single spaces, unprintable characters left out. Doing it twice changes nothing. */
export function toPlainLine(text: string): string {
  return text.toWellFormed().replace(/\s+/gu, " ").replace(UNWANTED, "").replace(/ {2,}/gu, " ").trim();
}

/** The same, at most so many UTF-16 units, with an ellipsis where it was cut. */
export function toShortLine(text: string, length: number): string {
  const line = toPlainLine(text);
  return line.length <= length
    ? line
    : `${line
        .slice(0, length - 1)
        .toWellFormed()
        .replace(/\ufffd$/u, "")
        .trimEnd()}…`;
}

/** Without unprintable characters; line feeds stay. */
export function withoutUnprintable(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/gu, "\n")
    .split("\n")
    .map((line) => line.replaceAll("\t", " ").replace(UNWANTED, ""))
    .join("\n");
}
