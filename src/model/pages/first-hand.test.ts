import { describe, expect, test } from "vitest";
import { claimLine } from "./claim-lines.ts";
import { claimRow } from "./claim-rows.ts";
import { coveredTickers } from "./covered-tickers.ts";
import { sampleListing, sampleModel } from "./sample-site.ts";
import { statementRow } from "./statement-rows.ts";

const fall = { subject: "acme", period: "2026-02-02" };

/** Of one story, an undated retelling that sorts before the dated source that it repeats. */
const model = sampleModel({
  entities: [{ id: "acme", name: "Acme", listings: [sampleListing("00001.HK")] }],
  metrics: [{ id: "price-change", name: "Price change", isChange: true }],
  reports: [
    {
      id: "a-retelling",
      source: { siglum: "RT", origin: "story", published: null },
      facts: [{ id: "day", value: "-9.5%", ...fall }],
      statements: [{ id: "bought", key: "bought", subjects: ["acme"], text: "Retold." }],
    },
    {
      id: "b-story",
      source: { siglum: "ST", origin: "story", published: "2026-02-03" },
      facts: [{ id: "day", value: "about -9.5%", ...fall }],
      statements: [{ id: "bought", key: "bought", subjects: ["acme"], text: "Told first." }],
    },
  ],
});
const [claim] = model.factClaims;
const [statementClaim] = model.statementClaims;

describe("a source that repeats another never speaks for it", () => {
  test("in a line", () => {
    const line = claimLine(model, claim!);
    expect(line.figures?.value.text).toBe("about −9.5%");
    expect(line.figures?.otherValues.map(({ text }) => text)).toEqual(["−9.5%"]);
    expect(line.marks.map(({ siglum }) => siglum)).toEqual(["ST", "RT"]);
    expect(claimLine(model, statementClaim!).text).toBe("Told first");
  });

  test("and all that is printed otherwise is shown or counted", () => {
    const values = ["-9.1%", "-9.2%", "-9.3%", "-9.4%", "about -9%"];
    const reports = values.map((value, at) => ({ id: `r${at}`, facts: [{ id: "day", value, ...fall }] }));
    const line = claimLine(sampleModel({ reports }), sampleModel({ reports }).factClaims[0]!);
    expect([line.figures?.otherValues.length, line.figures?.hiddenValueCount]).toEqual([2, 2]);
  });

  test("in a table of claims", () => {
    expect(claimRow(model, claim!).readings.map(({ mark }) => mark.siglum)).toEqual(["ST", "RT"]);
    const row = statementRow(model, statementClaim!);
    expect(row.text).toBe("Told first.");
    expect(row.voices.map(({ mark }) => mark.siglum)).toEqual(["ST", "RT"]);
  });

  test("as the latest move of a ticker", () => {
    expect(coveredTickers(model)!.rows[0]!.latest!.value.text).toBe("about −9.5%");
  });
});
