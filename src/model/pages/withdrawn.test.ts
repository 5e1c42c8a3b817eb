import { describe, expect, test } from "vitest";
import type { BodyPart } from "../../markdown/rendered-body.ts";
import { bodyView } from "./body-view.ts";
import { entityPage } from "./entity.ts";
import { factRows } from "./fact-rows.ts";
import { homePage } from "./home.ts";
import { metricPage } from "./metric.ts";
import { publisherPage } from "./publisher.ts";
import { reportItem } from "./report-items.ts";
import { reportPage } from "./report.ts";
import { sampleModel, type SampleFact } from "./sample-site.ts";
import { tickerPage } from "./ticker.ts";

const misread = { ruling: "misread", date: "2026-11-20", reason: "Misread." };
const later = { ruling: "later", date: "2026-11-22", reason: "The paper took it back." };

/** A daily and a weekly agree on Acme's day, unless the weekly's figure is withdrawn. */
function site(weekly: Partial<SampleFact>) {
  const day = { id: "day", subject: "acme", value: "-5%" };
  return sampleModel({
    entities: [{ id: "acme", listings: [{ symbol: "ACME", mic: "XNYS", basis: "stated" }] }],
    publishers: [
      { id: "daily", name: "Daily", siglum: "DA" },
      { id: "weekly", name: "Weekly", siglum: "WE" },
    ],
    reports: [
      { id: "daily-on-acme", source: { publisher: "daily" }, facts: [day, { ...day, id: "month", period: "2026-02" }] },
      {
        id: "weekly-on-acme",
        source: { publisher: "weekly" },
        facts: [
          { ...day, ...weekly },
          { ...day, ...weekly, id: "day-again", restates: "day" },
          { id: "level", subject: "acme", metric: "level", value: "3 points", withdrawn: later },
        ],
      },
    ],
  });
}

const [before, after] = [site({}), site({ withdrawn: misread })];
const weekly = after.reportById.get("weekly-on-acme")!;

test("a withdrawn fact changes what is said of the others", () => {
  const verdicts = (model: typeof after) =>
    entityPage(model, "acme").claims.folds.flatMap(({ rows }) => rows.map(({ verdict }) => verdict.verdict));
  expect(verdicts(before)).toEqual(["single-source", "corroborated"]);
  expect(verdicts(after)).toEqual(["single-source", "single-source"]);
});

describe("a withdrawn fact", () => {
  test("stays in its report's table, with day and reason and without verdict, claim and strip", () => {
    const day = { day: "2026-11-20", dayText: "20 November 2026", reason: "Misread." };
    const rows = factRows(after, weekly);
    expect(rows.map(({ localId, withdrawal }) => [localId, withdrawal?.reason])).toEqual([
      ["day", "Misread."],
      ["day-again", "Misread."],
      ["level", "The paper took it back."],
    ]);
    expect(rows[0]).toMatchObject({ withdrawal: day, verdict: null, claimAddress: null, elsewhere: [], strip: null });
    expect(factRows(before, before.reportById.get("weekly-on-acme")!)[0]).toMatchObject({ withdrawal: null });
  });

  test("is marked in the text and in tables of the text, and left out of its charts", () => {
    const parts: BodyPart[] = [
      { kind: "fact", factId: "day", text: "5%" },
      { kind: "component", name: "FactTable", props: { metric: "price-change" }, children: [] },
      { kind: "component", name: "FactChart", props: { facts: "day day-again" }, children: [] },
    ];
    const views = bodyView(after, weekly, parts);
    expect(views[0]).toMatchObject({ verdict: null, isWithdrawn: true });
    expect(views[1]).toMatchObject({ rows: [{ localId: "day", withdrawal: { reason: "Misread." } }] });
    expect(views[2]).toMatchObject({ lines: [] });
    const [, , chart] = bodyView(before, before.reportById.get("weekly-on-acme")!, parts);
    expect(chart).toMatchObject({ lines: [{ row: { localId: "day" } }, { row: { localId: "day-again" } }] });
  });

  test("stands on its entity's and metric's pages apart from claims, the latest ruling first, what went with it not again", () => {
    const { withdrawn, claims, claimCount } = entityPage(after, "acme");
    expect(withdrawn).toMatchObject({
      count: 2,
      hiddenCount: 0,
      rows: [
        { address: "/reports/weekly-on-acme/#level", withdrawal: { reason: "The paper took it back." } },
        { address: "/reports/weekly-on-acme/#day", mark: { siglum: "WE" }, withdrawal: { reason: "Misread." } },
      ],
    });
    const addresses = claims.folds.flatMap(({ rows }) => rows.flatMap(({ readings }) => readings.map(({ id }) => id)));
    expect([claimCount, addresses]).toEqual([2, ["daily-on-acme#month", "daily-on-acme#day"]]);
    expect(metricPage(after, "price-change", 1).withdrawn?.rows.map(({ address }) => address)).toEqual([
      "/reports/weekly-on-acme/#day",
    ]);
    expect(metricPage(before, "price-change", 1).withdrawn).toBeNull();
  });

  test("leaves its metric's page without claims, and its ticker's page says why", () => {
    expect(metricPage(after, "level", 1)).toMatchObject({ claimCount: 0, rows: [], withdrawn: { count: 1 } });
    expect(tickerPage(after, "ACME")).toMatchObject({ claimCount: 2, hasWithdrawn: true });
  });

  test("isn't counted among what its publisher said, and stands apart there", () => {
    expect(publisherPage(before, "weekly").saidText).toBe("1 fact and 0 statements");
    const page = publisherPage(after, "weekly");
    expect(page).toMatchObject({ saidCount: 0, groups: [], withdrawn: { count: 2 } });
    expect(page.counts).toMatchObject({ facts: { n: 0 }, statements: { n: 0 } });
    expect(page.counts.note).toContain("1 restatement and 2 withdrawn facts don’t count.");
  });

  test("is one of its report's facts, counted by itself", () => {
    expect(reportItem(before, before.reportById.get("weekly-on-acme")!)).toMatchObject({
      factCount: 3,
      restatedCount: 1,
      withdrawnCount: 1,
    });
    const item = reportItem(after, weekly);
    expect(item).toMatchObject({ factCount: 3, restatedCount: 0, withdrawnCount: 3 });
    expect(Object.values(item.counts)).toEqual([0, 0, 0, 0]);
    expect(Object.values(reportPage(after, new Map(), "weekly-on-acme").counts)).toEqual([0, 0, 0, 0]);
  });

  test("isn't among the claims of the home", () => {
    expect(homePage(before).counts).toMatchObject({ corroborated: 1, "single-source": 1 });
    expect(homePage(after).counts).toMatchObject({ corroborated: 0, "single-source": 2 });
    expect(homePage(after).extent).toBe("2 reports, 5 facts, 2 claims");
  });
});
