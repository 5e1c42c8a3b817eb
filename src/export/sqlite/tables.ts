/** The tables of the database, in an order in which each refers to earlier ones only, and the rows that fill them. */
import type { DataRows } from "../data-rows.ts";
import type { Column, FlatRow } from "../tables/column.ts";
import { FACT_COLUMNS } from "../tables/fact-columns.ts";
import { STATEMENT_COLUMNS } from "../tables/statement-columns.ts";

export type SqlValue = string | number | null;

export interface Table {
  readonly name: string;
  /** What stands between the brackets of `CREATE TABLE`. */
  readonly definition: string;
  /** Columns of which readers ask beside the key, each with an index of its own. */
  readonly indexes: readonly string[];
  /** Whether it has nothing but its key, so that SQLite keeps it once instead of twice. */
  readonly isKeyOnly?: boolean;
  /** Values in the order of the columns. */
  readonly rows: (data: DataRows) => Iterable<readonly SqlValue[]>;
}

const isTrue = (column: string) => `"${column}" INTEGER CHECK ("${column}" IN (0, 1))`;

export const TABLES: readonly Table[] = [
  {
    name: "publishers",
    definition: `"id" TEXT NOT NULL PRIMARY KEY, "name" TEXT NOT NULL, "siglum" TEXT NOT NULL UNIQUE, "url" TEXT,
      "description" TEXT`,
    indexes: [],
    rows: ({ publishers }) => publishers.map((row) => [row.id, row.name, row.siglum, row.url, row.description]),
  },
  {
    name: "entities",
    definition: `"id" TEXT NOT NULL PRIMARY KEY, "kind" TEXT NOT NULL, "name" TEXT NOT NULL, "description" TEXT,
      "factCount" INTEGER NOT NULL, "statementCount" INTEGER NOT NULL, "claimCount" INTEGER NOT NULL,
      "reportCount" INTEGER NOT NULL, "url" TEXT NOT NULL`,
    indexes: ["kind"],
    rows: ({ entities }) =>
      entities.map((row) => [
        ...[row.id, row.kind, row.name, row.description],
        ...[row.factCount, row.statementCount, row.claimCount, row.reportCount, row.url],
      ]),
  },
  {
    // A main name and aliases have no language.
    name: "entity_names",
    definition: `"entity" TEXT NOT NULL REFERENCES "entities" ("id"), "kind" TEXT NOT NULL, "language" TEXT,
      "name" TEXT NOT NULL`,
    indexes: ["entity", "name"],
    rows: ({ entities }) =>
      entities.flatMap(({ id, name, names, aliases }) => [
        [id, "main", null, name],
        ...names.map((other) => [id, "other", other.lang, other.name]),
        ...aliases.map((alias) => [id, "alias", null, alias]),
      ]),
  },
  {
    name: "listings",
    definition: `"symbol" TEXT NOT NULL PRIMARY KEY, "mic" TEXT NOT NULL,
      "entity" TEXT NOT NULL REFERENCES "entities" ("id"), "position" INTEGER NOT NULL, "basis" TEXT NOT NULL`,
    indexes: ["entity"],
    rows: ({ entities }) =>
      entities.flatMap(({ id, listings }) =>
        listings.map(({ symbol, mic, basis }, index) => [symbol, mic, id, index + 1, basis]),
      ),
  },
  {
    name: "codes",
    definition: `"entity" TEXT NOT NULL REFERENCES "entities" ("id"), "kind" TEXT NOT NULL, "code" TEXT NOT NULL,
      "note" TEXT`,
    indexes: ["entity", "code"],
    rows: ({ entities }) => entities.flatMap(({ id, codes }) => codes.map((row) => [id, row.kind, row.code, row.note])),
  },
  {
    name: "memberships",
    definition: `"entity" TEXT NOT NULL REFERENCES "entities" ("id"), "group" TEXT NOT NULL REFERENCES "entities" ("id"),
      PRIMARY KEY ("entity", "group")`,
    indexes: ["group"],
    isKeyOnly: true,
    rows: ({ entities }) => entities.flatMap(({ id, partOf }) => [...new Set(partOf)].map((group) => [id, group])),
  },
  {
    name: "metrics",
    definition: `"id" TEXT NOT NULL PRIMARY KEY, "name" TEXT NOT NULL, "dimension" TEXT NOT NULL, "unit" TEXT NOT NULL,
      "definition" TEXT NOT NULL, ${isTrue("once")} NOT NULL, ${isTrue("perListing")} NOT NULL,
      "of" TEXT NOT NULL, "ofMeaning" TEXT, ${isTrue("canBeNegative")} NOT NULL, "intradayOf" TEXT REFERENCES "metrics" ("id"),
      "factCount" INTEGER NOT NULL, "claimCount" INTEGER NOT NULL, "reportCount" INTEGER NOT NULL, "url" TEXT NOT NULL`,
    indexes: [],
    rows: ({ metrics }) =>
      metrics.map((row) => [
        ...[row.id, row.name, row.dimension, row.unit, row.definition, Number(row.once), Number(row.perListing)],
        ...[
          row.of,
          row.ofMeaning,
          Number(row.canBeNegative),
          row.intradayOf,
          row.factCount,
          row.claimCount,
          row.reportCount,
          row.url,
        ],
      ]),
  },
  {
    name: "reports",
    definition: `"id" TEXT NOT NULL PRIMARY KEY, "title" TEXT NOT NULL, "summary" TEXT, "added" TEXT NOT NULL,
      "updated" TEXT, "correction" TEXT, "publisher" TEXT REFERENCES "publishers" ("id"), "siglum" TEXT,
      "headline" TEXT, "sourceUrl" TEXT, "published" TEXT, ${isTrue("dateInferred")} NOT NULL, "language" TEXT,
      "origin" TEXT, "sha256" TEXT, "factCount" INTEGER NOT NULL, "statementCount" INTEGER NOT NULL,
      "url" TEXT NOT NULL`,
    indexes: ["publisher", "origin", "added"],
    rows: ({ reports }) =>
      reports.map((row) => [
        ...[row.id, row.title, row.summary, row.added, row.updated, row.correction, row.publisher, row.siglum],
        ...[row.headline, row.sourceUrl, row.published, Number(row.dateInferred), row.language, row.origin, row.sha256],
        ...[row.factCount, row.statementCount, row.url],
      ]),
  },
  {
    name: "report_tags",
    definition: `"report" TEXT NOT NULL REFERENCES "reports" ("id"), "tag" TEXT NOT NULL, PRIMARY KEY ("report", "tag")`,
    indexes: ["tag"],
    isKeyOnly: true,
    rows: ({ reports }) => reports.flatMap(({ id, tags }) => [...new Set(tags)].map((tag) => [id, tag])),
  },
  {
    name: "report_entities",
    definition: `"report" TEXT NOT NULL REFERENCES "reports" ("id"), "entity" TEXT NOT NULL REFERENCES "entities" ("id"),
      PRIMARY KEY ("report", "entity")`,
    indexes: ["entity"],
    isKeyOnly: true,
    rows: ({ reports }) => reports.flatMap(({ id, entities }) => entities.map((entity) => [id, entity])),
  },
  {
    name: "report_after",
    definition: `"report" TEXT NOT NULL REFERENCES "reports" ("id"),
      "publisher" TEXT NOT NULL REFERENCES "publishers" ("id"), PRIMARY KEY ("report", "publisher")`,
    indexes: ["publisher"],
    isKeyOnly: true,
    rows: ({ reports }) => reports.flatMap(({ id, after }) => [...new Set(after)].map((publisher) => [id, publisher])),
  },
  {
    // `about` is the id of a fact or statement; a note on several of them has a row for each, one on the whole report null.
    name: "caveats",
    definition: `"report" TEXT NOT NULL REFERENCES "reports" ("id"), "about" TEXT, "kind" TEXT NOT NULL,
      "note" TEXT NOT NULL`,
    indexes: ["report", "about"],
    rows: ({ reports }) =>
      reports.flatMap(({ id, caveats }) =>
        caveats.flatMap(({ about, kind, note }) =>
          (about.length === 0 ? [null] : about).map((target) => [id, target, kind, note]),
        ),
      ),
  },
  {
    name: "claims",
    definition: `"id" TEXT NOT NULL PRIMARY KEY, "kind" TEXT NOT NULL, "subject" TEXT REFERENCES "entities" ("id"),
      "of" TEXT, "metric" TEXT REFERENCES "metrics" ("id"), "period" TEXT, "mode" TEXT,
      "by" TEXT REFERENCES "entities" ("id"), "unit" TEXT, "verdict" TEXT NOT NULL, "consensusLow" REAL,
      "consensusHigh" REAL, ${isTrue("consensusLowOpen")}, ${isTrue("consensusHighOpen")}, "url" TEXT`,
    indexes: ["subject", "metric", "verdict"],
    rows: ({ claims }) =>
      claims.map(({ consensus, ...row }) => [
        ...[row.id, row.kind, row.subject, row.of, row.metric, row.period, row.mode, row.by, row.unit, row.verdict],
        ...[toReal(consensus?.low), toReal(consensus?.high)],
        ...[consensus && Number(consensus.lowOpen), consensus && Number(consensus.highOpen), row.url],
      ]),
  },
  {
    name: "facts",
    definition: define(FACT_COLUMNS, {
      report: "reports",
      subject: "entities",
      metric: "metrics",
      by: "entities",
      publisher: "publishers",
      restates: "facts",
      claim: "claims",
    }),
    indexes: ["report", "subject", "metric", "claim", "verdict", "published"],
    rows: ({ flatFacts }) => flatFacts.map((row) => toSqlRow(FACT_COLUMNS, row)),
  },
  {
    name: "statements",
    definition: define(STATEMENT_COLUMNS, {
      report: "reports",
      by: "entities",
      publisher: "publishers",
      claim: "claims",
    }),
    indexes: ["report", "key", "claim", "verdict"],
    rows: ({ flatStatements }) => flatStatements.map((row) => toSqlRow(STATEMENT_COLUMNS, row)),
  },
  {
    name: "statement_subjects",
    definition: `"statement" TEXT NOT NULL REFERENCES "statements" ("id"),
      "subject" TEXT NOT NULL REFERENCES "entities" ("id"), PRIMARY KEY ("statement", "subject")`,
    indexes: ["subject"],
    isKeyOnly: true,
    rows: ({ statements }) =>
      statements.flatMap(({ id, subjects }) => [...new Set(subjects)].map((subject) => [id, subject])),
  },
  {
    name: "claim_facts",
    definition: `"claim" TEXT NOT NULL REFERENCES "claims" ("id"), "fact" TEXT NOT NULL REFERENCES "facts" ("id"),
      PRIMARY KEY ("claim", "fact")`,
    indexes: ["fact"],
    isKeyOnly: true,
    rows: ({ claims }) =>
      claims.flatMap(({ id, kind, facts }) => (kind === "fact" ? facts.map((fact) => [id, fact]) : [])),
  },
  {
    name: "claim_statements",
    definition: `"claim" TEXT NOT NULL REFERENCES "claims" ("id"),
      "statement" TEXT NOT NULL REFERENCES "statements" ("id"), PRIMARY KEY ("claim", "statement")`,
    indexes: ["statement"],
    isKeyOnly: true,
    rows: ({ claims }) =>
      claims.flatMap(({ id, kind, facts }) => (kind === "statement" ? facts.map((statement) => [id, statement]) : [])),
  },
  {
    name: "witnesses",
    definition: `"claim" TEXT NOT NULL REFERENCES "claims" ("id"), "witness" TEXT NOT NULL,
      PRIMARY KEY ("claim", "witness")`,
    indexes: ["witness"],
    isKeyOnly: true,
    rows: ({ claims }) => claims.flatMap(({ id, witnesses }) => witnesses.map((witness) => [id, witness])),
  },
  {
    name: "origins",
    definition: `"claim" TEXT NOT NULL REFERENCES "claims" ("id"), "origin" TEXT NOT NULL, PRIMARY KEY ("claim", "origin")`,
    indexes: ["origin"],
    isKeyOnly: true,
    rows: ({ claims }) => claims.flatMap(({ id, origins }) => origins.map((origin) => [id, origin])),
  },
  {
    name: "sources",
    definition: `"claim" TEXT NOT NULL REFERENCES "claims" ("id"), "report" TEXT NOT NULL REFERENCES "reports" ("id"),
      PRIMARY KEY ("claim", "report")`,
    indexes: ["report"],
    isKeyOnly: true,
    rows: ({ claims }) => claims.flatMap(({ id, sources }) => sources.map((report) => [id, report])),
  },
  {
    // Facts that look alike and aren't comparable, each with the reason.
    name: "related",
    definition: `"claim" TEXT NOT NULL REFERENCES "claims" ("id"), "fact" TEXT NOT NULL REFERENCES "facts" ("id"),
      "reason" TEXT NOT NULL, PRIMARY KEY ("claim", "fact")`,
    indexes: [],
    isKeyOnly: true,
    rows: ({ claims }) =>
      claims.flatMap(({ id, kind, related }) =>
        kind === "fact" ? related.map(({ fact, reason }) => [id, fact, reason]) : [],
      ),
  },
  {
    name: "related_statements",
    definition: `"claim" TEXT NOT NULL REFERENCES "claims" ("id"),
      "statement" TEXT NOT NULL REFERENCES "statements" ("id"), "reason" TEXT NOT NULL,
      PRIMARY KEY ("claim", "statement")`,
    indexes: [],
    isKeyOnly: true,
    rows: ({ claims }) =>
      claims.flatMap(({ id, kind, related }) =>
        kind === "statement" ? related.map(({ fact, reason }) => [id, fact, reason]) : [],
      ),
  },
];

/** The columns of a flat table, with the same names as in its other forms; `references` by column. */
function define(columns: readonly Column[], references: Readonly<Record<string, string>>): string {
  return columns
    .map(({ name, type, isNullable }) => {
      const sqlType = type === "number" ? "REAL" : type === "integer" ? "INTEGER" : "TEXT";
      const target = references[name];
      return [
        type === "boolean" ? isTrue(name) : `"${name}" ${sqlType}`,
        isNullable ? "" : " NOT NULL",
        name === "id" ? " PRIMARY KEY" : "",
        target === undefined ? "" : ` REFERENCES "${target}" ("id")`,
      ].join("");
    })
    .join(",\n      ");
}

function toSqlRow(columns: readonly Column[], row: FlatRow): SqlValue[] {
  return columns.map(({ name, type }) => {
    const cell = row[name] ?? null;
    if (cell === null || type === "string" || type === "date") return cell as string | null;
    return Number(cell);
  });
}

function toReal(decimal: string | null | undefined): number | null {
  return decimal === null || decimal === undefined ? null : Number(decimal);
}
