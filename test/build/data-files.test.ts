/** The data in all its forms: each says the same as the content's own front matter, and as the description of the pack. */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { makeScratch, projectFolder } from "../support/build-site.ts";
import { builtSite, everyVerdict } from "../support/built-sites.ts";
import { readCsv } from "../support/read-csv.ts";
import { openSqlite, type OpenDatabase } from "../support/read-sqlite.ts";

const sites = [
  ["real", "content", "/"],
  ["real-in-subfolder", "content", "/research/"],
  ["every-verdict", everyVerdict, "/"],
  ["every-verdict-in-subfolder", everyVerdict, "/research/"],
] as const;

const tables = ["facts", "statements"] as const;

interface Row {
  readonly id: string;
  readonly verdict: string | null;
}

interface Resource {
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly dialect?: { readonly property: string };
  readonly schema?: { readonly fields: readonly { readonly name: string }[] };
}

const scratch = makeScratch();
afterAll(scratch.remove);

describe.each(sites)("the data files of the site %s", (name, content, base) => {
  const folder = join(builtSite(name).folder, "data");
  const bytesOf = (file: string) => readFileSync(join(folder, file));
  const textOf = (file: string) => bytesOf(file).toString("utf8");
  const jsonOf = <T>(file: string) => JSON.parse(textOf(file)) as T;
  const rowsOf = (table: string) => jsonOf<Record<string, Row[]>>(`${table}.json`)[table]!;
  const parquetOf = (file: string) => new Uint8Array(bytesOf(file)).buffer;
  const { resources } = jsonOf<{ resources: Resource[] }>("datapackage.json");
  let database: OpenDatabase;
  beforeAll(() => {
    database = openSqlite(bytesOf("readacross.sqlite"));
  });
  afterAll(() => database.close());

  test.each(tables)("hold as many %s as the reports’ front matter", (table) => {
    const count = writtenCount(content, table);
    expect(count).toBeGreaterThan(5);
    expect(rowsOf(table)).toHaveLength(count);
    expect(textOf(`${table}.csv`).split("\n")).toHaveLength(count + 2);
    expect(Number(parquetMetadata(parquetOf(`${table}.parquet`)).num_rows)).toBe(count);
    expect(database.query(`SELECT count(*) AS n FROM ${table}`)).toEqual([{ n: count }]);
    const counted = `${table.slice(0, -1)}Count`;
    const byReport = jsonOf<{ reports: Record<string, number>[] }>("reports.json").reports;
    expect(byReport.reduce((sum, report) => sum + report[counted]!, 0)).toBe(count);
  });

  test.each(tables)("hold the same %s in the same order, with the same verdicts", async (table) => {
    const expected = rowsOf(table).map(({ id, verdict }) => ({ id, verdict }));
    const [header, ...records] = readCsv(textOf(`${table}.csv`));
    const [id, verdict] = [header!.indexOf("id"), header!.indexOf("verdict")];
    expect(records.map((record) => ({ id: record[id], verdict: record[verdict] || null }))).toEqual(expected);
    const rows = await parquetReadObjects({ file: parquetOf(`${table}.parquet`), columns: ["id", "verdict"] });
    expect(rows).toEqual(expected);
    expect(database.query(`SELECT id, verdict FROM ${table} ORDER BY rowid`)).toEqual(expected);
  });

  test("give every verdict to as many claims in JSON as in the database", () => {
    const counts = Map.groupBy(rowsOf("claims"), ({ verdict }) => verdict);
    const expected = [...counts].map(([verdict, claims]) => ({ verdict, n: claims.length }));
    const found = database.query("SELECT verdict, count(*) AS n FROM claims GROUP BY verdict");
    expect(found).toEqual(expect.arrayContaining(expected));
    expect(found).toHaveLength(expected.length);
  });

  test.each(["reports", "entities", "metrics", "claims"])("hold the same %s in JSON and in the database", (table) => {
    const ids = rowsOf(table).map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(database.query(`SELECT id FROM ${table} ORDER BY rowid`).map((row) => row["id"])).toEqual(ids);
  });

  test("are a sound database in which every reference leads somewhere", () => {
    expect(database.query("PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
    expect(database.query("PRAGMA foreign_key_check")).toEqual([]);
  });

  test("are all described, with their true length and digest", () => {
    const others = readdirSync(folder).filter((file) => file !== "datapackage.json" && !file.endsWith(".html"));
    expect(resources.map(({ path }) => path).sort()).toEqual(others.sort());
    for (const { path, bytes, hash } of resources) {
      expect(bytesOf(path).length, path).toBe(bytes);
      expect(`sha256:${createHash("sha256").update(bytesOf(path)).digest("hex")}`, path).toBe(hash);
    }
  });

  test("have the columns that are described, in that order", () => {
    for (const { path, schema, dialect } of resources) {
      const names = schema?.fields.map((field) => field.name);
      if (path.endsWith(".csv")) expect(readCsv(textOf(path))[0], path).toEqual(names);
      if (path.endsWith(".parquet")) {
        const columns = parquetMetadata(parquetOf(path)).schema.slice(1);
        expect(
          columns.map((column) => column.name),
          path,
        ).toEqual(names);
      }
      if (path.endsWith(".json")) {
        const rows = jsonOf<Record<string, Row[]>>(path)[dialect!.property]!;
        expect(
          rows.filter((row) => Object.keys(row).join() !== names!.join()).map(({ id }) => id),
          path,
        ).toEqual([]);
      }
    }
  });

  test("are byte for byte what npm run export writes, in another time zone", async () => {
    const target = join(scratch.folder, name);
    await promisify(execFile)(process.execPath, ["scripts/export.ts", target], {
      cwd: projectFolder,
      env: { PATH: process.env["PATH"], SITE_CONTENT: content, SITE_BASE: base, TZ: "Pacific/Kiritimati" },
    });
    const files = readdirSync(target);
    expect(files).toHaveLength(resources.length + 1);
    expect(files.filter((file) => !readFileSync(join(target, file)).equals(bytesOf(file)))).toEqual([]);
  });
});

test("the data finds companies by Chinese words and by English ones", () => {
  const database = openSqlite(readFileSync(join(builtSite("real").folder, "data/readacross.sqlite")));
  const found = (words: string) =>
    database.query("SELECT id FROM search WHERE kind = 'entity' AND search MATCH ?", words).map((row) => row["id"]);
  for (const words of ["腾讯", "騰訊", "tencent", '"00700.HK"', "700"])
    expect(found(words), words).toContain("tencent");
  database.close();
});

/** How many facts or statements stand in the front matter of all reports that aren't drafts, read by nothing of ours. */
function writtenCount(content: string, key: (typeof tables)[number]): number {
  const folder = join(projectFolder, content, "reports");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => /\.mdx?$/u.test(file));
  return files
    .map((file) => readFileSync(join(folder, file), "utf8").split(/^---\s*$/mu)[1]!)
    .map((written) => parse(written, { schema: "failsafe" }) as Record<string, unknown>)
    .filter((report) => report["draft"] !== "true")
    .reduce((sum, report) => sum + ((report[key] as unknown[] | undefined) ?? []).length, 0);
}
