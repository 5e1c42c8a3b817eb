import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { articleOf, siteRegistry } from "../../../test/support/article-facts.ts";
import type { Registry } from "../../model/registry.ts";
import { findFacts } from "./find-facts.ts";

let registry: Registry;
beforeAll(async () => {
  registry = await siteRegistry();
});

const PIECES = [
  "Tencent",
  "Alibaba (09988.HK)",
  "騰訊",
  "fell 3%",
  "跌2%",
  "to HK$412",
  "報412元",
  "revenue of $3 billion",
  "營收95億元",
  " and ",
  ", ",
  "。",
  ". ",
  "respectively",
  "分別",
  "(",
  ")",
  "\n",
  "2.1% and 3%",
  "in 2026",
  "on Friday",
  "(+2%)",
  "<b>",
  "{x}",
  "，",
  "它",
  "-",
];
const hostile = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(""));
const find = (text: string) => findFacts(articleOf(text), registry, { homeCurrency: "HKD", text });

describe("what is found in any text", () => {
  it("is in the order of the text, in its passages, on its lines, of registered things where it has an id", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { passages } = articleOf(text);
        const { facts } = find(text);
        const lines = text.split("\n");
        for (const [place, fact] of facts.entries()) {
          const passage = passages[fact.passage]!.text;
          const before = facts[place - 1];
          expect(fact.start).toBeLessThan(fact.end);
          expect(fact.end).toBeLessThanOrEqual(passage.length);
          expect(passage).toContain(fact.words);
          expect(lines[fact.at - 1]).toContain(fact.words);
          if (before)
            expect(
              [before.passage, before.start] <= [fact.passage, fact.start] ||
                before.passage < fact.passage ||
                before.start <= fact.start,
            ).toBe(true);
          if (fact.subject?.id != null) expect(registry.entities.has(fact.subject.id)).toBe(true);
          if (fact.by?.id != null) expect(registry.entities.has(fact.by.id)).toBe(true);
          expect(fact.isMetricRegistered).toBe(fact.metric !== null && registry.metrics.has(fact.metric));
          expect(fact.restates).not.toBe(place);
          if (fact.restates !== null) expect(facts[fact.restates]!.restates).toBeNull();
          expect(fact.confidence).toBeGreaterThan(0);
          expect(fact.confidence).toBeLessThanOrEqual(1);
          if (fact.metric === null) expect(fact.doubts.map(({ field }) => field)).toContain("metric");
        }
      }),
      { numRuns: 60 },
    );
  });

  it("is the same each time", () => {
    fc.assert(
      fc.property(hostile, (text) => JSON.stringify(find(text)) === JSON.stringify(find(text))),
      { numRuns: 20 },
    );
  });

  it("says a headline’s figure again where the body gives it with more", () => {
    const { facts } = find(
      "# Hang Seng Tech Index drops 2%\nThe Hang Seng Tech Index dropped more than 2% in afternoon trading.",
    );
    expect(facts.map(({ metric, restates }) => [metric, restates])).toEqual([
      ["intraday-price-change", 1],
      ["intraday-price-change", null],
    ]);
  });

  it("takes two figures of one subject for two where their periods differ", () => {
    const { facts } = find("Tencent fell 3% on March 16, 2026. Tencent fell 3% on March 17, 2026.");
    expect(facts.map(({ restates }) => restates)).toEqual([null, null]);
  });
});
