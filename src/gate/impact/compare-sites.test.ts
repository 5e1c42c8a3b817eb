import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sampleModel, type SampleReport } from "../../model/pages/sample-site.ts";
import { compareSites } from "./compare-sites.ts";
import { isWithoutImpact, type SiteImpact } from "./impact.ts";

const ENTITIES = [{ id: "kestrel", listings: [{ symbol: "09001.HK", mic: "XHKG", basis: "stated" as const }] }];

function impactOf(before: readonly SampleReport[], after: readonly SampleReport[]): SiteImpact {
  const modelOf = (reports: readonly SampleReport[]) => sampleModel({ entities: ENTITIES, reports });
  return compareSites(modelOf(before), modelOf(after));
}

function report(id: string, origin: string | null, value = "-15%", more: Partial<SampleReport> = {}): SampleReport {
  const source = { origin, isOwnOrigin: origin === id, siglum: id.slice(0, 2).toUpperCase(), ...more.source };
  return {
    id,
    added: "2026-11-01",
    facts: [{ id: "week", subject: "kestrel", value, period: "2026-02" }],
    ...more,
    source,
  };
}

const FIRST = report("first", "first");
const CLAIM = "kestrel/price-change.2026-02";

/** `from → to: sources` of the one claim. */
function outcome(before: readonly SampleReport[], after: readonly SampleReport[]): string[] {
  return impactOf(before, after).claims.map(
    ({ id, from, to }) => `${id} ${from?.verdict ?? "-"} → ${to?.verdict ?? "-"} ${(to ?? from)!.sources.join(",")}`,
  );
}

describe("what becomes of a claim", () => {
  test.each<[string, SampleReport[], SampleReport[], string]>([
    ["a first source", [], [FIRST], "- → single-source first"],
    [
      "an independent second source",
      [FIRST],
      [FIRST, report("second", "second")],
      "single-source → corroborated first,second",
    ],
    [
      "a second source of the same story",
      [report("first", "story")],
      [report("first", "story"), report("second", "story")],
      "single-source → syndicated first,second",
    ],
    ["another figure", [FIRST], [FIRST, report("second", "second", "-20%")], "single-source → disputed first,second"],
    [
      "a correction that settles a dispute",
      [FIRST, report("second", "second", "-20%")],
      [FIRST, report("second", "second")],
      "disputed → corroborated first,second",
    ],
    [
      "an origin that was found out",
      [FIRST, report("second", "second")],
      [FIRST, report("second", "first")],
      "corroborated → syndicated first,second",
    ],
    ["a source that goes", [FIRST, report("second", "second")], [FIRST], "corroborated → single-source first"],
    ["a last source that goes", [FIRST], [], "single-source → - first"],
    [
      "a third source",
      [FIRST, report("second", "second")],
      [FIRST, report("second", "second"), report("third", "third")],
      "corroborated → corroborated first,second,third",
    ],
  ])("%s", (_name, before, after, expected) => {
    expect(outcome(before, after)).toEqual([`${CLAIM} ${expected}`]);
  });

  test("a withdrawal takes the claim back and is named", () => {
    const withdrawn = { ruling: "misread", date: "2026-11-02", reason: "Misread." };
    const second = report("second", "second");
    const without = { ...second, facts: [{ ...second.facts![0]!, withdrawn }] };
    const impact = impactOf([FIRST, second], [FIRST, without]);
    expect(impact.claims).toMatchObject([{ from: { verdict: "corroborated" }, to: { verdict: "single-source" } }]);
    expect(impact.facts).toMatchObject({ withdrawn: [{ id: "second#week" }], restored: [], changed: [], removed: [] });
    expect(impactOf([FIRST, without], [FIRST, second]).facts.restored).toMatchObject([{ id: "second#week" }]);
  });
});

describe("what changed in reports", () => {
  test("a changed fact says which of its fields, from what to what", () => {
    const { facts, reports } = impactOf([FIRST], [report("first", "first", "-16%")]);
    expect(facts.changed).toEqual([
      {
        id: "first#week",
        text: "kestrel, price-change: -16%, 2026-02",
        fields: [{ name: "value", from: "-15%", to: "-16%" }],
      },
    ]);
    expect(reports.changed).toMatchObject([{ id: "first", fields: ["facts"] }]);
  });

  test("other fields are named", () => {
    const changed = {
      ...FIRST,
      title: "Another",
      tags: ["falls"],
      source: { ...FIRST.source, url: "https://a.example/" },
    };
    expect(impactOf([FIRST], [changed]).reports.changed).toMatchObject([{ fields: ["title", "source.url", "tags"] }]);
  });

  test("a rename loses no fact and no claim, and new words behind it are seen", () => {
    const same = { formerly: ["first"], title: "Report first", source: { siglum: "FI" } };
    const renamed = report("hard-week", "hard-week", "-15%", same);
    const { reports, facts, claims, feeds } = impactOf([FIRST], [renamed]);
    expect(reports).toMatchObject({
      added: [],
      removed: [],
      changed: [],
      renamed: [{ from: "first", id: "hard-week", isLedOn: true }],
    });
    expect(facts).toEqual({ added: [], changed: [], removed: [], withdrawn: [], restored: [] });
    expect(claims).toEqual([]);
    expect(feeds).toEqual([]);
    const corrected = report("hard-week", "hard-week", "-16%", same);
    expect(impactOf([FIRST], [corrected]).facts.changed).toMatchObject([{ id: "hard-week#week" }]);
  });

  test("a rename that leaves the old address behind is found by the article, and said to", () => {
    const source = { sha256: "0".repeat(64) };
    const [old, renamed] = [
      report("first", "first", "-15%", { source }),
      report("hard-week", "hard-week", "-15%", { source }),
    ];
    expect(impactOf([old], [renamed]).reports.renamed).toMatchObject([
      { from: "first", id: "hard-week", isLedOn: false },
    ]);
  });

  test("a claim whose period isn’t known keeps its name through a rename", () => {
    const undated = (id: string, more = {}) =>
      report(id, id, "-15%", {
        facts: [{ id: "week", subject: "kestrel", value: "-15%", period: "unknown" }],
        ...more,
      });
    expect(impactOf([undated("first")], [undated("hard-week", { formerly: ["first"] })]).claims).toEqual([]);
  });
});

describe("what of the site is touched", () => {
  test("a new report: its own page, those of what it is about, and their feeds", () => {
    const second = report("second", "second", "-15%", { tags: ["falls"] });
    const { pages, feeds } = impactOf([FIRST], [FIRST, second]);
    expect(pages.added).toEqual(["/reports/second/", "/tags/falls/"]);
    expect(pages.changed).toEqual([
      "/entities/kestrel/",
      "/metrics/price-change/",
      "/reports/first/",
      "/tickers/09001.HK/",
      "/timeline/kestrel/",
    ]);
    expect(feeds).toEqual(
      [
        "/agreement/rss.xml",
        "/atom.xml",
        "/entities/kestrel/rss.xml",
        "/feed.json",
        "/metrics/price-change/rss.xml",
        "/rss.xml",
        "/tags/falls/rss.xml",
      ].map((address) => ({ address, items: 1 })),
    );
  });

  test("a body’s new words touch the report’s page and the lists that it is in, and no feed", () => {
    const { pages, feeds } = impactOf([FIRST], [{ ...FIRST, body: { text: "New words.", line: 9 } }]);
    expect(pages.changed).toContain("/reports/first/");
    expect(feeds).toEqual([]);
  });

  test("a report behind all that a feed holds is no item of it", () => {
    const newer = Array.from({ length: 60 }, (_, index) =>
      report(`n${index}`, null, "-15%", { added: "2026-11-05", facts: [] }),
    );
    expect(impactOf(newer, [...newer, FIRST]).feeds.map(({ address }) => address)).toEqual([
      "/entities/kestrel/rss.xml",
      "/metrics/price-change/rss.xml",
    ]);
  });
});

describe("laws", () => {
  const sites = fc.array(
    fc.record({
      id: fc.constantFrom("a", "b", "c", "d"),
      origin: fc.constantFrom("own", "story", null),
      value: fc.constantFrom("-15%", "nearly -15%", "-16%"),
      period: fc.constantFrom("2026-02", "2026-03", "unknown"),
      tags: fc.constantFrom<string[]>([], ["falls"]),
    }),
    { maxLength: 4 },
  );
  const reportsOf = (site: { id: string; origin: string | null; value: string; period: string; tags: string[] }[]) =>
    [...new Map(site.map((each) => [each.id, each])).values()].map(({ id, origin, value, period, tags }) =>
      report(id, origin === "own" ? id : origin, value, {
        tags,
        facts: [{ id: "week", subject: "kestrel", value, period }],
      }),
    );

  test("a site beside itself, in whatever order, is without impact", () => {
    fc.assert(
      fc.property(sites, (site) => {
        const reports = reportsOf(site);
        expect(isWithoutImpact(impactOf(reports, [...reports].reverse()))).toBe(true);
      }),
    );
  });

  test("what one direction adds the other takes away", () => {
    fc.assert(
      fc.property(sites, sites, (one, other) => {
        const [there, back] = [impactOf(reportsOf(one), reportsOf(other)), impactOf(reportsOf(other), reportsOf(one))];
        const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
        expect(ids(there.facts.added)).toEqual(ids(back.facts.removed));
        expect(there.pages.added).toEqual(back.pages.removed);
        expect(there.pages.changed).toEqual(back.pages.changed);
        expect(there.claims.map(({ id, from, to }) => [id, from, to])).toEqual(
          back.claims.map(({ id, from, to }) => [id, to, from]),
        );
      }),
    );
  });
});
