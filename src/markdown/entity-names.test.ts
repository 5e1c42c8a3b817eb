import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findMentions, indexEntityNames, type NamedEntity } from "./entity-names.ts";

function entity(
  id: string,
  name: string,
  more: Partial<NamedEntity> & { zh?: string; symbols?: string[] } = {},
): NamedEntity {
  const names = more.zh === undefined ? [] : [{ lang: "zh", name: more.zh }];
  return {
    id,
    name,
    names,
    aliases: [],
    canAutolink: true,
    listings: (more.symbols ?? []).map((symbol) => ({ symbol })),
    ...more,
  };
}

const names = indexEntityNames([
  entity("alibaba", "Alibaba", { zh: "阿里巴巴", aliases: ["Alibaba Group", "阿里"], symbols: ["09988.HK", "BABA"] }),
  entity("hstech", "Hang Seng Tech Index", { aliases: ["Hang Seng Tech"] }),
  entity("hsi", "Hang Seng Index"),
  entity("smic", "SMIC", { aliases: ["Semiconductor Manufacturing International Corporation"] }),
  entity("saic", "SAIC"),
  entity("meta", "Meta", { canAutolink: false, aliases: ["Meta Platforms"], symbols: ["META"] }),
  entity("southbound", "mainland investors", { aliases: ["southbound investors"] }),
  entity("us-tech", "US tech stocks"),
  entity("pony", "Pony.ai"),
  entity("c3", "C3.ai", { symbols: ["AI"] }),
  entity("one", "Twin Company"),
  entity("two", "Twin Company"),
  entity("t", "T"),
  entity("cicc", "CICC", { zh: "中金公司" }),
  entity("bmw", "BMW"),
  entity("vox", "Vox"),
]);

const found = (text: string) =>
  findMentions(text, names).map(({ start, end, entityId }) => `${text.slice(start, end)}=${entityId}`);

describe("mentions", () => {
  test.each([
    ["a name", "Then Alibaba fell", ["Alibaba=alibaba"]],
    ["a possessive, typed or set", "Alibaba's and Alibaba’s", ["Alibaba=alibaba", "Alibaba=alibaba"]],
    ["a name with a hyphen behind", "Alibaba-backed", ["Alibaba=alibaba"]],
    [
      "the longest name",
      "Hang Seng Tech Index, Hang Seng Tech and Hang Seng Index",
      ["Hang Seng Tech Index=hstech", "Hang Seng Tech=hstech", "Hang Seng Index=hsi"],
    ],
    ["a name over two lines", "Hang\nSeng  Tech", ["Hang\nSeng  Tech=hstech"]],
    ["a ticker symbol", "up (09988.HK), BABA.", ["09988.HK=alibaba", "BABA=alibaba"]],
    ["a Chinese name between Chinese characters", "昨日阿里巴巴下跌", ["阿里巴巴=alibaba"]],
    ["the longest Chinese name", "阿里与中金公司", ["阿里=alibaba", "中金公司=cicc"]],
    ["a Latin name between Chinese characters", "在Alibaba的", ["Alibaba=alibaba"]],
    ["a name with a point", "Pony.ai.", ["Pony.ai=pony"]],
    [
      "a small name at the start of a sentence",
      "Southbound investors and southbound investors",
      ["Southbound investors=southbound", "southbound investors=southbound"],
    ],
    ["other words of a name in small letters", "Hang Seng tech index", ["Hang Seng tech index=hstech"]],
    ["a ticker whose name is a common word", "META", ["META=meta"]],
    ["a name that isn't linked, as a whole", "Meta Platforms", ["Meta Platforms=null"]],
    ["a name that two have, as nobody's", "Twin Company", ["Twin Company=null"]],
  ])("%s is found", (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test.each([
    ["inside a word", "Alibabas preAlibaba SMICs 109988.HK 09988.HKD"],
    ["a beginning only", "Hang Seng Bank"],
    ["a name in small letters", "alibaba smic saic"],
    ["capitals in other letters", "Smic Bmw VOX"],
    ["a word in capitals in small ones", "us tech stocks, Us tech stocks"],
    ["two letters that are a word oftener", "AI"],
    ["one letter", "T"],
    ["one Chinese character", "阿"],
  ])("%s is not", (_, text) => {
    expect(found(text)).toEqual([]);
  });

  test("never overlap and stay inside the text", () => {
    const word = fc.constantFrom(
      "Alibaba",
      "Hang",
      "Seng",
      "Tech",
      "Index",
      " ",
      "阿里",
      "巴巴",
      "'s",
      "\n",
      "SMIC",
      "é",
      "🙂",
      ".",
    );
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const text = words.join("");
        let at = 0;
        for (const { start, end } of findMentions(text, names)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
