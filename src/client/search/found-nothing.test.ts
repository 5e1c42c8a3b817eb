import { expect, it } from "vitest";
import { EMPTY_SEARCH } from "../../search/query/search-state.ts";
import { foundNothing } from "./found-nothing.ts";

it("nothing is said to be nowhere only where all could be searched", () => {
  const state = { ...EMPTY_SEARCH, query: "chips" };
  expect(foundNothing({ state, problem: "" })).toBe("Nothing found for “chips”.");
  const problem = "The texts couldn’t be loaded.";
  expect(foundNothing({ state, problem })).toBe("Nothing found for “chips” in what could be searched.");
  const filtered = { ...state, kinds: ["report" as const] };
  expect(foundNothing({ state: filtered, problem })).toContain("“chips” with these filters in what could");
  expect(foundNothing({ state: { ...filtered, query: "" }, problem })).toContain("that could be searched passes");
});
