import { expect, it } from "vitest";
import { phrasesOf, readVariants } from "../query/texts/han-phrases.ts";
import { hanGroups } from "./han-groups.ts";

it("leads from either script to what the texts hold", () => {
  const variants = readVariants(hanGroups(["騰 訊 控 股", "小米集团"]));
  expect(phrasesOf("腾 讯", variants)).toEqual(["騰 訊"]);
  expect(phrasesOf("集 團", variants)).toEqual(["集 团"]);
});

it("names characters of which the texts hold both", () => {
  expect(phrasesOf("团", readVariants(hanGroups(["集團", "集团"])))).toHaveLength(2);
});

it("is empty where texts hold no such characters", () => {
  expect(hanGroups(["plain", ""])).toBe("");
});
