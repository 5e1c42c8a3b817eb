/** `src/export/reconcile.sql` as SQLite and DuckDB answer it. */
import type * as Duckdb from "@duckdb/node-api";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Cell, Column, ColumnType, FlatRow } from "../../src/export/tables/column.ts";
import { FACT_COLUMNS } from "../../src/export/tables/fact-columns.ts";
import { projectFolder } from "./build-site.ts";

export interface ClaimVerdictRow {
  readonly claim: string;
  readonly verdict: string;
  readonly sources: number;
  readonly witnesses: number;
  readonly low: number | null;
  readonly high: number | null;
  /** 1: the end is left out. */
  readonly lowOpen: number | null;
  readonly highOpen: number | null;
}

export interface FactVerdictRow {
  readonly id: string;
  readonly claim: string;
  readonly verdict: string;
  /** 1: stands apart from its claim's core. */
  readonly isApart: number;
}

export interface Answer {
  /** By claim. */
  readonly claims: readonly ClaimVerdictRow[];
  /** By id. */
  readonly facts: readonly FactVerdictRow[];
}

const LAST_LINE = "select * from claim_verdicts order by claim;\n";

/** The file itself, unchanged. */
export const claimVerdictsSql = readFileSync(join(projectFolder, "src/export/reconcile.sql"), "utf8");

/** The same with the other last line that its head names. */
export const factVerdictsSql = claimVerdictsSql.replace(LAST_LINE, "select * from fact_verdicts order by id\n");

const SQLITE_TYPES: Readonly<Record<ColumnType, string>> = {
  string: "text",
  number: "real",
  integer: "integer",
  boolean: "integer",
  date: "text",
};

export interface SqliteFacts {
  /** What the two queries give over these facts alone. */
  readonly ask: (rows: readonly FlatRow[]) => Answer;
  readonly close: () => void;
}

/** A database in memory whose table `facts` is filled anew for each question. */
export function openSqliteFacts(): SqliteFacts {
  const database = new DatabaseSync(":memory:");
  database.exec(
    `create table facts (${FACT_COLUMNS.map(({ name, type }) => `"${name}" ${SQLITE_TYPES[type]}`).join()})`,
  );
  const insert = database.prepare(`insert into facts values (${FACT_COLUMNS.map(() => "?").join()})`);
  const queries = [claimVerdictsSql, factVerdictsSql].map((sql) => database.prepare(sql));
  return {
    ask: (rows) => {
      database.exec("delete from facts");
      for (const row of rows) insert.run(...FACT_COLUMNS.map((column) => toSqlite(row[column.name] ?? null, column)));
      const [claims, facts] = queries.map((query) => query.all().map((row) => ({ ...row })));
      return { claims: claims as unknown as ClaimVerdictRow[], facts: facts as unknown as FactVerdictRow[] };
    },
    close: () => database.close(),
  };
}

function toSqlite(cell: Cell, { type }: Column): string | number | null {
  if (cell === null) return null;
  return type === "number" || typeof cell === "boolean" ? Number(cell) : cell;
}

/** Null where DuckDB has no build for this machine. */
export async function loadDuckdb(): Promise<typeof Duckdb | null> {
  try {
    return await import("@duckdb/node-api");
  } catch (error) {
    if (process.platform === "linux" && process.arch === "x64") throw error;
    console.log(`DuckDB takes no part: ${String(error)}`);
    return null;
  }
}

/** What each query gives, run one after the other in an empty database, in JavaScript's own types. */
export async function askDuckdb(
  { DuckDBInstance }: typeof Duckdb,
  queries: readonly string[],
): Promise<readonly (readonly Record<string, unknown>[])[]> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    const answers: Record<string, unknown>[][] = [];
    for (const sql of queries) answers.push((await connection.runAndReadAll(sql)).getRowObjectsJS());
    return answers;
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** Counts come as 64-bit integers from DuckDB. */
export function withPlainNumbers<Row>(rows: readonly Record<string, unknown>[]): Row[] {
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([key, value]) => [key, typeof value === "bigint" ? Number(value) : value]),
    ),
  ) as Row[];
}
