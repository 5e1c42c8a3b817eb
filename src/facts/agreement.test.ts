import { describe, expect, it } from "vitest";
import { consensusOf, dayMade, relate } from "./agreement.ts";
import { intervalOf } from "./interval.ts";
import { fact, quantity, type FactFields } from "./testing.ts";

function relation(one: FactFields, other: FactFields, isOnce = false): string {
  const [a, b] = [fact({ report: "a", ...one }), fact({ report: "b", ...other })];
  const [there, back] = [relate(a, b, { isOnce }), relate(b, a, { isOnce })];
  expect(back).toEqual(there);
  return there.kind === "apart" ? there.reason : there.kind;
}

const VALUES: readonly (readonly [rule: string, a: string, b: string, relation: string])[] = [
  ["A1", "-15%", "-15%", "agree"],
  ["A1", "-15%", "nearly -15%", "agree"],
  ["A1", "-15%", "about -15%", "agree"],
  ["A1", "-15%", "-15.3%", "agree"],
  ["A1", "-15%", "-15.6%", "dispute"],
  ["A1", "-15%", "-16%", "dispute"],
  ["A1", "-15%", "15%", "dispute"],
  ["A1", "0%", "-1%", "dispute"],
  ["A1", "0%", "-0.4%", "agree"],
  ["A1", "24.68x", "24.7x", "agree"],
  ["A1", "24.68x", "24.69x", "dispute"],
  ["A1", "24.68x", "25x", "agree"],
  ["A1", "7.523bn HKD", "7.5bn HKD", "agree"],
  ["A1", "7.523bn HKD", "7,523m HKD", "agree"],
  ["A1", "175..185bn USD", "180bn USD", "agree"],
  ["A1", "175..185bn USD", "200bn USD", "dispute"],
  ["A1", "1 rank", "2 rank", "dispute"],
  ["A1", "1..2 rank", "2 rank", "agree"],
  ["A1", "23", "24", "dispute"],
  ["A1", "nearly 15%", "about 14%", "agree"],
  ["A2", "over 500bn USD", "over 500bn USD", "agree"],
  ["A2", "over 500bn USD", "520bn USD", "agree"],
  ["A2", "over 500bn USD", "650bn USD", "both-can-be-true"],
  ["A2", "over 500bn USD", "over 700bn USD", "both-can-be-true"],
  ["A2", "over 500bn USD", "400bn USD", "dispute"],
  ["A2", "over 500bn USD", "under 400bn USD", "dispute"],
  ["A2", "over 500bn USD", "under 700bn USD", "both-can-be-true"],
  ["A2", "over -15%", "-20%", "both-can-be-true"],
  ["A2", "over -15%", "-10%", "dispute"],
  ["A2", "over -15%", "20%", "dispute"],
  ["A2", "under 8%", "3%", "both-can-be-true"],
  ["A2", "under 8%", "7.5%", "agree"],
  ["A2", "under 8%", "9%", "dispute"],
  ["A2", "under 8%", "-3%", "both-can-be-true"],
  ["A2", "at-most 8%", "3%", "agree"],
  ["A2", "at-most 8%", "9%", "dispute"],
  ["A2", "at-most 8%", "-3%", "both-can-be-true"],
  ["A2", "at-most 8%", "at-most 5%", "agree"],
  ["A3", "at-least 10%", "at-least 10%", "agree"],
  ["A3", "at-least 10%", "at-least 10.0%", "agree"],
  ["A3", "at-least 7.5bn HKD", "at-least 7,500m HKD", "agree"],
  ["A3", "at-least 10%", "at-least 12%", "both-can-be-true"],
  ["A3", "at-least 10%", "10%", "both-can-be-true"],
  ["A3", "at-least 10%", "12%", "both-can-be-true"],
  ["A3", "at-least 10%", "over 10%", "both-can-be-true"],
  ["A3", "at-least 10%", "at-most 10%", "both-can-be-true"],
  ["A3", "at-least 10%", "9%", "dispute"],
  ["A3", "at-least 10%", "at-most 9%", "dispute"],
  ["A3", "at-least -10%", "at-least -10%", "agree"],
  ["A3", "at-least -10%", "-12%", "both-can-be-true"],
  ["A3", "at-least -10%", "at-least 10%", "dispute"],
];

const [low, high] = ["70%", "80%"];
const implied = { mode: "market-implied", value: low } as const;
const forecast = { mode: "projected", by: "goldman-sachs", value: low } as const;
const unnamed = { mode: "projected", value: low } as const;

const CIRCUMSTANCES: readonly (readonly [what: string, a: FactFields, b: FactFields, relation: string])[] = [
  [
    "A4 readings of one day that differ",
    { ...implied, asOf: "2026-02-06" },
    { ...implied, asOf: "2026-02-06?", value: high },
    "dispute",
  ],
  [
    "A4 readings of one day that are the same",
    { ...implied, asOf: "2026-02-06" },
    { ...implied, asOf: "2026-02-06" },
    "agree",
  ],
  [
    "A4 readings of different days",
    { ...implied, asOf: "2026-02-06" },
    { ...implied, asOf: "2026-02-09" },
    "different-period",
  ],
  [
    "A4 readings of a day and of its month",
    { ...implied, asOf: "2026-02-06" },
    { ...implied, asOf: "2026-02" },
    "different-period",
  ],
  ["A4 a reading without `asOf` was taken in its period", { ...implied, asOf: "2026-02" }, implied, "agree"],
  [
    "A4 a reading without `asOf` wasn't taken on another day",
    { ...implied, asOf: "2026-02-06" },
    implied,
    "different-period",
  ],
  ["A4 readings without `asOf` of one period", implied, { ...implied, value: high }, "dispute"],
  [
    "A4 a reading of an unknown day of another story",
    { ...implied, asOf: "2026-02-06" },
    { ...implied, asOf: "unknown" },
    "period-unknown",
  ],
  [
    "A4 a reading of an unknown day of the same story",
    { ...implied, asOf: "2026-02-06", origin: "o" },
    { ...implied, asOf: "unknown", origin: "o" },
    "agree",
  ],
  [
    "A5 a forecaster's figures that agree, whenever made",
    { ...forecast, asOf: "2026-01-05" },
    { ...forecast, asOf: "2026-02-05" },
    "agree",
  ],
  [
    "A5 a forecaster's later figure",
    { ...forecast, asOf: "2026-01-05" },
    { ...forecast, asOf: "2026-02-05", value: high },
    "earlier-forecast",
  ],
  [
    "A5 a forecaster's figures of one day",
    { ...forecast, asOf: "2026-01-05" },
    { ...forecast, asOf: "2026-01-05", value: high },
    "dispute",
  ],
  [
    "A5 a forecaster's figure in a later source",
    { ...forecast, published: "2026-01-05" },
    { ...forecast, published: "2026-02-05", value: high },
    "earlier-forecast",
  ],
  ["A5 a forecaster's figures published on one day", forecast, { ...forecast, value: high }, "dispute"],
  [
    "A5 a forecaster's figure of an unknown day",
    { ...forecast, published: null },
    { ...forecast, value: high },
    "period-unknown",
  ],
  [
    "A5 a forecaster's figures of a day and of its month",
    { ...forecast, asOf: "2026-01-05" },
    { ...forecast, asOf: "2026-01", value: high },
    "period-unknown",
  ],
  [
    "A5 a copy that changes the figure is no later forecast",
    { ...forecast, origin: "o", published: "2026-01-05" },
    { ...forecast, origin: "o", published: "2026-01-06", value: high },
    "dispute",
  ],
  [
    "A5 a story that itself tells of a later forecast",
    { ...forecast, origin: "o", asOf: "2026-01-05" },
    { ...forecast, origin: "o", asOf: "2026-01-06", value: high },
    "earlier-forecast",
  ],
  [
    "A5 a forecaster's bounds that leave room",
    { ...forecast, value: "over 70%" },
    { ...forecast, value: "95%", published: "2026-03-01" },
    "both-can-be-true",
  ],
  ["A6 unnamed forecasters of two stories that say the same", unnamed, unnamed, "different-forecaster"],
  [
    "A6 unnamed forecasters of two stories that say another",
    unnamed,
    { ...unnamed, value: high },
    "different-forecaster",
  ],
  [
    "A6 unnamed forecasters of one story that say the same",
    { ...unnamed, origin: "o" },
    { ...unnamed, origin: "o" },
    "agree",
  ],
  [
    "A6 unnamed forecasters of one story that say another",
    { ...unnamed, origin: "o" },
    { ...unnamed, origin: "o", value: high },
    "dispute",
  ],
  [
    "A6 unnamed forecasters of sources that weren't examined",
    { ...unnamed, origin: null },
    { ...unnamed, origin: null },
    "different-forecaster",
  ],
  ["A7 an unknown period and another story", { period: "unknown" }, {}, "period-unknown"],
  ["A7 two unknown periods of two stories", { period: "unknown" }, { period: "unknown" }, "period-unknown"],
  ["A7 an unknown period and its own story", { period: "unknown", origin: "o" }, { origin: "o" }, "agree"],
  [
    "A7 an unknown period and its own story, which says another",
    { period: "unknown", origin: "o" },
    { origin: "o", value: "-20%" },
    "dispute",
  ],
  ["A7 an open period and another story", { period: "2026/.." }, { period: "2026/.." }, "period-unknown"],
  [
    "A7 unknown periods of sources that weren't examined",
    { period: "unknown", origin: null },
    { period: "unknown", origin: null },
    "period-unknown",
  ],
];

describe("A: agreement", () => {
  it.each(VALUES)("%s: %s and %s of two sources: %s", (_, a, b, expected) => {
    expect(relation({ value: a }, { value: b })).toBe(expected);
  });

  it.each(CIRCUMSTANCES)("%s", (_, a, b, expected) => {
    expect(relation(a, b)).toBe(expected);
  });

  it("A7 periods don't matter where the metric happens once", () => {
    expect(relation({ period: "unknown" }, { period: "2026" }, true)).toBe("agree");
    expect(relation({ period: "unknown" }, { period: "unknown", value: "-20%" }, true)).toBe("dispute");
  });

  it("A4 readings of a metric that happens once, taken in different periods, don't compare", () => {
    expect(relation({ ...implied, period: "2026-01" }, { ...implied, period: "2026-02" }, true)).toBe(
      "different-period",
    );
    expect(relation({ ...implied, period: "unknown" }, { ...implied, period: "unknown" }, true)).toBe("period-unknown");
  });

  it("A5 a projection was made as of its day, or else on that of publication", () => {
    expect(dayMade(fact({ asOf: "2026-01", published: "2026-02-09" }))).toBe("2026-01-31");
    expect(dayMade(fact({ published: "2026-02-09" }))).toBe("2026-02-09");
    expect(dayMade(fact({ published: null }))).toBeNull();
  });

  it("A1 the consensus is what all intervals hold", () => {
    const of = (...literals: string[]) => consensusOf(literals.map((literal) => intervalOf(quantity(literal))));
    expect(of("about 15%", "15%", "nearly 15%")).toEqual({ low: "14.5", lowOpen: false, high: "15", highOpen: true });
    expect(of("at-least 15%", "at-least 15%")).toEqual({ low: "15", lowOpen: false, high: null, highOpen: true });
    expect([of(), of("15%", "17%")]).toEqual([null, null]);
  });
});
