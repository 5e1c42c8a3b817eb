import { expect, it } from "vitest";
import { sampleListing, sampleModel } from "../../model/pages/sample-site.ts";
import { toFactRows } from "../fact-rows.ts";
import { toStatementRows } from "../statement-rows.ts";
import { FACT_COLUMNS } from "./fact-columns.ts";
import { flattenFactRow, flattenStatementRow, type FactRecord } from "./flatten-row.ts";
import { STATEMENT_COLUMNS } from "./statement-columns.ts";

const site = { address: "https://example.org", base: "/" };
const model = sampleModel({
  entities: [
    { id: "kestrel", name: "Kestrel", listings: [sampleListing("00001.HK"), sampleListing("KES", "XNYS")] },
    { id: "heron", name: "Heron" },
  ],
  reports: [
    {
      id: "wire",
      facts: [
        { id: "fall", subject: "kestrel", value: "-15%" },
        { id: "rise", subject: "heron", value: "2%" },
      ],
      statements: [
        { id: "launch", key: "launch", subjects: ["kestrel", "heron"] },
        { id: "mood", key: "mood", subjects: [] },
      ],
    },
  ],
});
const [fall, rise] = toFactRows(model, site);
const [launch, mood] = toStatementRows(model, site);

it("gives a fact a cell for each column, in their order", () => {
  expect(Object.keys(flattenFactRow(fall!))).toEqual(FACT_COLUMNS.map(({ name }) => name));
  expect(flattenFactRow(fall!)).toMatchObject({
    subject: "kestrel",
    subjectName: "Kestrel",
    tickers: "00001.HK KES",
    low: "-15.5",
  });
  expect(flattenFactRow(rise!)["tickers"]).toBeNull();
});

it("gives a statement a cell for each column, in their order", () => {
  expect(Object.keys(flattenStatementRow(launch!))).toEqual(STATEMENT_COLUMNS.map(({ name }) => name));
  expect(flattenStatementRow(launch!)["subjects"]).toBe("kestrel heron");
  expect(flattenStatementRow(mood!)["subjects"]).toBeNull();
});

it("flattens a row that was read back from JSON alike, but for the ends, which are numbers", () => {
  const read = { ...fall!, low: Number(fall!.low), high: Number(fall!.high) } satisfies FactRecord;
  expect(flattenFactRow(read)).toEqual({ ...flattenFactRow(fall!), low: -15.5, high: -14.5 });
});

it("has no column twice and describes each", () => {
  for (const columns of [FACT_COLUMNS, STATEMENT_COLUMNS]) {
    expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
    expect(columns.filter(({ description }) => !/^[A-Zpx].+\.$/u.test(description))).toEqual([]);
  }
});
