/** The files of the data pack in the order in which they are listed, and what each holds. */
import type { Field } from "./fields/field.ts";
import { CLAIM_FIELDS } from "./fields/claim-fields.ts";
import { ENTITY_FIELDS, METRIC_FIELDS } from "./fields/registry-fields.ts";
import { REPORT_FIELDS } from "./fields/report-fields.ts";
import { FACT_FIELDS, STATEMENT_FIELDS } from "./fields/row-fields.ts";
import { FACT_COLUMNS } from "./tables/fact-columns.ts";
import { STATEMENT_COLUMNS } from "./tables/statement-columns.ts";

export type TableName = "facts" | "claims" | "statements" | "reports" | "entities" | "metrics";

export interface DataFile {
  /** Below `/data/`. */
  readonly name: string;
  readonly format: "json" | "csv" | "parquet" | "sqlite" | "sql";
  readonly mediaType: string;
  /** One sentence for people. */
  readonly description: string;
  /** The rows that it holds; null where they are of several tables. */
  readonly table: TableName | null;
  /** Keys or columns of a row, in order; empty where the rows are of several tables. */
  readonly fields: readonly Field[];
}

const MEDIA_TYPES = {
  json: "application/json",
  csv: "text/csv",
  parquet: "application/vnd.apache.parquet",
  sqlite: "application/vnd.sqlite3",
  sql: "application/sql",
} as const;

export const PACKAGE_FILE = "datapackage.json";

/** The portable queries that work verdicts out anew, as they stand beside this file. */
export type QueryFileName = "reconcile.sql" | "reconcile-statements.sql";

/** The description of the pack itself stands last. */
export const DATA_FILES: readonly DataFile[] = [
  toFile("facts", "json", FACT_FIELDS, "Every figure that a source states, one object a line."),
  toFile("facts", "csv", FACT_COLUMNS, "The same rows as a flat table, one line each."),
  toFile("facts", "parquet", FACT_COLUMNS, "The same flat table with typed columns."),
  toFile("claims", "json", CLAIM_FIELDS, "What several sources may say together, with its verdict, one object a line."),
  toFile("statements", "json", STATEMENT_FIELDS, "Every event and view that a source states, one object a line."),
  toFile("statements", "csv", STATEMENT_COLUMNS, "The same rows as a flat table, one line each."),
  toFile("statements", "parquet", STATEMENT_COLUMNS, "The same flat table with typed columns."),
  toFile("reports", "json", REPORT_FIELDS, "Every report and the source that it is about, one object a line."),
  toFile("entities", "json", ENTITY_FIELDS, "Companies, indexes, funds and others, with names and listings."),
  toFile("metrics", "json", METRIC_FIELDS, "What is measured, with its unit and definition."),
  {
    name: "readacross.sqlite",
    format: "sqlite",
    mediaType: MEDIA_TYPES.sqlite,
    description: "All of it as one database, with keys, indexes and a full-text index named search.",
    table: null,
    fields: [],
  },
  toQueryFile(
    "reconcile.sql",
    "The query that works out the verdict of each claim anew from the facts, in any of several engines.",
  ),
  toQueryFile("reconcile-statements.sql", "The same for claims that are made of statements."),
  {
    name: PACKAGE_FILE,
    format: "json",
    mediaType: MEDIA_TYPES.json,
    description: "All files with their columns, licence, sources and checksums, as a Frictionless Data Package.",
    table: null,
    fields: [],
  },
];

function toFile(table: TableName, format: DataFile["format"], fields: readonly Field[], description: string): DataFile {
  return { name: `${table}.${format}`, format, mediaType: MEDIA_TYPES[format], description, table, fields };
}

function toQueryFile(name: QueryFileName, description: string): DataFile {
  return { name, format: "sql", mediaType: MEDIA_TYPES.sql, description, table: null, fields: [] };
}
