/**
 * Rows of a data file by their numbers, byte for byte. Every data file has one line a row, in one order (see
 * `src/export`), so that what is shown can be cut out of what is published without making any of it anew.
 */

/** The file isn't the one that the row numbers are of: it has another number of rows, or another shape. */
export class OtherFile extends Error {}

const LINE_END = 10;
const CARRIAGE_RETURN = 13;
const COMMA = 44;

/**
 * The header and the rows with these numbers (from 0), in this order, each with its line end.
 * Throws `OtherFile` where the file hasn't `total` rows.
 */
export function pickCsvRows(file: Uint8Array, total: number, ordinals: Iterable<number>): Uint8Array[] {
  const lines = linesOf(file);
  if (lines.length !== total + 1) throw otherNumber(lines.length - 1, total);
  return [lines[0]!, ...Array.from(ordinals, (ordinal) => lines[ordinal + 1]!)];
}

/**
 * The same list with the rows that have these numbers, in this order: opening lines, rows and commas, closing lines.
 * Throws `OtherFile` where the file hasn't `total` rows.
 */
export function pickJsonRows(file: Uint8Array, total: number, ordinals: Iterable<number>): Uint8Array[] {
  const { opening, rows, closing } = jsonLines(file, total);
  const separator = encoded(",\n");
  const picked = Array.from(ordinals, (ordinal) => rows[ordinal]!);
  return [opening, ...picked.flatMap((row, index) => (index === 0 ? [row] : [separator, row])), encoded("\n"), closing];
}

/** The rows with these numbers, each a JSON text. Throws `OtherFile` where the file hasn't `total` rows. */
export function jsonRowTexts(file: Uint8Array, total: number, ordinals: Iterable<number>): string[] {
  const { rows } = jsonLines(file, total);
  const decoder = new TextDecoder();
  return Array.from(ordinals, (ordinal) => decoder.decode(rows[ordinal]));
}

/** Rows without the comma and line end behind them. An empty list has no lines of its own and counts as no rows. */
function jsonLines(file: Uint8Array, total: number) {
  const lines = linesOf(file);
  if (lines.length !== total + 4) throw otherNumber(Math.max(0, lines.length - 4), total);
  const [brace, name] = lines as [Uint8Array, Uint8Array];
  return {
    opening: joined(brace, name),
    rows: lines.slice(2, -2).map(withoutSeparator),
    closing: joined(lines.at(-2)!, lines.at(-1)!),
  };
}

/** Each with its line end; text behind the last line end is a line too. */
function linesOf(file: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let start = 0; start < file.length;) {
    const end = file.indexOf(LINE_END, start) + 1 || file.length;
    lines.push(file.subarray(start, end));
    start = end;
  }
  return lines;
}

function withoutSeparator(line: Uint8Array): Uint8Array {
  let end = line.length;
  while (end > 0 && [LINE_END, CARRIAGE_RETURN, COMMA].includes(line[end - 1]!)) end--;
  return line.subarray(0, end);
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function otherNumber(actual: number, expected: number): OtherFile {
  return new OtherFile(`Unexpected ${actual} rows, expected ${expected}`);
}
