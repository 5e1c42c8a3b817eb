import { describe, expect, it } from "vitest";
import { sampleListing, sampleModel } from "../model/pages/sample-site.ts";
import { toFactRows } from "./fact-rows.ts";

const site = { address: "https://example.org", base: "/research/" };

const model = sampleModel({
  entities: [{ id: "kestrel", name: "Kestrel", listings: [sampleListing("00001.HK"), sampleListing("KES", "XNYS")] }],
  metrics: [{ id: "price-change", isPerListing: true }],
  reports: [
    {
      id: "wire",
      source: { publisher: "newswire", siglum: "NW", origin: "storm", published: "2026-02-09" },
      facts: [
        {
          id: "late",
          subject: "kestrel",
          listing: "KES",
          value: "nearly -15%",
          period: "2026-02-02?/2026-02-06?",
          words: "nearly 15 percent",
          at: 16,
        },
        {
          id: "early",
          subject: "kestrel",
          listing: "KES",
          metric: "ipo-proceeds",
          value: "at-least 620m USD",
          period: "unknown",
          at: 3,
          by: "bank",
        },
        { id: "again", subject: "kestrel", value: "-15%", period: "2026-02-02?/2026-02-06?", at: 20, restates: "late" },
      ],
    },
    {
      id: "blog",
      source: { origin: "storm" },
      facts: [{ id: "fall", subject: "kestrel", value: "-14.8%", period: "2026-02-02/2026-02-06" }],
    },
    {
      id: "unexamined",
      source: { origin: null },
      facts: [
        { id: "odds", subject: "kestrel", value: "70%", mode: "market-implied", asOf: "unknown", at: 1 },
        { id: "rise", subject: "kestrel", value: "3%", period: "2026-03-01", at: 2 },
      ],
    },
  ],
});

const rows = toFactRows(model, site);
const rowOf = (id: string) => rows.find((row) => row.id === id)!;

describe("a fact's row", () => {
  it("has every key, in the documented order", () => {
    expect(Object.keys(rows[0]!).join(" ")).toBe(
      "id report subject of metric value low high lowOpen highOpen unit qualifier period asOf mode by publisher siglum origin witness published words at restates claim verdict url withdrawn withdrawnReason listing",
    );
    expect(rows.every((row) => Object.values(row).every((value) => value !== undefined))).toBe(true);
  });

  it("says what its source says", () => {
    expect(rowOf("wire#late")).toEqual({
      id: "wire#late",
      report: "wire",
      subject: { id: "kestrel", name: "Kestrel", tickers: ["00001.HK", "KES"] },
      of: null,
      metric: "price-change",
      value: "nearly -15%",
      low: "-15",
      high: "-14.5",
      lowOpen: true,
      highOpen: false,
      unit: "percent",
      qualifier: "nearly",
      period: "2026-02-02?/2026-02-06?",
      asOf: null,
      mode: "reported",
      by: null,
      publisher: "newswire",
      siglum: "NW",
      origin: "storm",
      witness: "storm",
      published: "2026-02-09",
      words: "nearly 15 percent",
      at: 16,
      restates: null,
      claim: "kestrel/price-change.2026-02-02--2026-02-06",
      verdict: "syndicated",
      url: "https://example.org/research/reports/wire/#late",
      withdrawn: null,
      withdrawnReason: null,
      listing: "KES",
    });
  });

  it("names a listing where the metric measures one and the author named it", () => {
    expect(["wire#late", "wire#early", "blog#fall"].map((id) => rowOf(id).listing)).toEqual(["KES", null, null]);
  });

  it("has null for an unknown period, an open end and an origin that wasn't examined", () => {
    expect(rowOf("wire#early")).toMatchObject({
      period: null,
      low: "620000000",
      high: null,
      highOpen: true,
      by: "bank",
      unit: "USD",
    });
    expect(rowOf("unexamined#rise")).toMatchObject({ origin: null, witness: null, verdict: "single-source" });
  });

  it("keeps a reading of an unknown day apart from one that was taken in its period", () => {
    expect([rowOf("unexamined#odds").asOf, rowOf("unexamined#rise").asOf]).toEqual(["unknown", null]);
  });

  it("carries the claim and verdict of what it restates", () => {
    const { claim, verdict, witness } = rowOf("wire#late");
    expect(rowOf("wire#again")).toMatchObject({ restates: "wire#late", claim, verdict, witness });
  });
});

it("orders facts by report, then as the text runs", () => {
  expect(rows.map(({ id }) => id)).toEqual([
    "blog#fall",
    "unexamined#odds",
    "unexamined#rise",
    "wire#early",
    "wire#late",
    "wire#again",
  ]);
});
