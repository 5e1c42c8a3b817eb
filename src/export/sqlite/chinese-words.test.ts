import fc from "fast-check";
import { expect, it } from "vitest";
import { chineseWordsOf } from "./chinese-words.ts";

it("lists every piece of a run", () => {
  expect(chineseWordsOf("恒生科技").toSorted()).toEqual(
    ["恒", "生", "科", "技", "恒生", "生科", "科技", "恒生科", "生科技", "恒生科技"].sort(),
  );
});

it("takes words of several scripts apart", () => {
  expect(chineseWordsOf("the AI人工 boom")).toEqual(["AI", "人", "人工", "工"]);
});

it("has nothing for text without Chinese characters", () => {
  expect(chineseWordsOf("fell 15 percent, café")).toEqual([]);
});

it("holds any piece of up to six characters that a reader asks for", () => {
  const han = fc.array(fc.constantFrom(..."恒生科技指數腾讯控股"), { minLength: 1, maxLength: 14 });
  fc.assert(
    fc.property(han, fc.nat(), fc.integer({ min: 1, max: 6 }), (run, start, length) => {
      const from = start % run.length;
      const asked = run.slice(from, from + length).join("");
      expect(chineseWordsOf(`x ${run.join("")}, y`)).toContain(asked);
    }),
  );
});

it("has the same words for two texts as for both together", () => {
  const [one, other] = ["腾讯控股 Tencent", "AI人工 腾讯"];
  expect([...new Set([...chineseWordsOf(one), ...chineseWordsOf(other)])]).toEqual([
    ...chineseWordsOf(`${one} ${other}`),
  ]);
});
