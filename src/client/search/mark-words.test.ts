import fc from "fast-check";
import { expect, test } from "vitest";
import { markWords } from "./mark-words.ts";

/** Hits in brackets. */
function marked(text: string, query: string): string {
  return markWords(text, query)
    .map(({ text, isHit }) => (isHit ? `[${text}]` : text))
    .join("");
}

test.each([
  ["Alibaba 阿里巴巴", "alibaba", "[Alibaba] 阿里巴巴"],
  ["Two Alibaba spin-offs", "ALI", "Two [Ali]baba spin-offs"],
  ["Alibaba 阿里巴巴", "阿里", "Alibaba [阿里]巴巴"],
  ["Hang Seng Tech Index", "hang tech", "[Hang] Seng [Tech] Index"],
  ["Bitcoin", "tech coin", "Bitcoin"],
  ["A fund", "a", "A fund"],
  ["P/E ratio", "p/e < 20", "P/E ratio"],
  ["Price change", "price-change (feb)", "[Price] [change]"],
])("in %s, %s marks %s", (text, query, expected) => {
  expect(marked(text, query)).toBe(expected);
});

test("whatever is typed, no letter of the text is lost or moved", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (text, query) => {
      const parts = markWords(text, query);
      expect(parts.map((part) => part.text).join("")).toBe(text);
    }),
  );
});

test("what is marked has been typed", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("tech", "Hong", "騰訊", ".*", "a|b", "é", " ")), (words) => {
      const query = words.slice(0, 2).join(" ");
      const typed = query.toLowerCase();
      for (const { text, isHit } of markWords(words.join(" "), query)) {
        if (isHit) expect(typed).toContain(text.toLowerCase());
      }
    }),
  );
});
