import { expect, it } from "vitest";
import type { SearchExample } from "../../model/search-examples.ts";
import { explainExamples, firstExamples } from "./search-examples.ts";

const examples: readonly SearchExample[] = [
  { kind: "name", query: "Kestrel" },
  { kind: "name", query: "9901" },
  { kind: "metric", query: "p/e ratio" },
];

it("each kind that has examples is explained once, with all of them", () => {
  expect(explainExamples(examples)).toEqual([
    { what: expect.stringContaining("ticker") as string, queries: ["Kestrel", "9901"] },
    { what: "A metric", queries: ["p/e ratio"] },
  ]);
  expect(explainExamples([])).toEqual([]);
});

it("a first look leaves out what another kind shows with the rest", () => {
  expect(firstExamples(examples).map(({ query }) => query)).toEqual(["Kestrel", "9901"]);
});
