import { describe, expect, test } from "vitest";
import * as english from "./en.ts";
import type { Messages } from "./messages.ts";

/** Paths to whatever is neither words nor makes words, nor holds nothing but these; null is where nothing is said. */
function untranslatable(value: unknown, path: string): string[] {
  if (value === null) return [];
  if (typeof value !== "object") {
    return ["string", "function", "number", "boolean"].includes(typeof value) ? [] : [path];
  }
  const isPlain = [Object.prototype, Array.prototype].includes(Object.getPrototypeOf(value) as object);
  return isPlain ? Object.entries(value).flatMap(([key, each]) => untranslatable(each, `${path}.${key}`)) : [path];
}

/** The same with every text written otherwise; what makes texts stays. */
function written<Words>(words: Words, otherwise: (text: string) => string): Words {
  if (typeof words === "string") return otherwise(words) as Words;
  if (typeof words !== "object" || words === null) return words;
  if (Array.isArray(words)) return words.map((each: unknown) => written(each, otherwise)) as Words;
  return Object.fromEntries(Object.entries(words).map(([name, each]) => [name, written(each, otherwise)])) as Words;
}

describe("another language", () => {
  test("can say all of it: there are words, what makes words, and lists of these", () => {
    expect(Object.entries(english).flatMap(([name, value]) => untranslatable(value, name))).toEqual([]);
  });

  test("is held to the names, not to the words", () => {
    const some: Messages = { ...english, homeWords: { ...english.homeWords, record: "记录" } };
    // @ts-expect-error: a word is left out.
    const withoutNotes: Messages["layoutWords"] = { pageTitle: () => "", homeTitle: () => "" };
    const all: Messages = written(english, () => "字");
    expect(some.homeWords.record).not.toBe(english.homeWords.record);
    expect(withoutNotes).not.toHaveProperty("allReports");
    expect(all.siteWords.themes).toEqual({ auto: "字", light: "字", dark: "字" });
  });
});
