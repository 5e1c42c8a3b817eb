import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FactClaim } from "./claim.ts";
import { knownWhen } from "./known-when.ts";
import { reconcileFacts } from "./reconcile-facts.ts";
import { reconcileStatements } from "./reconcile-statements.ts";
import { fact, metrics, statement, type FactFields } from "./testing.ts";

const numRuns = Number(process.env["READACROSS_RUNS"] ?? 200);

function claimOf(...fields: readonly FactFields[]): FactClaim {
  const claims = reconcileFacts(
    fields.map((each, index) => fact({ localId: `fact-${index}`, ...each })),
    metrics,
  );
  expect(claims).toHaveLength(1);
  return claims[0]!;
}

const said = (report: string, published: string | null, value = "-15%"): FactFields => ({ report, published, value });

describe("known-when", () => {
  it("K1 a claim of one dated source was first said, and not last said", () => {
    expect(knownWhen(claimOf(said("a", "2026-02-09")))).toEqual({
      first: { report: "a", day: "2026-02-09" },
      between: [],
      last: null,
      undated: [],
    });
  });

  it("K1 first, repeated and last said go by publication, not by the order of reports or the period", () => {
    const claim = claimOf(said("a", "2026-03-01"), said("b", "2026-02-09"), said("c", "2026-02-20"));
    expect(knownWhen(claim)).toEqual({
      first: { report: "b", day: "2026-02-09" },
      between: [{ report: "c", day: "2026-02-20" }],
      last: { report: "a", day: "2026-03-01" },
      undated: [],
    });
  });

  it("K2 an undated source is never first, not even alone", () => {
    const both = knownWhen(claimOf(said("a", null), said("b", "2026-02-09")));
    expect(both).toMatchObject({ first: { report: "b" }, last: null, undated: ["a"] });
    expect(knownWhen(claimOf(said("a", null)))).toEqual({ first: null, between: [], last: null, undated: ["a"] });
  });

  it("K3 a source counts once, however often it says so, and a restatement not at all", () => {
    const claim = claimOf(
      said("a", "2026-02-09"),
      { ...said("a", "2026-02-09", "nearly -15%"), restates: "a#fact-0" },
      said("a", "2026-02-09", "-15.0%"),
    );
    expect(knownWhen(claim)).toMatchObject({ first: { report: "a" }, last: null });
  });

  it("K3 what stands apart from its claim doesn't date it", () => {
    const claim = claimOf(
      said("a", "2026-01-05", "over 3%"),
      said("b", "2026-02-09", "6%"),
      said("c", "2026-02-10", "6%"),
    );
    expect(claim.sources).toEqual(["b", "c"]);
    expect(knownWhen(claim)).toMatchObject({ first: { report: "b" }, last: { report: "c" }, undated: [] });
  });

  it("K4 a denial doesn't date what it denies, unless nobody says it", () => {
    const affirmed = statement({ report: "a" });
    const denied = statement({ report: "b", says: "denies" });
    const early = { ...denied, source: { ...denied.source, published: "2026-01-01" } };
    const [disputed] = reconcileStatements([affirmed, early]);
    expect(disputed!.verdict).toBe("disputed");
    expect(knownWhen(disputed!)).toMatchObject({ first: { report: "a", day: "2026-02-09" }, last: null });
    expect(knownWhen(reconcileStatements([early])[0]!)).toMatchObject({ first: { report: "b", day: "2026-01-01" } });
  });

  describe("laws", () => {
    const sources = fc.uniqueArray(
      fc.record({
        report: fc.constantFrom("a", "b", "c", "d", "e", "f"),
        published: fc.constantFrom(null, "2025-12-31", "2026-02-09", "2026-02-09", "2026-02-10"),
      }),
      { selector: ({ report }) => report, minLength: 1 },
    );

    it("K1 the order of the claim's facts doesn't matter", () => {
      fc.assert(
        fc.property(sources, (list) => {
          const claim = claimOf(...list.map(({ report, published }) => said(report, published)));
          expect(knownWhen({ ...claim, facts: claim.facts.toReversed() })).toEqual(knownWhen(claim));
        }),
        { numRuns },
      );
    });

    it("K2 another undated source changes nothing but the undated", () => {
      fc.assert(
        fc.property(sources, (list) => {
          const before = knownWhen(claimOf(...list.map(({ report, published }) => said(report, published))));
          const more = [
            said("0", null),
            ...list.map(({ report, published }) => said(report, published)),
            said("z", null),
          ];
          const after = knownWhen(claimOf(...more));
          expect(after).toEqual({ ...before, undated: ["0", ...before.undated, "z"] });
        }),
        { numRuns },
      );
    });

    it("K1 every source stands in exactly one place, and no day is before the first or after the last", () => {
      fc.assert(
        fc.property(sources, (list) => {
          const { first, between, last, undated } = knownWhen(
            claimOf(...list.map(({ report, published }) => said(report, published))),
          );
          const dated = [first, ...between, last].flatMap((each) => each ?? []);
          expect([...dated.map(({ report }) => report), ...undated].sort()).toEqual(
            list.map(({ report }) => report).sort(),
          );
          expect(dated.map(({ day }) => day)).toEqual(dated.map(({ day }) => day).sort());
        }),
        { numRuns },
      );
    });
  });
});
