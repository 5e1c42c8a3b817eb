import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderRows } from "../../export/exact-json.ts";
import { jsonRowTexts, OtherFile, pickCsvRows, pickJsonRows } from "./pick-lines.ts";

const pick = (total: number, ordinals: number[], addresses: [number, string][] = []) => ({
  total,
  ordinals,
  addressByOrdinal: new Map(addresses),
});
const bytes = (text: string) => new TextEncoder().encode(text);
const text = (parts: readonly Uint8Array[]) => parts.map((part) => new TextDecoder().decode(part)).join("");

const rows = [{ id: "a" }, { id: "b, 阿里巴巴" }, { id: "c" }];
const json = bytes(renderRows("facts", rows));
const csv = bytes("id,words\r\na,1\r\nb,阿里巴巴\r\nc,3\r\n");

describe("rows of a CSV file", () => {
  test("come in the order asked for, under the header", () => {
    expect(text(pickCsvRows(csv, pick(3, [2, 1])))).toBe("id,words\r\nc,3\r\nb,阿里巴巴\r\n");
  });

  test("all of them are the file itself, whatever its line ends", () => {
    expect(text(pickCsvRows(csv, pick(3, [0, 1, 2])))).toBe(text([csv]));
    const unix = bytes("id\na\nb\n");
    expect(text(pickCsvRows(unix, pick(2, [0, 1])))).toBe(text([unix]));
  });

  test("are refused where the file has another number of rows", () => {
    expect(() => pickCsvRows(csv, pick(4, [0]))).toThrow(OtherFile);
    expect(() => pickCsvRows(csv, pick(2, [0]))).toThrow(OtherFile);
  });
});

describe("rows of a JSON file", () => {
  test("come in the order asked for, in the same list", () => {
    expect(text(pickJsonRows(json, pick(3, [2, 0])))).toBe(renderRows("facts", [rows[2]!, rows[0]!]));
  });

  test("are texts of their own where rows are asked for", () => {
    expect(jsonRowTexts(json, pick(3, [1]))).toEqual([`    ${JSON.stringify(rows[1])}`]);
  });

  test("are refused where the file has another number of rows, or none", () => {
    expect(() => pickJsonRows(json, pick(2, [0]))).toThrow(OtherFile);
    expect(() => pickJsonRows(bytes(renderRows("facts", [])), pick(1, [0]))).toThrow(OtherFile);
  });
});

test("rows are refused where a line isn’t that of the row that the page shows", () => {
  const lines = ["url", "https://example.org/reports/wire/#fall", "https://example.org/reports/wire/#fall-2"];
  const file = bytes(`${lines.join("\n")}\n`);
  expect(() => pickCsvRows(file, pick(2, [0], [[0, "/reports/wire/#fall"]]))).not.toThrow();
  expect(() => pickCsvRows(file, pick(2, [1], [[1, "/reports/wire/#fall-2"]]))).not.toThrow();
  expect(() => pickCsvRows(file, pick(2, [0], [[1, "/reports/wire/#fall"]]))).toThrow(OtherFile);
  expect(() => pickCsvRows(file, pick(2, [0], [[0, "/reports/wire/#rise"]]))).toThrow(OtherFile);
});

test("what is picked is what the data would write of these rows", () => {
  fc.assert(
    fc.property(fc.array(fc.record({ words: fc.string(), at: fc.nat() }), { minLength: 1 }), fc.nat(), (all, seed) => {
      const ordinals = all.map((_, index) => (index * 7 + seed) % all.length);
      const file = bytes(renderRows("facts", all));
      expect(text(pickJsonRows(file, pick(all.length, ordinals)))).toBe(
        renderRows(
          "facts",
          ordinals.map((ordinal) => all[ordinal]!),
        ),
      );
    }),
  );
});
