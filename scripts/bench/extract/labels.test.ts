import { describe, expect, it } from "vitest";
import { BadLabels, isSamePeriod, parseLabels } from "./labels.ts";

const head = "headline: A\npublisher: null\npublished: 2026-03-05\nlanguage: en\nentities: []\n";

describe("parseLabels", () => {
  it("reads one value or several that are equally right, and nothing as a number of YAML", () => {
    const labels = parseLabels(
      `${head}figures:\n  - { at: 3, words: 1.10, value: 1.10 }\n  - { at: 4, words: off, value: [2%, -2%], optional: true }\n`,
      "a.labels.yaml",
    );
    expect(labels.publisher).toBeNull();
    expect(labels.figures.map(({ words, values }) => [words, values.map(({ amount }) => amount)])).toEqual([
      ["1.10", [{ isNegative: false, digits: "1.10" }]],
      [
        "off",
        [
          { isNegative: false, digits: "2" },
          { isNegative: true, digits: "2" },
        ],
      ],
    ]);
  });

  it.each([
    ["figures: [", /a\.labels\.yaml: /u],
    ["figures: [{ at: 3, words: a, value: about 2 apples }]", /line 3, about 2 apples: Unexpected unit/u],
    ["figures: [{ at: 3, words: a, value: 2%, fact: [] }]", /Unrecognized key/u],
    [
      "figures: [{ at: 3, words: a, value: 2%, facts: [{ subject: a, metric: b, period: soon }] }]",
      /line 3: no period `soon`/u,
    ],
  ])("refuses %s", (figures, complaint) => {
    const read = () => parseLabels(`${head}${figures}\n`, "a.labels.yaml");
    expect(read).toThrow(BadLabels);
    expect(read).toThrow(complaint);
  });
});

it.each([
  ["2026-03-05", "2026-03-05?", true],
  ["2026-Q1", "2026-01/2026-03", true],
  ["unknown", "unknown", true],
  ["unknown", "2026", false],
  ["2026-03-05", "2026-03-06", false],
  ["../2026-02-03", "2026-02-03", false],
])("compares the days of %s and %s", (a, b, same) => {
  expect(isSamePeriod(a, b)).toBe(same);
});
