import { describe, expect, test } from "vitest";
import { metricIndexPage } from "./metric-index.ts";
import type { MetricPlot, PlotRow } from "./metric-plot.ts";
import { CLAIMS_PER_PAGE, MAX_WORDED, metricPage, metricSlices } from "./metric.ts";
import { sampleModel, type SampleFact } from "./sample-site.ts";

function modelOf(facts: readonly SampleFact[], ...more: (readonly SampleFact[])[]) {
  return sampleModel({
    metrics: [
      { id: "proceeds", name: "Proceeds", dimension: "money", ownUnit: "HKD", isOnce: true, names: ["size"] },
      {
        id: "probability",
        name: "Probability",
        of: "required",
        ofMeaning: "the outcome",
        ofValues: { cut: "a rate cut" },
      },
    ],
    reports: [facts, ...more].map((each, index) => ({ id: `report-${index}`, facts: each })),
  });
}

function rowsOf({ scales }: MetricPlot): PlotRow[] {
  return scales.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows));
}

/** One claim a day from 2020 on. */
function days(count: number): SampleFact[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `f${index}`,
    subject: index % 2 === 0 ? "even" : "odd",
    value: "-1%",
    period: new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10),
  }));
}

describe("metricPage", () => {
  test("groups claims by subject, newest period first", () => {
    const page = metricPage(
      modelOf([
        { id: "a", subject: "acme", value: "-1%", period: "2026-02-02" },
        { id: "b", subject: "beta", value: "-2%", period: "2026-02-03" },
        { id: "c", subject: "acme", value: "-3%", period: "2026-02-01" },
      ]),
      "price-change",
      1,
    );
    expect(page.rows.map(({ id }) => id)).toEqual([
      "beta/price-change.2026-02-03",
      "acme/price-change.2026-02-02",
      "acme/price-change.2026-02-01",
    ]);
    expect(page.metaDescription).toBe("price-change: 3 claims on 2 subjects across sources, 3 single source.");
  });

  test("explains what a figure of it needs", () => {
    const model = modelOf([]);
    expect(metricPage(model, "probability", 1).properties).toEqual([
      { label: "Measured in", text: "percentages" },
      { label: "Always names", text: "the outcome" },
      { label: "Such as", text: "a rate cut" },
    ]);
    expect(metricPage(model, "proceeds", 1).properties.map(({ label }) => label)).toContain("Happens");
  });

  test("has a page for a metric that nobody uses", () => {
    expect(metricPage(modelOf([]), "proceeds", 1)).toMatchObject({ claimCount: 0, rows: [], plots: [], pageCount: 1 });
  });

  test.each([
    [CLAIMS_PER_PAGE, 1],
    [CLAIMS_PER_PAGE + 1, 2],
    [CLAIMS_PER_PAGE * 2 + 1, 3],
  ])("spreads %i claims over %i pages", (count, pages) => {
    expect(metricSlices(modelOf(days(count)), "price-change")).toHaveLength(pages);
  });

  test("leaves the sources' words to the subjects' pages where its claims are many", () => {
    expect(metricPage(modelOf(days(MAX_WORDED)), "price-change", 1).rows).toHaveLength(MAX_WORDED);
    expect(metricPage(modelOf(days(MAX_WORDED + 1)), "price-change", 1).rows).toEqual([]);
  });

  test("newer periods stand on earlier pages, every claim on one", () => {
    const model = modelOf(days(CLAIMS_PER_PAGE + 30));
    const [first, second] = [metricPage(model, "price-change", 1), metricPage(model, "price-change", 2)];
    expect(first).toMatchObject({
      address: "/metrics/price-change/",
      newer: null,
      older: "/metrics/price-change/page/2/",
    });
    expect(second).toMatchObject({ newer: "/metrics/price-change/", older: null, overview: null });
    expect(second.daysText).toBe("1 January 2020 to 30 January 2020");
    const said = [first, second].flatMap(({ cross }) =>
      cross.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)),
    );
    const addresses = said.flatMap(({ claims }) => claims.map(({ address }) => address));
    expect(addresses).toHaveLength(CLAIMS_PER_PAGE + 30);
    expect(new Set(addresses).size).toBe(CLAIMS_PER_PAGE + 30);
  });
});

describe("the plots of a metric", () => {
  test("keep units apart, and need two claims of one", () => {
    const { plots } = metricPage(
      modelOf([
        { id: "a", subject: "acme", metric: "proceeds", value: "620m USD" },
        { id: "b", subject: "beta", metric: "proceeds", value: "558m USD" },
        { id: "c", subject: "gamma", metric: "proceeds", value: "1bn HKD" },
      ]),
      "proceeds",
      1,
    );
    expect(plots.map((plot) => [plot.unit, rowsOf(plot).length])).toEqual([["USD", 2]]);
  });

  test("put the largest first within each period, and one row for each wording", () => {
    const { plots } = metricPage(
      modelOf(
        [
          { id: "a", subject: "acme", value: "-1%" },
          { id: "b", subject: "beta", value: "-9%" },
        ],
        [{ id: "a", subject: "acme", value: "about -1%" }],
      ),
      "price-change",
      1,
    );
    expect(plots[0]!.scales[0]!.groups[0]!.rows.map(({ value, marks }) => [value.text, marks.length])).toEqual([
      ["−9%", 1],
      ["−1%", 1],
      ["about −1%", 1],
    ]);
  });

  test("begin places in an order with the first, which stands first and at the start", () => {
    const ranks = ["3 rank", "1..2 rank", "1 rank"].map((value, index) => ({
      ...{ id: `r${index}`, subject: `s${index}`, metric: "place", value },
    }));
    const [scale] = metricPage(modelOf(ranks), "place", 1).plots[0]!.scales;
    const rows = scale!.groups.flatMap((group) => group.rows);
    expect(rows.map(({ value }) => value.text)).toEqual(["No. 1", "No. 1–2", "No. 3"]);
    expect(scale!.scale.ticks.map(({ label }) => label)).toEqual(["No. 1", "No. 2", "No. 3"]);
    expect(scale!.scale).toMatchObject({ zeroAt: null, brokenAt: null });
    expect(scale!.note).toContain("Number 1");
  });

  test("give what would crush the rest a scale of its own, and keep every figure", () => {
    const model = modelOf([
      ...["-15%", "-3%", "-8%"].map((value, index) => ({
        id: `a${index}`,
        subject: `s${index}`,
        value,
        period: "2026-02-02",
      })),
      { id: "far", subject: "acme", value: "-280%", period: "2026-02-03" },
      { id: "near", subject: "acme", value: "-0.01%", period: "2026-02-02" },
    ]);
    const [plot] = metricPage(model, "price-change", 1).plots;
    expect(plot!.scales.map(({ groups }) => groups.flatMap(({ rows }) => rows.map(({ value }) => value.text)))).toEqual(
      [["−15%", "−8%", "−3%"], ["−280%"], ["−0.01%"]],
    );
  });

  test("leave what is too much to the table, and say how much that is", () => {
    const facts = Array.from({ length: 40 }, (_, index) => ({
      id: `f${index}`,
      subject: `s${index}`,
      value: `-${index + 1}%`,
    }));
    const [plot] = metricPage(modelOf(facts), "price-change", 1).plots;
    expect(rowsOf(plot!)).toHaveLength(12);
    expect(plot!.hiddenCount).toBe(28);
  });

  test("say every mark in words, and head a period as its surest claim has it", () => {
    const [plot] = metricPage(
      modelOf([
        { id: "a", subject: "acme", value: "nearly -9%", period: "2026-02-02?" },
        { id: "b", subject: "beta", value: "-1%", period: "2026-02-02", mode: "projected", by: "wind" },
      ]),
      "price-change",
      1,
    ).plots;
    const [group] = plot!.scales[0]!.groups;
    expect(group!.period.parts).toEqual([{ text: "2 February 2026", isInferred: false }]);
    expect(group!.rows.map(({ spoken, mode }) => [spoken, mode])).toEqual([
      ["acme, price-change, nearly minus 9 percent, 2 February 2026, single source", null],
      ["beta, price-change, minus 1 percent, 2 February 2026, single source", "projected by wind"],
    ]);
    expect(plot!.marks).toEqual(["expected"]);
  });
});

describe("metricIndexPage", () => {
  test("groups metrics by dimension, most claims first, unused ones too", () => {
    const { groups } = metricIndexPage(modelOf([{ id: "a", subject: "acme", value: "-1%" }]));
    expect(
      groups.map(({ label, entries }) => [label, entries.map(({ metric, claimCount }) => [metric.name, claimCount])]),
    ).toEqual([
      [
        "Percentages",
        [
          ["price-change", 1],
          ["Probability", 0],
        ],
      ],
      ["Amounts of money", [["Proceeds", 0]]],
    ]);
  });
});
