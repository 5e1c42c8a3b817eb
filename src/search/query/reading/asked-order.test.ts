import fc from "fast-check";
import { expect, test } from "vitest";
import { askedOrder } from "./asked-order.ts";
import { readQuery } from "./read-query.ts";
import { testNames } from "./testing.ts";

const METRICS: readonly (readonly [query: string, asked: readonly string[]])[] = [
  ["rate cut probability", ["probability", "rate-change"]],
  ["fed rate cut odds december 2025", ["probability", "rate-change"]],
  ["rate cut december 2025 probability", ["probability", "rate-change"]],
  ["降息概率", ["probability", "rate-change"]],
  ["降息的概率", ["probability", "rate-change"]],
  ["probability of a rate cut", ["probability", "rate-change"]],
  ["odds for the Fed’s rate cut in 2025", ["probability", "rate-change"]],
  ["tencent p/e, net income", ["pe-ratio", "net-income"]],
  ["tencent p/e and net income", ["pe-ratio", "net-income"]],
  ["tencent p/e vs net income", ["pe-ratio", "net-income"]],
  ["net income and rate cut odds", ["net-income", "probability", "rate-change"]],
  ["rate cut net income probability", ["probability", "net-income", "rate-change"]],
  ["tencent price change", ["price-change"]],
];

test.each(METRICS)("%s asks for %j", (query, asked) => {
  const metrics = askedOrder(readQuery(query, testNames)).flatMap((each) => (each.kind === "metric" ? each.ids : []));
  expect(metrics).toEqual(asked);
});

test("nothing is lost, and all but metrics keep their places", () => {
  const words = fc.constantFrom(
    "tencent",
    "p/e",
    "net income",
    "odds",
    "of",
    "and",
    "2025",
    "> 5%",
    "disputed",
    "fell",
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 8 }), (typed) => {
      const reading = readQuery(typed.join(" "), testNames);
      const inQuery = reading.understood.map(({ constraint }) => constraint);
      const asked = askedOrder(reading);
      expect(new Set(asked)).toEqual(new Set(inQuery));
      expect(asked).toHaveLength(inQuery.length);
      for (const [place, constraint] of inQuery.entries())
        if (constraint.kind !== "metric") expect(asked[place]).toBe(constraint);
    }),
  );
});
