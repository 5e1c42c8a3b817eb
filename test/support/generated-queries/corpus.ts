/** What can be asked of generated reports: their manifest, looked up in the ways that queries are made from. */
import { entityAddress, factAddress, reportAddress } from "../../../src/model/addresses.ts";
import { distanceUpTo } from "../../../scripts/bench/corpus/spelling.ts";
import type { Company } from "../../../scripts/bench/corpus/companies.ts";
import type { CorpusFact } from "../../../scripts/bench/corpus/facts.ts";
import type { GeneratedReports, Manifest, PlantedReport } from "../../../scripts/bench/generate-reports.ts";
import type { Random } from "../../../scripts/bench/random.ts";
import type { FoundResult } from "../relevance-queries.ts";

export interface ToldFact extends CorpusFact {
  readonly report: PlantedReport;
}

export interface Corpus {
  readonly manifest: Manifest;
  readonly random: Random;
  /** Companies that a report is about. */
  readonly companies: readonly Company[];
  /** In the order of the reports. */
  readonly facts: readonly ToldFact[];
  /** Words of all names and tickers, in lower case, by whom they name: `entity bela`, `metric pb-ratio`. */
  readonly namesByWord: ReadonlyMap<string, ReadonlySet<string>>;
  /** All words of all files, in lower case. */
  readonly words: ReadonlySet<string>;
}

export function openCorpus({ manifest, files }: GeneratedReports, random: Random): Corpus {
  const reported = new Set(manifest.reports.flatMap(({ companies }) => companies));
  const words = new Set<string>();
  for (const text of files.values()) for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) words.add(word);
  return {
    manifest,
    random,
    companies: manifest.companies.filter(({ id }) => reported.has(id)),
    facts: manifest.reports.flatMap((report) => report.facts.map((fact) => ({ ...fact, report }))),
    namesByWord: wordsOfNames(manifest),
    words,
  };
}

function wordsOfNames({ companies, metrics, publishers, tags }: Manifest): Map<string, Set<string>> {
  const named: [string, readonly string[]][] = [
    ...companies.map((company): [string, string[]] => [
      `entity ${company.id}`,
      [company.name, ...company.aliases, ...company.listings.map(({ symbol }) => symbol)],
    ]),
    ...metrics.map((metric): [string, string[]] => [
      `metric ${metric.id}`,
      [metric.name, ...metric.names, ...metric.triggers],
    ]),
    ...publishers.map((publisher): [string, string[]] => [
      `publisher ${publisher.id}`,
      [publisher.name, publisher.siglum],
    ]),
    ...tags.map((tag): [string, string[]] => [`tag ${tag}`, [tag]]),
  ];
  const namesByWord = new Map<string, Set<string>>();
  for (const [owner, names] of named) {
    for (const [word] of names
      .join(" ")
      .toLowerCase()
      .matchAll(/[\p{L}\p{N}]+/gu))
      namesByWord.set(word, (namesByWord.get(word) ?? new Set()).add(owner));
  }
  return namesByWord;
}

/** Whether every word of a name that lies within so many slips is a word of this owner's, and such a one there is. */
export function isNearestTo(corpus: Corpus, owner: string, slip: string, slips: number): boolean {
  const near = [...corpus.namesByWord].filter(([word]) => distanceUpTo(slips + 1, word, slip) <= slips);
  return near.length > 0 && near.every(([, owners]) => owners.size === 1 && owners.has(owner));
}

/** Whether some text or name has a word that starts so. */
export function startsAWord({ words, namesByWord }: Corpus, start: string): boolean {
  return [...words, ...namesByWord.keys()].some((word) => word.startsWith(start));
}

/** So many of them, or all where there are fewer, without one twice. */
export function sample<T>(random: Random, items: readonly T[], count: number): T[] {
  const left = [...items];
  const taken: T[] = [];
  while (taken.length < count && left.length > 0) taken.push(...left.splice(random.whole(left.length), 1));
  return taken;
}

export function companyResult({ id }: Pick<Company, "id">): FoundResult {
  return { kind: "entity", address: entityAddress(id) };
}

export function reportResult({ id }: Pick<PlantedReport, "id">): FoundResult {
  return { kind: "report", address: reportAddress(id) };
}

export function factResult({ id, report }: ToldFact): FoundResult {
  return { kind: "fact", address: factAddress(`${report.id}#${id}`) };
}
