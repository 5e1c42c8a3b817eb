import { expect, test } from "vitest";
import { contentOf } from "../../test/support/content-in-memory.ts";
import { parseContent } from "../model/parse-content.ts";
import { hintsFromFacts, hintsFromText } from "./suggest-origin.ts";
import { articleOf, finding, type PlantedFact } from "./testing.ts";

const NAMES = ["a", "b", "c", "d", "e", "f"];

/** A report with a fall of each name, of its publication's day. */
const report = (source: string, names = NAMES) =>
  `---\ntitle: T\nadded: 2026-01-01\nsource: { ${source} }\nfacts:\n${names
    .map(
      (name, index) =>
        `  - { id: ${name}, subject: ${name}, metric: fall, value: about ${index + 2}%, period: 2026-02-06 }`,
    )
    .join("\n")}\n---\n`;

const reportsOf = (reports: Readonly<Record<string, string>>) =>
  parseContent(
    contentOf({
      ...Object.fromEntries(
        NAMES.map((name) => [`registry/entities/${name}.yaml`, `name: Name ${name}\nkind: company\n`]),
      ),
      "registry/metrics/fall.yaml":
        "name: Fall\ndimension: percent\ndefinition: D.\nof: none\nperiods: [day]\nsign: any\n",
      "registry/publishers/wire.yaml": "name: Wire\nsiglum: WI\n",
      ...reports,
    }),
    { homeCurrency: "HKD", language: "en" },
  ).reports.map((each) => each.report);

const found = (facts: readonly Partial<PlantedFact>[]) =>
  finding(
    facts.map((fact, index) => ({
      figure: "x",
      value: `${index + 2}%`,
      subject: NAMES[index]!,
      metric: "fall",
      ...fact,
    })),
  )(articleOf("# H\n\nx is a text of some length, as articles are.\n"), undefined as never, {
    homeCurrency: "HKD",
    text: "",
  });

test("five facts that coincide, hedges and days that are lost aside, suggest the origin", () => {
  const reports = reportsOf({ "reports/first.md": report("siglum: AA, origin: story") });
  expect(hintsFromFacts(found([{}, {}, {}, {}, {}]), reports)).toMatchObject([
    { origin: "story", reason: expect.stringContaining("5 of 5") },
  ]);
});

test.each<[string, Partial<PlantedFact>]>([
  ["figures differ", { value: "9%" }],
  ["days differ", { period: "2026-02-09" }],
  ["metrics differ", { metric: "rise" }],
  ["modes differ", { mode: "projected" }],
])("four are too few: %s", (_, other) => {
  const reports = reportsOf({ "reports/first.md": report("siglum: AA, origin: story") });
  expect(hintsFromFacts(found([{}, {}, {}, {}, other]), reports)).toEqual([]);
});

test("what wasn’t examined has no origin to share", () => {
  expect(hintsFromFacts(found([{}, {}, {}, {}, {}]), reportsOf({ "reports/first.md": report("siglum: AA") }))).toEqual(
    [],
  );
});

test("the report of whom the text says that it repeats is the next guess, if it is of the same days", () => {
  const reports = reportsOf({ "reports/first.md": report("publisher: wire, origin: story, published: 2026-02-06") });
  expect(hintsFromText({ after: ["wire"], published: "2026-02-09" }, null, reports)).toMatchObject([
    { origin: "story" },
  ]);
  expect(hintsFromText({ after: ["wire"], published: "2026-06-09" }, null, reports)).toEqual([]);
  expect(hintsFromText({ after: [], published: "2026-02-09" }, null, reports)).toEqual([]);
});
