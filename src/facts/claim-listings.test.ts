import { describe, expect, it } from "vitest";
import type { FactClaim } from "./claim.ts";
import { reconcileFacts } from "./reconcile-facts.ts";
import { fact, metrics, type FactFields } from "./testing.ts";

const ny = { listing: "BABA" };
const hk = { listing: "09988.HK" };
const [a, b, c, d] = ["a", "b", "c", "d"].map((report) => ({ report, value: "-5%" })) as [
  FactFields,
  FactFields,
  FactFields,
  FactFields,
];
const wire = { origin: "wire" };
const unexamined = { origin: null };
const other = { value: "-2%" };

function claimOf(list: readonly FactFields[]): FactClaim {
  const facts = list.map((fields, index) => fact({ localId: `${index}`, ...fields }));
  const claims = reconcileFacts(facts, metrics);
  expect(claims).toHaveLength(1);
  return claims[0]!;
}

const CASES: readonly (readonly [
  what: string,
  facts: readonly FactFields[],
  verdict: string,
  ofFacts: readonly string[],
  apart: readonly string[],
])[] = [
  [
    "L1 two listings that fell alike corroborate nothing",
    [
      { ...a, ...ny },
      { ...b, ...hk },
    ],
    "single-source",
    ["single-source", "single-source"],
    ["b#1"],
  ],
  [
    "L1 two listings that fell differently are no dispute",
    [
      { ...a, ...ny },
      { ...b, ...hk, ...other },
    ],
    "single-source",
    ["single-source", "single-source"],
    ["b#1"],
  ],
  [
    "L1 two sources on one listing corroborate each other",
    [
      { ...a, ...ny },
      { ...b, ...ny },
    ],
    "corroborated",
    ["corroborated", "corroborated"],
    [],
  ],
  [
    "L1 two sources on one listing dispute",
    [
      { ...a, ...ny },
      { ...b, ...ny, ...other },
    ],
    "disputed",
    ["disputed", "disputed"],
    [],
  ],
  [
    "L1 a story that tells of two listings is not retold",
    [
      { ...a, ...wire, ...ny },
      { ...b, ...wire, ...hk },
    ],
    "single-source",
    ["single-source", "single-source"],
    ["b#1"],
  ],
  [
    "L2 a retelling without listing is of its story's, and no witness for the other one",
    [
      { ...a, ...wire, ...ny },
      { ...b, ...wire },
      { ...c, ...hk },
    ],
    "syndicated",
    ["syndicated", "syndicated", "single-source"],
    ["c#2"],
  ],
  [
    "L2 a retelling without listing corroborates what others say of its story's",
    [
      { ...a, ...wire, ...ny },
      { ...b, ...wire },
      { ...c, ...ny },
      { ...d, ...hk },
    ],
    "corroborated",
    ["corroborated", "corroborated", "corroborated", "single-source"],
    ["d#3"],
  ],
  [
    "L2 a retelling without listing still disputes its story's",
    [
      { ...a, ...wire, ...ny },
      { ...b, ...wire, ...other },
      { ...c, ...hk, ...other },
    ],
    "disputed",
    ["disputed", "disputed", "single-source"],
    ["c#2"],
  ],
  [
    "L2 a story of two listings doesn't tell which a retelling means",
    [
      { ...a, ...wire, ...ny },
      { ...b, ...wire, ...hk, ...other },
      { ...c, ...wire },
    ],
    "single-source",
    ["single-source", "single-source", "single-source"],
    ["b#1", "c#2"],
  ],
  [
    "L2 a source that names a listing for one figure only means two things, and so does its story",
    [
      { ...a, ...wire, ...ny },
      { ...a, ...wire, ...other },
      { ...b, ...wire, ...other },
      { ...c, ...hk, ...other },
    ],
    "syndicated",
    ["single-source", "syndicated", "syndicated", "single-source"],
    ["a#0", "c#3"],
  ],
  [
    "L3 a figure of no listing compares with one of a listing",
    [a, { ...b, ...ny }],
    "corroborated",
    ["corroborated", "corroborated"],
    [],
  ],
  [
    "L3 a figure of no listing disputes one of a listing",
    [a, { ...b, ...ny, ...other }],
    "disputed",
    ["disputed", "disputed"],
    [],
  ],
  [
    "L3 a figure of no listing joins no two listings",
    [{ ...a, ...ny }, { ...b, ...hk }, c],
    "single-source",
    ["single-source", "single-source", "single-source"],
    ["b#1", "c#2"],
  ],
  [
    "L3 a figure of no listing disputes neither of two listings",
    [{ ...a, ...ny }, { ...b, ...hk, ...other }, c],
    "single-source",
    ["single-source", "single-source", "single-source"],
    ["b#1", "c#2"],
  ],
  [
    "L3 figures of no listing corroborate each other beside two listings",
    [{ ...a, ...ny }, { ...b, ...hk }, c, d],
    "corroborated",
    ["single-source", "single-source", "corroborated", "corroborated"],
    ["a#0", "b#1"],
  ],
  [
    "L3 a source that wasn't examined names another listing, and takes no agreement away",
    [{ ...a, ...ny }, b, { ...c, ...unexamined, ...hk }],
    "corroborated",
    ["corroborated", "corroborated", "single-source"],
    ["c#2"],
  ],
  [
    "L3 a source that wasn't examined names another listing, and ends no dispute",
    [
      { ...a, ...ny },
      { ...b, ...other },
      { ...c, ...unexamined, ...hk, ...other },
    ],
    "disputed",
    ["disputed", "disputed", "single-source"],
    ["c#2"],
  ],
  [
    "L4 listings play no part for a company's spending",
    [
      { ...a, ...ny, metric: "capital-expenditure", value: "5bn USD" },
      { ...b, ...hk, metric: "capital-expenditure", value: "5bn USD" },
    ],
    "corroborated",
    ["corroborated", "corroborated"],
    [],
  ],
  [
    "L1 a first day belongs to one listing, though it happens once",
    [
      { ...a, ...ny, metric: "first-day-return", value: "38%" },
      { ...b, ...hk, metric: "first-day-return", value: "6.6%" },
    ],
    "single-source",
    ["single-source", "single-source"],
    ["b#1"],
  ],
];

describe("L: listings", () => {
  it.each(CASES)("%s", (_, list, verdict, ofFacts, apart) => {
    const claim = claimOf(list);
    const byPlace = (one: string, next: string) => Number(one.split("#")[1]) - Number(next.split("#")[1]);
    const ids = claim.facts.map(({ id }) => id).sort(byPlace);
    expect([claim.verdict, ...ids.map((id) => claim.verdictByMember.get(id))]).toEqual([verdict, ...ofFacts]);
    expect(claim.related).toEqual(apart.map((id) => ({ fact: id, reason: "both-can-be-true" })));
  });
});
