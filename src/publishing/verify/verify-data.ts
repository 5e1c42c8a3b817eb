/** The data holds as many rows as the model, in every form, each with an address that is there; the search as many pages. */
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { OutlineCounts } from "../../model/pages/build-outline.ts";
import { messageOf, type PublishingFault } from "../fault.ts";
import { countCsvRows } from "./count-csv-rows.ts";
import { parquetRows } from "./parquet-rows.ts";
import { faultAt, targetOf, type SiteOnDisk } from "./site-on-disk.ts";
import { wantAnchorOf } from "./verify-anchors.ts";
import type { WantedAnchors } from "./wanted-anchors.ts";

type Table = keyof OutlineCounts;

const TABLES: readonly Table[] = ["reports", "facts", "statements", "claims", "entities", "metrics"];
const FLAT_TABLES: readonly Table[] = ["facts", "statements"];
const NOTE = "src/export/ writes it; rows were lost or made up on the way.";

export function verifyData(site: SiteOnDisk, anchors: WantedAnchors): PublishingFault[] {
  const { counts } = site.outline;
  const astray: PublishingFault[] = [];
  const follow = (path: string, address: string) => {
    const place = site.placeOf.get(path)!;
    const target = targetOf(site, place, address);
    wantAnchorOf(site, anchors, place, target);
    if (target.kind === "broken") astray.push(faultAt(path, target.reason, NOTE));
  };
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
    ...TABLES.flatMap((table) => count(`data/${table}.json`, counts[table], () => rowsOfJson(site, table, follow))),
    ...FLAT_TABLES.flatMap((table) => [
      ...count(`data/${table}.csv`, counts[table], () => countCsvRows(site.text(`data/${table}.csv`)) - 1),
      ...count(`data/${table}.parquet`, counts[table], () => parquetRows(join(site.folder, `data/${table}.parquet`))),
    ]),
    ...verifyDatabase(site, count),
    ...(["facts", "statements"] as const).flatMap((rows) =>
      count(`facts/shards/${rows}/columns.json`, counts[rows], () => shardRows(site, rows)),
    ),
    ...count(search, site.outline.searchedPages, () => searchedPages(site.text(search)), "pages"),
    ...count("data/datapackage.json", 1, () =>
      Number(typeof JSON.parse(site.text("data/datapackage.json")) === "object"),
    ),
    ...astray,
  ];
}

/** `follow` is told the address of each row: its page, and the place there. */
function rowsOfJson(site: SiteOnDisk, table: Table, follow: (path: string, address: string) => void): number {
  const path = `data/${table}.json`;
  const rows = (JSON.parse(site.text(path)) as Partial<Record<Table, unknown>>)[table];
  if (!Array.isArray(rows)) throw new Error(`no list of ${table}`);
  for (const { url } of rows as { readonly url?: unknown }[]) if (typeof url === "string") follow(path, url);
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

function shardRows(site: SiteOnDisk, rows: "facts" | "statements"): number {
  const { count } = JSON.parse(site.text(`facts/shards/${rows}/columns.json`)) as { count: number };
  return count;
}

function searchedPages(text: string): number {
  const { languages } = JSON.parse(text) as { languages: Record<string, { page_count: number }> };
  return Object.values(languages).reduce((sum, { page_count }) => sum + page_count, 0);
}
