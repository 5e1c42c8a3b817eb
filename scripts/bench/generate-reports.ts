/**
 * So many reports as a busy site has them: made-up prose of six hundred words, some in Chinese, about companies with
 * names in both scripts, with some fifteen facts each; and a manifest of what was planted, for tests to ask for. The
 * same arguments give the same files on every machine.
 */
import { dayAfterStart } from "./corpus/calendar.ts";
import { chineseWriter, inventChineseTopics, type ChineseWriter } from "./corpus/chinese.ts";
import type { Company } from "./corpus/companies.ts";
import { englishWriter, type EnglishWriter } from "./corpus/english.ts";
import { inventFacts, type CorpusFact } from "./corpus/facts.ts";
import { CORPUS_METRICS, type CorpusMetric } from "./corpus/metrics.ts";
import { inventRegistry, type CorpusRegistry, type Publisher } from "./corpus/registry.ts";
import { inventTopics, inventVocabulary, pickFrequentFirst } from "./corpus/vocabulary.ts";
import { writeReport, type CorpusStatement } from "./corpus/write-report.ts";
import { randomFrom, type Random } from "./random.ts";
import { takeFacts } from "./take-facts.ts";

export interface PlantedReport {
  readonly id: string;
  readonly title: string;
  readonly language: "en" | "zh-Hant";
  /** Stands in this report's body, twice, and in no other text; a run of three characters in a Chinese one. */
  readonly topic: string;
  /** Null where the source is undated. */
  readonly published: string | null;
  readonly publisher: string;
  readonly tags: readonly string[];
  /** Ids of the companies that it is about, the main one first. */
  readonly companies: readonly string[];
  readonly facts: readonly CorpusFact[];
  readonly statements: readonly CorpusStatement[];
}

export interface Manifest {
  /** The much reported first. */
  readonly companies: readonly Company[];
  readonly metrics: readonly CorpusMetric[];
  readonly publishers: readonly Publisher[];
  readonly tags: readonly string[];
  /** Oldest first. */
  readonly reports: readonly PlantedReport[];
  /** Words, built like the others, that stand nowhere. */
  readonly absent: readonly string[];
}

export interface GeneratedReports {
  /** By path below the content folder. */
  readonly files: ReadonlyMap<string, string>;
  readonly manifest: Manifest;
  /** One report more that fits in with the others, newer than they are. */
  readonly another: { readonly path: string; readonly text: string };
}

/** How many companies there are to report on, and how many metrics. */
export interface Breadth {
  readonly companies: number;
  readonly metrics: number;
}

const WIDE: Breadth = { companies: 300, metrics: CORPUS_METRICS.length };
/** With 300 tickers: each company has one, and each third another. */
export const BUSY_SITE: Breadth = { companies: 225, metrics: 20 };

/** Days from the first report's to the last one's. */
const SPAN_DAYS = 2870;
/** How far back a report looks for one to copy or to share figures with. */
const MEMORY = 40;
/** Facts shared independently: too few of them to look like a copy. */
const SHARED_FACTS = 5;
const FACTS = { from: 13, below: 18 } as const;
/** Of a hundred reports. */
const CHINESE = 5;
const UNDATED = 3;
const ABSENT = 50;

interface Setting {
  readonly random: Random;
  readonly registry: CorpusRegistry;
  readonly english: EnglishWriter;
  readonly chinese: ChineseWriter;
}

interface Written {
  readonly planted: PlantedReport;
  readonly origin: string;
  readonly cast: readonly Company[];
}

/** `reports` from 1 to 15,000. */
export function generateReports(reports: number, seed: number, breadth: Breadth = WIDE): GeneratedReports {
  const random = randomFrom(seed);
  const registry = inventRegistry(random, breadth.companies, CORPUS_METRICS.slice(0, breadth.metrics));
  const names = new Set(registry.companies.map(({ word }) => word.toLowerCase()));
  const topics = inventTopics(random, reports + ABSENT, names);
  const vocabulary = inventVocabulary(random, new Set([...names, ...topics]));
  const chineseTopics = inventChineseTopics(random, reports);
  const english = englishWriter(random, vocabulary, pickFrequentFirst(random));
  const setting: Setting = { random, registry, english, chinese: chineseWriter(random) };
  const files = new Map(Object.entries(registry.files));
  const written: Written[] = [];
  const write = (number: number, canBeChinese: boolean) => {
    const earlier = written.length === 0 ? null : written.at(-1 - random.whole(Math.min(MEMORY, written.length)))!;
    const isChinese = canBeChinese && random.chance(CHINESE);
    const day = dayAfterStart(Math.floor((number * SPAN_DAYS) / reports));
    const topic = (isChinese ? chineseTopics : topics)[number]!;
    const { report, text } = invent({ number, day, isChinese, topic, earlier }, setting);
    return { report, path: `reports/${report.planted.id}.md`, text };
  };
  for (let number = 0; number < reports; number++) {
    const { report, path, text } = write(number, true);
    files.set(path, text);
    written.push(report);
  }
  const { companies, metrics, publishers, tags } = registry;
  const { path, text } = write(reports, false);
  return {
    files,
    another: { path, text },
    manifest: {
      companies,
      metrics,
      publishers,
      tags,
      reports: written.map(({ planted }) => planted),
      absent: topics.slice(reports),
    },
  };
}

interface Assignment {
  readonly number: number;
  readonly day: string;
  readonly isChinese: boolean;
  readonly topic: string;
  readonly earlier: Written | null;
}

function invent({ number, day, isChinese, topic, earlier }: Assignment, setting: Setting) {
  const { random, registry } = setting;
  const { isCopy, taken } = takeFacts(random, earlier?.planted.facts ?? null, SHARED_FACTS);
  const copied = isCopy ? earlier : null;
  const main = taken.length > 0 ? earlier!.cast[0]! : null;
  const cast = copied?.cast ?? pickCast(random, registry.companies, main);
  const count = FACTS.from + random.whole(FACTS.below - FACTS.from);
  const facts = inventFacts(taken, count, {
    random,
    cast,
    indexes: registry.indexes,
    brokers: registry.brokers,
    metrics: registry.metrics,
    day,
  });
  const statements = copied?.planted.statements ?? inventStatements(cast, number, setting);
  const writer = isChinese ? setting.chinese : setting.english;
  const title = writer.title(cast.map(({ name, traditional }) => (isChinese ? traditional : name)));
  const id = `${isChinese ? `${cast[0]!.id}-in-chinese` : slugOf(title)}-${number + 1}`;
  const planted: PlantedReport = {
    id,
    title,
    language: isChinese ? "zh-Hant" : "en",
    topic,
    published: random.chance(UNDATED) ? null : day,
    publisher: random.pick(registry.publishers).id,
    tags: pickTags(random, registry.tags),
    companies: cast.map((company) => company.id),
    facts,
    statements,
  };
  const origin = copied?.origin ?? id;
  const draft = { ...planted, added: day, origin: origin === id ? "own" : origin, cast };
  return { report: { planted, origin, cast }, text: writeReport(draft, random, setting.english, setting.chinese) };
}

/** Two to five companies, `main` first where it is given; the first ones of the list are in many reports, the last in few. */
function pickCast(random: Random, companies: readonly Company[], main: Company | null): Company[] {
  const size = 2 + random.whole(4);
  const cast = new Set<Company>(main === null ? [] : [main]);
  while (cast.size < size) cast.add(companies[Math.floor(companies.length * (random.whole(2 ** 20) / 2 ** 20) ** 2)]!);
  return [...cast];
}

function pickTags(random: Random, tags: readonly string[]): string[] {
  return [...new Set(Array.from({ length: 1 + random.whole(3) }, () => random.pick(tags)))];
}

function inventStatements(cast: readonly Company[], number: number, { english }: Setting): CorpusStatement[] {
  return cast.slice(0, 2).map((company, index) => {
    const text = english.title([company.name]);
    return { id: `statement-${index + 1}`, key: `${slugOf(text)}-${number + 1}`, subject: company.id, text };
  });
}

function slugOf(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, "-")
    .replaceAll(/^-|-$/gu, "");
}
