import { expect, it } from "vitest";
import { packSettings, sampleData } from "../../test/support/sample-data.ts";
import { toEntityRows } from "./entity-rows.ts";
import { toMetricRows } from "./metric-rows.ts";

const entities = toEntityRows(sampleData, packSettings);
const metrics = toMetricRows(sampleData, packSettings);

it("says of an entity how it is called, where it is listed and how much there is about it", () => {
  expect(entities.find(({ id }) => id === "kestrel")).toEqual({
    id: "kestrel",
    kind: "company",
    name: "Kestrel",
    names: [{ lang: "zh-Hans", name: "红隼控股", basis: "known" }],
    listings: [
      { symbol: "00001.HK", mic: "XHKG", basis: "stated" },
      { symbol: "KES", mic: "XNYS", basis: "stated" },
    ],
    codes: [{ kind: "fund-code", code: "017125", note: null }],
    aliases: ["=Kestrel"],
    description: null,
    partOf: ["falcons"],
    factCount: 5,
    statementCount: 2,
    claimCount: 4,
    reportCount: 2,
    url: "https://example.org/research/entities/kestrel/",
  });
});

it("says of a metric what it measures and how often", () => {
  expect(metrics.find(({ id }) => id === "price-change")).toMatchObject({
    unit: "percent",
    once: false,
    perListing: false,
    of: "none",
    factCount: 4,
    claimCount: 2,
    reportCount: 2,
    url: "https://example.org/research/metrics/price-change/",
  });
});

it("has a row for all that is registered, by id", () => {
  for (const [rows, registered] of [
    [entities, sampleData.registry.entities],
    [metrics, sampleData.registry.metrics],
  ] as const)
    expect(rows.map(({ id }) => id)).toEqual([...registered.keys()].sort());
});
