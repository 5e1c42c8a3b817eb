import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyText, hostileTexts } from "../../../test/support/hostile-text.ts";
import { readCsv } from "../../../test/support/read-csv.ts";
import { toColumn, type Column, type FlatRow } from "./column.ts";
import { disarmFormula } from "./disarm-formula.ts";
import { renderCsv } from "./render-csv.ts";

const columns: readonly Column[] = [
  toColumn({ name: "id", description: "" }),
  toColumn({ name: "value", description: "" }),
  toColumn({ name: "words", description: "", isNullable: true, isFreeText: true }),
  toColumn({ name: "low", description: "", type: "number", isNullable: true }),
  toColumn({ name: "at", description: "", type: "integer", isNullable: true }),
  toColumn({ name: "isOpen", description: "", type: "boolean" }),
  toColumn({ name: "day", description: "", type: "date", isNullable: true }),
];

const row: FlatRow = { id: "a", value: "-3%", words: "fell", low: "-3.5", at: 4, isOpen: false, day: "2026-02-09" };

describe("CSV", () => {
  it("has a header, a line for each row and a line feed behind every line", () => {
    expect(renderCsv(columns, [row, { ...row, isOpen: true }])).toBe(
      "id,value,words,low,at,isOpen,day\na,-3%,fell,-3.5,4,false,2026-02-09\na,-3%,fell,-3.5,4,true,2026-02-09\n",
    );
    expect(renderCsv(columns, [])).toBe("id,value,words,low,at,isOpen,day\n");
  });

  it("starts with the first column's name, not with a byte order mark", () => {
    expect([...new TextEncoder().encode(renderCsv(columns, [row])).slice(0, 3)]).toEqual([...Buffer.from("id,")]);
  });

  it("leaves what is absent empty", () => {
    expect(renderCsv(columns, [{ ...row, words: null, low: null, at: null, day: null }])).toContain(
      "\na,-3%,,,,false,\n",
    );
  });

  it("writes decimals digit by digit", () => {
    const low = "-0.1234567890123456789012345";
    expect(readCsv(renderCsv(columns, [{ ...row, low }]))[1]![3]).toBe(low);
  });

  it("disarms formulas in free text only", () => {
    expect(renderCsv(columns, [{ ...row, words: "-3% since" }])).toContain("\na,-3%,'-3% since,-3.5,");
  });

  it("has one line a row, whatever stands in it, and says the same to a strict reader", () => {
    const anyRow = fc.record({ id: anyText, value: anyText, words: fc.option(anyText), at: fc.option(fc.nat()) });
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 4 }), (given) => {
        const rows = given.map((cells) => ({ ...row, ...cells }));
        const text = renderCsv(columns, rows);
        expect(text.split("\n")).toHaveLength(rows.length + 2);
        const [header, ...records] = readCsv(text);
        expect(header).toEqual(columns.map(({ name }) => name));
        expect(records.map(([id, value, words, , at]) => ({ id, value, words, at }))).toEqual(
          given.map(({ id, value, words, at }) => ({
            id: onOneLine(id),
            value: onOneLine(value),
            words: words === null ? "" : disarmFormula(onOneLine(words)),
            at: at === null ? "" : String(at),
          })),
        );
      }),
    );
  });

  it("keeps every hostile word apart from its neighbours", () => {
    const rows = hostileTexts.map((words) => ({ ...row, words }));
    const records = readCsv(renderCsv(columns, rows)).slice(1);
    expect(records.map((record) => record.length)).toEqual(rows.map(() => columns.length));
    expect(records.map(([id]) => id)).toEqual(rows.map(() => "a"));
  });
});

/** White space and control characters as one space each run. */
function onOneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ");
}
