import fc from "fast-check";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { describe, expect, it } from "vitest";
import { anyText } from "../../../test/support/hostile-text.ts";
import { toColumn, type Column, type FlatRow } from "./column.ts";
import { renderParquet } from "./render-parquet.ts";

const columns: readonly Column[] = [
  toColumn({ name: "id", description: "" }),
  toColumn({ name: "words", description: "", isNullable: true }),
  toColumn({ name: "low", description: "", type: "number", isNullable: true }),
  toColumn({ name: "at", description: "", type: "integer", isNullable: true }),
  toColumn({ name: "isOpen", description: "", type: "boolean" }),
  toColumn({ name: "day", description: "", type: "date", isNullable: true }),
];

const row: FlatRow = { id: "a", words: "fell", low: "-3.5", at: 4, isOpen: false, day: "2026-02-09" };
const emptyRow: FlatRow = { id: "a", words: null, low: null, at: null, isOpen: true, day: null };

const read = (rows: readonly FlatRow[]) => parquetReadObjects({ file: renderParquet(columns, rows).buffer });

describe("Parquet", () => {
  it.each([
    ["full", [row]],
    ["empty everywhere", [emptyRow]],
    ["without rows", []],
  ])("gives each column its type, where cells are %s", (_, rows) => {
    const { schema } = parquetMetadata(renderParquet(columns, rows).buffer);
    expect(
      schema
        .slice(1)
        .map(({ name, type, converted_type, repetition_type }) => [...[name, type, converted_type, repetition_type]]),
    ).toEqual([
      ["id", "BYTE_ARRAY", "UTF8", "REQUIRED"],
      ["words", "BYTE_ARRAY", "UTF8", "OPTIONAL"],
      ["low", "DOUBLE", undefined, "OPTIONAL"],
      ["at", "INT32", undefined, "OPTIONAL"],
      ["isOpen", "BOOLEAN", undefined, "REQUIRED"],
      ["day", "INT32", "DATE", "OPTIONAL"],
    ]);
  });

  it("reads back as it was, days as dates and decimals as numbers", async () => {
    expect(await read([row, emptyRow])).toEqual([
      { ...row, low: -3.5, day: new Date("2026-02-09T00:00:00Z") },
      emptyRow,
    ]);
  });

  it("takes ends as text and as numbers for the same", () => {
    expect(renderParquet(columns, [{ ...row, low: -3.5 }])).toEqual(renderParquet(columns, [row]));
  });

  it("keeps every text and every absence", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.option(anyText), { minLength: 1, maxLength: 5 }), async (texts) => {
        const rows = await read(texts.map((words) => ({ ...row, words })));
        // The reader takes a leading byte order mark away.
        expect(rows.map(({ words }) => words)).toEqual(texts.map((text) => text && text.replace(/^\ufeff/u, "")));
      }),
    );
  });

  it("keeps thousands of rows in their order", async () => {
    const rows = Array.from({ length: 2500 }, (_, at) => ({ ...row, id: `f${at}`, at }));
    expect((await read(rows)).map(({ id, at }) => [id, at])).toEqual(rows.map(({ id, at }) => [id, at]));
  });

  it("refuses a missing cell where none may be missing", () => {
    expect(() => renderParquet(columns, [{ ...row, id: null }])).toThrow();
  });
});
