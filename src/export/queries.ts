/** Queries over the published files, ready to paste: what `/data/` prints and the tests run. */
import { absolute } from "../model/addresses.ts";
import type { SiteLocation } from "./fact-rows.ts";

export interface Query {
  /** What it answers, as a sentence without a full stop. */
  readonly title: string;
  readonly code: string;
}

export interface QueryGroup {
  readonly engine: "DuckDB" | "SQLite" | "pandas" | "R";
  /** How to come by the data first. */
  readonly note: string;
  readonly queries: readonly Query[];
}

/** With whole addresses of the site's own files. DuckDB's read them over https; SQLite's want `readacross.sqlite` open. */
export function queriesFor(site: SiteLocation): readonly QueryGroup[] {
  const at = (file: string) => absolute(`/data/${file}`, site);
  return [
    {
      engine: "DuckDB",
      note: "Nothing to download: DuckDB reads the files where they are.",
      queries: [
        {
          title: "Figures that several sources state, with what each makes of them",
          code: `SELECT claim, publisher, value, words, verdict
FROM '${at("facts.parquet")}'
WHERE verdict <> 'single-source'
ORDER BY claim, published;`,
        },
        {
          title: "How often each publisher was alone, repeated, confirmed or contradicted",
          code: `SELECT coalesce(publisher, siglum) AS source, verdict, count(*) AS figures
FROM '${at("facts.parquet")}'
WHERE restates IS NULL AND withdrawn IS NULL
GROUP BY ALL
ORDER BY ALL;`,
        },
        {
          title: "Who says what, from the plain CSV",
          code: `SELECT subjectName, text, says, "by"
FROM (SELECT s.*, f.subjectName
      FROM '${at("statements.csv")}' AS s
      LEFT JOIN (SELECT DISTINCT subject, subjectName FROM '${at("facts.csv")}') AS f
        ON f.subject = split_part(s.subjects, ' ', 1))
ORDER BY subjectName, text;`,
        },
        {
          title: "Work out every verdict anew: name the facts, then run reconcile.sql",
          code: `CREATE OR REPLACE VIEW facts AS FROM '${at("facts.parquet")}';`,
        },
      ],
    },
    {
      engine: "SQLite",
      note: `Download ${at("readacross.sqlite")} and open it with sqlite3; Datasette serves it as a site`,
      queries: [
        {
          title: "What is disputed, and who says what",
          code: `SELECT claim, siglum, value, words, url
FROM facts
WHERE verdict = 'disputed'
ORDER BY claim, siglum;`,
        },
        {
          title: "Search facts, statements, reports and names; Chinese words too",
          code: `SELECT kind, id, title, url
FROM search
WHERE search MATCH 'Tencent OR 腾讯'
ORDER BY rank
LIMIT 20;`,
        },
        {
          title: "Claims with their consensus and how many sources stand behind each",
          code: `SELECT claims.id, claims.verdict, claims.consensusLow, claims.consensusHigh, claims.unit,
       count(DISTINCT facts.report) AS reports
FROM claims
JOIN facts ON facts.claim = claims.id
GROUP BY claims.id
ORDER BY reports DESC, claims.id
LIMIT 20;`,
        },
      ],
    },
    {
      engine: "pandas",
      note: "With pandas alone; read_parquet needs pyarrow too and keeps the types.",
      queries: [
        {
          title: "Facts by verdict",
          code: `import pandas as pd

facts = pd.read_csv("${at("facts.csv")}", keep_default_na=False, na_values=[""])
print(facts.groupby(["verdict", "metric"]).size())`,
        },
      ],
    },
    {
      engine: "R",
      note: "With R alone; an empty field is NA, and true and false are texts.",
      queries: [
        {
          title: "Facts by verdict",
          code: `facts <- read.csv("${at("facts.csv")}", na.strings = "", encoding = "UTF-8", check.names = FALSE)
table(facts$verdict, facts$metric)`,
        },
      ],
    },
  ];
}

/** How to run the query that works verdicts out anew, in a shell. */
export function reconcileCommands(site: SiteLocation): readonly Query[] {
  const at = (file: string) => absolute(`/data/${file}`, site);
  return [
    {
      title: "In SQLite",
      code: `curl -O ${at("readacross.sqlite")} -O ${at("reconcile.sql")}
sqlite3 -header -csv readacross.sqlite < reconcile.sql`,
    },
    {
      title: "In DuckDB",
      code: `curl -O ${at("reconcile.sql")}
duckdb -c "CREATE VIEW facts AS FROM '${at("facts.parquet")}'" -c ".read reconcile.sql"`,
    },
  ];
}
