/** The files of the data pack with their bytes: the site's build and `npm run export` write the same. */
import type { SiteModel } from "../model/site-model.ts";
import { DATA_FILES, PACKAGE_FILE, type DataFile, type QueryFileName, type TableName } from "./data-files.ts";
import { checksumOf, renderDataPackage, type Checksum, type PackSettings } from "./data-package.ts";
import { toDataRows, type DataRows } from "./data-rows.ts";
import { renderRows } from "./exact-json.ts";
import { renderSqlite } from "./sqlite/render-sqlite.ts";
import { FACT_COLUMNS } from "./tables/fact-columns.ts";
import { renderCsv } from "./tables/render-csv.ts";
import { renderParquet } from "./tables/render-parquet.ts";
import { STATEMENT_COLUMNS } from "./tables/statement-columns.ts";

export interface PackFile extends DataFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The texts of the query files, which a bundler and plain Node read in different ways. */
export type Queries = Readonly<Record<QueryFileName, string>>;

/** File by file, in the order of `DATA_FILES`; rows are made once for all of them. */
export function* renderDataPack(model: SiteModel, site: PackSettings, queries: Queries): Generator<PackFile> {
  const data = toDataRows(model, site);
  const checksums = new Map<string, Checksum>();
  for (const file of DATA_FILES) {
    const bytes =
      file.name === PACKAGE_FILE ? encode(renderDataPackage(checksums, data, site)) : renderFile(file, data, queries);
    checksums.set(file.name, checksumOf(bytes));
    yield { ...file, bytes };
  }
}

function renderFile({ name, format, table }: DataFile, data: DataRows, queries: Queries): Uint8Array<ArrayBuffer> {
  if (format === "sql") return encode(queries[name as QueryFileName]);
  if (table === null) return renderSqlite(data);
  switch (format) {
    case "json":
      return encode(renderRows(table, data[table]));
    case "csv":
      return encode(renderCsv(...flatTable(table, data)));
    case "parquet":
      return renderParquet(...flatTable(table, data));
    case "sqlite":
      return renderSqlite(data);
  }
}

function flatTable(table: TableName, data: DataRows): Parameters<typeof renderCsv> {
  return table === "facts" ? [FACT_COLUMNS, data.flatFacts] : [STATEMENT_COLUMNS, data.flatStatements];
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
