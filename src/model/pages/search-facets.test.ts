import { expect, it } from "vitest";
import { reportFacets, termFacets } from "./search-facets.ts";
import { sampleModel, type SampleReport } from "./sample-site.ts";

function facetsOf(report: Omit<SampleReport, "id">): string[] {
  const model = sampleModel({
    entities: [{ id: "alibaba", listings: [{ symbol: "BABA", mic: "XNYS", basis: "known" }] }, { id: "smic" }],
    publishers: [{ id: "mexc", siglum: "MX" }],
    reports: [{ ...report, id: "one" }],
  });
  return reportFacets(model, model.reportById.get("one")!).split(",");
}

it("names each subject once: of facts, of statements, of tickers", () => {
  const facets = facetsOf({
    facts: [
      { id: "a", subject: "smic", value: "-7%" },
      { id: "b", subject: "smic", value: "-8%", period: "2025" },
    ],
    statements: [{ id: "c", key: "c", subjects: ["tencent"] }],
    tickers: ["BABA"],
  });
  expect(facets.filter((facet) => facet.startsWith("ticker:"))).toEqual([
    "ticker:smic",
    "ticker:tencent",
    "ticker:alibaba",
  ]);
});

it("has the metrics, the tags, the publisher, and the verdicts of the facts", () => {
  const facets = facetsOf({
    source: { publisher: "mexc", siglum: "MX" },
    tags: ["bear-market"],
    facts: [
      { id: "a", subject: "smic", value: "-7%", metric: "price-change" },
      {
        id: "b",
        subject: "alibaba",
        value: "-8%",
        metric: "price-change",
        withdrawn: { ruling: "r", date: "2026-01-01", reason: "wrong" },
      },
    ],
  });
  expect(facets).toEqual(
    expect.arrayContaining([
      "kind:report",
      "metric:price-change",
      "tag:bear-market",
      "publisher:mexc",
      "siglum:MX",
      "verdict:single-source",
      "verdict:withdrawn",
    ]),
  );
});

it("sorts a dated report by its day, and an undated one under no year", () => {
  expect(facetsOf({ source: { published: "2026-02-09" } })).toEqual(
    expect.arrayContaining(["year:2026", "day:2026-02-09", "date:9 February 2026"]),
  );
  const undated = facetsOf({ source: { published: null } });
  expect(undated).toContain("year:unknown");
  expect(undated.join()).not.toMatch(/\b(?:day|date):/u);
});

it("has only its kind and year where a report has no source", () => {
  expect(facetsOf({ source: null })).toEqual(["kind:report", "year:unknown"]);
});

it("says of other pages what they are about", () => {
  expect(termFacets("entity", "alibaba")).toBe("kind:entity,ticker:alibaba");
  expect(termFacets("tag", "bear-market")).toBe("kind:tag,tag:bear-market");
});
