import { describe, expect, test } from "vitest";
import { moveChart, type MoveChart } from "./entity-moves.ts";
import { timeScale, valueScale } from "./entity-move-scale.ts";
import { sampleModel, type SampleFact } from "./sample-site.ts";

function chartOf(...facts: Omit<SampleFact, "id" | "subject">[]): MoveChart | null {
  const model = sampleModel({
    reports: [{ id: "one", facts: facts.map((fact, index) => ({ id: `f${index}`, subject: "acme", ...fact })) }],
  });
  return moveChart(model, "Acme", model.factClaimsByEntity.get("acme") ?? []);
}

describe("moveChart", () => {
  test("needs two dated claims of one metric", () => {
    expect(chartOf({ value: "-3%" })).toBeNull();
    expect(chartOf({ value: "-3%" }, { value: "-4%", period: "unknown" })).toBeNull();
    expect(chartOf({ value: "-3%" }, { value: "20%", metric: "index-weight" })).toBeNull();
    expect(chartOf({ value: "-3%" }, { value: "-4%", period: "2026-02-03" })?.marks).toHaveLength(2);
  });

  test("prefers changes to other percentages, however many there are", () => {
    const weights = ["01", "02", "03"].map((day) => ({
      value: "20%",
      metric: "index-weight",
      period: `2026-02-${day}`,
    }));
    const chart = chartOf(...weights, { value: "-3%" }, { value: "-4%", period: "2026-02-03" });
    expect(chart?.metricName).toBe("price-change");
  });

  test("draws a mark as wide as its period", () => {
    const chart = chartOf({ value: "-3%" }, { value: "-8%", period: "2026-02-09/2026-02-13" })!;
    const [day, week] = chart.marks;
    expect(week!.widthX / day!.widthX).toBeCloseTo(5, 1);
  });

  test("draws what the wording allows below or above the figure", () => {
    const [nearly, over, atLeast] = chartOf(
      { value: "nearly -3%" },
      { value: "over -3%", period: "2026-02-03" },
      { value: "at-least 3%", period: "2026-02-04" },
    )!.marks;
    expect(nearly).toMatchObject({ shape: "tick", arrow: null, barHeight: expect.any(Number) });
    expect(nearly!.barY).toBeLessThan(nearly!.y);
    expect(over).toMatchObject({ arrow: "down", barY: over!.y });
    expect(atLeast).toMatchObject({ arrow: "up", barHeight: 16 });
  });

  test("says every figure in its description, in the order of time", () => {
    const chart = chartOf({ value: "-3%", period: "2026-02-03" }, { value: "over 4%", period: "2026-02-02" })!;
    expect(chart.description).toBe("over plus 4 percent, 2 February 2026 (ON); minus 3 percent, 3 February 2026 (ON).");
  });

  test("never lets two labels stand over each other", () => {
    const chart = chartOf(...Array.from({ length: 12 }, (_, i) => ({ value: "-3%", period: `2026-02-${10 + i}` })))!;
    expect(chart.marks.filter((mark) => mark.label.fits !== "never").length).toBeLessThan(4);
  });
});

describe("timeScale", () => {
  test("never stretches a day over more than a thirtieth", () => {
    const { startOf, endOf } = timeScale(["2026-02-02"]);
    expect(endOf("2026-02-02") - startOf("2026-02-02")).toBeLessThan(100 / 30 + 0.1);
  });

  test.each([
    [
      ["2026-02-02", "2026-02-06"],
      ["20 Jan 2026", "17 Feb"],
    ],
    [
      ["2025-09-02", "2026-02-06"],
      ["Sep 2025", "Feb 2026"],
    ],
    [
      ["2020-01-01", "2025-12-31"],
      ["2020", "2025"],
    ],
    [
      ["1990-01-01", "2025-12-31"],
      ["1990", "2020"],
    ],
  ])("labels %j from %j", (days, [first, last]) => {
    const labels = timeScale(days).ticks.map((tick) => tick.label);
    expect(labels.length).toBeLessThanOrEqual(8);
    expect(labels).toContain(last);
    expect(labels.some((label) => label === first)).toBe(true);
  });
});

describe("valueScale", () => {
  test.each([
    [
      [-3, -9],
      ["0", "−2%", "−4%", "−6%", "−8%", "−10%"],
    ],
    [
      [13, 109],
      ["+150%", "+100%", "+50%", "0"],
    ],
    [[-0.92], ["0", "−0.2%", "−0.4%", "−0.6%", "−0.8%", "−1%"]],
    [[0], ["+0.2%", "0"]],
  ])("spans %j with %j", (values, labels) => {
    expect(valueScale(values, 0, 100).ticks.map((tick) => tick.label)).toEqual(labels);
  });
});
