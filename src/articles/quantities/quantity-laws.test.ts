/** What holds of whatever text is given. */
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { parseQuantity, printQuantity } from "../../facts/quantity.ts";
import { findQuantities } from "./find-quantities.ts";
import { CHINESE_PHRASES } from "./phrases/chinese.ts";
import { ENGLISH_PHRASES } from "./phrases/english.ts";

const phrases = `${ENGLISH_PHRASES}\n${CHINESE_PHRASES}`
  .split("\n")
  .filter((row) => row.includes("=>"))
  .map((row) => row.split("=>")[0]!.trim());

const PIECES = [
  ..."0123456789.,-–()%$+~/: ",
  ..."一二三十百千万亿半成倍点元至跌涨约近逾余多家股年月日第每",
  ..."fell to|rose|up|by |from |between |and |a |nearly |HK$|RMB|bn|million|percent|points|times|x|th|three |half ".split(
    "|",
  ),
];

const text = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join("")),
  fc.array(fc.constantFrom(...phrases), { maxLength: 4 }).map((some) => some.join(", ")),
  fc.array(fc.constantFrom(...phrases), { maxLength: 4 }).map((some) => some.join("，")),
  fc.string({ unit: "binary", maxLength: 60 }),
);
const context = fc.record({
  language: fc.constantFrom("en", "zh-Hant", "zh-Hans"),
  homeCurrency: fc.constantFrom("HKD", "CNY", "USD", "EUR"),
});

describe("laws of quantities", () => {
  it("every literal is canonical, and its value is what it says", () => {
    fc.assert(
      fc.property(text, context, (given, about) => {
        for (const { literal, value } of findQuantities(given, about)) {
          const parsed = parseQuantity(literal);
          expect(parsed.ok && printQuantity(parsed.value)).toBe(literal);
          expect(parsed.ok && parsed.value).toEqual(value);
        }
      }),
    );
  });

  it("mentions stand in order, don't overlap, and lie in the text", () => {
    fc.assert(
      fc.property(text, context, (given, about) => {
        let floor = 0;
        for (const { start, end, confidence } of findQuantities(given, about)) {
          expect(start).toBeGreaterThanOrEqual(floor);
          expect(end).toBeGreaterThan(start);
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThanOrEqual(1);
          floor = end;
        }
        expect(floor).toBeLessThanOrEqual(given.length);
      }),
    );
  });

  it("digits of a figure in digits are those that stand there, zeros and points aside", () => {
    const figure = fc.tuple(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 0, max: 99 }));
    const frame = fc.constantFrom(
      "fell $%",
      "rose to HK$ million",
      "下跌$%",
      "集資$億港元",
      "about $ basis points",
      "$倍",
    );
    fc.assert(
      fc.property(figure, frame, context, ([whole, decimals], words, about) => {
        const digits = `${whole}.${String(decimals).padStart(2, "0")}`;
        const given = words.includes("HK$") ? `rose to HK$${digits} million` : words.replace("$", digits);
        const found = findQuantities(given, about);
        expect(found).toHaveLength(1);
        expect(found[0]!.value.amount.digits).toBe(digits);
        expect(given.slice(found[0]!.start, found[0]!.end)).toContain(digits);
      }),
    );
  });

  it("letters without figures state nothing", () => {
    const letters = fc.string({
      unit: fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz    ABCDEFXYZ".replaceAll("a", "")),
      maxLength: 80,
    });
    fc.assert(
      fc.property(letters, (given) => {
        fc.pre(!/half|twice|ten|two|six|one|five|nine|doubl|tripl/iu.test(given));
        expect(findQuantities(given, { language: "en", homeCurrency: "HKD" })).toEqual([]);
      }),
    );
  });

  it("what stands in another paragraph's sentence changes nothing", () => {
    const quiet = "The board met in the city and spoke of its plans. ";
    fc.assert(
      fc.property(fc.constantFrom(...phrases.filter((each) => /^[a-z]/u.test(each))), (phrase) => {
        const about = { language: "en", homeCurrency: "HKD" };
        const alone = findQuantities(phrase, about).map(({ literal }) => literal);
        expect(findQuantities(quiet + phrase, about).map(({ literal }) => literal)).toEqual(alone);
      }),
    );
  });
});

const HOSTILE = [
  "1,",
  "9",
  "-",
  "亿",
  "一",
  "十",
  "1 ",
  "$",
  "1-",
  "1.",
  "0",
  "(1)",
  "up to ",
  "between ",
  "fell ",
  "https://",
  "3% ",
  "1至",
  "分之",
  "第",
  "a@",
  "www.",
  "cut ",
  "half ",
  "three ",
  "代码1",
  "1%、",
  "一二",
  "twenty-",
  "ranked in ",
  "排名",
  "a-",
];

describe("hostile text", () => {
  /** Patterns that are tried, each over a bounded stretch: a measure of work that no clock enters. */
  function workOn(given: string): number {
    const exec = vi.spyOn(RegExp.prototype, "exec");
    try {
      findQuantities(given, { language: "zh-Hans", homeCurrency: "HKD" });
      return exec.mock.calls.length;
    } finally {
      exec.mockRestore();
    }
  }

  it.each(HOSTILE)("twice as much of `%s` is at most twice the work", (unit) => {
    const of = (length: number) => unit.repeat(Math.ceil(length / unit.length));
    expect(workOn(of(4000))).toBeLessThanOrEqual(2.2 * workOn(of(2000)) + 200);
  });

  it.each(["1,", "9", "-", "亿", "twenty-", "a@", "一"])("200 kB of `%s` are read", (unit) => {
    const given = unit.repeat(Math.ceil(200_000 / unit.length));
    expect(findQuantities(given, { language: "en", homeCurrency: "HKD" })).toEqual([]);
  });
});
