import { afterAll, describe, expect, it } from "vitest";
import { hostileTexts } from "../../../test/support/hostile-text.ts";
import { openSqlite } from "../../../test/support/read-sqlite.ts";
import { packSettings, sampleData } from "../../../test/support/sample-data.ts";
import { sampleModel } from "../../model/pages/sample-site.ts";
import { toDataRows } from "../data-rows.ts";
import { FACT_COLUMNS } from "../tables/fact-columns.ts";
import { STATEMENT_COLUMNS } from "../tables/statement-columns.ts";
import { renderSqlite } from "./render-sqlite.ts";

const data = toDataRows(sampleData, packSettings);
const bytes = renderSqlite(data);
const database = openSqlite(bytes);
afterAll(database.close);

const idsOf = (words: string) =>
  database.query("SELECT kind, id FROM search WHERE search MATCH ? ORDER BY rank, rowid", words).map(({ id }) => id);

describe("the database", () => {
  it("is sound, and every reference leads somewhere", () => {
    expect(database.query("PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
    expect(database.query("PRAGMA foreign_key_check")).toEqual([]);
  });

  it("really refers: a reference that leads nowhere would be found", () => {
    const stray = { ...data, claims: data.claims.slice(1) };
    const broken = openSqlite(renderSqlite(stray));
    expect(broken.query("PRAGMA foreign_key_check").length).toBeGreaterThan(0);
    broken.close();
  });

  it("has the same bytes however often it is made", () => {
    expect(Buffer.compare(renderSqlite(toDataRows(sampleData, packSettings)), bytes)).toBe(0);
  });

  it("can't be written to where it is opened for reading", () => {
    expect(() => database.query("DELETE FROM facts")).toThrow(/readonly/u);
  });

  it("is a sound database without any content", () => {
    const empty = openSqlite(renderSqlite(toDataRows(sampleModel({}), packSettings)));
    expect(empty.query("PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
    expect(empty.query("SELECT count(*) AS n FROM facts")).toEqual([{ n: 0 }]);
    expect(empty.query("SELECT * FROM search WHERE search MATCH 'tencent'")).toEqual([]);
    empty.close();
  });
});

describe("its tables of facts and statements", () => {
  it.each([
    ["facts", FACT_COLUMNS, data.flatFacts],
    ["statements", STATEMENT_COLUMNS, data.flatStatements],
  ] as const)("%s has the flat columns and rows, in their order", (table, columns, rows) => {
    expect(database.query(`SELECT * FROM ${table} ORDER BY rowid`)).toEqual(
      rows.map((row) =>
        Object.fromEntries(
          columns.map(({ name, type }) => {
            const cell = row[name]!;
            return [name, cell === null || type === "string" || type === "date" ? cell : Number(cell)];
          }),
        ),
      ),
    );
  });

  it("keeps the ends as numbers and the figure itself as text", () => {
    expect(
      database.query(
        "SELECT value, typeof(value) AS v, low, typeof(low) AS l, lowOpen FROM facts WHERE id = 'wire#fall'",
      ),
    ).toEqual([{ value: "nearly -15%", v: "text", low: -15, l: "real", lowOpen: 1 }]);
  });

  it("keeps every hostile word", () => {
    const words = database
      .query("SELECT words FROM facts WHERE id LIKE 'paper#hostile%' ORDER BY rowid")
      .map((row) => row["words"]);
    expect([...words].sort()).toEqual([...hostileTexts].sort());
  });
});

describe("its other tables", () => {
  it("say of a claim who is in it, who vouches for it and what isn't comparable", () => {
    const id = String(database.query("SELECT claim FROM facts WHERE id = 'wire#fall'")[0]!["claim"]);
    const { facts, witnesses, sources, related } = data.claims.find((each) => each.id === id)!;
    const column = (sql: string) => database.query(sql, id).map((row) => Object.values(row)[0]);
    expect(column("SELECT fact FROM claim_facts WHERE claim = ?")).toEqual([...facts].sort());
    expect(column("SELECT witness FROM witnesses WHERE claim = ?")).toEqual(witnesses);
    expect(column("SELECT report FROM sources WHERE claim = ?")).toEqual(sources);
    expect(related.length).toBeGreaterThan(0);
    expect(database.query("SELECT fact, reason FROM related WHERE claim = ?", id)).toEqual(related);
  });

  it("hold every member of every claim", () => {
    const members = data.claims.flatMap(({ facts }) => facts);
    const count = "SELECT (SELECT count(*) FROM claim_facts) + (SELECT count(*) FROM claim_statements) AS n";
    expect(database.query(count)).toEqual([{ n: members.length }]);
  });

  it("keep listings apart, home listing first, and codes with their zeros", () => {
    expect(database.query("SELECT symbol FROM listings WHERE entity = 'kestrel' ORDER BY position")).toEqual([
      { symbol: "00001.HK" },
      { symbol: "KES" },
    ]);
    expect(database.query("SELECT code FROM codes")).toEqual([{ code: "017125" }]);
  });
});

describe("full-text search", () => {
  it("finds facts, statements, reports and entities by plain words", () => {
    expect(idsOf("fell")).toEqual(["wire#fall"]);
    expect(idsOf("formula")).toEqual(["wire"]);
    expect(idsOf("launches")).toEqual(["wire#launch"]);
    expect(idsOf("kestrel")).toContain("kestrel");
  });

  it("finds Chinese words inside longer runs, and names in every language", () => {
    expect(idsOf("腾讯")).toContain("wire");
    expect(idsOf("控股")).toEqual(expect.arrayContaining(["wire", "kestrel", "wire#fall"]));
    expect(idsOf("红隼控股")).toContain("kestrel");
    expect(idsOf("讯腾")).toEqual([]);
  });

  it("finds tickers in the usual spellings", () => {
    for (const spelling of ['"00001.HK"', "00001", "kes"]) expect(idsOf(spelling)).toContain("kestrel");
  });

  it("shows where it found them", () => {
    const sql = "SELECT snippet(search, 3, '[', ']', '…', 5) AS text FROM search WHERE search MATCH 'fell'";
    expect(database.query(sql)).toEqual([{ text: expect.stringContaining("[fell]") }]);
  });
});
