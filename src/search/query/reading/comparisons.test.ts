import { expect, test } from "vitest";
import { readQuery } from "./read-query.ts";
import { said, testNames } from "./testing.ts";

const COMPARISONS: readonly (readonly [query: string, comparison: string])[] = [
  ["> 10%", "over 10 percent"],
  [">10%", "over 10 percent"],
  [">=10%", "at-least 10 percent"],
  ["≥ 5", "at-least 5"],
  ["<20", "under 20"],
  ["< 20x", "under 20 multiple"],
  ["< 20 ×", "under 20 multiple"],
  ["<= 5 pp", "at-most 5 percentage-points"],
  ["over 500bn usd", "over 500000000000 USD"],
  ["over HK$7bn", "over 7000000000 HKD"],
  [">US$500bn", "over 500000000000 USD"],
  ["more than 10 percent", "over 10 percent"],
  ["in excess of 3bn", "over 3000000000"],
  ["exceeding 3.5 million", "over 3500000"],
  ["under 20x", "under 20 multiple"],
  ["less than 15", "under 15"],
  ["fewer than 20", "under 20"],
  ["at least 5%", "at-least 5 percent"],
  ["no less than 5%", "at-least 5 percent"],
  ["at most 5%", "at-most 5 percent"],
  ["no more than 20", "at-most 20"],
  ["up to 10%", "at-most 10 percent"],
  ["10%+", "at-least 10 percent"],
  ["10% or more", "at-least 10 percent"],
  ["20x or less", "at-most 20 multiple"],
  ["5% and above", "at-least 5 percent"],
  ["between 10 and 20x", "between 10..20 multiple"],
  ["between 20 and 10x", "between 10..20 multiple"],
  ["between -10% and -5%", "between -10..-5 percent"],
  ["10-20%", "between 10..20 percent"],
  ["10%-20%", "between 10..20 percent"],
  ["10% to 20%", "between 10..20 percent"],
  ["from 10% to 20%", "between 10..20 percent"],
  ["175-185bn usd", "between 175000000000..185000000000 USD"],
  ["$175-185bn", "between 175000000000..185000000000 USD"],
  ["5m to 1bn", "between 5000000..1000000000"],
  ["around 15%", "about 15 percent"],
  ["~15%", "about 15 percent"],
  ["nearly 15 per cent", "about 15 percent"],
  ["= 7.5bn hkd", "equal 7500000000 HKD"],
  ["= 20", "equal 20"],
  ["HK$500 million", "equal 500000000 HKD"],
  ["US$ 1.2bn", "equal 1200000000 USD"],
  ["RMB 620m", "equal 620000000 CNY"],
  ["USD500bn", "equal 500000000000 USD"],
  ["500bn dollars", "equal 500000000000 USD"],
  ["1.5 trillion yuan", "equal 1500000000000 CNY"],
  ["€3bn", "equal 3000000000 EUR"],
  ["20 times", "equal 20 multiple"],
  ["1,240x", "equal 1240 multiple"],
  ["10 percentage points", "equal 10 percentage-points"],
  ["50 bps", "equal 50 basis-points"],
  ["25-basis-point", "equal 25 basis-points"],
  ["24th percentile", "equal 24 percentile"],
  ["26,500 points", "equal 26500 points"],
  ["7.523bn HKD", "equal 7523000000 HKD"],
  ["16.4x", "equal 16.4 multiple"],
  ["-8%", "equal -8 percent"],
  ["−8%", "equal -8 percent"],
  ["minus 8%", "equal -8 percent"],
  ["> -5%", "over -5 percent"],
  ["> .5%", "over 0.5 percent"],
  ["under -.25%", "under -0.25 percent"],
  ["US$.5bn", "equal 500000000 USD"],
  ["24.68", "equal 24.68"],
  ["超過10%", "over 10 percent"],
  ["低於20倍", "under 20 multiple"],
  ["不到5%", "under 5 percent"],
  ["不超過 5%", "at-most 5 percent"],
  ["高於20倍", "over 20 multiple"],
  ["至少5%", "at-least 5 percent"],
  ["約15%", "about 15 percent"],
  ["10%以上", "at-least 10 percent"],
  ["5%以下", "at-most 5 percent"],
  ["20倍左右", "about 20 multiple"],
  ["1000億港元以上", "at-least 100000000000 HKD"],
  ["5千億美元", "equal 500000000000 USD"],
  ["75.23亿", "equal 7523000000"],
  ["25個基點", "equal 25 basis-points"],
  ["3個百分點", "equal 3 percentage-points"],
  ["10%至20%", "between 10..20 percent"],
  ["介於10至20倍之間", "between 10..20 multiple"],
  ["＞１０％", "over 10 percent"],
  ["10 TRY", "equal 10 TRY"],
  ["> 2025", "over 2025"],
];

test.each(COMPARISONS)("%s is %s", (query, comparison) => {
  const reading = readQuery(query, testNames);
  expect(said(reading).join(" · ")).toBe(comparison);
  expect(reading.rest).toEqual([]);
});

test.each([
  ["loss over 100m eur", "under -100000000 EUR"],
  ["losses of at least 2bn usd", "at-most -2000000000 USD"],
  ["loss < 5%", "over -5 percent"],
  ["loss of -3%", "equal -3 percent"],
  ["loss between 1 and 2bn usd", "between -2000000000..-1000000000 USD"],
  ["虧損超過10億美元", "under -1000000000 USD"],
  ["gloss over 100m eur", "over 100000000 EUR"],
])("a loss is a figure below zero: %s", (query, comparison) => {
  expect(said(readQuery(query, testNames))).toEqual([comparison]);
});

test.each([
  ["tencent 620m", "entity tencent · equal 620000000"],
  ["ipo proceeds 2b", "metric ipo-proceeds · equal 2000000000"],
  ["tencent 10k filing", "entity tencent"],
  ["3m price change", "entity three-m · metric price-change"],
])("a letter behind a number is its scale beside nothing but what is understood: %s", (query, expected) => {
  expect(said(readQuery(query, testNames)).join(" · ")).toBe(expected);
});

/** Whole numbers by themselves, lengths of time, parts of names. */
const WORDS = [
  "5",
  "2,500",
  "10k",
  "5g",
  "over 5 days",
  "at least 3 sources",
  "over 2 years",
  "超過5天",
  "GPT-4.5",
  "qwen 2.5",
  "3x-leveraged",
  "1e400",
  "10-20",
  ">",
  "over usd",
  "10 try",
];

test.each(WORDS)("%s is words", (query) => {
  expect(readQuery(query, testNames).understood).toEqual([]);
});

test("the point is moved in the text, so that no digit changes", () => {
  const amounts = ["7.523bn HKD", "0.07%", "1.005m", "4.35bn", "75.23亿"].map((query) => {
    const constraint = readQuery(query, testNames).understood[0]?.constraint;
    return constraint?.kind === "comparison" ? constraint.amount : null;
  });
  expect(amounts).toEqual([7523000000, 0.07, 1005000, 4350000000, 7523000000]);
});

test("chips say comparisons as the site prints figures", () => {
  const queries = ["> 10%", "at least 20x", "175-185bn usd", "US$500 million", "≈ -3%", "1,240x", "3.5"];
  expect(queries.map((query) => readQuery(query, testNames).understood[0]?.label)).toEqual([
    "over 10%",
    "at least 20×",
    "US$175bn–185bn",
    "US$500m",
    "about −3%",
    "1,240×",
    "3.5",
  ]);
});
