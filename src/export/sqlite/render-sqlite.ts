/** All rows → one SQLite database with typed tables, keys, indexes and a full-text index. The same rows, the same bytes. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { DataRows } from "../data-rows.ts";
import { chineseWordsOf } from "./chinese-words.ts";
import { toSearchTexts } from "./search-texts.ts";
import { TABLES, type SqlValue, type Table } from "./tables.ts";

/**
 * `search` indexes the table `texts`, which holds what it shows. Into the index alone go the names of what a text is
 * about, and the pieces of Chinese words, so that a plain `MATCH '腾讯'` finds them inside longer runs.
 */
const SEARCH = `
  CREATE TABLE "texts" ("rowid" INTEGER PRIMARY KEY, "kind" TEXT NOT NULL, "id" TEXT NOT NULL, "title" TEXT NOT NULL,
    "body" TEXT NOT NULL, "names" TEXT, "url" TEXT NOT NULL);
  CREATE VIRTUAL TABLE "search" USING fts5 ("kind" UNINDEXED, "id" UNINDEXED, "title", "body", "names",
    "url" UNINDEXED, content="texts", content_rowid="rowid", tokenize="unicode61 remove_diacritics 2");`;

/** The bytes of the whole file. Needs a folder for temporary files and throws where it can't write there. */
export function renderSqlite(data: DataRows): Uint8Array<ArrayBuffer> {
  // References lead forward within a table (`restates`); the tests check them all.
  const database = new DatabaseSync(":memory:", { enableForeignKeyConstraints: false });
  try {
    database.exec("PRAGMA page_size = 4096; PRAGMA encoding = 'UTF-8'; BEGIN");
    for (const table of TABLES) fill(database, table, data);
    fillSearch(database, data);
    database.exec("COMMIT");
    return compact(database);
  } finally {
    database.close();
  }
}

function fill(database: DatabaseSync, table: Table, data: DataRows): void {
  const { name, definition, indexes, isKeyOnly = false, rows } = table;
  database.exec(`CREATE TABLE "${name}" (\n      ${definition}\n    )${isKeyOnly ? " WITHOUT ROWID" : ""}`);
  insertAll(database, name, rows(data));
  for (const column of indexes) database.exec(`CREATE INDEX "${name}_${column}" ON "${name}" ("${column}")`);
}

function fillSearch(database: DatabaseSync, data: DataRows): void {
  database.exec(SEARCH);
  const texts = toSearchTexts(data);
  insertAll(
    database,
    "texts",
    texts.map(({ kind, id, title, body, names, url }, index) => {
      return [index + 1, kind, id, title, body, kind === "entity" ? names : null, url];
    }),
  );
  const insert = database.prepare('INSERT INTO "search" ("rowid", "title", "body", "names") VALUES (?, ?, ?, ?)');
  // Many texts are about the same, so that its names are taken apart once.
  const wordsByNames = new Map<string, readonly string[]>();
  for (const [index, { title, body, names }] of texts.entries()) {
    const ofNames = wordsByNames.get(names) ?? chineseWordsOf(names);
    wordsByNames.set(names, ofNames);
    const words = new Set([...chineseWordsOf(title), ...chineseWordsOf(body), ...ofNames]);
    insert.run(index + 1, title, body, `${names} ${[...words].join(" ")}`);
  }
  database.exec(`INSERT INTO "search" ("search") VALUES ('optimize')`);
}

function insertAll(database: DatabaseSync, table: string, rows: Iterable<readonly SqlValue[]>): void {
  const all = [...rows];
  if (all.length === 0) return;
  const insert = database.prepare(`INSERT INTO "${table}" VALUES (${all[0]!.map(() => "?").join(", ")})`);
  for (const row of all) insert.run(...row);
}

/** Written anew by SQLite itself, page after page, with nothing of how it came about. */
function compact(database: DatabaseSync): Uint8Array<ArrayBuffer> {
  const folder = mkdtempSync(join(tmpdir(), "readacross-sqlite-"));
  try {
    const path = join(folder, "data.sqlite");
    database.prepare("VACUUM INTO ?").run(path);
    return new Uint8Array(readFileSync(path));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
