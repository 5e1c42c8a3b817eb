/** Whatever stands in the explorer's address, it is read, answered and written without complaint, and means one thing. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HOSTILE_VALUES } from "../../../test/support/hostile-addresses.ts";
import { sampleModel } from "../../model/pages/sample-site.ts";
import { explorerShards } from "../explorer-shards.ts";
import { answerState } from "./answer.ts";
import { openTable, withWords } from "./open-table.ts";
import { EMPTY_STATE, FACETS, parseState, writeState } from "./state.ts";

const model = sampleModel({
  entities: [{ id: "kestrel", name: "<b>Kestrel</b>" }],
  reports: [
    {
      id: "wire",
      facts: [
        { id: "a", subject: "kestrel", value: "-15%", words: "(a+)+$ fell" },
        { id: "b", subject: "constructor", value: "620m HKD", metric: "income", period: "unknown" },
      ],
    },
  ],
});
const facts = explorerShards(model, "facts");
const table = withWords(openTable(facts.columns), facts.words);
const KEYS = [
  "rows",
  ...FACETS,
  "ticker",
  "unit",
  "min",
  "max",
  "from",
  "to",
  "q",
  "sort",
  "page",
  "__proto__",
  "constructor",
];

function isReadAlike(query: string): void {
  const state = parseState(new URLSearchParams(query));
  expect(parseState(writeState(state))).toEqual(state);
  expect(Object.keys(state).sort()).toEqual(Object.keys(EMPTY_STATE).sort());
  expect(state.page).toBeGreaterThanOrEqual(1);
  expect(state.page).toBeLessThanOrEqual(1_000_000);
  expect(writeState(state).toString()).toMatch(/^[\w.*&=%+-]*$/u);
  const answer = answerState(table, state);
  expect(answer.count).toBeLessThanOrEqual(2);
  expect([...answer.shown].every((row) => row === 0 || row === 1)).toBe(true);
}

describe.each(KEYS)("%s", (key) => {
  it.each(HOSTILE_VALUES.map((value) => [JSON.stringify(value).slice(0, 40), value]))("is %s", (_name, value) => {
    isReadAlike(new URLSearchParams([[key, value]]).toString());
    isReadAlike(`${key}=${value}&${key}[]=${value}&${key}=1`);
  });
});

it("takes any keys and values together", () => {
  const pair = fc.tuple(
    fc.constantFrom(...KEYS),
    fc.constantFrom(...HOSTILE_VALUES.filter((value) => value.length < 300)),
  );
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 30 }), (pairs) => isReadAlike(new URLSearchParams(pairs).toString())),
  );
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 60 }), isReadAlike));
});
