/** A database from its bytes, opened for reading only, as a reader's program opens what was downloaded. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

export interface OpenDatabase {
  /** All rows as plain objects. Throws what SQLite says. */
  readonly query: (sql: string, ...values: (string | number)[]) => Record<string, unknown>[];
  readonly close: () => void;
}

export function openSqlite(bytes: Uint8Array): OpenDatabase {
  const folder = mkdtempSync(join(tmpdir(), "readacross-read-"));
  const path = join(folder, "data.sqlite");
  writeFileSync(path, bytes, { mode: 0o400 });
  const database = new DatabaseSync(path, { readOnly: true });
  return {
    query: (sql, ...values) =>
      database
        .prepare(sql)
        .all(...values)
        .map((row) => ({ ...row })),
    close: () => {
      database.close();
      rmSync(folder, { recursive: true });
    },
  };
}
