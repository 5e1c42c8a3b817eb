/** The page on the data. Names of files, columns and values are no words, and the same in every language. */
import { rich } from "../rich-text.ts";

export const dataWords = {
  title: "The data",
  metaDescription:
    "Every figure, statement and claim of this site as JSON, CSV, Parquet and SQLite, with columns, units, licence and ready-made queries.",
  lede: rich(
    "Everything that these pages show, as files. They are made with the pages, from the same facts, and change only when the content does. To pick single rows, filter them in [the explorer](/facts/) and download what it shows.",
  ),

  contents: "On this page",

  files: {
    title: "Files",
    note: "Stable addresses, UTF-8, no key needed",
    after:
      "Row by row all forms hold the same, in the same order: by report, then as its text runs. Days are written 2026-02-09; Parquet has them as dates. CSV has a header, and one line for each row.",
  },

  reading: {
    title: "How to read a row",
    terms: [
      {
        term: "value, low, high",
        meaning: rich(
          "`value` is the figure with its printed digits, exact, as text. `low` and `high` say what its wording allows, in full units: 1.2bn is 1200000000, and a percentage is the percentage. They are numbers to compute with; where a figure has more than fourteen digits, only `value` and the JSON keep them all.",
        ),
      },
      {
        term: "lowOpen, highOpen",
        meaning: rich("Whether the end itself is left out. Where there is no end on a side, the end is null and open."),
      },
      {
        term: "null",
        meaning: rich(
          "Absent: the source doesn’t say, or there is none. JSON has every key, with `null`; a CSV field is empty. A null `origin` or `witness` means that nobody examined where the source has it from: such a row confirms nothing.",
        ),
      },
      {
        term: "witness",
        meaning: rich(
          "Who really vouches for a fact. Count witnesses, never articles: two rows of one claim with the same witness are one voice. What the verdicts mean is explained under [method](/about/).",
        ),
      },
      {
        term: "restates, withdrawn",
        meaning: rich(
          "A row that restates another repeats it within one article. A withdrawn row was found to be wrong and is kept for the record. Leave both out when you count.",
        ),
      },
    ],
  },

  units: {
    label: "Units",
    heads: { unit: "unit", value: "In value", means: "Means" },
    money: "money, by its ISO 4217 code; never converted",
  },
  qualifiers: {
    label: "Qualifiers",
    heads: { qualifier: "qualifier", interval: "low to high" },
    asPrinted: "null: as printed",
  },
  letters: rich(
    "*m* is the size as printed, *w* its precision; a bracket includes its end, a parenthesis leaves it out.",
  ),

  fields: {
    columns: (files: readonly string[]) => `Columns of ${files.join(" and ")}`,
    keys: (files: readonly string[]) => `Keys of ${files.join(" and ")}`,
    heads: { name: "Name", type: "Type", empty: "Null", holds: "Holds" },
    canBeNull: "can be",
    neverNull: "never",
    oneOf: (values: readonly string[]) => ` One of: ${values.join(", ")}.`,
    countedIn: (unit: string) => ` Counted in ${unit}.`,
  },
  tables: {
    facts: "Facts",
    claims: "Claims",
    statements: "Statements",
    reports: "Reports",
    entities: "Entities",
    metrics: "Metrics",
  },
  /** Of the whole, for programs that look for data. */
  dataset: {
    name: (siteName: string) => `${siteName}: facts, claims and verdicts`,
    description:
      "Figures, events and views as named sources state them, each with its source, wording and permanent address, and the claims in which they are set side by side with a verdict: corroborated, syndicated, single source or disputed.",
    /** The page in the breadcrumb. */
    page: "Data",
  },
  inJson: (table: string) => `${table} in JSON`,
  keys: { title: "Keys of the JSON files", note: "One object a line, in a list named like its file" },

  ask: { copy: "query" },

  anew: {
    title: "Verdicts, worked out anew",
    note: "Plain SQL, the same text for several engines",
    copy: "commands",
    text: (facts: NamedFile, statements: NamedFile) =>
      rich(
        `You needn’t believe the verdicts. [${facts.name}](${facts.address}) reads only what the rows say of claim, witness, wording, ends and days, never the exported verdict, and gives one row a claim: its verdict, how many sources and witnesses it rests on, and the consensus. For statements there is [${statements.name}](${statements.address}). Every build is tested for the same answer from SQLite, DuckDB and the site’s own code.`,
      ),
    engines: rich(
      "More facts than one machine holds? The Parquet files and the query are meant for larger engines as well: name the files `facts` and run the text. It uses common table expressions, window functions and one recursive step that ends by itself. It was run on SQLite and DuckDB; ClickHouse, Trino and Spark have not been tried, and may ask for another quotation mark around names such as `by`, or another form of the recursion.",
    ),
  },

  spreadsheet: {
    title: "In a spreadsheet",
    text: "Open the CSV files as UTF-8 with commas. Free text that a spreadsheet would take for a formula has an apostrophe in front; figures such as −3 stay numbers. Tickers with leading zeros, such as 09988.HK, are text.",
  },

  rights: {
    title: "Licence and citation",
    text: (licence: { name: string; url: string }, siteName: string, disclaimer: string) =>
      rich(
        `Our texts and the compilation are under [${licence.name}](${licence.url}): name ${siteName} and link here. The sources keep all rights in theirs; of each we quote at most eight words a row, so that a figure can be found again. Cite a figure by its \`url\`, which is permanent, and name the source beside us. Every report and entity has ready-made citations. ${disclaimer}`,
      ),
  },
} as const;

interface NamedFile {
  readonly name: string;
  readonly address: string;
}
