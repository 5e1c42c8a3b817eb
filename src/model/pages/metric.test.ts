import { describe, expect, test } from "vitest";
import { metricIndexPage } from "./metric-index.ts";
import { CLAIMS_PER_PAGE, metricPage, metricSlices } from "./metric.ts";
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
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(CLAIMS_PER_PAGE + 30);
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
    expect(plots.map(({ unit, groups }) => [unit, groups.flatMap(({ rows }) => rows).length])).toEqual([["USD", 2]]);
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
    expect(plots[0]!.groups[0]!.rows.map(({ value, marks }) => [value.text, marks.length])).toEqual([
      ["−9%", 1],
      ["−1%", 1],
      ["about −1%", 1],
    ]);
  });

  test("leave out places in an order", () => {
    const ranks = ["acme", "beta"].map((subject) => ({ id: subject, subject, metric: "place", value: "1 rank" }));
    expect(metricPage(modelOf(ranks), "place", 1).plots).toEqual([]);
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
