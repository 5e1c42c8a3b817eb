import { describe, expect, it } from "vitest";
import { reconcileFacts } from "./reconcile-facts.ts";
import { reasonApart, relateClaims } from "./relate-claims.ts";
import { fact, metrics, type FactFields } from "./testing.ts";

function relatedOf(...list: FactFields[]): Record<string, readonly { fact: string; reason: string }[]> {
  const claims = relateClaims(
    reconcileFacts(
      list.map((fields) => fact(fields)),
      metrics,
    ),
    metrics,
  );
  return Object.fromEntries(claims.map((claim) => [claim.anchor, claim.related]));
}

const forecast = { mode: "projected", by: "goldman-sachs" } as const;

const REASONS: readonly (readonly [what: string, a: FactFields, b: FactFields, reason: string | null])[] = [
  ["different periods", {}, { period: "2026-03" }, "different-period"],
  ["an unknown period", {}, { period: "unknown" }, "period-unknown"],
  ["two unknown periods", { period: "unknown" }, { period: "unknown" }, "period-unknown"],
  ["an open period", {}, { period: "2026/.." }, "period-unknown"],
  ["different units", {}, { value: "2 pp" }, "different-unit"],
  ["currencies", { value: "7bn USD" }, { value: "54bn HKD" }, "different-unit"],
  ["a different `of`", {}, { of: "csi-hk-internet-index" }, "different-of"],
  ["a projection and a report", {}, forecast, "projection-and-reported"],
  ["a reading and a report", {}, { mode: "market-implied" }, "projection-and-reported"],
  ["different forecasters", forecast, { ...forecast, by: "cicc" }, "different-forecaster"],
  ["a named forecaster and none", forecast, { ...forecast, by: null }, "different-forecaster"],
  ["forecasters of different periods", forecast, { ...forecast, by: "cicc", period: "2027" }, "different-period"],
  ["a different `of` and period", {}, { of: "x", period: "2027" }, "different-of"],
  ["a move within the day and the close", {}, { metric: "intraday-price-change" }, "intraday-and-close"],
  ["a move within another day", {}, { metric: "intraday-price-change", period: "2026-03" }, null],
  ["a move within an unknown day", {}, { metric: "intraday-price-change", period: "unknown" }, "intraday-and-close"],
  ["a move within the day of another `of`", {}, { metric: "intraday-price-change", of: "x" }, null],
];

describe("R: related facts", () => {
  it.each(REASONS)("R2 %s", (_, a, b, reason) => {
    const [one, other] = [fact({ report: "a", ...a }), fact({ report: "b", ...b })];
    expect(reasonApart(one, other)).toBe(reason);
    expect(reasonApart(other, one)).toBe(reason);
  });

  it("R2 periods are no reason where the metric happens once", () => {
    const [one, other] = [fact({ ...forecast, period: "2025" }), fact({ ...forecast, by: "cicc", period: "2026" })];
    expect(reasonApart(one, other, { isOnce: true })).toBe("different-forecaster");
  });

  it("R3 each claim lists the other's facts, those that restate another left out", () => {
    const related = relatedOf(
      { report: "a", localId: "first" },
      { report: "a", localId: "again", restates: "a#first" },
      { report: "b", period: "2026-03" },
      { report: "c", period: "2026-03" },
    );
    expect(related).toEqual({
      "price-change.2026-02": [
        { fact: "b#fact", reason: "different-period" },
        { fact: "c#fact", reason: "different-period" },
      ],
      "price-change.2026-03": [{ fact: "a#first", reason: "different-period" }],
    });
  });

  it("R3 other subjects and metrics are not related", () => {
    expect(
      relatedOf({ report: "a" }, { report: "b", subject: "tencent" }, { report: "c", metric: "probability" }),
    ).toEqual({
      "price-change.2026-02": [],
      "probability.2026-02": [],
    });
  });

  it("R3 a claim that undated facts have joined is related by its period", () => {
    const related = relatedOf(
      { report: "a", period: "unknown", origin: "wire" },
      { report: "b", origin: "wire" },
      { report: "c", period: "2026-03" },
    );
    expect(related["price-change.2026-03"]?.map(({ reason }) => reason)).toEqual([
      "different-period",
      "different-period",
    ]);
  });

  it("R1 what stands apart in the claim itself comes with what other claims say, in text order", () => {
    const related = relatedOf(
      { report: "b", value: "over 10%" },
      { report: "c", value: "18%" },
      { report: "a", period: "2026-03" },
    );
    expect(related["price-change.2026-02"]).toEqual([
      { fact: "a#fact", reason: "different-period" },
      { fact: "c#fact", reason: "both-can-be-true" },
    ]);
  });

  it("R4 of a long row of claims the nearest 25 in time are listed on either side", () => {
    const months = Array.from(
      { length: 72 },
      (_, index) => `${2020 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`,
    );
    const related = relatedOf(...months.map((period) => ({ report: `r-${period}`, period })));
    const listed = related["price-change.2023-01"]!.map(({ fact: id }) => id.slice(2, 9));
    expect([listed.length, listed[0], listed.at(-1)]).toEqual([50, "2020-12", "2025-02"]);
    expect(related["price-change.2020-01"]).toHaveLength(25);
  });
});
