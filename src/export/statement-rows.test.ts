import { expect, it } from "vitest";
import { packSettings, sampleData } from "../../test/support/sample-data.ts";
import { toStatementRows } from "./statement-rows.ts";

const rows = toStatementRows(sampleData, packSettings);

it("orders statements by report, then as the text runs", () => {
  expect(rows.map(({ id }) => id)).toEqual(["paper#launch", "wire#launch", "wire#mood"]);
});

it("says who says what, and what the sources make of it", () => {
  expect(rows[1]).toEqual({
    id: "wire#launch",
    report: "wire",
    key: "kestrel-launch",
    kind: "event",
    subjects: ["kestrel", "falcons"],
    text: "@Kestrel launches",
    says: "affirms",
    by: null,
    publisher: "newswire",
    siglum: "NW",
    origin: "storm",
    witness: "storm",
    published: "2026-02-09",
    period: null,
    words: null,
    at: null,
    claim: "kestrel/kestrel-launch",
    verdict: "disputed",
    url: "https://example.org/research/reports/wire/#launch",
  });
});

it("has no witness where nobody examined the origin, and no period where none is known", () => {
  expect(rows[0]).toMatchObject({ origin: null, witness: null, period: null });
});
