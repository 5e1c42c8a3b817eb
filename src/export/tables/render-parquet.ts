/** Flat rows → Parquet, each column with its type whatever its cells hold: one that is empty everywhere keeps it. */
import { ByteWriter, parquetWrite } from "hyparquet-writer";
import type { Cell, Column, ColumnType, FlatRow } from "./column.ts";

type SchemaElement = NonNullable<Parameters<typeof parquetWrite>[0]["schema"]>[number];

const DAY_MS = 86_400_000;

const ELEMENTS: Readonly<Record<ColumnType, Omit<SchemaElement, "name">>> = {
  string: { type: "BYTE_ARRAY", converted_type: "UTF8", logical_type: { type: "STRING" } },
  number: { type: "DOUBLE" },
  integer: { type: "INT32" },
  boolean: { type: "BOOLEAN" },
  date: { type: "INT32", converted_type: "DATE", logical_type: { type: "DATE" } },
};

/** The whole file, compressed with Snappy. A decimal becomes the nearest double, a day a date. */
export function renderParquet(columns: readonly Column[], rows: readonly FlatRow[]): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  void parquetWrite({
    writer,
    schema: [{ name: "root", num_children: columns.length }, ...columns.map(toElement)],
    columnData: columns.map(({ name, type }) => ({
      name,
      data: rows.map((row) => toValue(row[name] ?? null, type)),
    })),
  });
  return new Uint8Array(writer.getBuffer());
}

function toElement({ name, type, isNullable }: Column): SchemaElement {
  return { name, ...ELEMENTS[type], repetition_type: isNullable ? "OPTIONAL" : "REQUIRED" };
}

function toValue(cell: Cell, type: ColumnType): Cell {
  if (cell === null || type === "string" || type === "boolean") return cell;
  return type === "date" ? Date.parse(`${String(cell)}T00:00:00Z`) / DAY_MS : Number(cell);
}
