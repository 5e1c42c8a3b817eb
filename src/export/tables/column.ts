/** What a flat table's columns are: one description for CSV, Parquet, SQLite, `datapackage.json` and the page `/data/`. */

/** `number` is a decimal, `date` a day such as 2026-02-09. */
export type ColumnType = "string" | "number" | "integer" | "boolean" | "date";

/** One cell. Decimals come as exact text or, read back from JSON, as numbers; days as text. Null: absent. */
export type Cell = string | number | boolean | null;

/** A row of a flat table: every column's name with its cell, in the order of the columns. */
export type FlatRow = Readonly<Record<string, Cell>>;

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  /** One or two sentences for people. */
  readonly description: string;
  /** What its figures are counted in; null where they aren't figures. */
  readonly unit: string | null;
  readonly isNullable: boolean;
  /** Whether anybody's words can stand in it, so that CSV must keep spreadsheets from reading them as a formula. */
  readonly isFreeText: boolean;
  /** All that it can hold; null where that is no short list. */
  readonly values: readonly string[] | null;
  /** Whether no two rows have the same. */
  readonly isUnique: boolean;
}

type Given = Pick<Column, "name" | "description"> & Partial<Column>;

/** A column of text that every row has, where nothing else is given. */
export function toColumn(given: Given): Column {
  return { type: "string", unit: null, isNullable: false, isFreeText: false, values: null, isUnique: false, ...given };
}
