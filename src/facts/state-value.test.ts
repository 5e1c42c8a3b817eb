import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { checkTextStates, stateValue } from "./state-value.ts";
import { quantity } from "./testing.ts";

const STATES: readonly (readonly [text: string, before: string, literal: string])[] = [
  ["nearly 15%", "", "nearly -15%"],
  ["nearly 15%", "", "nearly 15%"],
  ["nearly −15%", "", "nearly -15%"],
  ["15%", "Hua Hong lost nearly ", "nearly -15%"],
  ["15%", "Hua Hong lost almost", "nearly -15%"],
  ["lost nearly 15% of its value", "", "nearly -15%"],
  ["lost nearly 15% in 2025", "", "nearly -15%"],
  ["nearly 15% over five days", "", "nearly -15%"],
  ["a nearly 15% drop", "", "nearly -15%"],
  ["almost 15 percent", "", "nearly -15%"],
  ["close to 15 per cent", "", "nearly -15%"],
  ["just under 15%", "", "nearly -15%"],
  ["just under 15%", "", "under 15%"],
  ["just short of 15pct", "", "nearly -15%"],
  ["HK$7.523 billion", "", "7.523bn HKD"],
  ["7,523 million Hong Kong dollars", "", "7.523bn HKD"],
  ["HKD 7.523bn", "", "7.523bn HKD"],
  ["HKD7.523bn", "", "7.523bn HKD"],
  ["US$620m", "", "620m USD"],
  ["$620 million", "", "620m USD"],
  ["$620 million", "", "620m HKD"],
  ["620 million dollars", "", "620m USD"],
  ["$620-million", "", "620m USD"],
  ["0.62 billion US dollars", "", "620m USD"],
  ["16 times", "", "16x"],
  ["16×", "", "16x"],
  ["16-fold", "", "16x"],
  ["24.68x", "", "24.68x"],
  ["24.68 times earnings", "", "24.68x"],
  ["1,240 times", "", "1,240x"],
  ["1240 times", "", "1,240x"],
  ["24th percentile", "", "24 pctl"],
  ["the 24th percentile", "", "24 pctl"],
  ["24 percentile", "", "24 pctl"],
  ["$175–185 billion", "", "175..185bn USD"],
  ["US$175bn–185bn", "", "175..185bn USD"],
  ["US$175bn-US$185bn", "", "175..185bn USD"],
  ["between $175 billion and $185 billion", "", "175..185bn USD"],
  ["between 175 and 185 billion dollars", "", "175..185bn USD"],
  ["$175 billion to $185 billion", "", "175..185bn USD"],
  ["150 to 200", "", "150..200"],
  ["150–200", "", "150..200"],
  ["150-200 listings", "", "150..200"],
  ["top two", "", "1..2 rank"],
  ["the top two places", "", "1..2 rank"],
  ["No. 1–2", "", "1..2 rank"],
  ["No. 1", "", "1 rank"],
  ["number one", "", "1 rank"],
  ["third", "", "3 rank"],
  ["third-largest", "", "3 rank"],
  ["1st", "", "1 rank"],
  ["doubled", "", "about 2x"],
  ["doubled", "", "2x"],
  ["nearly doubled", "", "nearly 2x"],
  ["nearly double", "", "nearly 2x"],
  ["more than tripled", "", "over 3x"],
  ["doubled", "has nearly ", "nearly 2x"],
  ["a third", "", "about 33%"],
  ["about a third", "", "about 33%"],
  ["more than a third", "", "over 33%"],
  ["two-thirds", "", "about 67%"],
  ["half", "", "about 50%"],
  ["halved", "", "about -50%"],
  ["three million", "", "3m"],
  ["a million", "", "1m"],
  ["twenty-five", "", "25"],
  ["976 million yuan", "", "976m CNY"],
  ["976 million yuan", "", "-976m CNY"],
  ["a loss of 976 million yuan", "", "-976m CNY"],
  ["RMB976m", "", "976m CNY"],
  ["¥976 million", "", "976m CNY"],
  ["CN¥976m", "", "976m CNY"],
  ["976m yuan", "", "976m CNY"],
  ["25 basis points", "", "25 bp"],
  ["25-basis-point", "", "25 bp"],
  ["25bps", "", "25 bp"],
  ["a 25-basis-point cut", "", "-25 bp"],
  ["70.6%", "", "70.6%"],
  ["70.6 per cent", "", "70.6%"],
  ["a 70.6 percent chance", "", "70.6%"],
  ["minus 15%", "", "-15%"],
  ["−36.61%", "", "-36.61%"],
  ["-36.61%", "", "-36.61%"],
  ["fell 36.61%", "", "-36.61%"],
  ["36.61%", "shed ", "-36.61%"],
  ["+109%", "", "109%"],
  ["up 109%", "", "109%"],
  ["109 percent", "", "109%"],
  ["over US$500bn", "", "over 500bn USD"],
  ["more than $500 billion", "", "over 500bn USD"],
  ["$500 billion", "spending of more than ", "over 500bn USD"],
  ["more than 8 percent", "", "over 8%"],
  ["could exceed $500 billion", "", "over 500bn USD"],
  ["near the 24th percentile", "", "about 24 pctl"],
  ["11%", "Kuaishou gave up ", "-11%"],
  ["nearly 15%", "It fell ", "nearly -15%"],
  ["3%", "It had risen and then slid ", "-3%"],
  ["19.22%", "Alibaba fell, and its weight is ", "19.22%"],
  ["above 8%", "", "over 8%"],
  ["north of 8%", "", "over 8%"],
  ["exceeding 8%", "", "over 8%"],
  ["less than 8%", "", "under 8%"],
  ["below 8%", "", "under 8%"],
  ["around 10%", "", "about 10%"],
  ["some 10%", "", "about 10%"],
  ["roughly 10%", "", "about 10%"],
  ["circa 10%", "", "about 10%"],
  ["approximately 10%", "", "about 10%"],
  ["10% or so", "", "about 10%"],
  ["~10%", "", "about 10%"],
  ["at least 10%", "", "at-least 10%"],
  ["no less than 10%", "", "at-least 10%"],
  ["10% or more", "", "at-least 10%"],
  ["at most 10%", "", "at-most 10%"],
  ["up to 10%", "", "at-most 10%"],
  ["no more than 10%", "", "at-most 10%"],
  ["10%", "may lose up to ", "at-most -10%"],
  ["5 places", "", "5"],
  ["five places", "", "5"],
  ["fell to 24.68 times", "", "24.68x"],
  ["fell to 5%", "", "5%"],
  ["10–15%", "", "-15..-10%"],
  ["−15% to −10%", "", "-15..-10%"],
  ["between 10% and 15%", "", "-15..-10%"],
  ["−5% to 10%", "", "-5..10%"],
  ["2.5 percentage points", "", "2.5 pp"],
  ["300 points", "", "300 points"],
  ["closed at 25,000", "", "25,000 points"],
  ["the CSI 300’s 5% rise", "", "5%"],
  ["15% (15 percent)", "", "15%"],
  ["15% in Q3 2025", "", "15%"],
  ["15% on 6 February 2026", "", "15%"],
  ["25 HK cents", "", "0.25 HKD"],
  ["7.5 cents a share", "", "0.075 USD"],
  ["50 US cents", "", "0.50 USD"],
  ["8 to 12 cents", "", "0.08..0.12 USD"],
  ["(3.2)%", "", "-3.2%"],
  [".5%", "", "0.5%"],
  ["fell .5%", "", "-0.5%"],
  ["half a million", "", "500k"],
  ["half a billion dollars", "", "500m USD"],
  ["quarter-point", "", "0.25 pp"],
  ["a quarter-point cut", "", "-0.25 pp"],
  ["half a percentage point", "", "0.5 pp"],
  ["two and a half percent", "", "2.5%"],
  ["three and a half million users", "", "3.5m"],
  ["between roughly 3% and 5%", "", "3..5%"],
  ["five-fold", "", "5x"],
  ["five-fold", "", "about 5x"],
];

const REFUSED: readonly (readonly [text: string, before: string, literal: string, what: string])[] = [
  ["", "", "-15%", "without a figure"],
  ["a steep fall", "", "-15%", "without a figure"],
  ["16%", "", "15%", "figure"],
  ["15.0%", "", "15%", "figure"],
  ["10.0%", "", "10%", "figure"],
  ["10%", "", "10.0%", "figure"],
  ["1.5%", "", "15%", "figure"],
  ["15 million", "", "15bn USD", "figure"],
  ["US$620bn", "", "620m USD", "figure"],
  ["HK$7.52 billion", "", "7.523bn HKD", "figure"],
  ["HK$7.50 billion", "", "7.5bn HKD", "figure"],
  ["150 to 210", "", "150..200", "figure"],
  ["150", "", "150..200", "figure"],
  ["150 to 200", "", "150", "figure"],
  ["from 10% to 15%", "", "15%", "second figure"],
  ["from 10% to 15%", "", "10%", "second figure"],
  ["from 10% to 15%", "", "16%", "figure"],
  ["from about 10% to 15%", "", "10%", "figure"],
  ["10% to 15%", "", "15%", "figure"],
  ["25 HK cents", "", "25 HKD", "figure"],
  ["25 HK cents", "", "0.25 USD", "unit"],
  ["25 HK cents", "", "0.26 HKD", "figure"],
  ["HK$25 cents", "", "25 HKD", "unit"],
  ["(3.2)%", "", "3.2%", "sign"],
  [".5%", "", "5%", "figure"],
  ["half a million", "", "1m", "figure"],
  ["half a million", "", "50%", "figure"],
  ["quarter-point", "", "25%", "figure"],
  ["two and a half percent", "", "2%", "figure"],
  ["two and a half percent", "", "about 50%", "figure"],
  ["five-fold", "", "over 5x", "hedge"],
  ["between roughly 3% and 5%", "", "about 3%", "figure"],
  ["top three", "", "1..2 rank", "figure"],
  ["15 pp", "", "15%", "unit"],
  ["15 percentage points", "", "15%", "unit"],
  ["15%", "", "15 pp", "unit"],
  ["15", "", "15%", "unit"],
  ["15 bp", "", "15%", "unit"],
  ["16", "", "16x", "unit"],
  ["HK$620m", "", "620m USD", "unit"],
  ["US$620m", "", "620m HKD", "unit"],
  ["€620m", "", "620m USD", "unit"],
  ["$976 million", "", "976m CNY", "unit"],
  ["US$620 million yuan", "", "620m USD", "unit"],
  ["15%", "", "nearly -15%", "without its hedge"],
  ["15%", "it fell ", "nearly -15%", "without its hedge"],
  ["15%", "nearly all of them lost ", "nearly -15%", "without its hedge"],
  ["about 15%", "", "nearly -15%", "hedge"],
  ["over 15%", "", "nearly 15%", "hedge"],
  ["nearly 15%", "", "15%", "doesn't have"],
  ["15%", "nearly ", "15%", "doesn't have"],
  ["10% or more", "", "10%", "doesn't have"],
  ["about 150 to 200", "", "150..200", "doesn't have"],
  ["nearly doubled", "", "about 2x", "hedge"],
  ["doubled", "", "over 2x", "hedge"],
  ["more than about 10%", "", "about 10%", "hedge"],
  ["up to 10%", "", "at-least 10%", "hedge"],
  ["no more than 8%", "", "over 8%", "hedge"],
  ["at least 8%", "", "over 8%", "hedge"],
  ["+15%", "", "-15%", "sign"],
  ["plus 15%", "", "-15%", "sign"],
  ["−15%", "", "15%", "sign"],
  ["minus 15%", "", "15%", "sign"],
  ["-15%", "", "15%", "sign"],
  ["–15%", "", "15%", "sign"],
  ["5% to 10%", "", "-5..10%", "sign"],
  ["−15–10%", "", "-15..-10%", "sign"],
  ["rose 15%", "", "-15%", "direction"],
  ["nearly 15%", "Shares rose ", "nearly -15%", "direction"],
  ["15%", "Shares rose nearly ", "nearly -15%", "direction"],
  ["15%", "Shares were up by ", "-15%", "direction"],
  ["13%", "On its first day it fell ", "13%", "direction"],
  ["gained nearly 15%", "", "nearly -15%", "direction"],
  ["climbed by 15%", "", "-15%", "direction"],
  ["up 15%", "", "-15%", "direction"],
  ["a 15% gain", "", "-15%", "direction"],
  ["fell 15%", "", "15%", "direction"],
  ["lost 15%", "", "15%", "direction"],
  ["down 15%", "", "15%", "direction"],
  ["shed 15%", "", "15%", "direction"],
  ["15% lower", "", "15%", "direction"],
  ["15% after 12%", "", "15%", "second figure"],
  ["rose to 15% from 10%", "", "15%", "second figure"],
  ["HK$7.5bn (US$962m)", "", "7.5bn HKD", "second figure"],
  ["15% for 3 million holders", "", "15%", "second figure"],
];

describe("T: a text states a fact's value", () => {
  it.each(STATES)("T1 `%s` behind `%s` states %s", (text, before, literal) => {
    expect(checkTextStates(text, before, quantity(literal))).toBeNull();
  });

  it.each(REFUSED)("T1 `%s` behind `%s` doesn't state %s: %s", (text, before, literal, what) => {
    const complaint = checkTextStates(text, before, quantity(literal));
    expect(complaint?.reason).toContain(what);
    expect(complaint?.actual).toBe(text);
    expect(complaint?.note).toContain(stateValue(quantity(literal), "signed"));
  });

  it("T2 cents state their hundredth part of the currency and nothing else", () => {
    const amounts = fc.integer({ min: 1, max: 9999 });
    fc.assert(
      fc.property(amounts, amounts, (cents, other) => {
        const text = `${cents} HK cents`;
        const value = (hundredths: number) => quantity(`${(hundredths / 100).toFixed(2)} HKD`);
        expect(checkTextStates(text, "", value(cents))).toBeNull();
        expect(checkTextStates(text, "", value(other)) === null).toBe(cents === other);
        expect(checkTextStates(text, "", quantity(`${cents} HKD`))).not.toBeNull();
        expect(checkTextStates(text, "", quantity(`-${(cents / 100).toFixed(3)} HKD`))).not.toBeNull();
      }),
    );
  });

  it("T2 of two figures of a change, words hold each end and no other", () => {
    const percents = fc.integer({ min: 1, max: 99 });
    fc.assert(
      fc.property(percents, percents, percents, (first, second, value) => {
        const complaint = checkTextStates(`from ${first}% to ${second}%`, "", quantity(`${value}%`));
        expect(complaint?.reason.includes("second figure") === true).toBe(
          first !== second && (value === first || value === second),
        );
      }),
    );
  });

  it("twice the text is at most twice the work", () => {
    /** Characters that patterns are tried on, from where they start. */
    const work = (given: string) => {
      const exec = vi.spyOn(RegExp.prototype, "exec");
      try {
        checkTextStates(given, "", quantity("15%"));
        const patterns = exec.mock.contexts as readonly RegExp[];
        return exec.mock.calls.reduce(
          (sum, [text], index) => sum + (patterns[index]!.sticky || patterns[index]!.global ? 1 : text.length),
          0,
        );
      } finally {
        exec.mockRestore();
      }
    };
    for (const unit of ["1-", "1 to ", "between 1 and ", "from ", "1% "]) {
      const of = (length: number) => unit.repeat(Math.ceil(length / unit.length));
      expect([unit, work(of(4000)) <= 2.2 * work(of(2000)) + 2000]).toEqual([unit, true]);
    }
  });

  it("T7 a complaint's note gives both texts that would do", () => {
    expect(checkTextStates("15%", "", quantity("nearly -15%"))).toEqual({
      reason: "Unexpected figure without its hedge, expected `nearly −15%`",
      actual: "15%",
      expected: "nearly −15%",
      note: "The fact says `nearly −15%`, or `nearly 15%` where the sentence says which way.",
    });
  });

  it.each([
    ["nearly -15%", "nearly −15%", "nearly 15%"],
    ["109%", "109%", "109%"],
    ["-976m CNY", "−CN¥976m", "CN¥976m"],
    ["-15..-10%", "−15% to −10%", "10–15%"],
    ["-5..10%", "−5% to 10%", "−5% to 10%"],
  ] as const)("T8 an empty link to %s prints %s, and by size %s", (literal, signed, size) => {
    expect(stateValue(quantity(literal), "signed")).toBe(signed);
    expect(stateValue(quantity(literal), "size")).toBe(size);
  });
});
