import { Converter } from "opencc-js/t2cn";
import { expect, it } from "vitest";
import { checkContent } from "../../src/gate/check-content.ts";
import { countVerdicts } from "../../src/model/site-model.ts";
import { site } from "../../src/site.ts";
import { contentOf } from "../../test/support/content-in-memory.ts";
import { distanceUpTo } from "./corpus/spelling.ts";
import { BUSY_SITE, generateReports } from "./generate-reports.ts";

const { files, manifest } = generateReports(120, 1);
const texts = [...files].filter(([path]) => path.startsWith("reports/"));

it("is the same for the same seed, and another for another", () => {
  const again = generateReports(120, 1);
  expect([...again.files]).toEqual([...files]);
  expect(again.manifest).toEqual(manifest);
  expect([...generateReports(120, 2).files]).not.toEqual([...files]);
});

it("is what the content gate takes without a word, with the facts of the manifest and every verdict among them", () => {
  const { problems, model } = checkContent(contentOf(Object.fromEntries(files)), { ...site, includeDrafts: false });
  expect(problems).toEqual([]);
  expect(model.facts.map(({ id }) => String(id)).toSorted()).toEqual(
    manifest.reports.flatMap(({ id, facts }) => facts.map((fact) => `${id}#${fact.id}`)).toSorted(),
  );
  const verdicts = countVerdicts(model.factClaims.map(({ verdict }) => verdict));
  for (const [verdict, count] of Object.entries(verdicts)) expect([verdict, count > 0]).toEqual([verdict, true]);
});

it("has in each report a topic that no other text has, not even as the start of a word", () => {
  for (const { id, topic } of manifest.reports) {
    const holding = texts.filter(([, text]) => text.toLowerCase().includes(topic)).map(([path]) => path);
    expect(holding, topic).toEqual([`reports/${id}.md`]);
    expect(files.get(`reports/${id}.md`)!.toLowerCase().split(topic)).toHaveLength(3);
  }
});

it("keeps some words for questions that find nothing", () => {
  const all = [...files.values()].join("\n").toLowerCase();
  expect(manifest.absent.filter((word) => all.includes(word))).toEqual([]);
  expect(new Set(manifest.absent).size).toBe(50);
});

it("has a report in Chinese here and there", () => {
  const chinese = manifest.reports.filter(({ language }) => language === "zh-Hant").length;
  expect(chinese).toBeGreaterThan(120 * 0.02);
  expect(chinese).toBeLessThan(120 * 0.1);
});

it("has companies’ names in Chinese texts only where they are meant", () => {
  for (const { id, language, companies } of manifest.reports) {
    if (language === "en") continue;
    const text = files.get(`reports/${id}.md`)!;
    const named = manifest.companies.filter(({ shortTraditional }) => text.includes(shortTraditional));
    expect(companies).toEqual(expect.arrayContaining(named.map((company) => company.id)));
    expect(named.map((company) => company.id)).toContain(companies[0]);
  }
});

it("uses thousands of words, few of them often", () => {
  const counts = new Map<string, number>();
  for (const [, text] of texts)
    for (const word of text.toLowerCase().match(/[a-z]{4,}/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  expect(counts.size).toBeGreaterThan(4000);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const frequent = [...counts.values()].sort((a, b) => b - a).slice(0, counts.size / 10);
  expect(frequent.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(total / 2);
});

it("names companies so that a slip of two letters makes no other’s name", () => {
  const words = manifest.companies.map(({ word }) => word.toLowerCase());
  for (const [index, word] of words.entries())
    for (const other of words.slice(index + 1))
      expect([word, other, distanceUpTo(3, word, other)]).toEqual([word, other, 3]);
});

it("writes simplified names as they are simplified", () => {
  const simplify = Converter({ from: "t", to: "cn" });
  for (const { traditional, simplified, shortTraditional, shortSimplified } of manifest.companies) {
    expect(simplify(traditional)).toBe(simplified);
    expect(simplify(shortTraditional)).toBe(shortSimplified);
  }
});

it("has 300 tickers, 20 metrics and 50 tags for a busy site, and takes one report more without a word", () => {
  const busy = generateReports(120, 1, BUSY_SITE);
  const { companies, metrics, tags } = busy.manifest;
  expect(companies.flatMap(({ listings }) => listings)).toHaveLength(300);
  expect(metrics).toHaveLength(20);
  expect(tags).toHaveLength(50);
  const { path, text } = busy.another;
  expect(busy.files.has(path)).toBe(false);
  const content = contentOf(Object.fromEntries([...busy.files, [path, text]]));
  const { problems, model } = checkContent(content, { ...site, includeDrafts: false });
  expect(problems).toEqual([]);
  expect(model.reports).toHaveLength(121);
  const facts = model.facts.length / model.reports.length;
  expect(facts).toBeGreaterThan(14);
  expect(facts).toBeLessThan(16);
  const words = [...busy.files]
    .filter(([each]) => each.startsWith("reports/"))
    .map(([, each]) => each.split("---\n")[2]!);
  const english = words
    .map((each) => each.split(/\s+/u).filter((word) => /\p{L}/u.test(word)).length)
    .sort((a, b) => a - b);
  expect(english[60]).toBeGreaterThan(500);
  expect(english[60]).toBeLessThan(750);
});
