/** The data holds as many rows as the model, in every form, and the search as many pages. */
import { openSync, readSync, closeSync, fstatSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { OutlineCounts } from "../../model/pages/build-outline.ts";
import { messageOf, type PublishingFault } from "../fault.ts";
import { countCsvRows } from "./count-csv-rows.ts";
import { faultAt, type SiteOnDisk } from "./site-on-disk.ts";

type Table = keyof OutlineCounts;

const TABLES: readonly Table[] = ["reports", "facts", "statements", "claims", "entities", "metrics"];
const FLAT_TABLES: readonly Table[] = ["facts", "statements"];
const NOTE = "src/export/ writes it; rows were lost or made up on the way.";

export function verifyData(site: SiteOnDisk): PublishingFault[] {
  const { counts } = site.outline;
  const count = (path: string, wanted: number, read: () => number, what = "rows"): PublishingFault[] => {
    // Missing files are told elsewhere.
    if (!site.placeOf.has(path)) return [];
    try {
      const found = read();
      return found === wanted ? [] : [faultAt(path, `Unexpected ${found} ${what}, expected ${wanted}`, NOTE)];
    } catch (error) {
      return [faultAt(path, `Unexpected data, expected some that can be read: ${messageOf(error)}`, NOTE)];
    }
  };
  const search = "pagefind/pagefind-entry.json";
  return [
    ...TABLES.flatMap((table) => count(`data/${table}.json`, counts[table], () => rowsOfJson(site, table))),
    ...FLAT_TABLES.flatMap((table) => [
      ...count(`data/${table}.csv`, counts[table], () => countCsvRows(site.text(`data/${table}.csv`)) - 1),
      ...count(
        `data/${table}.parquet`,
        1,
        () => marksOfParquet(join(site.folder, `data/${table}.parquet`)),
        "whole files",
      ),
    ]),
    ...verifyDatabase(site, count),
    ...(["facts", "statements"] as const).flatMap((rows) =>
      count(`facts/shards/${rows}/columns.json`, counts[rows], () => shardRows(site, rows)),
    ),
    ...count(search, site.outline.searchedPages, () => searchedPages(site.text(search)), "pages"),
    ...count("data/datapackage.json", 1, () =>
      Number(typeof JSON.parse(site.text("data/datapackage.json")) === "object"),
    ),
  ];
}

function rowsOfJson(site: SiteOnDisk, table: Table): number {
  const rows = (JSON.parse(site.text(`data/${table}.json`)) as Partial<Record<Table, unknown>>)[table];
  if (!Array.isArray(rows)) throw new Error(`no list of ${table}`);
  return rows.length;
}

function verifyDatabase(
  site: SiteOnDisk,
  count: (path: string, wanted: number, read: () => number, what?: string) => PublishingFault[],
): PublishingFault[] {
  const path = "data/readacross.sqlite";
  return TABLES.flatMap((table) =>
    count(
      path,
      site.outline.counts[table],
      () => {
        const database = new DatabaseSync(join(site.folder, path), { readOnly: true });
        try {
          return Number(database.prepare(`SELECT count(*) AS n FROM ${table}`).get()!["n"]);
        } finally {
          database.close();
        }
      },
      `rows of ${table}`,
    ),
  );
}

/** 1 where the file begins and ends as Parquet does. */
function marksOfParquet(file: string): number {
  const handle = openSync(file, "r");
  try {
    const mark = Buffer.alloc(8);
    readSync(handle, mark, 0, 4, 0);
    readSync(handle, mark, 4, 4, Math.max(0, fstatSync(handle).size - 4));
    return Number(mark.toString("latin1") === "PAR1PAR1");
  } finally {
    closeSync(handle);
  }
}

function shardRows(site: SiteOnDisk, rows: "facts" | "statements"): number {
  const { count } = JSON.parse(site.text(`facts/shards/${rows}/columns.json`)) as { count: number };
  return count;
}

function searchedPages(text: string): number {
  const { languages } = JSON.parse(text) as { languages: Record<string, { page_count: number }> };
  return Object.values(languages).reduce((sum, { page_count }) => sum + page_count, 0);
}
