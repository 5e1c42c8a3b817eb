import { expect, it } from "vitest";
import { sampleModel, type SampleReport } from "../model/pages/sample-site.ts";
import { toFactRows } from "../export/fact-rows.ts";
import { toStatementRows } from "../export/statement-rows.ts";
import { explorerShards, shardFiles } from "./explorer-shards.ts";
import { linePrinter } from "./query/display.ts";
import { ROW_KINDS } from "./query/state.ts";

const reports: readonly SampleReport[] = [
  {
    id: "wire",
    facts: [
      { id: "b", subject: "kestrel", value: "1%", at: 2 },
      { id: "a", subject: "heron", value: "2%", at: 2 },
      { id: "c", subject: "heron", value: "3%", period: "2025" },
    ],
    statements: [
      { id: "late", key: "late", at: 7 },
      { id: "soon", key: "soon", at: 3 },
    ],
  },
  { id: "bare", source: null },
  {
    id: "agency",
    facts: [{ id: "z", subject: "kestrel", value: "1%", at: 9 }],
    statements: [{ id: "x", key: "late" }],
  },
];
const site = { address: "https://example.org", base: "/" };

it("row n is row n of the data files", () => {
  const model = sampleModel({ reports });
  const ids = { facts: toFactRows(model, site), statements: toStatementRows(model, site) };
  for (const rows of ROW_KINDS) {
    const { columns, blocks } = explorerShards(model, rows);
    const lines = linePrinter(columns)(Array(columns.count).keys(), (index) => blocks[index]!);
    expect(lines.map(({ id }) => id)).toEqual(ids[rows].map(({ id }) => id));
  }
});

it("the order in which reports were read doesn't show", () => {
  expect(shardFiles(sampleModel({ reports: reports.toReversed() }))).toEqual(shardFiles(sampleModel({ reports })));
});

it("a changed word is another edition, in all shards of its kind of row and only there", () => {
  const [wire, ...others] = reports;
  const changed = { ...wire!, facts: wire!.facts!.map((fact) => ({ ...fact, words: "other words" })) };
  const editionsOf = (list: readonly SampleReport[]) =>
    shardFiles(sampleModel({ reports: list })).map(({ rows, name, text }) => [
      `${rows} ${name}`,
      (JSON.parse(text) as { edition: string }).edition,
    ]);
  const before = new Map(editionsOf(reports) as [string, string][]);
  for (const [shard, edition] of editionsOf([changed, ...others]))
    expect([shard, edition === before.get(shard!)]).toEqual([shard, shard!.startsWith("statements")]);
  expect(new Set([...before].filter(([shard]) => shard.startsWith("facts")).map(([, edition]) => edition)).size).toBe(
    1,
  );
});
