/** The data files as other programs read them: DuckDB and SQLite, row by row, and the verdicts that they work out. */
import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, describe, expect, test } from "vitest";
import { toDataRows } from "../../src/export/data-rows.ts";
import { queriesFor } from "../../src/export/queries.ts";
import type { Column, FlatRow } from "../../src/export/tables/column.ts";
import { FACT_COLUMNS } from "../../src/export/tables/fact-columns.ts";
import { STATEMENT_COLUMNS } from "../../src/export/tables/statement-columns.ts";
import { checkContent } from "../../src/gate/check-content.ts";
import { absolute } from "../../src/model/addresses.ts";
import { homePage } from "../../src/model/pages/home.ts";
import { countVerdicts } from "../../src/model/site-model.ts";
import { readContent } from "../../src/reader/read-content.ts";
import { site } from "../../src/site.ts";
import { makeScratch, projectFolder } from "../support/build-site.ts";
import { builtSite, everyVerdict } from "../support/built-sites.ts";
import type { ClaimRow, FactRow, Verdict } from "../support/data-rows.ts";
import { readDist } from "../support/dist.ts";
import { askDuckdb, loadDuckdb, withPlainNumbers } from "../support/reconcile-sql.ts";

interface Answered {
  readonly claim: string;
  readonly verdict: Verdict;
  readonly sources: number;
  readonly witnesses: number;
}

const duckdb = await loadDuckdb();
const scratch = makeScratch();
afterAll(scratch.remove);

const TABLES: readonly (readonly [name: "facts" | "statements", columns: readonly Column[]])[] = [
  ["facts", FACT_COLUMNS],
  ["statements", STATEMENT_COLUMNS],
];

const contents = { real: "content", "every-verdict": everyVerdict } as const;

describe.each(["real", "every-verdict"] as const)("the data of the site %s", async (name) => {
  const dist = readDist(builtSite(name));
  const data = join(dist.folder, "data");
  const raw = await readContent(projectFolder, contents[name]);
  const { model } = checkContent(raw, { ...site, base: dist.base, includeDrafts: false });
  const rows = toDataRows(model, { ...site, base: dist.base });
  const wanted = { facts: rows.flatFacts.map(asRead), statements: rows.flatStatements.map(asRead) };
  const { claims } = dist.json<{ claims: ClaimRow[] }>("data/claims.json");
  const [factClaims, statementClaims] = [
    claims.filter(({ kind }) => kind === "fact"),
    claims.filter(({ kind }) => kind === "statement"),
  ];
  const queries = ["reconcile.sql", "reconcile-statements.sql"].map((file) => readFileSync(join(data, file), "utf8"));

  test("is as much as the reports state, in every form", () => {
    const stated = raw.reports.flatMap(
      ({ data: front }) => (front as { draft?: string; facts?: unknown[] }).facts ?? [],
    );
    expect(stated.length).toBe(model.facts.length);
    expect(dist.json<{ facts: FactRow[] }>("data/facts.json").facts).toHaveLength(model.facts.length);
    expect(dist.text("data/facts.csv").trimEnd().split("\n")).toHaveLength(model.facts.length + 1);
    expect(wanted.facts).toHaveLength(model.facts.length);
    expect(wanted.statements).toHaveLength(model.statementById.size);
  });

  describe.skipIf(duckdb === null)("read by DuckDB", () => {
    test.each(TABLES)("has every cell of the %s in Parquet", async (table, columns) => {
      const [read] = await askDuckdb(duckdb!, [`select ${plainly(columns)} from '${data}/${table}.parquet'`]);
      expect(withPlainNumbers(read!)).toEqual(wanted[table]);
    });

    test.each(TABLES)("has every cell of the %s in CSV, but for marks against formulas", async (table, columns) => {
      const types = columns.map(({ name: column, type }) => `'${column}': '${CSV_TYPES[type]}'`).join();
      const csv = `read_csv('${data}/${table}.csv', header = true, columns = {${types}})`;
      const [read] = await askDuckdb(duckdb!, [`select ${plainly(columns)} from ${csv}`]);
      expect(withPlainNumbers<FlatRow>(read!).map((row) => undisarmed(row, columns))).toEqual(
        wanted[table].map((row) => undisarmed(row, columns)),
      );
    });

    test("has the same facts in JSON", async () => {
      const list = `select unnest(facts) as f from read_json('${data}/facts.json')`;
      const [read] = await askDuckdb(duckdb!, [
        `select f.id, f.value, f.low::double as low, f.high::double as high, f.claim, f.verdict from (${list})`,
      ]);
      const keys = ["id", "value", "low", "high", "claim", "verdict"];
      expect(read).toEqual(wanted.facts.map((row) => Object.fromEntries(keys.map((key) => [key, row[key] ?? null]))));
    });

    test.each(["facts.parquet", "facts.csv"])("gives every claim’s verdict anew from %s", async (file) => {
      const view = `create view facts as from '${data}/${file}'`;
      const [, read] = await askDuckdb(duckdb!, [view, queries[0]!]);
      expect(withPlainNumbers(read!)).toEqual(factClaims.map(answerOf));
    });

    test("gives every verdict on statements anew", async () => {
      const view = `create view statements as from '${data}/statements.parquet'`;
      const [, read] = await askDuckdb(duckdb!, [view, queries[1]!]);
      expect(withPlainNumbers(read!)).toEqual(statementClaims.map(briefAnswerOf));
    });

    test("answers the queries that the page prints", async () => {
      const own = queriesFor(site).find(({ engine }) => engine === "DuckDB")!.queries;
      const local = own.map(({ code }) => code.replaceAll(absolute("/data", site), data));
      expect(local.join("")).not.toContain("http");
      expect(local.length).toBeGreaterThan(2);
      const [shared, byPublisher, said, view] = await askDuckdb(duckdb!, local);
      expect(shared!.length).toBe(
        wanted.facts.filter(({ verdict }) => verdict !== null && verdict !== "single-source").length,
      );
      expect(byPublisher!.length).toBeGreaterThan(2);
      expect(said!.length).toBe(wanted.statements.length);
      expect(view).toBeDefined();
    });
  });

  describe("read by SQLite", () => {
    const file = join(scratch.folder, `${name}.sqlite`);
    cpSync(join(data, "readacross.sqlite"), file);
    const database = new DatabaseSync(file, { readOnly: true });
    afterAll(() => database.close());
    const ask = (sql: string) =>
      database
        .prepare(sql)
        .all()
        .map((row) => ({ ...row }));

    test.each(TABLES)("has every cell of the %s", (table, columns) => {
      const bare = wanted[table].map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([key, cell]) => [key, typeof cell === "boolean" ? Number(cell) : cell]),
        ),
      );
      expect(ask(`select * from ${table} order by rowid`)).toEqual(bare);
      expect(Object.keys(bare[0]!)).toEqual(columns.map((column) => column.name));
    });

    test("gives every claim’s verdict anew", () => {
      expect(ask(queries[0]!)).toEqual(factClaims.map(answerOf));
      expect(ask(queries[1]!)).toEqual(statementClaims.map(briefAnswerOf));
    });

    test("counts verdicts as the home page does", () => {
      const anew = queries.flatMap((sql) => ask(sql) as unknown as Answered[]);
      const counts = countVerdicts(anew.map(({ verdict }) => verdict));
      expect(counts).toEqual(homePage(model).counts);
      expect(counts).toEqual(countVerdicts(claims.map(({ verdict }) => verdict)));
    });

    test("answers the queries that the page prints", () => {
      const own = queriesFor(site).find(({ engine }) => engine === "SQLite")!.queries;
      const answers = own.map(({ code }) => ask(code));
      expect(own.length).toBeGreaterThan(2);
      expect(answers[0]).toHaveLength(wanted.facts.filter(({ verdict }) => verdict === "disputed").length);
      expect(answers.at(-1)!.length).toBeGreaterThan(2);
    });
  });

  test("has a page that prints the columns and queries of the files themselves", () => {
    const text = dist.page("/data/").html;
    for (const { name: column } of [...FACT_COLUMNS, ...STATEMENT_COLUMNS])
      expect(text).toContain(`<code>${column}</code>`);
    for (const file of dist.files.filter((path) => /^data\/(?!index)/u.test(path)))
      expect(text).toContain(`href="${dist.base}${file}"`);
  });
});

const CSV_TYPES = {
  string: "varchar",
  number: "double",
  integer: "integer",
  boolean: "boolean",
  date: "date",
} as const;

/** Days as text: what the rows hold. */
function plainly(columns: readonly Column[]): string {
  return columns.map(({ name, type }) => (type === "date" ? `"${name}"::varchar as "${name}"` : `"${name}"`)).join();
}

/** Ends as the nearest doubles. */
function asRead(row: FlatRow): FlatRow {
  const toDouble = (key: string) =>
    row[key] === undefined ? {} : { [key]: row[key] === null ? null : Number(row[key]) };
  return { ...row, ...toDouble("low"), ...toDouble("high") };
}

/** Free text without the apostrophes that keep spreadsheets from reading formulas. */
function undisarmed(row: FlatRow, columns: readonly Column[]): FlatRow {
  const isFree = new Set(columns.filter(({ isFreeText }) => isFreeText).map(({ name }) => name));
  return Object.fromEntries(
    Object.entries(row).map(([key, cell]) => [
      key,
      isFree.has(key) && cell !== null ? String(cell).replaceAll("'", "") : cell,
    ]),
  );
}

function briefAnswerOf({ id, verdict, sources, witnesses }: ClaimRow): Answered {
  return { claim: id, verdict, sources: sources.length, witnesses: witnesses.length };
}

function answerOf(row: ClaimRow): object {
  const { consensus } = row;
  return {
    ...briefAnswerOf(row),
    low: consensus?.low ?? null,
    high: consensus?.high ?? null,
    lowOpen: consensus && Number(consensus.lowOpen),
    highOpen: consensus && Number(consensus.highOpen),
  };
}
