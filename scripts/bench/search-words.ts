/** What the bench asks a generated site for: words of every kind, and questions of several words. */
import type { Manifest } from "./generate-reports.ts";

export interface SearchWord {
  readonly kind: string;
  readonly query: string;
}

/** One word each, the heaviest of its kind where that is known: the more reported the company, the more answers. */
export function wordsOfEachKind({ companies, reports, publishers, absent, tags }: Manifest): SearchWord[] {
  const last = reports.at(-1)!;
  const inChinese = reports.find(({ language }) => language === "zh-Hant");
  return [
    { kind: "company", query: companies[0]!.word },
    { kind: "ticker", query: companies[0]!.listings[0]!.symbol },
    { kind: "Chinese name", query: companies[1]!.traditional },
    { kind: "misspelled", query: misspelled(companies[2]!.word) },
    { kind: "metric", query: "revenue" },
    { kind: "publisher", query: publishers[0]!.siglum },
    { kind: "tag", query: tags.find((tag) => tag === "robotics") ?? tags[0]! },
    { kind: "verdict", query: "disputed" },
    { kind: "year", query: last.facts.find(({ period }) => /^\d{4}/u.test(period))?.period.slice(0, 4) ?? "2026" },
    {
      kind: "topic",
      query: last.language === "en" ? last.topic : (reports.find(({ language }) => language === "en") ?? last).topic,
    },
    ...(inChinese === undefined ? [] : [{ kind: "Chinese topic", query: inChinese.topic }]),
    { kind: "frequent word", query: "market" },
    { kind: "noise", query: absent[0]! },
  ];
}

/** Neighbours differ, so that each query is answered anew. */
export function manyQueries(manifest: Manifest, count: number): string[] {
  const { companies, metrics, reports, tags, publishers } = manifest;
  const at = <T>(items: readonly T[], index: number): T => items[(index * 7) % items.length]!;
  const makers: readonly ((index: number) => string)[] = [
    (index) => at(companies, index).word,
    (index) => at(reports, index).topic,
    (index) => `${at(companies, index).word} ${at(metrics, index).name}`,
    (index) => at(companies, index).traditional,
    (index) => at(metrics, index).name,
    (index) => at(companies, index).word.slice(0, 4),
    (index) => at(companies, index).listings[0]!.symbol,
    (index) => `${at(metrics, index).name} 2024`,
    (index) => at(tags, index).replaceAll("-", " "),
    (index) => misspelled(at(companies, index).word),
    (index) => at(publishers, index).name,
    (index) => at(reports, index).title.split(" ").slice(-3).join(" "),
    () => "p/e < 20",
    (index) => `disputed ${at(companies, index).word}`,
  ];
  return Array.from({ length: count }, (_, index) => makers[index % makers.length]!(index));
}

/** The third letter left out. */
function misspelled(word: string): string {
  return word.slice(0, 2) + word.slice(3);
}
