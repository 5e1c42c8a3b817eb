import { describe, expect, test } from "vitest";
import { claimRow, claimRows } from "./claim-rows.ts";
import { sampleListing, sampleModel } from "./sample-site.ts";

const fall = { subject: "acme", period: "2026-02-02" };

describe("claimRow", () => {
  const model = sampleModel({
    entities: [{ id: "acme", name: "Acme" }],
    metrics: [{ id: "price-change", name: "Price change" }],
    publishers: [{ id: "wire", siglum: "WR", name: "The Wire" }],
    reports: [
      {
        id: "one",
        source: { publisher: "wire", siglum: "WR", origin: "story", published: "2026-02-03" },
        facts: [
          { id: "day", value: "nearly -5%", words: "nearly 5 percent", at: 3, ...fall },
          { id: "again", value: "-5%", restates: "day", ...fall },
          { id: "week", value: "-9%", subject: "acme", period: "2026-02-02/2026-02-06" },
        ],
        caveats: [
          { about: [], kind: "other", note: "All." },
          { about: ["day"], kind: "inferred-date", note: "Which day." },
        ],
      },
      { id: "two", source: { siglum: "TW", origin: "story" }, facts: [{ id: "day", value: "-4.9%", ...fall }] },
    ],
  });
  const row = claimRow(model, model.claimByFact.get("one#day")!);

  test("says what it is about and how it stands", () => {
    expect(row.subject).toEqual({ name: "Acme", address: "/entities/acme/" });
    expect(row.metric).toEqual({ name: "Price change", address: "/metrics/price-change/" });
    expect(row.address).toBe("/entities/acme/#price-change.2026-02-02");
    expect(row.period.text).toBe("2 February 2026");
    expect(row.verdict).toMatchObject({ verdict: "syndicated", label: "Syndicated", scope: null });
    expect(row.support).toBe("2 sources, 1 witness");
  });

  test("lists every source's reading, restatements behind the rest", () => {
    expect(row.readings.map(({ id, isRestatement }) => [id, isRestatement])).toEqual([
      ["one#day", false],
      ["two#day", false],
      ["one#again", true],
    ]);
    expect(row.readings[0]).toMatchObject({ words: "nearly 5 percent", line: 3, address: "/reports/one/#day" });
    expect(row.readings[0]!.value.text).toBe("nearly −5%");
  });

  test("hangs an editor's note on the fact that it is about", () => {
    expect(row.readings[0]!.caveats).toMatchObject([{ number: 2, address: "/reports/one/#Note-2" }]);
    expect(row.readings[1]!.caveats).toEqual([]);
  });

  test("lists what isn't comparable, with the reason", () => {
    expect(row.related).toMatchObject([{ reason: "different-period", reasonLabel: "Different period" }]);
    expect(row.related[0]!.value.text).toBe("−9%");
  });

  test("keeps the order of the claims", () => {
    expect(claimRows(model, model.factClaims).map(({ id }) => id)).toEqual(model.factClaims.map(({ id }) => id));
  });
});

test("a source that nobody examined counts as no witness", () => {
  const model = sampleModel({
    reports: [{ id: "one", source: { origin: null }, facts: [{ id: "day", value: "-5%", ...fall }] }],
  });
  expect(claimRow(model, model.factClaims[0]!).support).toBe("1 source, origin not examined");
});

test("a multiple of a change has no plus", () => {
  const model = sampleModel({ reports: [{ id: "one", facts: [{ id: "twice", value: "about 2x", ...fall }] }] });
  expect(claimRow(model, model.factClaims[0]!).readings[0]!.value.text).toBe("about 2×");
});

describe("the listing of a figure", () => {
  const moves = ["ACME", null, "00002.HK"].map((listing, index) => ({
    id: `source-${index}`,
    facts: [
      { id: "acme", value: "-5%", ...fall, ...(listing === null ? {} : { listing }) },
      { id: "acme-income", metric: "net-income", value: "5bn USD", ...fall, listing: "ACME" },
      { id: "bolt", value: "-5%", ...fall, subject: "bolt", listing: "BOLT" },
    ],
  }));
  const listed = sampleModel({
    entities: [
      { id: "acme", listings: [sampleListing("00002.HK"), sampleListing("ACME", "XNYS")] },
      { id: "bolt", listings: [sampleListing("BOLT", "XNYS")] },
    ],
    metrics: [{ id: "price-change", isPerListing: true }, { id: "net-income" }],
    publishers: [],
    reports: moves,
  });
  const rowOf = (id: string) => claimRow(listed, listed.claimByFact.get(id)!);

  test("stands with the value, be it compared or not, where its entity has several and the author named it", () => {
    const { readings, related } = rowOf("source-0#acme");
    expect(readings.map(({ id, listing }) => [id, listing])).toEqual([["source-0#acme", "ACME"]]);
    expect(related.map(({ address, listing }) => [address, listing])).toEqual([
      ["/reports/source-1/#acme", null],
      ["/reports/source-2/#acme", "00002.HK"],
    ]);
  });

  test("is left out where the entity has one, or the metric measures the whole entity", () => {
    for (const id of ["source-0#bolt", "source-0#acme-income"])
      expect(rowOf(id).readings.map(({ listing }) => listing)).toEqual([null, null, null]);
  });
});
