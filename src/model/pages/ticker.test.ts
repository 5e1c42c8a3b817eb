import { describe, expect, test } from "vitest";
import { sampleListing, sampleModel } from "./sample-site.ts";
import { tickerIndexPage } from "./ticker-index.ts";
import { tickerPage, tickerSymbols } from "./ticker.ts";

const model = sampleModel({
  entities: [
    {
      id: "acme",
      name: "Acme",
      listings: [sampleListing("00042.HK"), { symbol: "ACME", mic: "XNYS", basis: "known" }],
    },
    { id: "beta", name: "Beta", listings: [sampleListing("00007.HK")] },
  ],
  reports: [
    {
      id: "first",
      facts: Array.from({ length: 12 }, (_, index) => ({
        id: `f${index}`,
        subject: "acme",
        value: `-${index + 1}%`,
        period: `2026-02-${10 + index}`,
      })),
    },
  ],
});

describe("tickerPage", () => {
  test("leads to its entity and its other listings", () => {
    const page = tickerPage(model, "ACME");
    expect(page.entity).toEqual({ name: "Acme", address: "/entities/acme/" });
    expect(page.listing).toMatchObject({ exchange: "New York Stock Exchange", isFromKnowledge: true });
    expect(page.otherListings.map(({ address }) => address)).toEqual(["/tickers/00042.HK/"]);
  });

  test("says how readers type it", () => {
    expect(tickerPage(model, "00042.HK").spellings).toEqual(expect.arrayContaining(["42", "00042.HK", "HKG:42"]));
  });

  test("shows the newest claims only", () => {
    const page = tickerPage(model, "00042.HK");
    expect(page.claimCount).toBe(12);
    expect(page.rows.map(({ period }) => period.text).slice(0, 2)).toEqual(["21 February 2026", "20 February 2026"]);
    expect(page.rows).toHaveLength(8);
  });

  test("has a page for a listing that nobody mentions", () => {
    expect(tickerPage(model, "00007.HK")).toMatchObject({ claimCount: 0, rows: [], latestMove: null });
  });
});

describe("tickerIndexPage", () => {
  test("lists every symbol that has a page, by exchange", () => {
    const { groups } = tickerIndexPage(model);
    expect(groups.map(({ anchor, entries }) => [anchor, entries.map(({ listing }) => listing.symbol)])).toEqual([
      ["xhkg", ["00007.HK", "00042.HK"]],
      ["xnys", ["ACME"]],
    ]);
    expect(groups.flatMap(({ entries }) => entries)).toHaveLength(tickerSymbols(model).length);
    expect(groups[0]!.entries[1]).toMatchObject({ factCount: 12, latestMove: { value: { figure: "−12%" } } });
  });
});
