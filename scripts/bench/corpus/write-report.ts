/** A generated report as the text of its file. */
import type { Random } from "../random.ts";
import { inChinese, inEnglish } from "./calendar.ts";
import type { ChineseWriter } from "./chinese.ts";
import type { Company } from "./companies.ts";
import type { EnglishWriter } from "./english.ts";
import type { CorpusFact } from "./facts.ts";
import { CORPUS_METRICS, sayInChinese } from "./metrics.ts";

export interface CorpusStatement {
  readonly id: string;
  readonly key: string;
  readonly subject: string;
  readonly text: string;
}

export interface Draft {
  readonly title: string;
  readonly language: "en" | "zh-Hant";
  readonly topic: string;
  /** Null where the source is undated. */
  readonly published: string | null;
  readonly added: string;
  readonly publisher: string;
  readonly origin: string;
  readonly tags: readonly string[];
  readonly cast: readonly Company[];
  readonly facts: readonly CorpusFact[];
  readonly statements: readonly CorpusStatement[];
}

const SECTIONS = 5;
const PARAGRAPHS = 2;
/** Of a paragraph, or one more. */
const SENTENCES = 3;

export function writeReport(draft: Draft, random: Random, english: EnglishWriter, chinese: ChineseWriter): string {
  const { cast, topic } = draft;
  const isChinese = draft.language !== "en";
  const writer = isChinese ? chinese : english;
  const names = cast.map(({ name, traditional }) => (isChinese ? traditional : name));
  const short = cast.map(({ word, shortTraditional }) => (isChinese ? shortTraditional : word));
  const glue = isChinese ? "" : " ";
  const topicSection = random.whole(SECTIONS);
  const sections = Array.from({ length: SECTIONS }, (_, section) => {
    const paragraphs = Array.from({ length: PARAGRAPHS }, (__, paragraph) => {
      const length = SENTENCES + (random.chance(50) ? 1 : 0);
      const sentences = Array.from({ length }, () => writer.sentence(random.chance(70) ? names : short));
      if (section === topicSection) sentences.splice(paragraph + 1, 0, writer.topicSentence(names, topic));
      const fact = draft.facts[section * PARAGRAPHS + paragraph];
      if (fact) sentences.push(refer(fact, cast, isChinese));
      return sentences.join(glue);
    });
    return `## ${writer.heading(names)}\n\n${paragraphs.join("\n\n")}\n`;
  });
  return [frontMatter(draft, writer.sentence(names)), ...sections].join("\n");
}

function refer(fact: CorpusFact, cast: readonly Company[], isChinese: boolean): string {
  const metric = CORPUS_METRICS.find(({ id }) => id === fact.metric)!;
  const company = cast.find(({ id }) => id === fact.subject);
  if (isChinese) return `${inChinese(fact.period)}${company?.traditional ?? ""}的${metric.chinese}為[](#${fact.id})。`;
  const verb = fact.mode === "projected" ? "was put at" : "stood at";
  const whose = company === undefined ? "the" : `the ${company.name}`;
  return `${capitalized(inEnglish(fact.period))}, ${whose} ${metric.name.toLowerCase()} ${verb} [](#${fact.id}).`;
}

function frontMatter(draft: Draft, summary: string): string {
  const { title, language, published, added, publisher, origin, tags, facts, statements } = draft;
  return [
    "---",
    `title: "${title}"`,
    `summary: "${summary}"`,
    `added: ${added}`,
    "source:",
    `  publisher: ${publisher}`,
    `  headline: "${title}"`,
    ...(published === null ? [] : [`  published: ${published}`]),
    `  language: ${language}`,
    `  origin: ${origin}`,
    `tags: [${tags.join(", ")}]`,
    "facts:",
    ...facts.flatMap((fact, index) => [
      `  - id: ${fact.id}`,
      `    subject: ${fact.subject}`,
      ...(fact.of === null ? [] : [`    of: ${fact.of}`]),
      `    metric: ${fact.metric}`,
      `    value: ${fact.literal}`,
      `    period: ${fact.period}`,
      ...(fact.mode === "reported" ? [] : [`    mode: ${fact.mode}`]),
      ...(fact.by === null ? [] : [`    by: ${fact.by}`]),
      `    words: ${language === "zh-Hant" ? sayInChinese(fact.literal) : fact.words}`,
      `    at: ${index + 3}`,
    ]),
    "statements:",
    ...statements.flatMap(({ id, key, subject, text }, index) => [
      `  - id: ${id}`,
      `    key: ${key}`,
      "    kind: event",
      `    subjects: [${subject}]`,
      `    text: "${text}"`,
      `    at: ${index + 40}`,
    ]),
    "---",
    "",
  ].join("\n");
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
