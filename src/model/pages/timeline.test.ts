import { describe, expect, test } from "vitest";
import { claimLine } from "./claim-lines.ts";
import { sampleModel, type SampleFact } from "./sample-site.ts";
import { timelineEntities, timelineEntries } from "./timeline-entries.ts";
import { CLAIMS_PER_TIMELINE_PAGE, timelinePage } from "./timeline.ts";

const fact = (id: string, period: string, more: Partial<SampleFact> = {}): SampleFact => ({
  id,
  subject: "acme",
  metric: id,
  value: "3%",
  period,
  ...more,
});

function groupsOf(...facts: SampleFact[]) {
  const model = sampleModel({ reports: [{ id: "a", facts }] });
  return timelinePage(model, null, 1).groups.map(({ anchor, label, items }) => [anchor, label, items.length]);
}

describe("the order of the timeline", () => {
  test("is newest first; a span stands where it ends, behind what is shorter, and the undated last", () => {
    expect(
      groupsOf(
        fact("undated", "unknown"),
        fact("year", "2026"),
        fact("day", "2026-02-06"),
        fact("week", "2026-02-02/2026-02-06"),
        fact("same-day", "2026-02-06"),
        fact("month", "2026-02"),
        fact("quarter", "2025-Q1"),
      ),
    ).toEqual([
      ["D2026-01-01--2026-12-31", "2026", 1],
      ["D2026-02-01--2026-02-28", "February 2026", 1],
      ["D2026-02-06", "6 February 2026", 2],
      ["D2026-02-02--2026-02-06", "2–6 February 2026", 1],
      ["D2025-01-01--2025-03-31", "Q1 2025", 1],
      ["Undated", "Undated", 1],
    ]);
  });

  test("places a span with one open end by the other", () => {
    expect(groupsOf(fact("until", "../2025-11-07"), fact("from", "2025-11-08/.."), fact("day", "2025-11-07"))).toEqual([
      ["D2025-11-08--open", "from 8 November 2025", 1],
      ["D2025-11-07", "7 November 2025", 1],
      ["Dopen--2025-11-07", "until 7 November 2025", 1],
    ]);
  });

  test("doesn’t depend on the order of the reports", () => {
    const reports = [
      { id: "a", facts: [fact("x", "2026-02-06"), fact("y", "unknown")] },
      { id: "b", facts: [fact("z", "2026-02-06")] },
    ];
    const idsOf = (list: typeof reports) =>
      timelineEntries(sampleModel({ reports: list }), null).map(({ claim }) => claim.id);
    expect(idsOf(reports.toReversed())).toEqual(idsOf(reports));
  });
});

describe("an item of the timeline", () => {
  const model = sampleModel({
    reports: [
      {
        id: "wire",
        source: { origin: "story", published: "2026-02-09" },
        facts: [
          fact("fall", "2026-02-06?", { value: "-3%" }),
          fact("sales", "2025", { value: "4.2bn HKD" }),
          fact("ytd", "2026-01-01/2026-02-06?"),
        ],
      },
      {
        id: "copy",
        source: { origin: "story" },
        facts: [fact("fall", "unknown", { value: "-3%" }), fact("sales", "2025", { value: "4.4bn HKD" })],
      },
      {
        id: "views",
        statements: [
          {
            id: "low",
            key: "low",
            kind: "view",
            by: "bank",
            says: "denies",
            subjects: ["acme"],
            text: "The low is in.",
          },
          { id: "deal", key: "deal", subjects: ["acme", "zenith"], text: "Acme buys Zenith." },
        ],
      },
    ],
  });
  const items = timelinePage(model, null, 1).groups.flatMap((group) => group.items);
  const item = (what: string) => items.find((each) => each.what === what)!;

  test("is one for each claim, with all of its sources, earliest telling first", () => {
    expect(items).toHaveLength(5);
    expect(item("fall").marks.map(({ siglum }) => siglum)).toEqual(["WI", "CO"]);
    expect(item("fall")).toMatchObject({
      verdict: { verdict: "syndicated" },
      address: "/entities/acme/#fall.2026-02-06",
    });
  });

  test("has a verdict among those that the page explains, in their usual order", () => {
    expect(timelinePage(model, null, 1).verdicts).toEqual(["syndicated", "single-source", "disputed"]);
  });

  test("says what of its date was inferred", () => {
    expect([item("fall").inferred, item("ytd").inferred, item("sales").inferred]).toEqual([
      "date inferred",
      "end inferred",
      null,
    ]);
  });

  test("shows both sides of a dispute, and a figure on which all wordings agree once", () => {
    expect(item("sales").values.map(({ text }) => text)).toEqual(["HK$4.2bn", "HK$4.4bn"]);
    expect(item("fall").values).toHaveLength(1);
  });

  test("puts no source's wording into another's mouth where they agree", () => {
    const worded = sampleModel({
      reports: [
        { id: "one", facts: [fact("fall", "2026-02-06", { value: "-3%" })] },
        { id: "two", facts: [fact("fall", "2026-02-06", { value: "nearly -3%" })] },
      ],
    });
    const [each] = timelinePage(worded, null, 1).groups.flatMap((group) => group.items);
    expect(each).toMatchObject({ verdict: { verdict: "corroborated" } });
    expect(each!.values.map(({ text }) => text)).toEqual(["−3%", "nearly −3%"]);
  });

  test("never prints as said what is only denied", () => {
    expect(item("The low is in.").voice).toBe("denied, view of bank");
    const claim = model.statementClaims.find(({ key }) => key === "low")!;
    expect(claimLine(model, claim).text).toBe("Denied: The low is in");
  });

  test("stands on the timeline of each entity that it is about", () => {
    expect(timelineEntities(model)).toEqual(["acme"]);
    const registered = sampleModel({
      entities: [{ id: "acme" }, { id: "zenith" }, { id: "idle" }],
      reports: [
        { id: "r", statements: [{ id: "deal", key: "deal", subjects: ["acme", "zenith"], text: "Acme buys Zenith." }] },
      ],
    });
    expect(timelineEntities(registered)).toEqual(["acme", "zenith"]);
    expect(timelinePage(registered, "zenith", 1).groups[0]!.items).toHaveLength(1);
    expect(timelinePage(registered, null, 1).entities).toEqual([
      { name: "acme", address: "/timeline/acme/", count: 1 },
      { name: "zenith", address: "/timeline/zenith/", count: 1 },
    ]);
  });
});

describe("a long timeline", () => {
  const size = CLAIMS_PER_TIMELINE_PAGE * 2 + 50;
  const model = sampleModel({
    reports: [
      {
        id: "a",
        facts: Array.from({ length: size }, (_, index) => fact(`m${index}`, index < 150 ? "2026-02-06" : "2026-02-05")),
      },
    ],
  });
  const pages = [1, 2, 3].map((page) => timelinePage(model, null, page));

  test("has pages, each claim on one of them", () => {
    expect(pages.map(({ pageCount }) => pageCount)).toEqual([3, 3, 3]);
    const addresses = pages.flatMap(({ groups }) => groups.flatMap(({ items }) => items.map(({ address }) => address)));
    expect(new Set(addresses).size).toBe(size);
    expect(pages.map(({ newer, older }) => [newer, older])).toEqual([
      [null, "/timeline/page/2/"],
      ["/timeline/", "/timeline/page/3/"],
      ["/timeline/page/2/", null],
    ]);
  });

  test("says where a day goes on from the page before", () => {
    expect(pages.map(({ groups }) => groups.map(({ anchor, isContinued }) => [anchor, isContinued]))).toEqual([
      [["D2026-02-06", false]],
      [
        ["D2026-02-06", true],
        ["D2026-02-05", false],
      ],
      [["D2026-02-05", true]],
    ]);
  });

  test("names its entities on the first page only", () => {
    expect(pages.map(({ entities }) => entities.length)).toEqual([1, 0, 0]);
  });

  test("says in words that there is nothing", () => {
    const empty = timelinePage(sampleModel({}), null, 1);
    expect(empty).toMatchObject({ count: 0, groups: [], pageCount: 1, lede: "Nothing is said yet." });
  });
});
