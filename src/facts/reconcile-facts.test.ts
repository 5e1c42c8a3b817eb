import { describe, expect, it } from "vitest";
import { comparableFacts, type FactClaim } from "./claim.ts";
import { reconcileFacts } from "./reconcile-facts.ts";
import { fact, metrics, type FactFields } from "./testing.ts";

function claimsOf(...list: FactFields[]): FactClaim[] {
  return reconcileFacts(
    list.map((fields, index) => fact({ localId: `fact-${index}`, ...fields })),
    metrics,
  );
}

function onlyClaim(...list: FactFields[]): FactClaim {
  const claims = claimsOf(...list);
  expect(claims.map((claim) => claim.id)).toHaveLength(1);
  return claims[0]!;
}

const verdictsOf = (claim: FactClaim) => claim.facts.map((each) => claim.verdictByMember.get(each.id));

const [a, b, c, d] = ["a", "b", "c", "d"].map((report) => ({ report })) as [
  FactFields,
  FactFields,
  FactFields,
  FactFields,
];
const wire = { origin: "wire" };
const capex = { metric: "capital-expenditure", subject: "meta", period: "2026", value: "180bn USD" };
const goldman = { ...capex, mode: "projected", by: "goldman-sachs" } as const;

const IDS: readonly (readonly [what: string, fields: FactFields, id: string])[] = [
  ["a known period", {}, "alibaba/price-change.2026-02"],
  ["a span, its `?` left out", { period: "2026-02-02?/2026-02-06?" }, "alibaba/price-change.2026-02-02--2026-02-06"],
  ["a quarter written as months", { period: "2025-01/2025-03" }, "alibaba/price-change.2025-Q1"],
  ["an `of`", { of: "csi-hk-internet-index" }, "alibaba/price-change.csi-hk-internet-index.2026-02"],
  [
    "a metric that happens once",
    { metric: "ipo-proceeds", value: "620m HKD", period: "2025" },
    "alibaba/ipo-proceeds.once",
  ],
  [
    "a metric that happens once, in another unit",
    { metric: "ipo-proceeds", value: "620m USD" },
    "alibaba/ipo-proceeds.once.usd",
  ],
  ["an unknown period", { period: "unknown", origin: "wire" }, "alibaba/price-change.undated-wire"],
  [
    "an unknown period of a source that wasn't examined",
    { period: "unknown", origin: null },
    "alibaba/price-change.undated-a",
  ],
  ["an open period", { period: "2026/..", origin: "wire" }, "alibaba/price-change.2026-01-01--..-wire"],
  [
    "an open period, written by its day",
    { period: "2026-01-01?/..", origin: "wire" },
    "alibaba/price-change.2026-01-01--..-wire",
  ],
  ["a period of unknown start", { period: "/2026", origin: "wire" }, "alibaba/price-change.--2026-12-31-wire"],
  ["another unit", { value: "2 pp" }, "alibaba/price-change.2026-02.percentage-points"],
  ["a projection of a named forecaster", goldman, "meta/capital-expenditure.2026.projected.goldman-sachs"],
  ["a projection of nobody named", { ...goldman, by: null }, "meta/capital-expenditure.2026.projected"],
  [
    "a projection in another unit",
    { ...goldman, value: "1tn CNY" },
    "meta/capital-expenditure.2026.projected.goldman-sachs.cny",
  ],
  [
    "a market-implied reading, whoever reads it",
    { metric: "probability", value: "70%", mode: "market-implied", by: "cme-fedwatch", asOf: "2026-01-05" },
    "alibaba/probability.2026-02.market-implied",
  ],
  ["a reported fact, whoever says so", { by: "wind" }, "alibaba/price-change.2026-02"],
];

const VERDICTS: readonly (readonly [
  what: string,
  facts: readonly FactFields[],
  verdict: string,
  scope?: string | null,
])[] = [
  ["V1 one source", [a], "single-source"],
  ["V1 one source, twice", [a, a], "single-source"],
  ["V1 one source that contradicts itself", [a, { ...a, value: "-20%" }], "single-source"],
  ["V2 two witnesses that agree", [a, b], "corroborated"],
  ["V2 two witnesses, one hedged", [a, { ...b, value: "nearly -15%" }], "corroborated"],
  [
    "V2 two sources of one story",
    [
      { ...a, ...wire },
      { ...b, ...wire },
    ],
    "syndicated",
  ],
  ["V2 a story, its copy and another story", [{ ...a, ...wire }, { ...b, ...wire }, c], "corroborated"],
  [
    "W2 two origins that name the same `by`",
    [
      { ...a, by: "wind" },
      { ...b, by: "wind" },
    ],
    "syndicated",
  ],
  [
    "W2 two origins that name different ones",
    [
      { ...a, by: "wind" },
      { ...b, by: "cicc" },
    ],
    "corroborated",
  ],
  [
    "W5 an article and one that quotes its publisher",
    [
      { ...a, publisher: "cnbc" },
      { ...b, by: "cnbc" },
    ],
    "syndicated",
  ],
  [
    "W6 an article and one that says it repeats its publisher",
    [
      { ...a, publisher: "cnbc" },
      { ...b, after: ["cnbc"] },
    ],
    "syndicated",
  ],
  ["W3 an examined source and one that wasn't", [a, { ...b, origin: null }], "syndicated"],
  [
    "W3 two sources that weren't examined",
    [
      { ...a, origin: null },
      { ...b, origin: null },
    ],
    "syndicated",
  ],
  ["V4 two stories that differ", [a, { ...b, value: "-16%" }], "disputed", "between-stories"],
  [
    "V4 a story and its copy that differ",
    [
      { ...a, ...wire },
      { ...b, ...wire, value: "-16%" },
    ],
    "disputed",
    "within-one-story",
  ],
  [
    "V4 a story, a copy that differs, and another story",
    [{ ...a, ...wire }, { ...b, ...wire, value: "-16%" }, c],
    "disputed",
    "both",
  ],
  [
    "V4 a source that wasn't examined differs",
    [a, { ...b, origin: null, value: "-16%" }],
    "disputed",
    "between-stories",
  ],
  [
    "A2 figures that leave room for each other",
    [
      { ...a, value: "over 10%" },
      { ...b, value: "18%" },
    ],
    "single-source",
  ],
  [
    "A3 the same bound",
    [
      { ...a, value: "at-least 10%" },
      { ...b, value: "at-least 10%" },
    ],
    "corroborated",
  ],
  [
    "A3 a bound and a figure beyond it",
    [
      { ...a, value: "at-least 10%" },
      { ...b, value: "12%" },
    ],
    "single-source",
  ],
];

describe("C: claims and their ids", () => {
  it.each(IDS)("C2 the id with %s", (_, fields, id) => {
    const claim = onlyClaim({ ...a, ...fields });
    expect([claim.id, claim.id]).toEqual([id, `${claim.subject}/${claim.anchor}`]);
  });

  it.each([
    ["subject", { subject: "tencent" }],
    ["of", { of: "csi-hk-internet-index" }],
    ["metric", { metric: "intraday-price-change" }],
    ["unit", { value: "-15 pp" }],
    ["period", { period: "2026-03" }],
    ["mode", { mode: "projected" }],
  ] as const)("C1 facts that differ in %s belong to two claims", (_, fields) => {
    expect(claimsOf(a, { ...b, ...fields })).toHaveLength(2);
  });

  it("C1 projections of different forecasters belong to two claims", () => {
    expect(claimsOf({ ...a, ...goldman }, { ...b, ...goldman, by: "cicc" })).toHaveLength(2);
  });

  it("C1 spans that are the same days belong to one claim", () => {
    expect(onlyClaim({ ...a, period: "2026-02?" }, { ...b, period: "2026-02-01/2026-02-28" }).period).toBe("2026-02");
  });

  it("C4 a metric that happens once has one claim, whatever the periods", () => {
    const proceeds = { metric: "ipo-proceeds", value: "620m HKD" };
    const claim = onlyClaim({ ...a, ...proceeds, period: "2025" }, { ...b, ...proceeds, period: "unknown" });
    expect([claim.verdict, claim.period]).toEqual(["corroborated", null]);
  });

  it("C4 two figures of one source on what happens once still dispute another's", () => {
    const proceeds = { metric: "ipo-proceeds", period: "unknown" };
    const claim = onlyClaim(
      { ...a, ...proceeds, value: "620m HKD" },
      { ...a, ...proceeds, value: "over 600m HKD" },
      { ...b, ...proceeds, value: "900m HKD" },
    );
    expect(claim.verdict).toBe("disputed");
  });

  it("C5 a fact that restates another stands in its claim, takes no part, and has its verdict and witness", () => {
    const target = { ...a, localId: "first" };
    const again = { ...a, localId: "again", value: "-99%", period: "2020", restates: "a#first" };
    const chained = { ...a, localId: "chained", restates: "a#again" };
    const claim = onlyClaim(target, again, chained, b);
    expect(claim.facts.map((each) => each.id)).toEqual(["a#first", "b#fact-3", "a#again", "a#chained"]);
    expect([claim.verdict, ...verdictsOf(claim)]).toEqual(Array(5).fill("corroborated"));
    expect(claim.witnessByMember.get("a#again")).toBe("a");
  });

  it("C5 a restatement of nothing, or in a circle, is in no claim", () => {
    expect(claimsOf({ ...a, restates: "a#gone" })).toEqual([]);
    expect(claimsOf({ ...a, localId: "x", restates: "a#y" }, { ...a, localId: "y", restates: "a#x" })).toEqual([]);
  });

  it("C6 a fact whose metric isn't known is in no claim", () => {
    expect(claimsOf({ ...a, metric: "mood" })).toEqual([]);
  });
});

describe("D: withdrawn facts", () => {
  const withdrawn = { ruling: "misread", date: "2026-11-22", reason: "Misread." };

  it("D1 a corroborated claim that loses a source's only fact is single-source", () => {
    expect(onlyClaim(a, b).verdict).toBe("corroborated");
    const claim = onlyClaim(a, { ...b, withdrawn });
    expect([claim.verdict, claim.sources, claim.witnesses, claim.consensus]).toEqual([
      "single-source",
      ["a"],
      ["a"],
      null,
    ]);
  });

  it("D1 a dispute ends with the withdrawal of one of its sides", () => {
    const claim = onlyClaim(a, b, { ...c, value: "-20%", withdrawn });
    expect([claim.verdict, claim.disputeScope]).toEqual(["corroborated", null]);
  });

  it("D1 a claim of withdrawn facts only isn't there", () => {
    expect(claimsOf({ ...a, withdrawn })).toEqual([]);
  });

  it("D1 an unknown period doesn't join the claim of a withdrawn fact", () => {
    const claim = onlyClaim({ ...a, ...wire, withdrawn }, { ...b, ...wire, period: "unknown" });
    expect(claim.anchor).toBe("price-change.undated-wire");
  });

  it("D2 what restates a withdrawn fact is in no claim", () => {
    const target = { ...a, localId: "first", withdrawn };
    expect(claimsOf(target, { ...a, localId: "again", restates: "a#first" })).toEqual([]);
  });

  it("D2 what a withdrawn fact restates stays; what restates the withdrawn one doesn't", () => {
    const claim = onlyClaim(
      { ...a, localId: "first" },
      { ...a, localId: "again", restates: "a#first", withdrawn },
      { ...a, localId: "chained", restates: "a#again" },
    );
    expect(claim.facts.map(({ id }) => id)).toEqual(["a#first"]);
  });
});

describe("P: unknown periods join their story's claim", () => {
  const undated = { period: "unknown", ...wire };
  const ids = (...list: FactFields[]) => claimsOf(...list).map((claim) => claim.anchor.slice("price-change.".length));

  it("P5 an unknown period joins its origin's claim where that is the only one", () => {
    const claim = onlyClaim({ ...a, ...wire }, { ...b, ...undated });
    expect([claim.period, claim.verdict, ...verdictsOf(claim)]).toEqual([
      "2026-02",
      "syndicated",
      "syndicated",
      "syndicated",
    ]);
  });

  it.each([
    ["another origin", [{ ...a }, { ...b, ...undated }], ["2026-02", "undated-wire"]],
    [
      "two periods of its origin",
      [
        { ...a, ...wire },
        { ...c, ...wire, period: "2025" },
        { ...b, ...undated },
      ],
      ["2025", "2026-02", "undated-wire"],
    ],
    [
      "another subject",
      [
        { ...a, ...wire, subject: "tencent" },
        { ...b, ...undated },
      ],
      ["undated-wire", "2026-02"],
    ],
    [
      "another of",
      [
        { ...a, ...wire, of: "x" },
        { ...b, ...undated },
      ],
      ["undated-wire", "x.2026-02"],
    ],
    [
      "another unit",
      [
        { ...a, ...wire, value: "-15 pp" },
        { ...b, ...undated },
      ],
      ["2026-02.percentage-points", "undated-wire"],
    ],
    [
      "another mode",
      [
        { ...a, ...wire, mode: "projected" },
        { ...b, ...undated },
      ],
      ["2026-02.projected", "undated-wire"],
    ],
    [
      "a source that wasn't examined",
      [
        { ...a, origin: null },
        { ...b, period: "unknown", origin: null },
      ],
      ["2026-02", "undated-b"],
    ],
  ] as const)("P5 an unknown period beside %s is a claim of its own", (_, list, anchors) => {
    expect(ids(...list).sort()).toEqual([...anchors].sort());
  });

  it("P5 a story that tells its one period in two currencies still has one period", () => {
    const claims = claimsOf(
      { ...a, ...wire, ...capex },
      { ...a, ...wire, ...capex, value: "1.3tn CNY" },
      { ...b, ...wire, ...capex, period: "unknown" },
    );
    expect(claims.map((claim) => [claim.unit, claim.facts.length])).toEqual([
      ["USD", 2],
      ["CNY", 1],
    ]);
  });

  it("P5 an open period counts as a claim of its origin", () => {
    expect(ids({ ...a, ...wire, period: "2026/.." }, { ...b, ...undated })).toEqual(["2026-01-01--..-wire"]);
    expect(ids({ ...a, ...wire, period: "2026/.." }, { ...c, ...wire }, { ...b, ...undated })).toEqual([
      "2026-01-01--..-wire",
      "2026-02",
      "undated-wire",
    ]);
  });

  it("P5 unknown periods of one origin are one claim, of two origins two", () => {
    expect(ids({ ...a, ...undated }, { ...b, ...undated })).toEqual(["undated-wire"]);
    expect(ids({ ...a, period: "unknown" }, { ...b, period: "unknown" })).toEqual(["undated-a", "undated-b"]);
  });

  it("P6 a source that gives one figure with a period and one without means two things, and so does its story", () => {
    expect(ids({ ...a, ...wire }, { ...a, ...undated, value: "-20%" })).toEqual(["2026-02", "undated-wire"]);
    const claims = claimsOf(
      { ...a, ...wire },
      { ...a, ...undated, value: "-20%" },
      { ...b, ...undated, value: "-20%" },
    );
    expect(claims.map((claim) => claim.verdict)).toEqual(["single-source", "syndicated"]);
  });

  it("P6 which of a source's several undated figures another means can't be told, so none disputes", () => {
    const claim = onlyClaim({ ...a, ...wire }, { ...b, ...undated }, { ...b, ...undated, value: "-20%" });
    expect(verdictsOf(claim)).toEqual(["syndicated", "syndicated", "single-source"]);
    expect(claim.related).toEqual([{ fact: "b#fact-2", reason: "period-unknown" }]);
  });

  it("P7 an undated figure compares with its own story only, in whatever claim it stands", () => {
    const dated = { ...a, ...wire, value: "over -10%" };
    const claim = onlyClaim(dated, { ...b, ...undated, value: "-18%" }, { ...c, value: "-18%" });
    expect(claim.verdict).toBe("single-source");
    const copied = onlyClaim({ ...a, ...wire }, { ...b, ...undated }, c);
    expect([copied.verdict, ...verdictsOf(copied)]).toEqual([
      "corroborated",
      "corroborated",
      "syndicated",
      "corroborated",
    ]);
    expect(copied.related).toEqual([]);
  });
});

describe("V: verdicts", () => {
  const rows = VERDICTS.map(([what, facts, verdict, scope]) => [what, facts, verdict, scope ?? null] as const);
  it.each(rows)("%s", (_, list, verdict, scope) => {
    const claim = onlyClaim(...list);
    expect([claim.verdict, claim.disputeScope]).toEqual([verdict, scope]);
  });

  it("V1 a claim names its sources, origins and witnesses once, in text order", () => {
    const claim = onlyClaim({ ...d, ...wire, by: "wind" }, { ...b, origin: null }, { ...c, ...wire }, a);
    expect(claim.sources).toEqual(["a", "b", "c", "d"]);
    expect(claim.origins).toEqual(["a", "wire"]);
    expect(claim.witnesses).toEqual(["a", "wind"]);
    expect(claim.witnessByMember.get("b#fact-1")).toBeNull();
  });

  it("V5 a dispute reaches all that agree with one of its sides, and nobody else", () => {
    const claim = onlyClaim(
      { ...a, value: "10%" },
      { ...b, value: "10%" },
      { ...c, value: "20%" },
      { ...d, value: "over 5%" },
    );
    expect(verdictsOf(claim)).toEqual(["disputed", "disputed", "disputed", "single-source"]);
    expect(claim.consensus).toBeNull();
    expect(claim.related).toEqual([{ fact: "d#fact-3", reason: "both-can-be-true" }]);
  });

  it("V5 a dispute reaches one who agrees with both sides", () => {
    const claim = onlyClaim({ ...a, value: "15%" }, { ...b, value: "about 15%" }, { ...c, value: "15.8%" });
    expect(verdictsOf(claim)).toEqual(["disputed", "disputed", "disputed"]);
  });

  it("V6 a disputed claim is disputed, however many agree on another day", () => {
    const reading = { metric: "probability", mode: "market-implied", period: "2026-03", value: "70%" } as const;
    const claim = onlyClaim(
      { ...a, ...reading, asOf: "2026-02-06" },
      { ...b, ...reading, asOf: "2026-02-06", value: "90%" },
      { ...c, ...reading, asOf: "2026-02-09" },
      { ...d, ...reading, asOf: "2026-02-09" },
    );
    expect([claim.verdict, ...verdictsOf(claim)]).toEqual([
      "disputed",
      "disputed",
      "disputed",
      "corroborated",
      "corroborated",
    ]);
    expect(claim.related.map(({ fact: id, reason }) => [id, reason])).toEqual([
      ["c#fact-2", "different-period"],
      ["d#fact-3", "different-period"],
    ]);
  });

  it("R1 a witness that agrees only with a source that wasn't examined stands apart, and corroborates nothing", () => {
    const bridge = { ...b, origin: null, value: "14..25%" };
    const claim = onlyClaim({ ...a, value: "over 15%" }, bridge, { ...c, value: "over 20%" });
    expect(claim).toMatchObject({ verdict: "syndicated", witnesses: ["a"], sources: ["a", "b"] });
    expect(claim.related).toEqual([{ fact: "c#fact-2", reason: "both-can-be-true" }]);
  });

  it("R1 a witness that agrees with one of the core counts, though another of the core leaves room for it", () => {
    const bridge = { ...b, value: "14..25%" };
    const claim = onlyClaim({ ...a, value: "over 15%" }, bridge, { ...c, value: "over 20%" });
    expect(claim).toMatchObject({ verdict: "corroborated", witnesses: ["a", "b", "c"], related: [] });
  });

  it("R1 a later forecast isn't listed as earlier than those that dispute", () => {
    const early = { ...goldman, asOf: "2026-01-05" };
    const claim = onlyClaim(
      { ...a, ...early },
      { ...b, ...early, value: "300bn USD" },
      { ...c, ...goldman, asOf: "2026-03-02", value: "240bn USD" },
      { ...d, ...goldman, asOf: "2025-12-01", value: "240bn USD" },
    );
    expect([claim.verdict, claim.related]).toEqual(["disputed", [{ fact: "d#fact-3", reason: "earlier-forecast" }]]);
  });

  it("V6 two witnesses stand before three sources of one", () => {
    const bound = { ...wire, value: "over 10%" };
    const claim = onlyClaim(
      { ...a, ...bound },
      { ...b, ...bound },
      { ...c, ...bound },
      { ...d, value: "18%" },
      { report: "e", value: "18%" },
    );
    expect([claim.verdict, claim.related.map(({ fact: id }) => id)]).toEqual([
      "corroborated",
      ["a#fact-0", "b#fact-1", "c#fact-2"],
    ]);
  });

  it("V6 the core is the set with the most witnesses; the rest is related", () => {
    const claim = onlyClaim({ ...a, value: "over 10%" }, { ...b, value: "18%" }, { ...c, value: "18.2%" });
    expect([claim.verdict, ...verdictsOf(claim)]).toEqual([
      "corroborated",
      "single-source",
      "corroborated",
      "corroborated",
    ]);
    expect(claim.consensus).toEqual({ low: "18.15", lowOpen: false, high: "18.25", highOpen: true });
    expect(claim.related).toEqual([{ fact: "a#fact-0", reason: "both-can-be-true" }]);
  });

  it("V6 the largest set is found wherever it starts", () => {
    const values = ["under 12%", "over 10%", "over 11%", "11.5%", "over 11%"];
    const claim = onlyClaim(...values.map((value, index) => ({ report: "abcde"[index]!, value })));
    expect(claim.related).toEqual([{ fact: "b#fact-1", reason: "both-can-be-true" }]);
    expect(claim.consensus).toEqual({ low: "11.45", lowOpen: false, high: "11.55", highOpen: true });
  });

  it("V6 the largest set is found though each of its members first meets another", () => {
    const undated = ["0..1bn USD", "5..6bn USD", "19..20bn USD"].map((value) => ({ value, published: null }));
    const made = ["0..10bn USD", "5..15bn USD", "9..20bn USD", "9..20bn USD"].map((value) => ({ value }));
    const claim = onlyClaim(
      ...[...undated, ...made].map((fields, index) => ({ ...goldman, ...fields, report: "abcdefg"[index]! })),
    );
    expect(claim.consensus).toEqual({ low: "9000000000", lowOpen: false, high: "10000000000", highOpen: false });
  });

  it("V6 sources that agree stand before one that is alone, though it was examined", () => {
    const claim = onlyClaim(
      { ...a, value: "over 10%" },
      { ...b, value: "18%", origin: null },
      { ...c, value: "18%", origin: null },
    );
    expect([claim.verdict, claim.witnesses, claim.sources]).toEqual(["syndicated", [], ["b", "c"]]);
    expect(claim.related).toEqual([{ fact: "a#fact-0", reason: "both-can-be-true" }]);
  });

  it("V6 a forecaster's latest word stands for the claim, however many repeat an earlier one", () => {
    const early = { ...goldman, asOf: "2026-01-05" };
    const claim = onlyClaim(
      { ...a, ...early },
      { ...b, ...early },
      { ...c, ...goldman, asOf: "2026-03-02", value: "200bn USD" },
    );
    expect([claim.verdict, claim.consensus]).toEqual(["single-source", null]);
    expect(verdictsOf(claim)).toEqual(["syndicated", "syndicated", "single-source"]);
    expect(claim.related).toEqual([
      { fact: "a#fact-0", reason: "earlier-forecast" },
      { fact: "b#fact-1", reason: "earlier-forecast" },
    ]);
  });

  it("V6 readings of other days stand beside those of the day that most sources read", () => {
    const reading = { metric: "probability", mode: "market-implied", period: "2026-03", value: "70%" } as const;
    const claim = onlyClaim(
      { ...a, ...reading, asOf: "2026-02-06" },
      { ...b, ...reading, asOf: "2026-02-09" },
      { ...c, ...reading, asOf: "2026-02-09?" },
    );
    expect(verdictsOf(claim)).toEqual(["single-source", "corroborated", "corroborated"]);
    expect(claim.related).toEqual([{ fact: "a#fact-0", reason: "different-period" }]);
  });

  it("V7 the consensus is what all of the core allow", () => {
    const claim = onlyClaim(a, { ...b, value: "nearly -15%" }, { ...c, value: "about -15%" });
    expect(claim.consensus).toEqual({ low: "-15", lowOpen: true, high: "-14.5", highOpen: false });
    expect(onlyClaim(a).consensus).toBeNull();
  });

  it("V8 facts stand in order of source, then of the text, then of id", () => {
    const claim = onlyClaim({ ...b, at: 3 }, { ...a, at: null }, { ...a, at: 9 }, { ...a, at: 2 });
    expect(claim.facts.map((each) => each.id)).toEqual(["a#fact-3", "a#fact-2", "a#fact-1", "b#fact-0"]);
  });

  it("V7 a forecast that stands apart, with what restates it, is not among the facts that the verdict rests on", () => {
    const claim = onlyClaim(
      { ...a, ...goldman, by: null, origin: "wire" },
      { ...b, ...goldman, by: null, origin: "wire" },
      { ...c, ...goldman, by: null },
      { ...c, ...goldman, by: null, value: "nearly 180bn USD", restates: "c#fact-2" },
    );
    expect([claim.verdict, claim.sources, claim.witnesses]).toEqual(["syndicated", ["a", "b"], ["wire"]]);
    expect(claim.facts.map(({ id }) => id)).toEqual(["a#fact-0", "b#fact-1", "c#fact-2", "c#fact-3"]);
    expect(comparableFacts(claim).map(({ id }) => id)).toEqual(["a#fact-0", "b#fact-1"]);
    expect(claim.related).toEqual([{ fact: "c#fact-2", reason: "different-forecaster" }]);
  });
});
