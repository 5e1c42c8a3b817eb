import { expect, test } from "vitest";
import { firstInvisible, firstSuspect } from "./invisible.ts";

test.each([
  "👩\u200d👩\u200d👧\u200d👦 🏳\ufe0f\u200d🌈 👍🏽 ❤\ufe0f",
  "❤\ufe0f\u200d🔥 🧑🏽\u200d🚀 👁\ufe0f\u200d🗨\ufe0f",
  "1\ufe0f\u20e3 #\ufe0f\u20e3 ©\ufe0f ™\ufe0e",
  "🇭🇰",
  "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}",
  "مرحبا بالعالم",
  "שלום \u200fעולם \u200e(Tencent)\u200e",
  "می\u200cخواهم",
  "क्\u200dष नहीं",
  "ශ්\u200dරී",
  "ไทย\u200bไทย",
  "Cafe\u0301 nai\u0308ve",
  "葛\u{e0100}城 中国〇",
  "한국어",
  "a\u00a0b\u2009c\u3000d",
  "\u0600 ١٢",
  "≤\ufe00",
])("ordinary: %s", (line) => {
  expect(firstSuspect(line)).toBeNull();
});

test.each([
  ["a\u200bb", 1, "U+200B"],
  ["a\u200cb", 1, "U+200C"],
  ["a\u200db", 1, "U+200D"],
  ["中\u200d国", 1, "U+200D"],
  ["😀\u200d", 2, "U+200D"],
  ["a\u200eb", 1, "U+200E"],
  ["a\u061cb", 1, "U+061C"],
  ["a\u202eb", 1, "U+202E"],
  ["שלום \u202e", 5, "U+202E"],
  ["a\u2066b", 1, "U+2066"],
  ["a\u00adb", 1, "U+00AD"],
  ["\ufeffa", 0, "U+FEFF"],
  ["a\u2028b", 1, "U+2028"],
  ["a\u2060b", 1, "U+2060"],
  ["a\u{e0041}b", 1, "U+E0041"],
  ["🏴a\u{e0067}", 3, "U+E0067"],
  ["a\ufe0fb", 1, "U+FE0F"],
  ["a\u{e0100}b", 1, "U+E0100"],
  ["😀\u{e0100}", 2, "U+E0100"],
  ["❤\ufe0f\ufe0f", 2, "U+FE0F"],
  ["a\u3164b", 1, "U+3164"],
  ["a\u2800b", 1, "U+2800"],
  ["a\u180eb", 1, "U+180E"],
  ["a\ufff9b", 1, "U+FFF9"],
  ["e\u0301\u200db", 2, "U+200D"],
])("suspect: %j", (line, index, code) => {
  expect(firstSuspect(line)).toEqual({ index, code });
});

test("in a name every one of them is wrong", () => {
  expect(firstInvisible("می\u200cخواهم")).toEqual({ index: 2, code: "U+200C" });
  expect(firstInvisible("Société 阿里")).toBeNull();
});

test("a line of nothing else is looked through once", () => {
  const line = "\u200f".repeat(200_000) + "א";
  expect(firstSuspect(line)).toBeNull();
});
