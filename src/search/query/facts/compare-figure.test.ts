import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ComparisonConstraint, Relation } from "../reading.ts";
import { compareFigure, goes, type Way } from "./compare-figure.ts";
import { figureReader } from "./figure.ts";

const figureOf = figureReader();

function fit(literal: string, relation: Relation, amount: number, to: number | null = null, way: Way | null = null) {
  const asked: ComparisonConstraint = { kind: "comparison", relation, amount, to, unit: null };
  return compareFigure(figureOf(literal), asked, way);
}

describe("a hedge decides where the amounts are equal", () => {
  it.each([
    ["under 20", "20x", "under", 20, false],
    ["under 20", "nearly 20x", "under", 20, true],
    ["under 20", "under 20x", "under", 20, true],
    ["under 20", "about 20x", "under", 20, false],
    ["under 20", "19.99x", "under", 20, true],
    ["over 3", "3%", "over", 3, false],
    ["over 3", "over 3%", "over", 3, true],
    ["over 3", "at-least 3%", "over", 3, false],
    ["at least 3", "at-least 3%", "at-least", 3, true],
    ["at least 3", "3%", "at-least", 3, true],
    ["at least 3", "nearly 3%", "at-least", 3, false],
    ["at most 15", "at-most 15x", "at-most", 15, true],
    ["at most 15", "15x", "at-most", 15, true],
    ["at most 15", "over 15x", "at-most", 15, false],
  ] as const)("%s: %s", (_, literal, relation, amount, isMet) => {
    expect(fit(literal, relation, amount) !== null).toBe(isMet);
  });
});

describe("a wording counts only where all that it allows satisfies the comparison", () => {
  it.each([
    ["at-least 15x", "under", 20, false],
    ["at-most 15x", "over", 10, false],
    ["about 15x", "over", 14, true],
    ["about 15x", "over", 14.5, false],
    ["3..5%", "over", 2.9, true],
    ["3..5%", "over", 3, false],
    ["3..5%", "at-least", 3, true],
    ["3..5%", "over", 4, false],
    ["3..5%", "under", 5.01, true],
    ["3..5%", "between", 3, true],
    ["3..5%", "between", 3.5, false],
  ] as const)("%s is %s %d: %s", (literal, relation, amount, isMet) => {
    expect(fit(literal, relation, amount, relation === "between" ? 5 : null) !== null).toBe(isMet);
  });
});

describe("the same number", () => {
  it.each([
    ["24.680%", 24.68],
    ["0.3%", 0.3],
    ["7523m HKD", 7_523_000_000],
    ["7.523bn HKD", 7_523_000_000],
    ["1,240", 1240],
    ["12.3亿 CNY", 1_230_000_000],
    ["123456789012345678901234567890", Number("123456789012345678901234567890")],
    ["0.07%", 0.07],
  ])("%s is %d, neither over nor under it", (literal, amount) => {
    expect(fit(literal, "equal", amount)).toBe(0);
    expect([fit(literal, "over", amount), fit(literal, "under", amount)]).toEqual([null, null]);
  });

  it("isn't 0.1 + 0.2 as computers add", () => {
    expect(fit("0.3%", "equal", 0.1 + 0.2)).toBeNull();
    expect(fit("0.3%", "under", 0.1 + 0.2)).toBe(0);
  });

  it("comes as printed, then hedged, then with the other sign, and never within a range", () => {
    expect(
      ["15%", "nearly 15%", "-15%", "nearly -15%", "10..20%", "15.1%"].map((each) => fit(each, "equal", 15)),
    ).toEqual([0, 1, 2, 3, null, null]);
    expect(fit("15%", "equal", -15)).toBeNull();
  });
});

it("is about an amount within a twentieth of it, both ends included", () => {
  const about = ["19x", "18.99x", "21x", "21.01x", "nearly 20x", "19..21x", "19..22x", "-20x"];
  expect(about.map((each) => fit(each, "about", 20))).toEqual([0, null, 0, null, 1, 1, null, 2]);
  expect(fit("1.155x", "about", 1.1)).toBe(0);
});

describe("with a direction the size is compared", () => {
  it.each([
    ["-12%", "over", 10, "down", true],
    ["-8%", "over", 10, "down", false],
    ["12%", "over", 10, "down", false],
    ["-12%", "under", -10, "down", true],
    ["-8%", "under", 10, "down", true],
    ["nearly -15%", "over", 15, "down", false],
    ["nearly -15%", "over", 14, "down", true],
    ["over -15%", "over", 15, "down", true],
    ["-5..-3%", "between", 3, "down", true],
    ["-3..3%", "under", 10, "down", false],
    ["12%", "over", 10, "up", true],
    ["-12%", "over", 10, "up", false],
  ] as const)("%s, %s %d, %s: %s", (literal, relation, amount, way, isMet) => {
    expect(fit(literal, relation, amount, relation === "between" ? 5 : null, way) !== null).toBe(isMet);
  });

  it("and a multiple goes up where it is more than one", () => {
    expect([goes(figureOf("about 2x"), "up"), goes(figureOf("0.5x"), "down"), goes(figureOf("1x"), "up")]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

it("asks for the unit that is said, and converts none", () => {
  const asked = { kind: "comparison", relation: "over", amount: 2, to: null, unit: "percent" } as const;
  expect(["3%", "3 pp", "3x", "3 USD"].map((each) => compareFigure(figureOf(each), asked, null))).toEqual([
    0,
    null,
    null,
    null,
  ]);
});

it("a figure as printed is over, equal to or under every amount, one of the three", () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
      fc.nat(6),
      fc.integer(),
      (digits, places, other) => {
        const text = String(digits < 0n ? -digits : digits).padStart(places + 1, "0");
        const printed = `${digits < 0n ? "-" : ""}${text.slice(0, text.length - places)}${places === 0 ? "" : `.${text.slice(-places)}`}`;
        const number = Number(printed);
        for (const amount of [number, other, number + 1]) {
          const asked: Relation[] = ["over", "equal", "under"];
          const met = asked.filter((relation) => {
            const found = fit(`${printed}%`, relation, amount);
            return found !== null && found < 2;
          });
          expect([printed, amount, met.length]).toEqual([printed, amount, 1]);
        }
      },
    ),
  );
});
