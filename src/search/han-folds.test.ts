import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hanVariants } from "../model/han-variants.ts";
import { hanFolds } from "./han-folds.ts";
import { hanFolder } from "./query/names/han.ts";

const variants = hanVariants();

describe("folds of some texts", () => {
  it("hold all variants of their characters, whichever of them the texts have, and no others", () => {
    for (const text of ["裏", "裡", "里"]) {
      const fold = hanFolder(hanFolds([text]));
      expect(fold("裏裡里國")).toBe("里里里國");
    }
    expect(hanFolds(["Tencent"])).toBe("");
  });

  it("fold the texts and queries for them as all variants would", () => {
    const han = fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code));
    const pair = fc.constantFrom(...variants);
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            han,
            pair.map(([variant]) => variant),
          ),
          { maxLength: 20 },
        ),
        (characters) => {
          const text = characters.join("");
          const fold = hanFolder(hanFolds([text]));
          expect(fold(text)).toBe(characters.map((each) => variants.get(each) ?? each).join(""));
          expect(fold(fold(text))).toBe(fold(text));
        },
      ),
      { numRuns: 15 },
    );
  });
});
