/**
 * Rows of a data file by their numbers, byte for byte. Every data file has one line a row, in one order (see
 * `src/export`), so that what is shown can be cut out of what is published without making any of it anew.
 */

/** The file isn't the one that the row numbers are of: it has another number of rows, another shape, or other rows. */
export class OtherFile extends Error {}

/** Which rows of a file, and what is known of it. */
export interface Pick {
  /** How many rows the file has. */
  readonly total: number;
  /** Row numbers from 0, in the order wanted. */
  readonly ordinals: Iterable<number>;
  /** Addresses, from the site's root, of rows that the page shows, by row number: their lines must name them. */
  readonly addressByOrdinal: ReadonlyMap<number, string>;
}

const LINE_END = 10;
const CARRIAGE_RETURN = 13;
const COMMA = 44;

/** The header and the rows picked, each with its line end. Throws `OtherFile` where the file isn't the one meant. */
export function pickCsvRows(file: Uint8Array, pick: Pick): Uint8Array[] {
  const [header, ...rows] = linesOf(file);
  if (header === undefined || rows.length !== pick.total) throw otherNumber(rows.length, pick.total);
  return [header, ...pickRows(rows, pick)];
}

/**
 * The same list with the rows picked: opening lines, rows and commas, closing lines. Throws `OtherFile` where the file
 * isn't the one meant.
 */
export function pickJsonRows(file: Uint8Array, pick: Pick): Uint8Array[] {
  const { opening, rows, closing } = jsonLines(file, pick.total);
  const separator = encoded(",\n");
  const picked = pickRows(rows, pick);
  return [opening, ...picked.flatMap((row, index) => (index === 0 ? [row] : [separator, row])), encoded("\n"), closing];
}

/** The rows picked, each a JSON text. Throws `OtherFile` where the file isn't the one meant. */
export function jsonRowTexts(file: Uint8Array, pick: Pick): string[] {
  return pickRows(jsonLines(file, pick.total).rows, pick).map(decoded);
}

function pickRows(rows: readonly Uint8Array[], { ordinals, addressByOrdinal }: Pick): Uint8Array[] {
  for (const [ordinal, address] of addressByOrdinal) {
    if (!names(decoded(rows[ordinal]), address)) throw new OtherFile(`Unexpected row ${ordinal}, expected ${address}`);
  }
  return Array.from(ordinals, (ordinal) => rows[ordinal]!);
}

/** Whether a line has the whole address, not only the beginning of a longer one. */
function names(line: string, address: string): boolean {
  const at = line.indexOf(address);
  return at >= 0 && !/[\w-]/u.test(line.charAt(at + address.length));
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

function decoded(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes);
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function otherNumber(actual: number, expected: number): OtherFile {
  return new OtherFile(`Unexpected ${actual} rows, expected ${expected}`);
}
