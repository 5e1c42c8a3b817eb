import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { labelBox, labelsWithRoom, placeOn, scaleOver, ticksOf, type ScaleKind } from "./chart-scale.ts";

const percent: ScaleKind = { unit: "percent", isChange: false };
const change: ScaleKind = { unit: "percent", isChange: true };
const places: ScaleKind = { unit: "rank", isChange: false };

/** Across all magnitudes, with either sign, zero and many of a kind. */
const figures = fc.array(
  fc.oneof(
    fc.constant(0),
    fc
      .tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: -3, max: 12 }))
      .map(([digits, power]) => digits * 10 ** power),
  ),
  { minLength: 1, maxLength: 30 },
);

describe("scaleOver", () => {
  test.each([
    ["changes start at zero", [-3, -15], change, true],
    ["changes start at zero however close together", [-10, -9.9], change, true],
    ["and so do rises", [9.9, 10], change, true],
    ["a fall and a rise have it between them", [-3, 4], change, true],
    ["figures far apart start at zero", [16, 45], percent, true],
    ["figures that are all the same start at zero", [24.68, 24.68], percent, true],
    ["a single zero has a scale", [0], percent, true],
    ["figures close together are enlarged", [24.675, 24.7], percent, false],
    ["and so are negative ones", [-24.7, -24.675], percent, false],
  ] as const)("%s", (_, given, kind, hasZero) => {
    const { low, high, brokenAt } = scaleOver(given, kind);
    expect(low <= 0 && high >= 0).toBe(hasZero);
    expect(brokenAt === null).toBe(hasZero);
    expect(high).toBeGreaterThan(low);
  });

  test("says at which end the way to zero is broken off", () => {
    expect(scaleOver([24.675, 24.7], percent).brokenAt).toBe("left");
    expect(scaleOver([-24.7, -24.675], percent).brokenAt).toBe("right");
  });

  test("begins places in an order with the first, and has no zero to break off", () => {
    const span = scaleOver([7, 9], places);
    expect(span.low).toBeGreaterThan(0);
    expect(span.low).toBeLessThan(1);
    expect(span.brokenAt).toBeNull();
    expect(ticksOf(scaleOver([1, 1], places), places).map(({ label }) => label)).toEqual(["No. 1", "No. 2"]);
  });

  test("has every figure on it, zero where it is whole, and larger figures further on", () => {
    fc.assert(
      fc.property(figures, fc.boolean(), (given, isChange) => {
        const span = scaleOver(given, { unit: "percent", isChange });
        const sorted = [...given].sort((a, b) => a - b);
        const at = sorted.map((figure) => placeOn(span, figure));
        expect(at.every((place) => place >= 0 && place <= 100)).toBe(true);
        expect(at).toEqual([...at].sort((a, b) => a - b));
        expect(span.brokenAt === null).toBe(span.low <= 0 && span.high >= 0);
        if (isChange) expect(span.brokenAt).toBeNull();
      }),
    );
  });
});

describe("ticksOf", () => {
  test("are round, rising, on the scale and few, whatever the figures", () => {
    fc.assert(
      fc.property(figures, fc.boolean(), (given, isChange) => {
        const kind = { unit: "percent", isChange } as const;
        const ticks = ticksOf(scaleOver(given, kind), kind);
        expect(ticks.length).toBeGreaterThan(0);
        expect(ticks.length).toBeLessThanOrEqual(6);
        const at = ticks.map((tick) => tick.at);
        expect(at).toEqual([...at].sort((a, b) => a - b));
        expect(new Set(ticks.map(({ label }) => label)).size).toBe(ticks.length);
      }),
    );
  });

  test("have a sign where figures are changes, and the scale of money", () => {
    const labels = (given: readonly number[], kind: ScaleKind) =>
      ticksOf(scaleOver(given, kind), kind).map(({ label }) => label);
    expect(labels([-20, 109], change)).toEqual(["0%", "+50%", "+100%"]);
    expect(labels([-20, 109], percent)).toEqual(["0%", "50%", "100%"]);
    expect(labels([1e11, 5e11], { unit: "USD", isChange: false })).toEqual(["US$0", "US$200bn", "US$400bn"]);
  });
});

describe("labels of ticks", () => {
  test("never stand over each other nor beyond the ends, on any width from the narrowest on", () => {
    fc.assert(
      fc.property(
        figures,
        fc.integer({ min: 200, max: 1400 }),
        fc.constantFrom("percent", "HKD", "points"),
        (given, width, unit) => {
          const kind = { unit, isChange: false } as const;
          const shown = ticksOf(scaleOver(given, kind), kind).filter(({ hasRoom }) => hasRoom);
          expect(shown.length).toBeGreaterThan(0);
          const boxes = shown.map(({ at, label }) => labelBox(at, label, width));
          expect(boxes.every(({ left, right }) => left >= -0.01 && right <= width + 0.01)).toBe(true);
          boxes.slice(1).forEach((box, index) => expect(box.left).toBeGreaterThan(boxes[index]!.right));
        },
      ),
    );
  });

  test("keep zero where not all have room", () => {
    const ticks = [-2, -1, 0, 1, 2].map((figure) => ({ figure, at: 50 + figure * 5, label: "US$100bn" }));
    expect(labelsWithRoom(ticks, 200)).toEqual([false, false, true, false, false]);
  });
});
