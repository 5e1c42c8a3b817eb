import { describe, expect, test } from "vitest";
import { claimMatrix, MAX_COLUMNS } from "./claim-matrix.ts";
import { claimRows } from "./claim-rows.ts";
import { sampleModel, type SampleReport } from "./sample-site.ts";
import type { SiteModel } from "../site-model.ts";

const matrixOf = (model: SiteModel) => claimMatrix(model, claimRows(model, model.factClaims));

/** Numbers that look random and are the same in every run. */
function drawer(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Up to six sources of a few stories, some undated or not examined, with figures on a few claims, some said twice. */
function drawnSite(seed: number): SiteModel {
  const draw = drawer(seed);
  const reports = Array.from({ length: 1 + draw(MAX_COLUMNS) }, (_, index): SampleReport => {
    const facts = Array.from({ length: 1 + draw(5) }, (__, at) => ({
      id: `f${at}`,
      subject: "acme",
      value: `${["", "nearly ", "over "][draw(3)]}-${3 + draw(4)}%`,
      metric: `metric-${draw(3)}`,
      period: ["unknown", "2026-02-02", "2026-02-03"][draw(3)]!,
    }));
    const again = draw(2) === 0 ? [{ ...facts[0]!, id: "again", restates: `source-${index}#f0` }] : [];
    return {
      id: `source-${index}`,
      source: {
        origin: [null, "story", "other-story"][draw(3)]!,
        published: draw(3) === 0 ? null : `2026-02-0${1 + draw(9)}`,
      },
      facts: [...facts, ...again],
    };
  });
  return sampleModel({ reports });
}

describe.each(Array.from({ length: 60 }, (_, seed) => seed))("the table of drawn site %i", (seed) => {
  const model = drawnSite(seed);
  const matrix = matrixOf(model)!;

  test("holds every reading of every claim once, each in its source’s column", () => {
    const rows = claimRows(model, model.factClaims);
    expect(matrix.rows.map(({ claim }) => claim.id)).toEqual(rows.map(({ id }) => id));
    for (const [index, { cells }] of matrix.rows.entries()) {
      expect(cells).toHaveLength(matrix.columns.length);
      expect(
        cells
          .flat()
          .map(({ id }) => id)
          .sort(),
      ).toEqual(rows[index]!.readings.map(({ id }) => id).sort());
      for (const [at, readings] of cells.entries())
        for (const { id, mark } of readings) {
          expect(id.split("#")[0]).toBe(matrix.columns[at]!.report);
          expect(mark.siglum).toBe(matrix.columns[at]!.mark.siglum);
        }
    }
  });

  test("has a column for each source that says something, those of one origin side by side", () => {
    expect(new Set(matrix.columns.map(({ report }) => report)).size).toBe(matrix.columns.length);
    const originOf = (report: string) => model.reportById.get(report)!.source!.origin ?? `alone ${report}`;
    const runs = matrix.columns
      .map(({ report }) => originOf(report))
      .filter((origin, at, all) => origin !== all[at - 1]);
    expect(new Set(runs).size).toBe(runs.length);
    let at = 0;
    for (const { columnCount, isShared } of matrix.origins) {
      const covered = matrix.columns.slice(at, at + columnCount);
      expect(new Set(covered.map(({ report }) => originOf(report))).size).toBe(1);
      expect(isShared).toBe(columnCount > 1);
      at += columnCount;
    }
    expect(at).toBe(matrix.columns.length);
  });

  test("shows a source that repeats another behind the one that tells the story first", () => {
    let at = 0;
    for (const { columnCount } of matrix.origins) {
      const echoes = matrix.columns.slice(at, at + columnCount).map(({ mark }) => mark.isEcho);
      expect(echoes.slice(1).every(Boolean)).toBe(true);
      at += columnCount;
    }
  });
});

test("origins stand in the order of their first telling, undated ones last", () => {
  const told = (id: string, origin: string, published: string | null): SampleReport => ({
    id,
    source: { origin, published },
    facts: [{ id: "f", subject: "acme", value: "-3%" }],
  });
  const model = sampleModel({
    reports: [
      told("a", "late", "2026-02-09"),
      told("b", "none", null),
      told("c", "early", "2025-09-02"),
      told("d", "late", null),
    ],
  });
  expect(matrixOf(model)!.columns.map(({ report, date }) => `${report} ${date}`)).toEqual([
    "c 2 September 2025",
    "a 9 February 2026",
    "d Undated",
    "b Undated",
  ]);
});

test("there is no table for more sources than it has columns", () => {
  const reports = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      id: `source-${index}`,
      facts: [{ id: "f", subject: "acme", value: "-3%" }],
    }));
  expect(matrixOf(sampleModel({ reports: reports(MAX_COLUMNS) }))?.columns).toHaveLength(MAX_COLUMNS);
  expect(matrixOf(sampleModel({ reports: reports(MAX_COLUMNS + 1) }))).toBeNull();
});
