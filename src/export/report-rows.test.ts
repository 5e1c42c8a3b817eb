import { expect, it } from "vitest";
import { packSettings, sampleData } from "../../test/support/sample-data.ts";
import { toReportRows } from "./report-rows.ts";

const rows = toReportRows(sampleData, packSettings);

it("orders reports by id", () => {
  expect(rows.map(({ id }) => id)).toEqual(["essay", "paper", "wire"]);
});

it("says what a report is and what it is about", () => {
  expect(rows.at(-1)).toEqual({
    id: "wire",
    title: "=A formula of a title",
    summary: "腾讯控股 and others",
    added: "2026-02-10",
    updated: "2026-03-01",
    correction: null,
    publisher: "newswire",
    siglum: "NW",
    headline: "Storm ahead",
    sourceUrl: "https://news.example/storm",
    published: "2026-02-09",
    dateInferred: false,
    language: "en",
    origin: "storm",
    after: [],
    sha256: null,
    tags: ["birds"],
    tickers: ["00001.HK"],
    metrics: ["price-change", "ipo-proceeds"],
    entities: ["kestrel", "broker", "falcons"],
    factCount: 3,
    statementCount: 2,
    caveats: [
      { kind: "inferred-date", about: ["wire#fall"], note: "Five days." },
      { kind: "other", about: [], note: "Short." },
    ],
    formerly: [],
    url: "https://example.org/research/reports/wire/",
  });
});

it("has null for all that a report without a source can't say", () => {
  expect(rows[0]).toMatchObject({
    publisher: null,
    siglum: null,
    language: null,
    origin: null,
    after: [],
    factCount: 0,
  });
});
