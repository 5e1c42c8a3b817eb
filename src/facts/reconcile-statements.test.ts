import { describe, expect, it } from "vitest";
import { reconcileStatements, type StatementClaim } from "./reconcile-statements.ts";
import { statement, type StatementFields } from "./testing.ts";

function claimsOf(...list: StatementFields[]): StatementClaim[] {
  return reconcileStatements(list.map((fields, index) => statement({ localId: `s-${index}`, ...fields })));
}

function onlyClaim(...list: StatementFields[]): StatementClaim {
  const claims = claimsOf(...list);
  expect(claims.map((claim) => claim.id)).toHaveLength(1);
  return claims[0]!;
}

const [a, b, c] = ["a", "b", "c"].map((report) => ({ report })) as [StatementFields, StatementFields, StatementFields];
const wire = { origin: "wire" };
const denies = { says: "denies" } as const;
const view = { kind: "view", by: "citic-securities", key: "market-bottom" } as const;

const VERDICTS: readonly (readonly [
  what: string,
  list: readonly StatementFields[],
  verdict: string,
  scope: string | null,
])[] = [
  ["S1 one source", [a], "single-source", null],
  ["S1 one source, twice", [a, a], "single-source", null],
  ["S1 one source that denies itself", [a, { ...a, ...denies }], "single-source", null],
  ["S1 two stories of an event", [a, b], "corroborated", null],
  [
    "S1 two sources of one story",
    [
      { ...a, ...wire },
      { ...b, ...wire },
    ],
    "syndicated",
    null,
  ],
  [
    "S1 an event that two stories have from one `by`",
    [
      { ...a, by: "cnbc" },
      { ...b, by: "cnbc" },
    ],
    "syndicated",
    null,
  ],
  [
    "W5 an event that one story has from whoever publishes the other",
    [
      { ...a, by: "cnbc" },
      { ...b, publisher: "cnbc" },
    ],
    "syndicated",
    null,
  ],
  [
    "W6 a view in two texts that repeat the same publisher",
    [
      { ...a, ...view, after: ["cnbc"] },
      { ...b, ...view, after: ["cnbc"] },
    ],
    "syndicated",
    null,
  ],
  [
    "S4 a view that its holder and another publish",
    [
      { ...a, ...view, publisher: "citic-securities" },
      { ...b, ...view },
    ],
    "corroborated",
    null,
  ],
  ["S1 a source that wasn't examined", [a, { ...b, origin: null }], "syndicated", null],
  ["S3 an event that another story denies", [a, { ...b, ...denies }], "disputed", "between-stories"],
  [
    "S3 an event that a copy denies",
    [
      { ...a, ...wire },
      { ...b, ...wire, ...denies },
    ],
    "disputed",
    "within-one-story",
  ],
  [
    "S3 an event that a copy and another story deny",
    [
      { ...a, ...wire },
      { ...b, ...wire, ...denies },
      { ...c, ...denies },
    ],
    "disputed",
    "both",
  ],
  [
    "S3 two sources that deny an event agree",
    [
      { ...a, ...denies },
      { ...b, ...denies },
    ],
    "corroborated",
    null,
  ],
  ["S3 a source that wasn't examined denies", [a, { ...b, origin: null, ...denies }], "disputed", "between-stories"],
  [
    "S4 two stories that tell of one holder's view",
    [
      { ...a, ...view },
      { ...b, ...view },
    ],
    "corroborated",
    null,
  ],
  [
    "S4 two stories, one of which says the holder never said so",
    [
      { ...a, ...view },
      { ...b, ...view, ...denies },
    ],
    "disputed",
    "between-stories",
  ],
];

describe("S: statements", () => {
  it.each(VERDICTS)("%s", (_, list, verdict, scope) => {
    const claim = onlyClaim(...list);
    expect([claim.verdict, claim.disputeScope]).toEqual([verdict, scope]);
    expect([...claim.verdictByMember.values()]).toEqual(list.map(() => verdict));
  });

  it("S2 an event is one claim, whoever reports it", () => {
    expect(onlyClaim({ ...a, by: "cnbc" }, { ...b, by: "wind" })).toMatchObject({
      id: "quicktron/quicktron-listing",
      by: null,
      verdict: "corroborated",
    });
  });

  it("S2 views of two holders are two claims, each beside the other", () => {
    const claims = claimsOf({ ...a, ...view }, { ...b, ...view, by: "cicc" });
    expect(claims.map(({ anchor, verdict, related }) => [anchor, verdict, related])).toEqual([
      ["market-bottom.cicc", "single-source", [{ fact: "a#s-0", reason: "different-holder" }]],
      ["market-bottom.citic-securities", "single-source", [{ fact: "b#s-1", reason: "different-holder" }]],
    ]);
  });

  it("S2 an article's own view is held by its story", () => {
    const own = { ...view, by: null };
    expect(claimsOf({ ...a, ...own }, { ...b, ...own }).map((claim) => claim.anchor)).toEqual([
      "market-bottom.by-a",
      "market-bottom.by-b",
    ]);
    expect(onlyClaim({ ...a, ...wire, ...own }, { ...b, ...wire, ...own })).toMatchObject({
      by: null,
      verdict: "syndicated",
    });
    expect(onlyClaim({ ...a, origin: null, ...own }).anchor).toBe("market-bottom.by-a");
  });

  it("S5 a claim's address is on the first entity that all its statements share, or else that any has", () => {
    const subjectOf = (...subjects: string[][]) =>
      onlyClaim(...subjects.map((each, index) => ({ report: `r${index}`, subjects: each }))).id;
    expect(subjectOf(["tencent", "alibaba"], ["tencent"])).toBe("tencent/quicktron-listing");
    expect(subjectOf(["tencent"], ["alibaba"])).toBe("alibaba/quicktron-listing");
    expect(subjectOf([])).toBe("-/quicktron-listing");
  });

  it("S5 claims come in the order of their ids", () => {
    expect(claimsOf({ ...a, key: "z" }, { ...b, key: "y" }).map((claim) => claim.key)).toEqual(["y", "z"]);
  });
});
