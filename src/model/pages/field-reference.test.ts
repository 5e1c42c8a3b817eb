import { expect, test } from "vitest";
import { fieldReference } from "./field-reference.ts";

const fields = fieldReference();
const of = (path: string) => fields.find((field) => field.path === path);

test("only a report’s title and day are required of all reports", () => {
  const required = fields.filter(({ path, isRequired }) => isRequired && !path.includes("."));
  expect(required.map(({ path }) => path)).toEqual(["title", "added"]);
});

test.each([
  ["source", "group"],
  ["facts", "list"],
  ["facts.value", "a quantity"],
  ["facts.at", "a line’s number"],
  ["facts.mode", "reported, projected or market-implied"],
  ["statements.kind", "event or view"],
  ["statements.key", "a word"],
  ["tickers", "list of ids"],
  ["tags", "list of words"],
])("%s is %s", (path, form) => {
  expect(of(path)?.form).toBe(form);
});
