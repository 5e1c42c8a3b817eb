/** Queries for the one report that holds a word, alone and beside a name; and for nothing at all. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "../build-site.ts";
import { NOISE, parseRelevanceQueries, type RelevanceQuery } from "../relevance-queries.ts";
import type { PlantedReport } from "../../../scripts/bench/generate-reports.ts";
import { distanceUpTo } from "../../../scripts/bench/corpus/spelling.ts";
import { reportResult, sample, startsAWord, type Corpus } from "./corpus.ts";

type Way = (report: PlantedReport) => string;

export function askTexts({ manifest, random }: Corpus): RelevanceQuery[] {
  const english = manifest.reports.filter(({ language }) => language === "en");
  const chinese = manifest.reports.filter(({ language }) => language !== "en");
  const companies = new Map(manifest.companies.map((company) => [company.id, company]));
  const mainOf = (report: PlantedReport) => companies.get(report.companies[0]!)!;
  const some = (category: string, reports: readonly PlantedReport[], count: number, ways: readonly Way[]) =>
    sample(random, reports, count).map((report, index) => ({
      category,
      query: ways[index % ways.length]!(report),
      answers: [reportResult(report)],
    }));
  return [
    ...some("topics", english, 36, [
      ({ topic }) => topic,
      ({ topic }) => topic.toUpperCase(),
      (report) => `${report.topic} ${mainOf(report).word.toLowerCase()}`,
      (report) => `the ${report.topic} of ${mainOf(report).name}`,
    ]),
    ...some("topics in Chinese", chinese, 24, [
      ({ topic }) => topic,
      (report) => `${mainOf(report).shortTraditional} ${report.topic}`,
      (report) => `${mainOf(report).shortSimplified}${report.topic}`,
    ]),
    ...some("titles", english, 16, [({ title }) => title, ({ title }) => title.toLowerCase()]),
  ];
}

/** Words that stand in no text and near no name, and the noise of the real reports as far as that holds of it too. */
export function askNoise(corpus: Corpus): RelevanceQuery[] {
  const { manifest, random } = corpus;
  const yaml = readFileSync(join(projectFolder, "test/fixtures/search/real-queries.yaml"), "utf8");
  const written = parseRelevanceQueries(yaml).filter(({ category }) => category === NOISE);
  const absent = manifest.absent.filter((word) => !isNearSomething(corpus, word));
  const mixed = sample(random, absent, 6).map((word) => `${random.pick(manifest.companies).word} ${word}`);
  return [
    ...written.map(({ query }) => query).filter((query) => !isNearSomething(corpus, query)),
    ...sample(random, absent, 20),
    ...mixed,
  ].map((query) => ({ category: NOISE, query, answers: [] }));
}

/** Whether each of its words is near a name's or begins a word of the corpus; punctuation is near nothing. */
function isNearSomething(corpus: Corpus, query: string): boolean {
  const words = [...query.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => word);
  const isNear = (word: string) =>
    startsAWord(corpus, word) || [...corpus.namesByWord.keys()].some((name) => distanceUpTo(3, name, word) < 3);
  return words.length > 0 && words.every(isNear);
}
