import { expect, it } from "vitest";
import { phrasesOf, readVariants } from "./han-phrases.ts";

const variants = readVariants("騰/腾 訊/讯 台/臺 裏裡/里");

it("writes a word with the characters that texts hold", () => {
  expect(phrasesOf("腾 讯", variants)).toEqual(["騰 訊"]);
  expect(phrasesOf("騰 訊", variants)).toEqual(["騰 訊"]);
});

it("writes it in every way where texts hold several variants", () => {
  expect(phrasesOf("台 里", variants)).toEqual(["台 裏", "台 裡"]);
});

it("leaves characters without variants as they are", () => {
  expect(phrasesOf("a 股", variants)).toEqual(["a 股"]);
  expect(phrasesOf("股", readVariants(""))).toEqual(["股"]);
});

it("writes it in at most sixteen ways", () => {
  const phrases = phrasesOf("裏 裏 裏 裏 裏 里", variants);
  expect(phrases).toHaveLength(16);
  expect(phrases.every((phrase) => phrase.endsWith("裏 里"))).toBe(true);
});
