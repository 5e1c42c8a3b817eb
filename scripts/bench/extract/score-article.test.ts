import { describe, expect, it } from "vitest";
import type { Article } from "../../../src/articles/article.ts";
import type { EntityMention } from "../../../src/articles/entities/entity-mention.ts";
import type { ArticleFindings, FactCandidate } from "../../../src/articles/facts/fact-candidate.ts";
import { parseQuantity } from "../../../src/facts/quantity.ts";
import { parseLabels } from "./labels.ts";
import { scoreArticle } from "./score-article.ts";

const text = "Shares slip\n\nTencent fell 3% and Northpier, a rival, rose 3%.\n";
const words = text.split("\n")[2]!;

const labels = parseLabels(
  `headline: Shares slip
publisher: Harbour Wire
published: 2026-03-05
language: en
entities:
  - { id: tencent }
  - { name: Northpier, also: [Northpier Holdings] }
  - { name: Hong Kong, optional: true }
figures:
  - at: 3
    words: fell 3%
    value: -3%
    facts: [{ subject: tencent, metric: price-change, period: 2026-03-05 }]
  - at: 3
    words: rose 3%
    value: 3%
    facts: [{ subject: Northpier, metric: price-change, period: 2026-03-05, by: tencent }]
`,
  "a.labels.yaml",
);

const article: Article = {
  format: "txt",
  metadata: {
    headline: "Shares slip",
    author: null,
    publisher: null,
    publisherName: "Harbour Wire",
    after: [],
    url: null,
    published: { day: "2026-03-05", certainty: "stated", from: "" },
    language: "en",
  },
  body: { type: "root", children: [] },
  passages: [
    {
      kind: "paragraph",
      text: words,
      offsets: Array.from({ length: words.length + 1 }, (_, index) => index + text.indexOf(words)),
      runs: [],
      section: null,
      cells: [],
    },
  ],
  dropped: [],
};

function entity(id: string | null, name: string): EntityMention {
  return { start: 0, end: 1, id, name, kind: null, symbol: null, tickers: [], reference: "name", confidence: 1 };
}

const tencent = entity("tencent", "Tencent");
const northpier = entity(null, "Northpier Holdings");

function candidate(figure: string, literal: string, fields: Partial<FactCandidate>): FactCandidate {
  const parsed = parseQuantity(literal);
  if (!parsed.ok) throw new Error(literal);
  const start = words.indexOf(figure);
  const span = { start, end: start + figure.length };
  return {
    ...span,
    passage: 0,
    subject: null,
    of: null,
    metric: "price-change",
    isMetricRegistered: true,
    quantity: {
      ...span,
      literal,
      value: parsed.value,
      movedBy: null,
      move: null,
      place: null,
      noun: null,
      per: null,
      isCurrencyAssumed: false,
      confidence: 1,
    },
    period: "2026-03-05",
    asOf: null,
    mode: "reported",
    by: null,
    words: figure,
    at: 3,
    restates: null,
    confidence: 1,
    doubts: [],
    ...fields,
  };
}

const first = candidate("3% and", "-3%", { subject: tencent });
const second = candidate("3%.", "3%", { subject: northpier, by: tencent });

function score(facts: readonly FactCandidate[], { isComplete = true, entities = [tencent, northpier] } = {}) {
  const findings: ArticleFindings = {
    entities: entities.map((each) => ({ ...each, passage: 0 })),
    facts,
    statements: [],
    proposals: [],
  };
  return scoreArticle({ name: "a.txt", text, labels, isComplete }, article, findings);
}

const all = { expected: 2, found: 2, right: 2 };
const one = { expected: 2, found: 2, right: 1 };

describe("what is found rightly", () => {
  it("counts in full, with nothing to list", () => {
    expect(score([first, second])).toEqual({
      name: "a.txt",
      language: "en",
      quantities: all,
      facts: all,
      periods: all,
      entities: all,
      hedges: { right: 2, of: 2 },
      modes: { right: 2, of: 2 },
      voices: { right: 2, of: 2 },
      metadata: { right: 4, of: 4 },
      misses: [],
    });
  });

  it("counts once, however often it is found", () => {
    const { quantities, facts } = score([first, first, second]);
    expect(quantities).toEqual(all);
    expect(facts).toEqual({ expected: 2, found: 3, right: 2 });
  });
});

describe("what loses points", () => {
  it("a wrong sign, in the quantity and in its fact", () => {
    const { quantities, facts, misses } = score([candidate("3% and", "3%", { subject: tencent }), second]);
    expect([quantities, facts]).toEqual([one, one]);
    expect(misses).toEqual([
      { kind: "missed", what: "quantity", line: 3, text: "-3% (“fell 3%”)" },
      { kind: "false", what: "quantity", line: 3, text: "3%" },
      { kind: "missed", what: "fact", line: 3, text: "tencent · price-change · -3% (“fell 3%”)" },
      { kind: "false", what: "fact", line: 3, text: "tencent · price-change · 3%" },
    ]);
  });

  it("a wrong unit", () => {
    const { quantities, facts } = score([candidate("3% and", "-3 pp", { subject: tencent }), second]);
    expect([quantities, facts]).toEqual([one, one]);
  });

  it("a wrong digit", () => {
    const { quantities } = score([candidate("3% and", "-3.1%", { subject: tencent }), second]);
    expect(quantities).toEqual(one);
  });

  it("a right figure at another place", () => {
    const elsewhere = candidate("Tencent", "-3%", { subject: tencent });
    expect(score([elsewhere, second]).quantities).toEqual(one);
  });

  it.each([
    ["a wrong subject", { subject: entity("meituan", "Meituan") }],
    ["a wrong subject that isn’t registered", { subject: entity(null, "Northgate") }],
    ["a wrong metric", { subject: tencent, metric: "intraday-price-change" }],
  ])("%s, in the fact only", (_, fields) => {
    const { quantities, facts } = score([candidate("3% and", "-3%", fields), second]);
    expect([quantities, facts]).toEqual([all, one]);
  });

  it.each([
    ["no subject", { subject: null }],
    ["no metric", { subject: tencent, metric: null }],
  ])("%s is a miss, but no false fact", (_, fields) => {
    expect(score([candidate("3% and", "-3%", fields), second]).facts).toEqual({ expected: 2, found: 1, right: 1 });
  });

  it("a wrong period, of facts that are right", () => {
    expect(score([{ ...first, period: "2026-03-04" }, second]).periods).toEqual(one);
    expect(score([{ ...first, period: "unknown" }, second]).periods).toEqual({ expected: 2, found: 1, right: 1 });
  });

  it("a wrong hedge, mode or voice", () => {
    const { hedges, modes, voices } = score([
      candidate("3% and", "nearly -3%", { subject: tencent, mode: "projected", by: northpier }),
      { ...second, by: null },
    ]);
    expect([hedges, modes, voices]).toEqual([
      { right: 1, of: 2 },
      { right: 1, of: 2 },
      { right: 0, of: 2 },
    ]);
  });

  it("a name that isn’t there, and one that isn’t found", () => {
    const { entities } = score([], { entities: [northpier, entity(null, "Friday")] });
    expect(entities).toEqual({ expected: 2, found: 2, right: 1 });
  });
});

it("leaves what is optional out of both sides", () => {
  expect(score([], { entities: [tencent, northpier, entity(null, "Hong Kong")] }).entities).toEqual(all);
});

it("lists what isn’t labelled without counting it where the labels aren’t complete", () => {
  const more = candidate("rival", "7%", { subject: tencent });
  const { quantities, facts, misses } = score([first, second, more], { isComplete: false });
  expect([quantities, facts]).toEqual([all, all]);
  expect(misses).toEqual([
    { kind: "not-labelled", what: "quantity", line: 3, text: "7%" },
    { kind: "not-labelled", what: "fact", line: 3, text: "tencent · price-change · 7%" },
  ]);
});
