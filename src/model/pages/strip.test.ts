import { describe, expect, test } from "vitest";
import { sampleModel, type SampleFact } from "./sample-site.ts";
import { laneLabel, stripOf, stripsByUnit, stripsOnOneScale, type StripView } from "./strip.ts";

function strip(...values: (string | Omit<SampleFact, "id" | "subject">)[]): StripView | null {
  const model = sampleModel({
    reports: values.map((given, index) => ({
      id: `r${index}`,
      facts: [{ id: "f", subject: "acme", ...(typeof given === "string" ? { value: given } : given) }],
    })),
  });
  return stripOf(model, model.facts);
}

describe("stripOf", () => {
  test("says nothing of a place in an order, nor of a single figure that is no change", () => {
    expect(strip({ value: "3 rank", metric: "place" })).toBeNull();
    expect(strip({ value: "24.68x", metric: "pe-ratio" })).toBeNull();
    expect(strip("-5%")).not.toBeNull();
  });

  test("starts a change at zero", () => {
    const { zeroAt, lanes } = strip("nearly -15%")!;
    expect(zeroAt).toBe(100);
    expect(lanes[0]!.figures[0]).toBeLessThan(lanes[0]!.to);
  });

  test("opens the way the wording does", () => {
    const opens = (value: string) => strip(value)!.lanes[0]!.opensTo;
    expect([opens("over -8%"), opens("over 8%"), opens("under 8%"), opens("at-most -8%"), opens("-8%")]).toEqual([
      "left",
      "right",
      "left",
      "right",
      null,
    ]);
  });

  test("cuts an open end off at the edge", () => {
    expect(strip("at-least 8%")!.lanes[0]!.to).toBe(100);
    expect(strip("at-least -8%")!.lanes[0]!.from).toBe(0);
  });

  test("enlarges figures that lie close together far from zero", () => {
    const { zeroAt, lanes } = strip({ value: "24.68x", metric: "pe-ratio" }, { value: "24.7x", metric: "pe-ratio" })!;
    expect(zeroAt).toBeNull();
    expect(lanes[1]!.figures[0]! - lanes[0]!.figures[0]!).toBeGreaterThan(10);
  });

  test("labels money by its scale", () => {
    const money = { metric: "budget", period: "2026" };
    const { ticks } = strip({ value: "175..185bn USD", ...money }, { value: "nearly 200bn USD", ...money })!;
    expect(ticks.map(({ label }) => label)).toEqual(["US$180bn", "US$190bn", "US$200bn"]);
  });

  test("keeps every position on the strip", () => {
    const { lanes, ticks } = strip("-40%", "about 6%", "over 2%", "1..3%")!;
    const places = [...lanes.flatMap(({ from, to, figures }) => [from, to, ...figures]), ...ticks.map(({ at }) => at)];
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...places)).toBeLessThanOrEqual(100);
  });

  test("draws nothing of zero and zero, and doesn't fail", () => {
    expect(strip("0%", "0%")!.lanes).toHaveLength(2);
  });
});

test("strips on one scale share their ticks", () => {
  const model = sampleModel({
    reports: [
      {
        id: "one",
        facts: [
          { id: "a", subject: "acme", value: "-1%" },
          { id: "b", subject: "bond", value: "-40%" },
          { id: "c", subject: "bond", value: "3 points" },
        ],
      },
    ],
  });
  const strips = stripsOnOneScale(model, model.facts);
  expect(strips.map(({ fact }) => fact.localId)).toEqual(["a", "b"]);
  expect(strips[0]!.strip.ticks).toEqual(strips[1]!.strip.ticks);
});

test("strips of several units have a scale each, and no fact is left out", () => {
  const values = ["-1%", "3 points", "-40%", "2 rank", "1bn USD"];
  const facts = values.map((value, index) => ({ id: `f${index}`, subject: "acme", value }));
  const model = sampleModel({ reports: [{ id: "one", facts }] });
  const strips = stripsByUnit(model, model.facts);
  expect(strips.map(({ fact, strip }) => [fact.localId, strip.unit])).toEqual(
    ["percent", "points", "percent", "rank", "USD"].map((unit, index) => [`f${index}`, unit]),
  );
  expect(strips[0]!.strip.ticks).toEqual(strips[2]!.strip.ticks);
});

test("a siglum stands behind its mark, before it near the end, and nowhere where neither has room", () => {
  expect(laneLabel({ shape: "exact", figures: [20], from: 19, to: 21 }, "DN")).toEqual({ at: 20, side: "after" });
  expect(laneLabel({ shape: "nearly", figures: [90], from: 88, to: 95 }, "DN")).toEqual({ at: 88, side: "before" });
  expect(laneLabel({ shape: "at-most", figures: [95], from: 0, to: 95 }, "DN")).toBeNull();
});

test("what hasn’t happened yet is marked", () => {
  expect(strip({ value: "-5%", mode: "projected" })!.lanes[0]!.isExpected).toBe(true);
  expect(strip("-5%")!.lanes[0]!.isExpected).toBe(false);
});
