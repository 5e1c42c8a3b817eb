import { describe, expect, test } from "vitest";
import { entityPage, latestMove } from "./entity.ts";
import { entityIndexPage } from "./entity-index.ts";
import { sampleListing, sampleModel, type SampleReport } from "./sample-site.ts";

const model = sampleModel({
  entities: [
    {
      id: "acme",
      name: "Acme",
      names: [
        { lang: "zh-Hant", name: "頂尖", basis: "known" },
        { lang: "zh-Hans", name: "顶尖", basis: "known" },
      ],
      listings: [sampleListing("00042.HK"), { symbol: "ACME", mic: "XNYS", basis: "known" }],
      codes: [{ kind: "fund-code", code: "017125", note: null }],
      aliases: ["Acme Group", "頂尖"],
      partOf: ["market"],
    },
    { id: "market", name: "The market", kind: "market" },
    { id: "broker", name: "Broker", kind: "institution" },
    { id: "silent", name: "Silent" },
  ],
  reports: [
    {
      id: "first",
      source: { origin: "story", published: "2026-02-09" },
      tags: ["chips", "asia"],
      facts: [
        { id: "fall", subject: "acme", value: "over -3%", period: "2026-02-02", words: "fell over 3%", at: 3 },
        { id: "week", subject: "acme", value: "-8%", period: "2026-02-02/2026-02-06" },
        { id: "undated", subject: "acme", value: "-1%", period: "unknown" },
        { id: "weight", subject: "acme", metric: "index-weight", of: "market", value: "19.22%" },
        { id: "said", subject: "other", value: "2%", by: "broker" },
      ],
      statements: [
        { id: "launch", key: "acme-launches", subjects: ["acme", "zeta"], text: "Acme launches." },
        { id: "alliance", key: "acme-and-aardvark", subjects: ["aardvark", "acme"], text: "They team up." },
        { id: "view", key: "other-is-cheap", kind: "view", subjects: ["other"], by: "broker", text: "Cheap." },
      ],
    },
    {
      id: "second",
      source: { origin: "story" },
      tags: ["chips"],
      facts: [{ id: "week", subject: "acme", value: "about -8%", period: "2026-02-02/2026-02-06" }],
    },
  ],
});
const acme = entityPage(model, "acme");

test("beside more than a hundred claims each shows fewer of the others as related, and counts them all", () => {
  const related = (count: number) => {
    const facts = Array.from({ length: count }, (_, day) => ({
      id: `day-${day}`,
      subject: "acme",
      value: "-1%",
      period: new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10),
    }));
    const { claims } = entityPage(sampleModel({ reports: [{ id: "r", facts }] }), "acme");
    return claims.folds[0]!.rows.map((row) => [row.related.length, row.hiddenRelatedCount]);
  };
  expect(related(100)[50]).toEqual([4, 46]);
  expect(related(101)[50]).toEqual([1, 49]);
});

describe("entityPage", () => {
  test("names the entity in every way that readers write it", () => {
    expect(acme.names.localName).toEqual({ lang: "zh-Hant", text: "頂尖" });
    expect(acme.names.alsoCalled).toEqual([
      { lang: "zh-Hans", text: "顶尖" },
      { lang: null, text: "Acme Group" },
    ]);
    expect(acme.names.spellings).toEqual(expect.arrayContaining(["42", "0042.HK", "HKG:42", "ACME", "NYSE:ACME"]));
    expect(acme.names.codes).toEqual([{ label: "Fund code", code: "017125", note: null }]);
  });

  test("marks listings that were entered from knowledge", () => {
    expect(acme.names.listings.map(({ symbol, city, isFromKnowledge }) => [symbol, city, isFromKnowledge])).toEqual([
      ["00042.HK", "Hong Kong", false],
      ["ACME", "New York", true],
    ]);
  });

  test("folds claims by metric, newest period first, undated last", () => {
    expect(acme.claims.folds.map(({ metricId, isOpen }) => [metricId, isOpen])).toEqual([
      ["price-change", true],
      ["index-weight", true],
    ]);
    expect(acme.claims.folds[0]!.rows.map(({ anchor }) => anchor)).toEqual([
      "price-change.2026-02-02--2026-02-06",
      "price-change.2026-02-02",
      "price-change.undated-story",
    ]);
  });

  test("gives each source's value with its words, line and address", () => {
    const [reading] = acme.claims.folds[0]!.rows[1]!.readings;
    expect(reading).toMatchObject({ words: "fell over 3%", line: 3, address: "/reports/first/#fall" });
  });

  test("counts sources and the stories behind them", () => {
    expect(acme).toMatchObject({ sourceCount: 2, sourceNote: "1 independent story", claimCount: 6 });
    expect(acme.verdictText).toBe("1 syndicated, 5 single source");
    expect(acme.claimNote).toBe("4 from 5 facts, 2 statements");
  });

  test("shows the newest dated change as the latest move", () => {
    expect(acme.latestMove?.value.figure).toBe("−8%");
    expect(acme.latestMove?.period.text).toBe("2–6 February 2026");
  });

  test("keeps statements whose address is elsewhere apart, so that anchors stay unique", () => {
    expect(acme.statements.own.map(({ anchor }) => anchor)).toEqual(["acme-launches"]);
    expect(acme.statements.elsewhere.map(({ address }) => address)).toEqual(["/entities/aardvark/#acme-and-aardvark"]);
  });

  test("every anchor stands on the page once", () => {
    const anchors = [...acme.claims.folds.flatMap(({ rows }) => rows), ...acme.statements.own].map(
      ({ anchor }) => anchor,
    );
    expect(new Set(anchors).size).toBe(anchors.length);
  });

  test("lists what it has a part in, and what it says about others", () => {
    expect(entityPage(model, "market").others.asSecondThing.map(({ address }) => address)).toEqual([
      "/entities/acme/#index-weight.market.2026-02-02",
    ]);
    const { others } = entityPage(model, "broker");
    expect(others.asVoice.map(({ subject }) => subject.name)).toEqual(["other"]);
    expect(others.statements.map(({ text }) => text)).toEqual(["Cheap."]);
  });

  test("counts entities of the same reports, once a report", () => {
    expect(acme.readsAcross[0]).toMatchObject({ reportCount: 1 });
    expect(acme.readsAcross.map(({ entity }) => entity.name)).toContain("Broker");
    expect(acme.readsAcross.map(({ entity }) => entity.name)).not.toContain("Acme");
  });

  test("counts tags, most common first", () => {
    expect(acme.tags.map(({ term, count }) => [term.name, count])).toEqual([
      ["Chips", 2],
      ["Asia", 1],
    ]);
  });

  test("describes itself to search engines", () => {
    expect(acme.metaDescription).toBe(
      "6 claims about Acme (00042.HK, ACME) from 2 sources: 1 syndicated, 5 single source.",
    );
  });

  test("has a page for an entity that nobody mentions", () => {
    expect(entityPage(model, "silent")).toMatchObject({
      isUnmentioned: true,
      moves: null,
      claims: { matrix: null, folds: [] },
      metaDescription: "Silent: no report mentions it yet.",
    });
  });
});

describe("entityIndexPage", () => {
  test("groups entities by kind, most reported first", () => {
    const { groups, entityCount } = entityIndexPage(model);
    expect(groups.map(({ label, entries }) => [label, entries.map(({ entity }) => entity.name)])).toEqual([
      ["Companies", ["Acme", "other", "Silent"]],
      ["Markets", ["The market"]],
      ["Institutions", ["Broker"]],
    ]);
    expect(entityCount).toBe(5);
    expect(groups[0]!.entries[0]).toMatchObject({ reportCount: 2, claimCount: 6 });
  });
});

test("the latest move is the one to the close, where the same day has a move within the session too", () => {
  const day = { subject: "acme", period: "2026-02-02" };
  const model = sampleModel({
    metrics: [
      { id: "price-change", isChange: true },
      { id: "intraday-price-change", isChange: true, intradayOf: "price-change" },
    ],
    reports: [
      {
        id: "one",
        facts: [
          { id: "low", metric: "intraday-price-change", value: "over -3%", ...day },
          { id: "close", metric: "price-change", value: "-2.89%", ...day },
        ],
      },
    ],
  });
  expect(latestMove(model, model.factClaims)?.value.figure).toBe("−2.89%");
});

test("the latest move shows both sides of a dispute beside the sources that it names", () => {
  const isChange = { id: "price-change", isChange: true };
  const told = (id: string, value: string): SampleReport => ({
    id,
    facts: [{ id: "day", subject: "acme", value, period: "2026-02-06" }],
  });
  const model = sampleModel({ metrics: [isChange], reports: [told("one", "-3.5%"), told("two", "0%")] });
  const move = latestMove(model, model.factClaims)!;
  expect(move.marks).toHaveLength(2);
  expect(move).toMatchObject({ value: { figure: "−3.5%" }, otherValues: [{ figure: "0%" }], isDisputed: true });
});

test("the latest move names nobody whose figure stands apart", () => {
  const told = (id: string, value: string): SampleReport => ({
    id,
    source: { origin: id },
    facts: [{ id: "day", subject: "acme", value, period: "2026-02-06" }],
  });
  const model = sampleModel({
    metrics: [{ id: "price-change", isChange: true }],
    reports: [told("one", "over 3%"), told("two", "9.5%"), told("three", "9.5%")],
  });
  expect(latestMove(model, model.factClaims)).toMatchObject({ value: { figure: "+9.5%" }, otherValues: [] });
  expect(latestMove(model, model.factClaims)!.marks).toHaveLength(2);
});
