import { describe, expect, test } from "vitest";
import { moveChart, type MoveChart, type MoveMark } from "./entity-moves.ts";
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

  test("says in its description how many figures there are, and between which", () => {
    const chart = chartOf({ value: "-3%", period: "2026-02-03" }, { value: "over 4%", period: "2026-02-02" })!;
    expect(chart.description).toBe(
      "2 figures, from minus 3 percent (3 February 2026) to over plus 4 percent (2 February 2026); all of them are listed below the drawing.",
    );
  });

  test("lists every figure in a sentence, the latest first, and apart those that have no date", () => {
    const chart = chartOf(
      { value: "over 4%", period: "2026-02-02" },
      { value: "-3%", period: "2026-02-03" },
      { value: "nearly -9%", period: "unknown" },
    )!;
    expect(chart.listed.map(({ spoken }) => spoken)).toEqual([
      "Acme, price-change, minus 3 percent, 3 February 2026, single source",
      "Acme, price-change, over plus 4 percent, 2 February 2026, single source",
    ]);
    expect(chart.undated.map(({ value, address }) => [value.text, address])).toEqual([
      ["nearly −9%", "/entities/acme/#price-change.undated-one"],
    ]);
  });

  test("outlines what only a source says that repeats another", () => {
    const model = sampleModel({
      reports: ["first", "second"].map((id, index) => ({
        id,
        source: { origin: "story", published: `2026-02-0${index + 4}` },
        facts: [
          { id: "day", subject: "acme", value: "-3%" },
          { id: "next", subject: "acme", value: index === 0 ? "-4%" : "-4.4%", period: "2026-02-03" },
        ],
      })),
    });
    const { marks } = moveChart(model, "Acme", model.factClaimsByEntity.get("acme")!)!;
    expect(marks.map(({ figure, isEcho }) => [figure, isEcho])).toEqual([
      ["−3%", false],
      ["−4%", false],
      ["−4.4%", true],
    ]);
  });

  test("puts marks of one day beside each other; those of a long period share its width", () => {
    const twice = (period: string) =>
      ["first", "second"].map((id, index) => ({
        id: `${id}-${period.length}`,
        facts: [
          { id: "one", subject: "acme", value: `-${3 + index / 10}%`, period },
          { id: "else", subject: "acme", value: "-9%", period: "2025-09-02" },
        ],
      }));
    const marksOf = (period: string) => {
      const model = sampleModel({ reports: twice(period) });
      const chart = moveChart(model, "Acme", model.factClaimsByEntity.get("acme")!)!;
      return chart.marks.filter(({ figure }) => figure !== "−9%");
    };
    expect(marksOf("2026-02-02").map(({ offsetPx }) => offsetPx)).toEqual([-8, 8]);
    const [one, other] = marksOf("2026-01-01/2026-02-02");
    expect([one!.offsetPx, other!.offsetPx]).toEqual([0, 0]);
    expect(one!.startX + one!.widthX).toBeLessThan(other!.startX);
    expect(one!.widthX).toBeCloseTo(other!.widthX, 1);
  });
});

describe("labels", () => {
  const letterPx = { hedge: 6.3, figure: 7.4, note: 6 };

  /** Where a label stands at a width of the drawing; as `MoveTimeline` draws it. */
  function boxOf(mark: MoveMark, { side, shiftPx }: MoveMark["labels"][number], widthPx: number) {
    const value =
      (mark.hedge === null ? 0 : (mark.hedge.length + 1) * letterPx.hedge) + mark.figure.length * letterPx.figure;
    const lengthPx = Math.max(value, mark.note.length * letterPx.note);
    const at = (percent: number) => (percent / 100) * widthPx + mark.offsetPx;
    const left = side === "after" ? at(mark.startX + mark.widthX) + 12 : at(mark.startX) - 12 - lengthPx;
    return { left, right: left + lengthPx, top: mark.y + shiftPx - 9, bottom: mark.y + shiftPx + 23 };
  }

  const many = (count: number, of: (index: number) => string) =>
    Array.from({ length: count }, (_, i) => ({
      value: of(i),
      period: new Date(Date.UTC(2026, 0, 5 + ((i * 37) % 150))).toISOString().slice(0, 10),
    }));

  test.each([
    ["two", many(2, () => "nearly -3%")],
    ["twelve of one size", many(12, () => "-3%")],
    ["sixty of very different sizes", many(60, (i) => `${(i % 2 ? "-" : "") + ((i * 7) % 11)}.${i % 10}%`)],
    ["two hundred", many(200, (i) => `over ${i % 3 ? "-" : ""}${1 + (i % 40)}%`)],
    [
      "rises to the edges",
      [
        { value: "109%", period: "2026-01-01" },
        { value: "0.2%", period: "2026-12-31" },
      ],
    ],
    [
      "a dozen on a day",
      Array.from({ length: 12 }, (_, i) => ({ value: `${i - 6}%`, of: `x${i}`, period: "2026-02-02" })),
    ],
  ])("of %s stand clear of each other and inside the drawing, at every width", (_, facts) => {
    const chart = chartOf(...facts)!;
    for (const [screen, widths] of [
      ["narrow", [240, 290, 340, 420, 520]],
      ["wide", [530, 600, 640, 720, 830]],
    ] as const) {
      for (const widthPx of widths) {
        const boxes = chart.marks.flatMap((mark) =>
          mark.labels.filter(({ on }) => on === "all" || on === screen).map((label) => boxOf(mark, label, widthPx)),
        );
        expect(boxes.length, "the latest or the largest has one").toBeGreaterThan(0);
        for (const [index, box] of boxes.entries()) {
          expect(box.left).toBeGreaterThanOrEqual(0);
          expect(box.right).toBeLessThanOrEqual(widthPx);
          expect(box.top).toBeGreaterThanOrEqual(0);
          expect(box.bottom).toBeLessThanOrEqual(chart.heightPx);
          for (const other of boxes.slice(index + 1)) {
            const isApart =
              box.right <= other.left || other.right <= box.left || box.bottom <= other.top || other.bottom <= box.top;
            expect(isApart, `${screen} ${widthPx}`).toBe(true);
          }
        }
      }
    }
  });

  test("are fewer on narrow screens", () => {
    const chart = chartOf(...many(12, (i) => `-${i + 1}%`))!;
    const countOn = (screen: string) =>
      chart.marks.flatMap(({ labels }) => labels).filter(({ on }) => on === "all" || on === screen).length;
    expect(countOn("narrow")).toBeLessThan(countOn("wide"));
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
