import { expect, it } from "vitest";
import { packSettings, sampleData } from "../../test/support/sample-data.ts";
import { knownAddresses } from "../gate/known-addresses.ts";
import { DATA_FILES } from "./data-files.ts";
import { toDataRows } from "./data-rows.ts";

const data = toDataRows(sampleData, packSettings);

it.each(DATA_FILES.filter(({ format, table }) => format === "json" && table !== null))(
  "describes every key of $name, in order, by its type",
  ({ table, fields }) => {
    for (const row of data[table!]) {
      expect(Object.keys(row)).toEqual(fields.map(({ name }) => name));
      for (const { name, type, isNullable, values } of fields) {
        const value = (row as unknown as Record<string, unknown>)[name];
        if (value === null) expect(isNullable, name).toBe(true);
        else expect(typeOf(value, type), name).toBe(type);
        if (values !== null && value !== null) expect(values, name).toContain(value);
      }
    }
  },
);

it.each(DATA_FILES.filter(({ format }) => format === "csv" || format === "parquet"))(
  "describes every column of $name, in order, by its type",
  ({ table, fields }) => {
    const rows = table === "facts" ? data.flatFacts : data.flatStatements;
    for (const row of rows) {
      expect(Object.keys(row)).toEqual(fields.map(({ name }) => name));
      for (const { name, type, isNullable, values } of fields) {
        const cell = row[name]!;
        if (cell === null) expect(isNullable, name).toBe(true);
        else expect(typeOf(cell, type), name).toBe(type);
        if (values !== null && cell !== null) expect(values, name).toContain(cell);
      }
    }
  },
);

it("has no two rows with the same where it says so", () => {
  for (const { table, fields } of DATA_FILES) {
    if (table === null) continue;
    for (const { name } of fields.filter(({ isUnique }) => isUnique)) {
      const values = data[table].map((row) => (row as unknown as Record<string, unknown>)[name]);
      expect(new Set(values).size, `${table} ${name}`).toBe(values.length);
    }
  }
});

it("names each file once", () => {
  expect(new Set(DATA_FILES.map(({ name }) => name)).size).toBe(DATA_FILES.length);
});

it("lets bodies link to each file", () => {
  const known = [...knownAddresses(sampleData, [])].filter((address) => address.startsWith("/data/"));
  expect(known.filter((address) => /\.\w+$/u.test(address)).sort()).toEqual(
    DATA_FILES.map(({ name }) => `/data/${name}`).sort(),
  );
});

/** The type that a value has; where text can be one of several, the expected one if it fits. */
function typeOf(value: unknown, expected: string): string {
  if (Array.isArray(value)) return "array";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  if (typeof value !== "string") return typeof value;
  if (expected === "date" && /^\d{4}-\d\d-\d\d$/u.test(value)) return "date";
  if (expected === "number" && /^-?\d+(\.\d+)?$/u.test(value)) return "number";
  return "string";
}
