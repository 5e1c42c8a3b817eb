import { describe, expect, test } from "vitest";
import { publisherIndexPage } from "./publisher-index.ts";
import { MAX_SAID, publisherPage } from "./publisher.ts";
import { sampleModel } from "./sample-site.ts";
import { tagIndexPage, tagPage } from "./tag.ts";

const model = sampleModel({
  publishers: [
    { id: "echo", name: "Echo", siglum: "EC" },
    { id: "first-hand", name: "First Hand", siglum: "FH" },
    { id: "unread", name: "Unread", siglum: "UN" },
  ],
  reports: [
    {
      id: "own",
      source: { publisher: "first-hand", origin: "story", siglum: "FH" },
      tags: ["chips"],
      facts: [
        { id: "same", subject: "acme", value: "-3%", period: "2026-02-02" },
        { id: "again", subject: "acme", value: "about -3%", period: "2026-02-02", restates: "same" },
        { id: "alone", subject: "acme", value: "-4%", period: "2026-02-03" },
      ],
      statements: [{ id: "launch", key: "launch", subjects: ["acme"] }],
    },
    {
      id: "copy",
      source: { publisher: "echo", after: ["unread"], origin: "story", siglum: "EC" },
      tags: ["chips", "asia"],
      facts: [{ id: "same", subject: "acme", value: "-3%", period: "2026-02-02" }],
    },
    { id: "nobody", source: { siglum: "CW" } },
  ],
});

describe("publisherPage", () => {
  test("counts what it said by verdict, restatements aside", () => {
    const page = publisherPage(model, "first-hand");
    expect(page).toMatchObject({ saidCount: 3, saidText: "2 facts and 1 statement" });
    expect(page.counts.facts).toEqual({
      n: 2,
      counts: { corroborated: 0, syndicated: 1, "single-source": 1, disputed: 0 },
    });
    expect(page.counts.statements).toEqual({
      n: 1,
      counts: { corroborated: 0, syndicated: 0, "single-source": 1, disputed: 0 },
    });
    expect(page.counts.note).toBe(
      "Each fact and statement counts once, by what other sources make of it. 1 restatement doesn’t count.",
    );
    expect(page.metaDescription).toBe(
      "1 article of First Hand with 2 facts and 1 statement: 1 syndicated, 2 single source.",
    );
  });

  test("lists its facts by verdict, with who else says something about the same", () => {
    const { groups } = publisherPage(model, "first-hand");
    expect(groups.map(({ verdict, count }) => [verdict, count])).toEqual([
      ["syndicated", 1],
      ["single-source", 1],
    ]);
    expect(groups[1]).toMatchObject({
      countText: "1 fact, 1 statement",
      statements: [{ address: "/reports/own/#launch" }],
    });
    expect(groups[0]!.facts[0]).toMatchObject({
      address: "/reports/own/#same",
      claimAddress: "/entities/acme/#price-change.2026-02-02",
      others: { marks: [{ siglum: "EC" }], hiddenCount: 0 },
    });
  });

  test("names no other source beside a fact that is compared with nobody", () => {
    const told = (id: string, value: string) => ({
      id,
      source: { publisher: id },
      facts: [{ id: "f", subject: "acme", value }],
    });
    const site = sampleModel({
      publishers: ["ace", "bee"].map((id) => ({ id, siglum: id.toUpperCase() })),
      reports: [told("ace", "-9%"), told("bee", "over -5%")],
    });
    for (const id of ["ace", "bee"])
      expect(publisherPage(site, id).groups).toMatchObject([
        { verdict: "single-source", facts: [{ others: { marks: [], hiddenCount: 0 } }] },
      ]);
  });

  test("leads from each count that isn’t zero to the facts or statements behind it", () => {
    const rows = publisherPage(model, "first-hand").tally.map(({ verdict, facts, statements }) => [
      verdict,
      facts.address,
      statements.address,
    ]);
    expect(rows).toEqual([
      ["corroborated", null, null],
      ["syndicated", "/facts/?verdict=syndicated&publisher=first-hand", null],
      [
        "single-source",
        "/facts/?verdict=single-source&publisher=first-hand",
        "/facts/?rows=statements&verdict=single-source&publisher=first-hand",
      ],
      ["disputed", null, null],
    ]);
  });

  test("lists so many facts and statements of a verdict, and leads to all of them", () => {
    const many = (count: number) =>
      publisherPage(
        sampleModel({
          publishers: [{ id: "busy", siglum: "BU" }],
          reports: [
            {
              id: "a",
              source: { publisher: "busy" },
              facts: Array.from({ length: count }, (_, index) => ({
                ...{ id: `f${index}`, subject: `s${index}`, value: "3%", period: "2026-02-02" },
              })),
              statements: Array.from({ length: count }, (_, index) => ({ id: `t${index}`, key: `k${index}` })),
            },
          ],
        }),
        "busy",
      ).groups[0]!;
    expect(many(MAX_SAID)).toMatchObject({ hiddenCount: 0, allFacts: null, allStatements: null });
    const group = many(MAX_SAID + 1);
    expect([group.facts.length, group.statements.length]).toEqual([MAX_SAID, MAX_SAID]);
    expect(group).toMatchObject({
      count: MAX_SAID + 1,
      hiddenCount: 1,
      allFacts: { address: "/facts/?verdict=single-source&publisher=busy" },
      allStatements: { address: "/facts/?rows=statements&verdict=single-source&publisher=busy" },
    });
  });

  test("counts a fact by its own verdict, not by its claim’s", () => {
    const bounded = sampleModel({
      publishers: [{ id: "cautious", siglum: "CA" }],
      reports: [
        { id: "a", source: { publisher: "cautious" }, facts: [{ id: "f", subject: "acme", value: "over 3%" }] },
        { id: "b", facts: [{ id: "f", subject: "acme", value: "6%" }] },
        { id: "c", facts: [{ id: "f", subject: "acme", value: "6.0%" }] },
      ],
    });
    expect(bounded.factClaims[0]!.verdict).toBe("corroborated");
    expect(publisherPage(bounded, "cautious").counts.facts.counts).toMatchObject({
      corroborated: 0,
      "single-source": 1,
    });
  });

  test("has a page for a publisher whom others only say they repeat", () => {
    expect(publisherPage(model, "unread")).toMatchObject({
      saidCount: 0,
      groups: [],
      reports: { count: 0 },
      repeatedBy: { count: 1 },
    });
  });
});

describe("publisherIndexPage", () => {
  test("lists publishers with n, and the sources that name none", () => {
    const page = publisherIndexPage(model);
    expect(
      page.entries.map(({ name, counts, repeatedCount }) => [name, counts.facts.n, counts.statements.n, repeatedCount]),
    ).toEqual([
      ["Echo", 1, 0, 0],
      ["First Hand", 2, 1, 0],
      ["Unread", 0, 0, 1],
    ]);
    expect(page.unnamed.map(({ mark, address }) => [mark?.siglum, address])).toEqual([["CW", "/reports/nobody/"]]);
  });
});

describe("tagPage", () => {
  test("shows its reports and what they are about", () => {
    const page = tagPage(model, "chips");
    expect(page).toMatchObject({ name: "Chips", reports: { count: 2 } });
    expect(page.entities).toMatchObject([{ entity: { name: "acme" }, count: 2 }]);
    expect(page.metrics).toMatchObject([{ term: { address: "/metrics/price-change/" }, count: 2 }]);
    expect(page.otherTags).toEqual([{ term: { name: "Asia", address: "/tags/asia/" }, count: 1 }]);
  });

  test("stands in the index with its count", () => {
    expect(tagIndexPage(model).mostUsed.map(({ term, count }) => [term.name, count])).toEqual([
      ["Chips", 2],
      ["Asia", 1],
    ]);
  });

  test("says how what its reports state stands, restatements aside", () => {
    expect(tagPage(model, "chips").said).toEqual({
      factCount: 3,
      statementCount: 1,
      counts: { corroborated: 0, syndicated: 2, "single-source": 2, disputed: 0 },
    });
  });

  test("stands by its letter where tags are many, and every tag once", () => {
    const many = sampleModel({
      reports: Array.from({ length: 60 }, (_, index) => ({
        id: `r${index}`,
        tags: [`${"abc"[index % 3]!}-tag-${index}`, "zinc"],
      })),
    });
    const index = tagIndexPage(many);
    expect(index.mostUsed[0]).toMatchObject({ term: { name: "Zinc" }, count: 60 });
    expect(index.mostUsed).toHaveLength(30);
    expect(index.byLetter.map(({ letter, tags }) => [letter, tags.length])).toEqual([
      ["A", 20],
      ["B", 20],
      ["C", 20],
      ["Z", 1],
    ]);
  });
});
