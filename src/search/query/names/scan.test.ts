import fc from "fast-check";
import { expect, it } from "vitest";
import { fold } from "../../../model/fold.ts";
import { hanFolder } from "./han.ts";
import { glued, scan, spaced } from "./scan.ts";
import { singular } from "./singular.ts";

const foldHan = hanFolder("騰腾訊讯");

it.each([
  ["P/E", "p e"],
  ["騰訊 控股PE", "腾讯控股 pe"],
  ["Tencent's ９９８８.ＨＫ", "tencent 9988 hk"],
  ["China’s", "china"],
  ["s ’s", "s s"],
  ["Société-Générale", "societe generale"],
  ["½", "1 2"],
])("%s is cut into %s", (text, pieces) => {
  expect(spaced(scan(text, foldHan))).toBe(pieces);
});

it("a piece knows where it stands", () => {
  const text = "“Tencent’s” 騰訊";
  const places = scan(text, foldHan).map(({ stretch }) => text.slice(stretch.start, stretch.end));
  expect(places).toEqual(["Tencent’s", "騰", "訊"]);
});

it("has the letters of the folded text, whatever the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const withoutOwners = text.replaceAll(/['’ʼ＇]/gu, " , ");
      const letters = (folded: string) => folded.replaceAll("ς", "σ").replaceAll(" ", "");
      expect(letters(glued(scan(withoutOwners, foldHan)))).toBe(letters(foldHan(fold(withoutOwners))));
    }),
  );
});

it.each([
  ["stocks", "stock"],
  ["companies", "company"],
  ["losses", "loss"],
  ["news", "news"],
  ["analysis", "analysis"],
  ["gs", "gs"],
  ["hyperscalers", "hyperscaler"],
])("the singular of %s is %s", (word, one) => {
  expect(singular(word)).toBe(one);
});
