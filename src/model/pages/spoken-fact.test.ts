import { describe, expect, test } from "vitest";
import { formatQuantity } from "../../facts/format.ts";
import { parseQuantity } from "../../facts/quantity.ts";
import { spokenFact, spokenValue } from "./spoken-fact.ts";

function quantityOf(literal: string) {
  const parsed = parseQuantity(literal);
  if (!parsed.ok) throw new Error(parsed.complaint.reason);
  return parsed.value;
}

describe("spokenValue", () => {
  test.each([
    ["over -3%", "over minus 3 percent"],
    ["nearly 15%", "nearly 15 percent"],
    ["175..185bn USD", "175 to 185 billion US dollars"],
    ["about 2x", "about 2 times"],
    ["1..2 rank", "number 1 to 2"],
    ["3 rank", "number 3"],
    ["94 pctl", "94th percentile"],
    ["at-least 1,240", "at least 1,240"],
    ["-5..3%", "minus 5 to 3 percent"],
  ])("says %s as %s", (literal, said) => {
    expect(spokenValue(quantityOf(literal))).toBe(said);
  });

  test("gives a rise its plus where the figure is a change", () => {
    expect(spokenValue(quantityOf("109%"), { isChange: true })).toBe("plus 109 percent");
  });
});

describe("spokenFact", () => {
  const fact = {
    subject: { name: "Alibaba" },
    metric: { name: "Price change" },
    quantity: quantityOf("over -3%"),
    period: { text: "2 September 2025" },
    verdict: "single-source",
  } as const;

  test("says subject, metric, value, period and verdict", () => {
    expect(spokenFact(fact)).toBe("Alibaba, price change, over minus 3 percent, 2 September 2025, single source");
  });

  test("leaves the capitals of names and acronyms, and says what the figure is of", () => {
    const weight = { ...fact, metric: { name: "IPO proceeds" }, of: { name: "Hang Seng Index" } };
    expect(spokenFact(weight)).toMatch(/^Alibaba, IPO proceeds of Hang Seng Index, over/u);
  });

  test("takes a figure as the page formatted it", () => {
    const quantity = formatQuantity(quantityOf("about 3%"), { isChange: true });
    expect(spokenFact({ ...fact, quantity })).toContain("price change, about plus 3 percent, 2 September");
  });

  test("says that a fact is withdrawn, and no verdict where there is none", () => {
    expect(spokenFact({ ...fact, verdict: "withdrawn" })).toMatch(/, withdrawn$/u);
    expect(spokenFact({ ...fact, verdict: null })).toMatch(/, 2 September 2025$/u);
  });
});
