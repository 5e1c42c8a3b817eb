import { describe, expect, it } from "vitest";
import { parseQuantity, printQuantity } from "../../facts/quantity.ts";
import { findQuantities } from "./find-quantities.ts";
import { CHINESE_PHRASES } from "./phrases/chinese.ts";
import { ENGLISH_PHRASES } from "./phrases/english.ts";
import type { QuantityContext } from "./quantity-mention.ts";

const ENGLISH: QuantityContext = { language: "en", homeCurrency: "HKD" };
const TRADITIONAL: QuantityContext = { language: "zh-Hant", homeCurrency: "HKD" };
const SIMPLIFIED: QuantityContext = { language: "zh-Hans", homeCurrency: "HKD" };

function rowsOf(table: string): (readonly [phrase: string, literals: string])[] {
  return table
    .split("\n")
    .filter((row) => row.includes("=>"))
    .map((row) => {
      const [phrase, literals] = row.split("=>") as [string, string];
      return [phrase.trim(), literals.trim()] as const;
    });
}

function literals(text: string, context: QuantityContext): string {
  return findQuantities(text, context)
    .map(({ literal }) => literal)
    .join(" ; ");
}

const rows = { english: rowsOf(ENGLISH_PHRASES), chinese: rowsOf(CHINESE_PHRASES) };

describe("quantities of phrases", () => {
  it.each(rows.english)("`%s` states `%s`", (phrase, expected) => {
    expect(literals(phrase, ENGLISH)).toBe(expected);
  });

  it.each(rows.chinese)("`%s` states `%s`", (phrase, expected) => {
    expect(literals(phrase, TRADITIONAL)).toBe(expected);
    expect(literals(phrase, SIMPLIFIED)).toBe(expected);
  });

  it("has at least four hundred phrases, and the literals of all are canonical", () => {
    const all = [...rows.english, ...rows.chinese];
    expect(all.length).toBeGreaterThanOrEqual(400);
    for (const literal of all.flatMap(([, expected]) => (expected === "" ? [] : expected.split(" ; ")))) {
      const parsed = parseQuantity(literal);
      expect(parsed.ok && printQuantity(parsed.value)).toBe(literal);
    }
  });
});

/** Text, language, home currency, and the literals with a mark where the currency had to be concluded. */
const CURRENCIES: readonly (readonly [text: string, language: string, home: string, expected: string])[] = [
  ["成交額3億元", "zh-Hant", "HKD", "3亿 HKD assumed"],
  ["成交額3億元", "zh-Hant", "TWD", "3亿 TWD assumed"],
  ["成交额3亿元", "zh-Hans", "HKD", "3亿 CNY assumed"],
  ["收入人民幣3億元，溢利5000萬元", "zh-Hant", "HKD", "3亿 CNY ; 5000万 CNY assumed"],
  ["集資7.52億港元，另有3億元", "zh-Hans", "CNY", "7.52亿 HKD ; 3亿 HKD assumed"],
  ["作價3億美元，另加5億元", "zh-Hant", "HKD", "3亿 USD ; 5亿 HKD assumed"],
  ["it raised $3bn", "en", "HKD", "3bn USD assumed"],
  ["作價$3億", "zh-Hant", "HKD", "3亿 HKD assumed"],
  ["作价$3亿", "zh-Hans", "HKD", "3亿 USD assumed"],
  ["sales of ¥620m", "en", "HKD", "620m CNY assumed"],
  ["the Tokyo firm had sales of ¥620m", "en", "HKD", "620m JPY assumed"],
  ["收入¥3亿", "zh-Hans", "HKD", "3亿 CNY assumed"],
  ["HK$3", "en", "HKD", "3 HKD"],
  ["成交2.3亿", "zh-Hans", "HKD", "2.3亿 CNY assumed"],
];

describe("currencies that aren't written out", () => {
  it.each(CURRENCIES)("`%s` in %s with home currency %s states `%s`", (text, language, homeCurrency, expected) => {
    const found = findQuantities(text, { language, homeCurrency });
    expect(
      found.map(({ literal, isCurrencyAssumed }) => literal + (isCurrencyAssumed ? " assumed" : "")).join(" ; "),
    ).toBe(expected);
  });
});

/** What is said about each quantity beside its literal: move, the word that moves it, place, noun, per. */
const ABOUT: readonly (readonly [text: string, expected: string])[] = [
  ["fell 3% to HK$75.20", "down fell - - - ; - fell to - -"],
  ["rose from 12% to 15%", "- rose from - - ; - rose to - -"],
  ["a 3% drop", "down drop - - -"],
  ["net loss of $3m", "- loss - - -"],
  ["a weight of 19.22%", "- - - - -"],
  ["300 companies", "- - - companies -"],
  ["HK$0.35 a share", "- - - - share"],
  ["$85 a barrel", "- - - - barrel"],
  ["HK$200 billion a day earlier", "- - - - -"],
  ["股價下跌3%", "down 下跌 - - -"],
  ["由12%升至15%", "- - from - - ; - 升 to - -"],
  ["每股盈利0.35港元", "- - - - share"],
  ["0.35港元/股", "- - - - share"],
  ["86隻新股", "- - - 隻 -"],
  ["淨虧損3億港元", "- 淨虧損 - - -"],
  ["分別漲1.7%、1.5%", "up 漲 - - - ; up 漲 - - -"],
];

describe("what is said about a quantity", () => {
  it.each(ABOUT)("`%s`: %s", (text, expected) => {
    const found = findQuantities(text, /\p{Script=Han}/u.test(text) ? TRADITIONAL : ENGLISH);
    const shown = found.map(({ move, movedBy, place, noun, per }) =>
      [move, movedBy && text.slice(movedBy.start, movedBy.end), place, noun, per].map((each) => each ?? "-").join(" "),
    );
    expect(shown.join(" ; ")).toBe(expected);
  });

  it("spans cover figure, unit and hedge, and neither verb nor noun", () => {
    const text = "Shares fell nearly US$3.5 billion, 20餘家公司";
    expect(findQuantities(text, ENGLISH).map(({ start, end }) => text.slice(start, end))).toEqual([
      "nearly US$3.5 billion",
      "20餘",
    ]);
  });

  it.each(["cut its losses by 12%", "虧損收窄12%", "同比減虧35%"])(
    "`%s` can be read two ways: it is unsure",
    (text) => {
      const [only] = findQuantities(text, TRADITIONAL);
      expect(only?.confidence).toBeLessThan(0.5);
      expect(only?.move).toBeNull();
      expect(only?.value.amount.isNegative).toBe(false);
    },
  );
});
