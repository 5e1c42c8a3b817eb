import { describe, expect, it } from "vitest";
import { canonicalPeriod, isKnownSpan } from "./period.ts";
import { formatDay, formatPeriod, formatQuantity, formatSpan } from "./format.ts";
import { period, quantity } from "./testing.ts";

const TEXTS: readonly (readonly [literal: string, text: string, size: string, spoken: string])[] = [
  ["nearly -15%", "nearly −15%", "15%", "nearly minus 15 percent"],
  ["15%", "15%", "15%", "15 percent"],
  ["10.0%", "10.0%", "10.0%", "10.0 percent"],
  ["2.5 pp", "2.5 pp", "2.5 pp", "2.5 percentage points"],
  ["1 pp", "1 pp", "1 pp", "1 percentage point"],
  ["-25 bp", "−25 bp", "25 bp", "minus 25 basis points"],
  ["24.68x", "24.68×", "24.68×", "24.68 times"],
  ["1,240x", "1,240×", "1,240×", "1,240 times"],
  ["24 pctl", "24th percentile", "24th percentile", "24th percentile"],
  ["1 pctl", "1st percentile", "1st percentile", "1st percentile"],
  ["22 pctl", "22nd percentile", "22nd percentile", "22nd percentile"],
  ["93 pctl", "93rd percentile", "93rd percentile", "93rd percentile"],
  ["12 pctl", "12th percentile", "12th percentile", "12th percentile"],
  ["24.5 pctl", "24.5th percentile", "24.5th percentile", "24.5th percentile"],
  ["1..2 rank", "No. 1–2", "No. 1–2", "number 1 to 2"],
  ["3 rank", "No. 3", "No. 3", "number 3"],
  ["1 points", "1 point", "1 point", "1 point"],
  ["-300 points", "−300 points", "300 points", "minus 300 points"],
  ["23", "23", "23", "23"],
  ["620m USD", "US$620m", "US$620m", "620 million US dollars"],
  ["7.523bn HKD", "HK$7.523bn", "HK$7.523bn", "7.523 billion Hong Kong dollars"],
  ["-976m CNY", "−CN¥976m", "CN¥976m", "minus 976 million yuan"],
  ["5.1亿 CNY", "CN¥5.1 亿", "CN¥5.1 亿", "5.1 hundred million yuan"],
  ["5bn KRW", "KRW 5bn", "KRW 5bn", "5 billion KRW"],
  ["at-least 5bn EUR", "at least €5bn", "€5bn", "at least 5 billion euros"],
  ["at-most 5%", "at most 5%", "5%", "at most 5 percent"],
  ["175..185bn USD", "US$175bn–185bn", "US$175bn–185bn", "175 to 185 billion US dollars"],
  ["10..15%", "10–15%", "10–15%", "10 to 15 percent"],
  ["-15..-10%", "−15% to −10%", "10–15%", "minus 15 to minus 10 percent"],
  ["-15..0%", "−15% to 0%", "0–15%", "minus 15 to 0 percent"],
  ["-5..10%", "−5% to 10%", "−5% to 10%", "minus 5 to 10 percent"],
];

const CHANGES: readonly (readonly [literal: string, figure: string, direction: string | null])[] = [
  ["109%", "+109%", "up"],
  ["-15%", "−15%", "down"],
  ["0%", "0%", null],
  ["5bn USD", "+US$5bn", "up"],
  ["5..10%", "+5% to +10%", "up"],
  ["-15..-10%", "−15% to −10%", "down"],
  ["-5..10%", "−5% to +10%", null],
  ["0..5%", "0% to +5%", null],
];

const PERIODS: readonly (readonly [written: string, text: string])[] = [
  ["2025-09-02", "2 September 2025"],
  ["2026-02-02?/2026-02-06?", "2–6 February 2026"],
  ["2026-01-30/2026-02-06", "30 January – 6 February 2026"],
  ["2025-12-30/2026-01-02", "30 December 2025 – 2 January 2026"],
  ["2026-02", "February 2026"],
  ["2025-Q1", "Q1 2025"],
  ["2025-01/2025-06", "January 2025 – June 2025"],
  ["2025", "2025"],
  ["2024/2025", "2024 – 2025"],
  ["../2025-11-07", "until 7 November 2025"],
  ["2025-11-07/..", "from 7 November 2025"],
  ["unknown", "period unknown"],
];

describe("F: figures and periods for people", () => {
  it.each(TEXTS)("F1 %s reads `%s`, by size `%s`, aloud `%s`", (literal, text, size, spoken) => {
    const formatted = formatQuantity(quantity(literal));
    expect([formatted.text, formatted.size, formatted.spoken]).toEqual([text, size, spoken]);
    expect(formatted.text).toBe([formatted.hedge, formatted.figure].filter(Boolean).join(" "));
    expect(formatted.direction).toBeNull();
  });

  it.each(CHANGES)("F2 a change of %s is `%s` and points %s", (literal, figure, direction) => {
    const formatted = formatQuantity(quantity(literal), { isChange: true });
    expect([formatted.figure, formatted.direction]).toEqual([figure, direction]);
  });

  it("F2 a rise is spoken with its plus", () => {
    expect(formatQuantity(quantity("over 8%"), { isChange: true }).spoken).toBe("over plus 8 percent");
  });

  it.each(PERIODS)("F3 %s reads `%s`", (written, text) => {
    expect(formatPeriod(period(written))).toBe(text);
    if (isKnownSpan(period(written))) expect(formatSpan(canonicalPeriod(period(written)))).toBe(text);
  });

  it("F3 a day has no leading zero", () => {
    expect(formatDay("2026-02-09")).toBe("9 February 2026");
  });
});
