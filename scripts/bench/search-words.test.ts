import { expect, it } from "vitest";
import { generateReports } from "./generate-reports.ts";
import { manyQueries, wordsOfEachKind } from "./search-words.ts";

const { manifest } = generateReports(100, 1);

it("asks for one thing of each kind, in one word", () => {
  const words = wordsOfEachKind(manifest);
  expect(new Set(words.map(({ kind }) => kind)).size).toBe(13);
  for (const { query } of words) expect(query).toMatch(/^\S+$/u);
  expect(wordsOfEachKind(generateReports(1, 1).manifest).map(({ kind }) => kind)).toContain("topic");
});

it("never asks the same twice in a row", () => {
  const queries = manyQueries(manifest, 200);
  expect(queries).toHaveLength(200);
  for (const [index, query] of queries.slice(1).entries()) expect(query).not.toBe(queries[index]);
});
