import { expect, it } from "vitest";
import { sampleListing, sampleModel } from "./sample-site.ts";
import { searchPage } from "./search-page.ts";

it("examples are made of what the site holds", () => {
  const model = sampleModel({
    entities: [
      {
        id: "kestrel",
        name: "Kestrel",
        listings: [sampleListing("09901.HK")],
        names: [{ lang: "zh-Hant", name: "紅隼", basis: "known" }],
      },
    ],
    metrics: [{ id: "pe-ratio", name: "P/E ratio", dimension: "multiple" }],
    reports: [
      {
        id: "wire",
        tags: ["bear-market"],
        facts: [{ id: "a", subject: "kestrel", metric: "pe-ratio", value: "17.5x", period: "2026-02-03" }],
      },
    ],
  });
  expect(searchPage(model)).toEqual({
    examples: ["09901.HK", "紅隼", "kestrel p/e ratio february 2026", "p/e ratio < 20", "bear market"],
    isSmall: true,
  });
});

it("an empty site has none", () => {
  expect(searchPage(sampleModel({ reports: [] })).examples).toEqual([]);
});
