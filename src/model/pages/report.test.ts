import { describe, expect, test } from "vitest";
import { laterListPages, reportListPage } from "./report-list.ts";
import { relatedReports } from "./related-reports.ts";
import { reportAddresses, reportPage } from "./report.ts";
import { sampleModel } from "./sample-site.ts";

const day = { subject: "acme", period: "2026-02-02" };

describe("reportPage", () => {
  const model = sampleModel({
    entities: [{ id: "acme", name: "Acme" }],
    reports: [
      {
        id: "one",
        added: "2026-03-03",
        updated: "2026-03-09",
        summary: "What fell.",
        source: { origin: "story", isOwnOrigin: false, siglum: "ON", headline: "A fall", language: "zh-Hant" },
        facts: [
          { id: "day", value: "-5%", ...day },
          { id: "again", value: "about -5%", restates: "day", ...day },
        ],
        caveats: [{ about: ["day"], kind: "other", note: "So it says." }],
        tags: ["ai-spending"],
      },
      {
        id: "two",
        added: "2026-03-02",
        source: { origin: "story", siglum: "TW" },
        facts: [{ id: "day", value: "-5%", ...day }],
      },
      { id: "bare", added: "2026-03-01", source: null, formerly: ["old", "one"] },
    ],
  });
  const page = reportPage(model, new Map(), "one");

  test("gives each fact its row, with who else says so", () => {
    expect(page.facts.map(({ localId, number, restates }) => [localId, number, restates])).toEqual([
      ["day", 1, null],
      ["again", 2, "day"],
    ]);
    expect(page.facts[0]!.elsewhere.map(({ address }) => address)).toEqual(["/reports/two/#day"]);
    expect(page.facts[0]!.claimAddress).toBe("/entities/acme/#price-change.2026-02-02");
    expect(page.facts[1]!.verdict?.verdict).toBe("syndicated");
  });

  test("a doubtful period leads to the note that explains it, which then stands nowhere else; a stated one leads nowhere", () => {
    const kinds = ["other", "inferred-date"] as const;
    const rowOf = (period: string) =>
      reportPage(
        sampleModel({
          entities: [{ id: "acme", name: "Acme" }],
          reports: [
            {
              id: "one",
              facts: [{ id: "day", value: "-5%", ...day, period }],
              caveats: kinds.map((kind) => ({ about: ["day"], kind, note: "So it says." })),
            },
          ],
        }),
        new Map(),
        "one",
      ).facts[0]!;
    for (const period of ["2026-02-02?", "2026-02-02?/2026-02-06", "unknown"]) {
      expect(rowOf(period).periodNote?.address).toBe("/reports/one/#Note-2");
      expect(rowOf(period).caveats.map(({ kind }) => kind)).toEqual(["other"]);
    }
    expect(rowOf("2026-02-02").periodNote).toBeNull();
    expect(rowOf("2026-02-02").caveats.map(({ kind }) => kind)).toEqual(kinds);
  });

  test("draws a figure alone where its wording leaves room, and not where a dot would be all", () => {
    const stripOf = (value: string) =>
      reportPage(sampleModel({ reports: [{ id: "one", facts: [{ id: "day", value, ...day }] }] }), new Map(), "one")
        .facts[0]!.strip;
    expect(stripOf("-5%")).toBeNull();
    for (const value of ["nearly -5%", "-6..-5%"]) expect(stripOf(value)?.lanes).toHaveLength(1);
  });

  test("counts a fact once, however often it is said again", () => {
    expect(page.counts).toEqual({ corroborated: 0, syndicated: 1, "single-source": 0, disputed: 0 });
  });

  test("says what is known of its source, and that it is undated", () => {
    expect(page.source).toMatchObject({ publishedText: "Undated", languageName: "Chinese, traditional" });
    expect(page.source!.story).toBe("The same as in TW: one witness together");
  });

  test("marks the day of its source as inferred where a note on the whole report says so, and only there", () => {
    const dated = (about: string[]) =>
      sampleModel({
        reports: [
          {
            id: "one",
            source: { published: "2026-02-03" },
            caveats: [{ about, kind: "inferred-date", note: "Guessed." }],
          },
        ],
      });
    expect(reportPage(dated([]), new Map(), "one").source!.isDayInferred).toBe(true);
    expect(reportPage(dated(["day"]), new Map(), "one").source!.isDayInferred).toBe(false);
    expect(page.source!.isDayInferred).toBe(false);
  });

  test("leads to the citations of what it records, where it records something", () => {
    expect(page.partsToCite).toBe("/reports/one/cite/");
    expect(reportPage(model, new Map(), "bare").partsToCite).toBeNull();
  });

  test("leads to its neighbours in the list", () => {
    expect(page.newer).toBeNull();
    expect(page.older).toEqual({ name: "Report two", address: "/reports/two/" });
  });

  test("of a report with nothing but a title is empty, not broken", () => {
    const bare = reportPage(model, new Map(), "bare");
    expect(bare).toMatchObject({ source: null, facts: [], statements: [], body: [], related: [], tickers: [] });
    expect(bare.description).toBe("Report bare.");
  });

  test("an old address leads to the report, unless another report has it now", () => {
    expect(reportAddresses(model).filter(({ movedTo }) => movedTo !== null)).toEqual([{ id: "old", movedTo: "bare" }]);
  });
});

test("related reports come with their reasons, the closest first, and lead to what they have in common", () => {
  const model = sampleModel({
    entities: [{ id: "acme", name: "Acme" }],
    reports: [
      { id: "one", source: { origin: "story" }, facts: [{ id: "f", value: "-5%", ...day }] },
      { id: "same", source: { origin: "story" } },
      { id: "shares", facts: [{ id: "f", value: "-5%", ...day }] },
      { id: "about", facts: [{ id: "f", subject: "acme", value: "9%", metric: "weight" }] },
      { id: "apart", facts: [{ id: "f", subject: "bond", value: "9%" }] },
    ],
  });
  const related = relatedReports(model, model.reportById.get("one")!);
  expect(
    related.map(({ item, reasons, entities }) => [item.id, reasons, entities.map(({ address }) => address)]),
  ).toEqual([
    ["same", ["Same story"], []],
    ["shares", ["Shares 1 claim"], ["/entities/acme/"]],
    ["about", [], ["/entities/acme/"]],
  ]);
});

test("notes on the whole report stand apart from those that lead to facts and statements by name", () => {
  const model = sampleModel({
    entities: [{ id: "acme", name: "Acme" }],
    metrics: [{ id: "price-change", name: "Price change" }],
    reports: [
      {
        id: "one",
        facts: [{ id: "f", value: "-5%", ...day }],
        statements: [{ id: "s", key: "s", subjects: ["acme"], text: "Acme opens a shop in every harbour town." }],
        caveats: [
          { about: [], kind: "other", note: "All." },
          { about: ["f", "s"], kind: "other", note: "Some." },
        ],
      },
    ],
  });
  const page = reportPage(model, new Map(), "one");
  expect(page.caveatsOnAll.map(({ note }) => note)).toEqual(["All."]);
  expect(page.caveats.map(({ anchor, places }) => [anchor, places])).toEqual([
    [
      "Note-2",
      [
        { name: "Acme, price change (01)", address: "/reports/one/#f" },
        { name: "Acme opens a shop in every …", address: "/reports/one/#s" },
      ],
    ],
  ]);
});

describe("the list of reports", () => {
  const reports = Array.from({ length: 41 }, (_, index) => ({ id: `r${String(index).padStart(2, "0")}` }));
  const model = sampleModel({ reports });

  test("has twenty a page", () => {
    expect(laterListPages(model)).toEqual(["2", "3"]);
    expect(reportListPage(model, 1)).toMatchObject({ address: "/reports/", newer: null, older: "/reports/page/2/" });
    expect(reportListPage(model, 3)).toMatchObject({ newer: "/reports/page/2/", older: null });
    expect(reportListPage(model, 3).months.flatMap(({ items }) => items.map(({ id }) => id))).toEqual(["r40"]);
  });

  test("is by month, says where a month goes on, and leads to its years where it has several", () => {
    const dated = Array.from({ length: 30 }, (_, index) => ({
      id: `r${index}`,
      added: index < 25 ? "2026-11-02" : "2025-12-31",
    }));
    const [first, second] = [1, 2].map((page) => reportListPage(sampleModel({ reports: dated }), page));
    expect(first!.months.map(({ title, isContinued }) => [title, isContinued])).toEqual([
      ["Added in November 2026", false],
    ]);
    expect(second!.months.map(({ title, isContinued, items }) => [title, isContinued, items.length])).toEqual(
      [
        ["Added in November 2026", true],
        ["Added in December 2025", false],
      ].map((month, index) => [...month, [5, 5][index]]),
    );
    expect(second!.years).toEqual([
      { label: "2026", address: "/reports/#Added-2026-11", isCurrent: true },
      { label: "2025", address: "/reports/page/2/#Added-2025-12", isCurrent: true },
    ]);
    expect(first!.years.map(({ isCurrent }) => isCurrent)).toEqual([true, false]);
    expect(reportListPage(model, 1).years).toEqual([]);
  });

  test("has one page where there is nothing", () => {
    expect(laterListPages(sampleModel({}))).toEqual([]);
    expect(reportListPage(sampleModel({}), 1)).toMatchObject({ months: [], years: [], pageCount: 1 });
  });
});
