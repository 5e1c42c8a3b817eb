import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { showInvisible, tame, tameJson, tameLines } from "./visible-text.ts";

describe("what a terminal would obey is spelled out", () => {
  test.each([
    ["\u001b[2J\u001b[31mred\u001b[0m", "\\u001b[2J\\u001b[31mred\\u001b[0m"],
    [
      "\u001b]8;;https://phish.example\u0007here\u001b]8;;\u0007",
      "\\u001b]8;;https://phish.example\\u0007here\\u001b]8;;\\u0007",
    ],
    ["\u001b]0;title\u0007", "\\u001b]0;title\\u0007"],
    ["\u009b31m and \u0090q\u009c", "\\u009b31m and \\u0090q\\u009c"],
    ["over\rwritten\b\b", "over\\u000dwritten\\u0008\\u0008"],
    ["bell\u0007 nul\u0000 del\u007f nel\u0085", "bell\\u0007 nul\\u0000 del\\u007f nel\\u0085"],
    ["a\tb\nc\u000bd\fe", "a\\u0009b\\u000ac\\u000bd\\u000ce"],
    ["\u202egnp.exe\u202c", "\\u202egnp.exe\\u202c"],
    ["\u2066a\u2069\u200f\u061c", "\\u2066a\\u2069\\u200f\\u061c"],
    ["line\u2028paragraph\u2029", "line\\u2028paragraph\\u2029"],
    ["zero\u200bwidth\u2060joined\u00adsoft\ufeff", "zero\\u200bwidth\\u2060joined\\u00adsoft\\ufeff"],
    ["alibaba\u200d", "alibaba\\u200d"],
    ["\u3164\u115f\u034f", "\\u3164\\u115f\\u034f"],
    ["tag\u{e0041}\u{e007f}", "tag\\udb40\\udc41\\udb40\\udc7f"],
    ["half \ud800 and \udc00", "half \\ud800 and \\udc00"],
    ["\uffff\ufffe", "\\uffff\\ufffe"],
  ])("%j", (text, shown) => {
    expect(showInvisible(text)).toBe(shown);
  });

  test.each([
    "👩‍👩‍👧 family",
    "❤️‍🔥",
    "👩🏽‍💻",
    "☎️ ☎︎",
    "🇭🇰",
    "腾讯控股 ＝1",
    "مرحبا، 3%",
    "e\u0301",
    "a\u00a0b\u3000c",
    "nearly −15%",
  ])("but not %s", (text) => {
    expect(showInvisible(text)).toBe(text);
  });
});

describe("what a workflow runner would obey isn’t a command any more", () => {
  test.each([
    ["::error::x", "· ::error::x"],
    ["  \t::set-output name=a::b", "  \\u0009::set-output name=a::b"],
    ["    ::add-mask::a", "    · ::add-mask::a"],
    ["\u00a0::warning file=a::b", "\u00a0· ::warning file=a::b"],
    ["\u3000::stop-commands::t", "\u3000· ::stop-commands::t"],
    ["said ##[error] and ##[add-path]/x", "said # #[error] and # #[add-path]/x"],
    ["##vso[task.setvariable]", "# #vso[task.setvariable]"],
    ["##teamcity[buildStatus]", "# #teamcity[buildStatus]"],
    ["###[group]", "## #[group]"],
    ["a ::error:: within", "a ::error:: within"],
    ["## heading", "## heading"],
  ])("%j", (line, tamed) => {
    expect(tame(line)).toBe(tamed);
  });

  test("whatever the text", () => {
    const unit = fc.constantFrom(
      "::",
      "#",
      "[",
      "error",
      " ",
      "\n",
      "\r",
      "\t",
      "\u00a0",
      "\u001b",
      "vso",
      "]",
      "·",
      "a",
    );
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        const shown = tameLines(text);
        expect(shown.split("\n")).toHaveLength(text.split("\n").length);
        for (const line of shown.split("\n")) {
          expect(line).not.toMatch(/^\s*::|##\w*\[|\p{Cc}/u);
        }
        expect(tameLines(shown)).toBe(shown);
      }),
    );
  });
});

test("JSON says the same, without a character to obey", () => {
  const unit = fc.constantFrom(
    "##[",
    "::",
    "\u001b",
    "\u009b",
    "\u202e",
    "\u2028",
    "\ud800",
    "👩‍👧",
    "\\",
    '"',
    "#",
    "[",
    "a",
    "\n",
  );
  fc.assert(
    fc.property(fc.array(fc.string({ unit })), (texts) => {
      const json = tameJson(JSON.stringify(texts, null, 2));
      expect(JSON.parse(json)).toEqual(texts);
      expect(json).not.toMatch(/[^\n\P{Cc}]|##\w*\[|\p{Bidi_Control}/u);
      for (const line of json.split("\n")) expect(line).not.toMatch(/^\s*::/u);
    }),
  );
});
