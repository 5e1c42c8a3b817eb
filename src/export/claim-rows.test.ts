import { describe, expect, it } from "vitest";
import { sampleModel } from "../model/pages/sample-site.ts";
import { toClaimRows } from "./claim-rows.ts";

const site = { address: "https://example.org", base: "/" };

const model = sampleModel({
  reports: [
    {
      id: "wire",
      source: { origin: "storm" },
      facts: [
        { id: "fall", subject: "kestrel", value: "about -15%" },
        { id: "again", subject: "kestrel", value: "-15%", restates: "fall" },
      ],
      statements: [
        { id: "launch", key: "kestrel-launch", subjects: ["kestrel"] },
        { id: "mood", key: "market-mood", kind: "view", by: "broker" },
      ],
    },
    {
      id: "paper",
      source: { origin: "own-notes" },
      facts: [
        { id: "fall", subject: "kestrel", value: "-14.5%" },
        { id: "other", subject: "kestrel", value: "2%", period: "2026-03-01" },
      ],
    },
  ],
});

const rows = toClaimRows(model, site);
const rowOf = (id: string) => rows.find((row) => row.id === id)!;

describe("a claim's row", () => {
  it("has every key, in the documented order, for facts and statements alike", () => {
    for (const row of rows) {
      expect(Object.keys(row).join(" ")).toBe(
        "id kind subject of metric period mode by unit verdict witnesses origins sources consensus facts related url",
      );
      expect(Object.values(row)).not.toContain(undefined);
    }
  });

  it("says who agrees on what", () => {
    expect(rowOf("kestrel/price-change.2026-02-02")).toEqual({
      id: "kestrel/price-change.2026-02-02",
      kind: "fact",
      subject: "kestrel",
      of: null,
      metric: "price-change",
      period: "2026-02-02",
      mode: "reported",
      by: null,
      unit: "percent",
      verdict: "corroborated",
      witnesses: ["own-notes", "storm"],
      origins: ["own-notes", "storm"],
      sources: ["paper", "wire"],
      consensus: { low: "-14.55", high: "-14.45", lowOpen: true, highOpen: false },
      facts: ["paper#fall", "wire#fall", "wire#again"],
      related: [{ fact: "paper#other", reason: "different-period" }],
      url: "https://example.org/entities/kestrel/#price-change.2026-02-02",
    });
  });

  it("has null for what statements don't have", () => {
    const row = rows.find(({ facts }) => facts.includes("wire#launch"))!;
    expect(row).toMatchObject({
      kind: "statement",
      subject: "kestrel",
      metric: null,
      period: null,
      mode: null,
      unit: null,
      consensus: null,
    });
  });

  it("has no address where it is about no entity", () => {
    expect(rows.find(({ facts }) => facts.includes("wire#mood"))).toMatchObject({
      subject: null,
      by: "broker",
      url: null,
    });
  });
});

it("orders claims by id", () => {
  const ids = rows.map(({ id }) => id);
  expect(ids).toEqual([...ids].sort());
  expect(rowOf("kestrel/price-change.2026-03-01").verdict).toBe("single-source");
});
