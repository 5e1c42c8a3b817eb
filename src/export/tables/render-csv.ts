/**
 * Flat rows → CSV: RFC 4180 quoting, a header line, a line feed behind every line, and exactly one line a row, so that
 * line n + 1 is row n. UTF-8 without a byte order mark, which most readers would take for part of the first column's
 * name.
 */
import { stringify } from "csv-stringify/browser/esm/sync";
import type { Cell, Column, FlatRow } from "./column.ts";
import { disarmFormula } from "./disarm-formula.ts";

/**
 * Absent cells are empty, booleans `true` and `false`, decimals digit by digit. In text, runs of white space and control
 * characters are one space; free text that a spreadsheet would take for a formula has an apostrophe in front.
 */
export function renderCsv(columns: readonly Column[], rows: readonly FlatRow[]): string {
  const header = columns.map(({ name }) => name);
  const lines = rows.map((row) => columns.map((column) => toField(row[column.name] ?? null, column)));
  return stringify([header, ...lines], { record_delimiter: "\n" });
}

function toField(cell: Cell, { isFreeText }: Column): string {
  if (cell === null) return "";
  if (typeof cell !== "string") return String(cell);
  const line = cell.replace(/[\s\p{Cc}]+/gu, " ");
  return isFreeText ? disarmFormula(line) : line;
}
