import { describe, expect, it } from "vitest";
import { compareFacts } from "../../facts/claim.ts";
import { claimAddress, factAddress } from "../../model/addresses.ts";
import { valueOf } from "../../model/pages/claim-rows.ts";
import { periodView } from "../../model/pages/period-view.ts";
import { sampleListing, sampleModel } from "../../model/pages/sample-site.ts";
import { sourceMark } from "../../model/pages/source-mark.ts";
import { explorerShards } from "../explorer-shards.ts";
import { blocksOf, linePrinter, type FactLine, type Line, type StatementLine } from "./display.ts";
import { BLOCK_LENGTH } from "./shards.ts";

const model = sampleModel({
  entities: [
    { id: "kestrel", name: "Kestrel", listings: [sampleListing("00700.HK"), sampleListing("KSTL", "XNYS")] },
    { id: "wind", name: "Wind" },
  ],
  metrics: [
    { id: "price-change", name: "Price change" },
    { id: "weight", name: "Weight", of: "optional", ofValues: { "all-share": "the all-share index" } },
    { id: "proceeds", isOnce: true, ownUnit: "HKD" },
  ],
  publishers: [{ id: "mexc", siglum: "MX", name: "MEXC" }],
  reports: [
    {
      id: "wire",
      added: "2026-11-20",
      source: { publisher: "mexc", siglum: "MX", origin: "storm", published: "2026-02-09" },
      facts: [
        {
          id: "fall",
          subject: "kestrel",
          value: "nearly -15%",
          period: "2026-02-02?/2026-02-06?",
          words: "fell nearly 15%",
          at: 3,
        },
        { id: "again", subject: "kestrel", value: "-15%", restates: "fall", period: "2026-02-02/2026-02-06", at: 4 },
        {
          id: "share",
          subject: "kestrel",
          metric: "weight",
          of: "all-share",
          value: "10.0%",
          by: "wind",
          asOf: "2026-02-05",
        },
        { id: "raised", subject: "kestrel", metric: "proceeds", value: "620m USD", period: "unknown" },
        { id: "hope", subject: "heron", mode: "projected", by: "wind", value: "2x", period: "2027" },
      ],
      statements: [
        {
          id: "launch",
          key: "kestrel-launch",
          subjects: ["kestrel", "nobody"],
          text: "Launched.",
          says: "denies",
          at: 9,
        },
      ],
    },
    {
      id: "copy",
      source: { origin: "storm" },
      facts: [
        { id: "fall", subject: "kestrel", value: "-15%", period: "unknown" },
        {
          id: "gone",
          subject: "kestrel",
          value: "99%",
          withdrawn: { ruling: "r", date: "2026-01-01", reason: "wrong" },
        },
      ],
      statements: [{ id: "mood", key: "mood", kind: "view", text: "Gloomy." }],
    },
  ],
});

function linesOf<L extends Line>(rows: L["rows"]): L[] {
  const { columns, blocks } = explorerShards(model, rows);
  return linePrinter(columns)(
    Array.from({ length: columns.count }, (_, row) => row),
    (index) => blocks[index]!,
  ) as L[];
}

describe("a fact's line", () => {
  const facts = [...model.facts].sort(compareFacts);
  const lines = linesOf<FactLine>("facts");

  it.each(facts.map((fact, row) => [fact.id, fact, lines[row]!] as const))(
    "%s says what the model says",
    (_, fact, line) => {
      const claim = model.claimByFact.get(fact.id);
      expect(line).toMatchObject({
        id: fact.id,
        address: factAddress(fact.id),
        claimAddress: claim ? claimAddress(claim) : null,
        value: valueOf(model, fact),
        period: periodView(fact.period),
        source: sourceMark(model, fact.source.report),
        words: fact.words,
        line: fact.at,
        isRestatement: fact.restates !== null,
        status: fact.withdrawn ? "withdrawn" : claim!.verdictByMember.get(fact.id),
        published: fact.source.published,
        added: model.reportById.get(fact.source.report)!.added,
      });
    },
  );

  it("names its subject with its home symbol, what it is of, and who says so", () => {
    expect(lines.find(({ id }) => id === "wire#share")).toMatchObject({
      subject: { name: "Kestrel", address: "/entities/kestrel/" },
      symbol: "00700.HK",
      metric: { name: "Weight", address: "/metrics/weight/" },
      of: { name: "the all-share index", address: null },
      by: { name: "Wind", address: "/entities/wind/" },
      asOf: { text: "5 February 2026" },
      value: { text: "10.0%" },
    });
    expect(lines.find(({ id }) => id === "wire#hope")).toMatchObject({ mode: "projected", symbol: null });
  });
});

it("a statement's line says what the model says", () => {
  const [mood, launch] = linesOf<StatementLine>("statements");
  expect(mood).toMatchObject({
    id: "copy#mood",
    kind: "view",
    subjects: [],
    claimAddress: null,
    isDenial: false,
    text: "Gloomy.",
  });
  expect(launch).toMatchObject({
    id: "wire#launch",
    isDenial: true,
    line: 9,
    subjects: [
      { name: "Kestrel", address: "/entities/kestrel/" },
      { name: "nobody", address: null },
    ],
    claimAddress: "/entities/kestrel/#kestrel-launch",
  });
});

it("rows of another edition are refused", () => {
  const { columns, blocks } = explorerShards(model, "facts");
  expect(() => linePrinter(columns)([0], (index) => ({ ...blocks[index]!, edition: "other" }))).toThrow("two editions");
});

it("rows stand in blocks of a fixed length", () => {
  expect(blocksOf([BLOCK_LENGTH, 3, BLOCK_LENGTH - 1, 5 * BLOCK_LENGTH + 1])).toEqual([0, 1, 5]);
});
