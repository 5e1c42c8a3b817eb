import { expect, test } from "vitest";
import { generateReports } from "../../scripts/bench/generate-reports.ts";
import { distanceUpTo } from "../../scripts/bench/corpus/spelling.ts";
import { randomFrom } from "../../scripts/bench/random.ts";
import { generateQueries } from "../support/generated-queries/generated-queries.ts";
import { misspell } from "../support/generated-queries/slips.ts";
import { NOISE } from "../support/relevance-queries.ts";

const generated = generateReports(120, 7);
const queries = generateQueries(generated, new Map(), 7);
const texts = [...generated.files.values()];

test("the same arguments give the same queries, another seed others", () => {
  expect(generateQueries(generated, new Map(), 7)).toEqual(queries);
  expect(generateQueries(generated, new Map(), 8)).not.toEqual(queries);
});

test("no query is asked twice", () => {
  expect(new Set(queries.map(({ query }) => query)).size).toBe(queries.length);
});

test("everything but noise has a right answer, which the reports hold", () => {
  const known = new Set([
    ...generated.manifest.reports.flatMap(({ id, facts }) => [
      `/reports/${id}/`,
      ...facts.map((fact) => `/reports/${id}/#${fact.id}`),
    ]),
    ...generated.manifest.companies.map(({ id }) => `/entities/${id}/`),
    ...generated.manifest.metrics.map(({ id }) => `/metrics/${id}/`),
    ...generated.manifest.publishers.map(({ id }) => `/publishers/${id}/`),
    ...generated.manifest.tags.map((tag) => `/tags/${tag}/`),
  ]);
  for (const { category, query, answers } of queries) {
    expect(answers.length === 0, query).toBe(category === NOISE);
    expect(answers.filter(({ address }) => !known.has(address))).toEqual([]);
  }
});

test("a topic stands in its report alone, and a word of noise in none", () => {
  for (const { category, query, answers } of queries.filter((one) => one.category === "topics")) {
    const topic = query.toLowerCase().replace(/^the /u, "").split(" ")[0]!;
    const holding = [...generated.files].filter(([, text]) => text.includes(topic));
    expect(
      holding.map(([path]) => `/${path.replace(".md", "/")}`),
      `${category}: ${query}`,
    ).toEqual([answers[0]!.address]);
  }
  const lastWords = queries.filter((one) => one.category === NOISE).map(({ query }) => query.split(" ").at(-1)!);
  const planted = lastWords.filter((word) => generated.manifest.absent.includes(word));
  expect(planted.length).toBeGreaterThan(20);
  expect(planted.filter((word) => texts.some((text) => text.includes(word)))).toEqual([]);
});

test("a slip of the finger changes one letter or two neighbours, never the first", () => {
  const random = randomFrom(3);
  for (let run = 0; run < 300; run++) {
    const slip = misspell(random, "belampiq", 1);
    expect(distanceUpTo(2, "belampiq", slip), slip).toBe(1);
    expect(slip.startsWith("b")).toBe(true);
  }
});
