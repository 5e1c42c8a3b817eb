/** A shard's columns → the table in memory. Sent to the browser, and run in the build for what stands on the page itself. */
import { parsePeriod, UNKNOWN_PERIOD, type Day, type Period } from "../../facts/period.ts";
import { EditionMismatch } from "./edition-mismatch.ts";
import { facetColumn, facetColumns, sourcesOfRows } from "./facet-columns.ts";
import { compareUnits, figureColumn, unitLabel, type Figure } from "./figures.ts";
import { float64Column, int32Column, uint32Column } from "./number-columns.ts";
import { orderings } from "./orderings.ts";
import type { Columns, Words } from "./shards.ts";
import { NO_FIRST_DAY, NO_LAST_DAY, type FacetColumn, type Table } from "./table.ts";

/** Throws a `RangeError` where the columns hold a period or quantity that is none. */
export function openTable(columns: Columns): Table {
  const periods = columns.periods.map(readPeriod);
  const sources = sourcesOfRows(columns.sources, columns.count);
  const facets = facetColumns(columns, sources, periods);
  const { figures, codes } = figureColumn(columns.rows === "facts" ? columns.value : []);
  const firstDays = periods.map(({ start }) => dayNumber(start, NO_FIRST_DAY));
  const lastDays = periods.map(({ start, end }) => dayNumber(end, start === null ? NO_FIRST_DAY : NO_LAST_DAY));
  const { symbols, ids } = columns.entities;
  return {
    rows: columns.rows,
    edition: columns.edition,
    count: columns.count,
    facets,
    units: unitColumn(figures, codes),
    low: float64Column(codes.length, (row) => figures[codes[row]!]!.low),
    high: float64Column(codes.length, (row) => figures[codes[row]!]!.high),
    firstDay: int32Column(columns.count, (row) => firstDays[columns.period[row]!]!),
    lastDay: int32Column(columns.count, (row) => lastDays[columns.period[row]!]!),
    entityBySymbol: new Map(symbols.flatMap((each, code) => each.map((symbol) => [symbol, ids[code]!] as const))),
    words: null,
    orderBy: orderings({ columns, sources, periods, figures, figureCodes: codes, facets }),
  };
}

/** The same table, in which words can be looked for. Throws where the words are of another edition. */
export function withWords(table: Table, words: Words): Table {
  if (words.edition !== table.edition) throw new EditionMismatch();
  return { ...table, words: words.texts };
}

/** `2026-02-09` as 20260209; `absent` stands for a day that isn't given. */
export function dayNumber(day: Day | null, absent: number): number {
  return day === null ? absent : Number(day.replaceAll("-", ""));
}

/** The period of EDTF text from the site's own data; throws a `RangeError` where it is none. */
export function readPeriod(text: string): Period {
  if (text === UNKNOWN_PERIOD.text) return UNKNOWN_PERIOD;
  const parsed = parsePeriod(text);
  if (!parsed.ok) throw new RangeError(`Unexpected ${JSON.stringify(text)}: ${parsed.complaint.reason}`);
  return parsed.value;
}

function unitColumn(figures: readonly Figure[], figureCodes: Uint32Array): FacetColumn {
  const units = [...new Set(figures.map(({ unit }) => unit))].sort(compareUnits);
  const codes = figures.map(({ unit }) => units.indexOf(unit));
  return facetColumn(
    units.map((unit) => ({ id: unit, label: unitLabel(unit), names: [] })),
    uint32Column(figureCodes.length, (row) => codes[figureCodes[row]!]!),
  );
}
