import { describe, expect, test } from "vitest";
import { CLAIMS_PER_PAGE, metricPage, metricSlices } from "./metric.ts";
import type { CrossCell, CrossHead, CrossTable } from "./metric-cross.ts";
import { sampleModel, type SampleFact, type SampleSite } from "./sample-site.ts";

function crossOf(facts: readonly SampleFact[], more: SampleSite["reports"] = []): readonly CrossTable[] {
  const model = sampleModel({ reports: [{ id: "one", source: { origin: "x" }, facts }, ...more] });
  return metricPage(model, "price-change", 1).cross;
}

function headText(head: CrossHead): string {
  return head.kind === "period"
    ? head.period.text
    : [head.subject.name, head.of?.name, head.mode].filter(Boolean).join(" ");
}

function cellText({ claims, elsewhere }: CrossCell): string {
  const said = claims.map(({ wordings }) =>
    wordings.map(({ value, marks }) => `${value.text} ${marks.map(({ siglum }) => siglum).join("+")}`).join(" | "),
  );
  return [...said, ...(elsewhere === null ? [] : [`see ${elsewhere}`])].join(" & ") || "·";
}

function asText({ columns, rows }: CrossTable): string[][] {
  return [["", ...columns.map(headText)], ...rows.map(({ head, cells }) => [headText(head), ...cells.map(cellText)])];
}

describe("the table of a metric", () => {
  test("has every source’s figure in its cell, who says the same in one line, and a dot where none does", () => {
    const table = crossOf(
      [
        { id: "a", subject: "acme", value: "-9%", period: "2026-02-03" },
        { id: "b", subject: "beta", value: "nearly -3%", period: "2026-02-02" },
      ],
      [
        {
          id: "two",
          source: { origin: "y" },
          facts: [{ id: "a", subject: "acme", value: "about -9%", period: "2026-02-03" }],
        },
        {
          id: "three",
          source: { origin: "z" },
          facts: [{ id: "a", subject: "acme", value: "-9%", period: "2026-02-03" }],
        },
      ],
    );
    expect(table.map(asText)).toEqual([
      [
        ["", "3 February 2026", "2 February 2026"],
        ["acme", "−9% ON+TH | about −9% TW", "·"],
        ["beta", "·", "nearly −3% ON"],
      ],
    ]);
    const [claim] = table[0]!.rows[0]!.cells[0]!.claims;
    expect(claim).toMatchObject({
      verdict: { verdict: "corroborated" },
      address: "/entities/acme/#price-change.2026-02-03",
    });
    expect(claim!.wordings[1]!.spoken).toBe("acme, price-change, about minus 9 percent, 3 February 2026, corroborated");
  });

  test("says of a figure why the verdict leaves it out", () => {
    const [table] = crossOf(
      [{ id: "a", subject: "acme", value: "6%", period: "2026-02-03" }],
      [
        {
          id: "two",
          source: { origin: "y" },
          facts: [{ id: "a", subject: "acme", value: "over 3%", period: "2026-02-03" }],
        },
      ],
    );
    const [claim] = table!.rows[0]!.cells[0]!.claims;
    expect(claim!.verdict.verdict).toBe("single-source");
    expect(claim!.wordings.map(({ value, apart }) => [value.text, apart])).toEqual([
      ["+6%", null],
      ["over +3%", "Both can be true"],
    ]);
  });

  test("counts what has no room in a cell: further figures of a claim, further sources of a figure", () => {
    const source = (index: number, value: string) => ({
      id: `r${index}`,
      source: { origin: `o${index}` },
      facts: [{ id: "a", subject: "acme", value, period: "2026-02-03" }],
    });
    const [table] = crossOf(
      [{ id: "a", subject: "acme", value: "-9%", period: "2026-02-03" }],
      [
        ...Array.from({ length: 6 }, (_, index) => source(index, "-9%")),
        ...Array.from({ length: 9 }, (_, index) => source(10 + index, `-${20 + index}%`)),
      ],
    );
    const [claim] = table!.rows[0]!.cells[0]!.claims;
    const first = claim!.wordings[0]!;
    expect(first.marks.length + first.hiddenMarkCount).toBe(7);
    expect(first.hiddenMarkCount).toBeGreaterThan(0);
    expect(claim!.wordings.length + claim!.hiddenWordingCount).toBe(10);
    expect(claim!.hiddenWordingCount).toBeGreaterThan(0);
    expect(claim!.verdict.verdict).toBe("disputed");
  });

  test("keeps what is projected, and what is about something else, in rows of their own", () => {
    const [table] = crossOf([
      { id: "a", subject: "acme", value: "-9%", period: "2026" },
      { id: "b", subject: "acme", value: "-5%", period: "2026", mode: "projected", by: "wind" },
      { id: "c", subject: "acme", value: "-1%", period: "2026", of: "basket" },
    ]);
    expect(table!.rows.map(({ head }) => headText(head)).sort()).toEqual([
      "acme",
      "acme basket",
      "acme projected by wind",
    ]);
  });

  test("puts claims of several units, and of unknown periods, into one cell", () => {
    const [table] = crossOf(
      [
        { id: "a", subject: "acme", value: "-9%", period: "unknown" },
        { id: "b", subject: "acme", value: "3 points", period: "unknown" },
      ],
      [{ id: "two", source: { origin: "y" }, facts: [{ id: "a", subject: "acme", value: "-2%", period: "unknown" }] }],
    );
    expect(table!.rows).toHaveLength(1);
    expect(table!.rows[0]!.cells[0]!.claims).toHaveLength(3);
  });

  test("heads a period as its surest claim has it, and marks the cells that only infer it", () => {
    const [table] = crossOf([
      { id: "a", subject: "acme", value: "-9%", period: "2026-02-03?" },
      { id: "b", subject: "beta", value: "-3%", period: "2026-02-03" },
    ]);
    expect(table!.columns).toMatchObject([{ period: { parts: [{ isInferred: false }] } }]);
    expect(table!.rows.map(({ cells }) => cells[0]!.claims[0]!.isPeriodInferred)).toEqual([true, false]);
  });

  test("turns round where few subjects have many periods", () => {
    const [table, ...more] = crossOf(daily(30, 2));
    expect(more).toEqual([]);
    expect(table).toMatchObject({ down: "periods" });
    expect([table!.rows.length, table!.columns.length]).toEqual([30, 2]);
  });

  test("is cut where many subjects have many periods, and every claim is in one of its parts", () => {
    const tables = crossOf(daily(20, 10));
    expect(tables.map(({ columns }) => columns.length)).toEqual([7, 7, 6]);
    expect(
      tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap(({ claims }) => claims))),
    ).toHaveLength(20);
    expect(tables.every(({ rows }) => rows.every(({ cells }) => cells.some(({ claims }) => claims.length > 0)))).toBe(
      true,
    );
  });
});

describe("on several pages", () => {
  /** One period that goes on over the first page's end, and a later and an earlier day of the subject that begins it. */
  const facts = [
    { id: "later", subject: "s000", value: "-1%", period: "2026-02-04" },
    ...Array.from({ length: CLAIMS_PER_PAGE + 20 }, (_, index) => ({
      ...{ id: `f${index}`, subject: `s${String(index).padStart(3, "0")}`, value: "-2%", period: "2026-02-03" },
    })),
    { id: "earlier", subject: "s000", value: "-3%", period: "2026-02-02" },
  ];

  test("no cell looks empty whose claim stands on the page before", () => {
    const model = sampleModel({ reports: [{ id: "one", facts }] });
    expect(metricSlices(model, "price-change")).toHaveLength(2);
    const [table] = metricPage(model, "price-change", 2).cross;
    const row = asText(table!).find(([head]) => head === "s000");
    expect(row).toEqual(["s000", "see /metrics/price-change/", "−3% ON"]);
  });
});

function daily(days: number, subjects: number): SampleFact[] {
  return Array.from({ length: days }, (_, index) => ({
    id: `f${index}`,
    subject: `s${index % subjects}`,
    value: `-${index + 1}%`,
    period: new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10),
  }));
}
