/**
 * A figure's digits on their way from a literal to everything that the site gives out. The literal itself (`value`) is
 * exact everywhere; `low` and `high` are exact in JSON and CSV, and doubles in Parquet and SQLite, as the columns say.
 */
import Big from "big.js";
import fc from "fast-check";
import { parquetReadObjects } from "hyparquet";
import { describe, expect, it } from "vitest";
import { openSqlite } from "../../test/support/read-sqlite.ts";
import { readCsv } from "../../test/support/read-csv.ts";
import { packSettings as site } from "../../test/support/sample-data.ts";
import { linePrinter, type FactLine } from "../explorer/query/display.ts";
import { factShards } from "../explorer/explorer-shards.ts";
import { factsTable } from "../feeds/facts-table.ts";
import { sampleModel } from "../model/pages/sample-site.ts";
import { renderReportMarkdown } from "../plain-text/report-markdown.ts";
import { factQuestion, indexedSite } from "../search/facts/testing.ts";
import { renderDataPack } from "./data-pack.ts";
import { readQueries } from "./write-pack.ts";

interface Figure {
  /** As an author may write it. */
  readonly written: string;
  /** In the normal form. */
  readonly literal: string;
  /** Every number of it for people, in order, with its sign. */
  readonly printed: readonly string[];
}

const LONG = "123456789012345678901234567890";
const TAIL = "0.1234567890123456789012345678";

/** [written, normal form, numbers as people see them] */
const NAMED: readonly Figure[] = [
  ["-0%", "0%", ["0"]],
  ["-0.00%", "0.00%", ["0.00"]],
  ["+5.0%", "5.0%", ["5.0"]],
  ["−15%", "-15%", ["−15"]],
  ["1,240x", "1,240x", ["1,240"]],
  ["10.0%", "10.0%", ["10.0"]],
  [`${LONG} USD`, `${LONG} USD`, [LONG]],
  [`-${LONG}.5 points`, `-${LONG}.5 points`, [`−${LONG}.5`]],
  [`${TAIL}%`, `${TAIL}%`, [TAIL]],
  ["1000000000000000000000 HKD", "1000000000000000000000 HKD", ["1000000000000000000000"]],
  ["999999999999999999999tn USD", "999999999999999999999tn USD", ["999999999999999999999"]],
  ["0.000000000000000000001%", "0.000000000000000000001%", ["0.000000000000000000001"]],
  ["9007199254740993 USD", "9007199254740993 USD", ["9007199254740993"]],
  ["-16..-14.0%", "-16..-14.0%", ["−16", "−14.0"]],
  ["-5..5%", "-5..5%", ["−5", "5"]],
  ["175..185bn USD", "175..185bn USD", ["175", "185"]],
  ["1..2 rank", "1..2 rank", ["1", "2"]],
  ["24.68 pctl", "24.68 pctl", ["24.68"]],
  ["nearly -15%", "nearly -15%", ["−15"]],
  ["at-least 620m USD", "at-least 620m USD", ["620"]],
  ["at-most 0.1pp", "at-most 0.1 pp", ["0.1"]],
  ["over 3.50万 CNY", "over 3.50万 CNY", ["3.50"]],
].map(([written, literal, printed]) => ({ written, literal, printed }) as Figure);

const digit = fc.constantFrom(..."0123456789");
const digits = (maxLength: number) => fc.string({ unit: digit, minLength: 1, maxLength });
const amount = fc
  .record({
    isNegative: fc.boolean(),
    whole: digits(28).map((text) => text.replace(/^0+(?=\d)/u, "")),
    isGrouped: fc.boolean(),
    fraction: fc.option(digits(20), { nil: "" }),
  })
  .map(({ isNegative, whole, isGrouped, fraction }) => {
    const grouped = isGrouped ? whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, ",") : whole;
    const text = fraction === "" ? grouped : `${grouped}.${fraction}`;
    return isNegative && /[1-9]/u.test(text) ? `-${text}` : text;
  });
const size = (text: string) => new Big(text.replaceAll(",", ""));
const unit = fc.constantFrom("%", " pp", "x", " USD", " points", "m USD", "tn CNY", "亿 CNY");
const hedge = fc.constantFrom("", "nearly ", "over ", "under ", "about ", "at-least ", "at-most ");
const drawn: fc.Arbitrary<Figure> = fc
  .record({ hedge, unit, first: amount, second: fc.option(amount) })
  .map(({ hedge, unit, first, second }) => {
    const ends = second === null ? [first] : [first, second].sort((a, b) => size(a).cmp(size(b)));
    const literal = `${second === null ? hedge : ""}${ends.join("..")}${unit}`;
    return { written: literal, literal, printed: ends.map((end) => end.replace("-", "−")) };
  })
  .filter(({ literal }) => literal.length <= 80);

const queries = await readQueries();

/** Each figure as every sink has it. */
async function everywhere(figures: readonly Figure[]) {
  const model = sampleModel({
    entities: [{ id: "kestrel", name: "Kestrel" }],
    reports: ["agency", "wire"].map((report) => ({
      id: report,
      source: { origin: report },
      facts: figures.map(({ written }, at) => ({
        id: `f${at}`,
        subject: "kestrel",
        metric: `m${letters(at)}`,
        value: written,
      })),
    })),
  });
  const files = new Map([...renderDataPack(model, site, queries)].map(({ name, bytes }) => [name, bytes]));
  const text = (name: string) => new TextDecoder().decode(files.get(name));
  const [head = [], ...records] = readCsv(text("facts.csv"));
  const csv = new Map(records.map((cells) => [cells[0], new Map(head.map((name, at) => [name, cells[at]!]))]));
  const parquet = new Map(
    (await parquetReadObjects({ file: files.get("facts.parquet")!.buffer })).map((row) => [row["id"], row]),
  );
  const database = openSqlite(files.get("readacross.sqlite")!);
  const sqlite = new Map(database.query("select id, value, low, high from facts").map((row) => [row["id"], row]));
  database.close();
  const jsonLines = new Map(
    text("facts.json")
      .split("\n")
      .flatMap((line) => {
        const id = /"id":"([^"]+)"/u.exec(line)?.[1];
        return id === undefined ? [] : [[id, line] as const];
      }),
  );
  const claims = text("claims.json").split("\n");
  const shards = factShards(model);
  const lines = linePrinter(shards.columns)(Array(2 * figures.length).keys(), (at) => shards.blocks[at]!) as FactLine[];
  const explorer = new Map(lines.map((line) => [line.id, line.value.text]));
  const asked = await indexedSite(model).asking()(
    factQuestion({ constraints: [{ kind: "entity", ids: ["kestrel"] }] }),
  );
  const search = new Map((await asked.lines(0, 2 * figures.length)).map(({ id, value }) => [id, value.text]));
  const markdown = renderReportMarkdown(model, new Map(), "wire", { ...site, language: "en" }).split("\n");
  return figures.map((figure, at) => {
    const id = `wire#f${at}`;
    const fact = model.facts.find((each) => each.id === id)!;
    const json = jsonLines.get(id)!;
    const ends = (line: string) =>
      ["low", "high"].map((key) => new RegExp(String.raw`"${key}":([^,}]+)`, "u").exec(line)?.[1]);
    return {
      figure,
      value: {
        json: (JSON.parse(json.replace(/,$/u, "")) as { value: string }).value,
        csv: csv.get(id)!.get("value"),
        parquet: parquet.get(id)!["value"],
        sqlite: sqlite.get(id)!["value"],
      },
      exactEnds: {
        json: ends(json),
        csv: ["low", "high"].map((key) => csv.get(id)!.get(key) || "null"),
        claim: ends(claims.find((line) => line.includes(`"${id}"]`))!),
      },
      doubleEnds: {
        parquet: ["low", "high"].map((key) => parquet.get(id)![key]),
        sqlite: ["low", "high"].map((key) => sqlite.get(id)![key]),
      },
      printed: {
        explorer: explorer.get(id)!,
        search: search.get(id)!,
        feed: textOf(factsTable(model, [fact], site).html),
        markdown: markdown.find((line) => line.includes(`#f${at})`))!.split(" | ")[3]!,
      },
    };
  });
}

/** Ids of metrics without digits, so that only the figure has some. */
function letters(at: number): string {
  return [...String(at)].map((each) => "abcdefghij"[Number(each)]).join("");
}

/** The cell of the value. */
function textOf(html: string): string {
  return /<a href="[^"]*">([^<]*)<\/a>/u.exec(html)![1]!;
}

/** Numbers with their signs; `m` and `bn` behind them and `HK$` before them don't count. */
function numbersIn(text: string): string[] {
  return Array.from(
    text.replaceAll("\\", "").matchAll(/(−?)(?:US\$|HK\$|CN¥)?(\d[\d,]*(?:\.\d+)?)/gu),
    ([, sign, number]) => sign! + number!,
  );
}

function isSame({ figure, value, exactEnds, doubleEnds, printed }: Awaited<ReturnType<typeof everywhere>>[number]) {
  const { literal } = figure;
  expect(value).toEqual({ json: literal, csv: literal, parquet: literal, sqlite: literal });
  const [low, high] = exactEnds.json;
  expect(exactEnds).toEqual({ json: [low, high], csv: [low, high], claim: [low, high] });
  for (const end of [low, high]) expect(end).toMatch(/^(?:null|-?(?:0|[1-9]\d*)(?:\.\d+)?)$/u);
  const doubles = [low, high].map((end) => (end === "null" ? null : Number(end)));
  expect(doubleEnds).toEqual({ parquet: doubles, sqlite: doubles });
  for (const [sink, text] of Object.entries(printed))
    expect(numbersIn(text), `${sink}: ${text}`).toEqual(figure.printed);
}

describe("a figure", async () => {
  const named = await everywhere(NAMED);

  it.each(named.map((each) => [each.figure.written, each] as const))("of %s has its digits everywhere", (_, each) => {
    isSame(each);
  });

  it("that is drawn at random has its digits everywhere", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(drawn, { minLength: 30, maxLength: 60 }), async (figures) => {
        for (const each of await everywhere(figures)) isSame(each);
      }),
      { numRuns: 3 },
    );
  });
});
