import { expect, it } from "vitest";
import { renderRows } from "./exact-json.ts";

it("writes a line for each row", () => {
  expect(renderRows("facts", [{ id: "a" }, { id: "b" }])).toBe(
    '{\n  "facts": [\n    {"id":"a"},\n    {"id":"b"}\n  ]\n}\n',
  );
});

it("writes an empty list for no rows", () => {
  expect(JSON.parse(renderRows("facts", []))).toEqual({ facts: [] });
});

it("writes decimals digit by digit as numbers, wherever they stand", () => {
  const text = renderRows("facts", [
    { low: "0.1234567890123456789012345", high: "-500000000000", at: { low: null, high: "0.50" } },
  ]);
  expect(text).toContain('{"low":0.1234567890123456789012345,"high":-500000000000,"at":{"low":null,"high":0.50}}');
});

it("refuses what is no plain decimal", () => {
  for (const low of ["1e5", "", "NaN", "01", "1,000", ".5"])
    expect(() => renderRows("facts", [{ low }])).toThrow(RangeError);
});
