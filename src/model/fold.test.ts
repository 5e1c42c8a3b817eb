import fc from "fast-check";
import { expect, it } from "vitest";
import { fold, isUnspaced } from "./fold.ts";

it("reads case, accents, width and punctuation alike", () => {
  expect(fold(" ＡＢＣ　１２ ")).toBe("abc 12");
  expect(fold("Société-Générale (SocGen)")).toBe("societe generale socgen");
  expect(fold("P/E")).toBe("p e");
});

it("folds twice as once", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
});

it("knows scripts that write no spaces", () => {
  expect([isUnspaced("騰訊 A"), isUnspaced("ひと"), isUnspaced("한국"), isUnspaced("abc")]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
