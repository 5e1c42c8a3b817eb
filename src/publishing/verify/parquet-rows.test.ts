import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parquetWriteBuffer } from "hyparquet-writer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parquetRows } from "./parquet-rows.ts";

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), "readacross-parquet-"))));
afterAll(() => rmSync(folder, { recursive: true }));

function rowsOf(bytes: Uint8Array): number {
  const file = join(folder, "a.parquet");
  writeFileSync(file, bytes);
  return parquetRows(file);
}

/** Of so many rows and texts, numbers, truth values and gaps in `columns` columns. */
function parquet(rows: number, columns = 3): Buffer {
  const cell = (row: number, column: number) =>
    [`text ${row}`, row % 3 === 0 ? null : row / 7, row % 2 === 0][column % 3]!;
  const types = ["STRING", "DOUBLE", "BOOLEAN"] as const;
  const columnData = Array.from({ length: columns }, (_, column) => ({
    name: `column-${column}`,
    type: types[column % 3]!,
    nullable: true,
    data: Array.from({ length: rows }, (__, row) => cell(row, column)),
  }));
  return Buffer.from(parquetWriteBuffer({ columnData, rowGroupSize: 1000 }));
}

describe("the rows of a Parquet file", () => {
  it.each([0, 1, 2, 63, 64, 127, 128, 5000])("are %i where so many were written", (rows) => {
    expect(rowsOf(parquet(rows))).toBe(rows);
  });

  it("are read behind many columns", () => {
    expect(rowsOf(parquet(3, 40))).toBe(3);
  });
});

describe("no Parquet file is", () => {
  const whole = parquet(9);
  const withFooterOf = (byte: number) => {
    const length = whole.readUInt32LE(whole.length - 8);
    return Buffer.concat([whole.subarray(0, -8 - length), Buffer.alloc(length, byte), whole.subarray(-8)]);
  };
  it.each([
    ["nothing", Buffer.alloc(0)],
    ["a text", Buffer.from("PAR1 rows PAR1")],
    ["one without its head", Buffer.concat([Buffer.from("XXXX"), whole.subarray(4)])],
    ["one without its tail", whole.subarray(0, -1)],
    ["one with a footer of nothing", Buffer.from("PAR1\0\0\0\0PAR1")],
    ["one with a footer that doesn’t end", withFooterOf(0xff)],
    ["one with a footer of fields that there aren’t", withFooterOf(0x1e)],
    ["one with a footer of lists in lists", withFooterOf(0x19)],
    ["one with a footer of structures in structures", withFooterOf(0x1c)],
  ])("%s", (_name, bytes) => {
    expect(() => rowsOf(Buffer.from(bytes))).toThrow();
  });

  it("what was cut off anywhere", () => {
    for (let end = 0; end < whole.length; end += 7) expect(() => rowsOf(whole.subarray(0, end))).toThrow();
  });
});
