/** A small site for tests of the engine: five names, and facts and pages that are asked one by one. */
import type { FactLine } from "../../../explorer/query/display.ts";
import { SEARCH_FACETS, type ChosenFacets, type FacetCounts, type SearchFacet } from "../fact-question.ts";
import { lookupAddress, type LookupEntry } from "../lookup.ts";
import type { Mention, Names } from "../names.ts";
import type { PageKind } from "../page-kind.ts";
import type { Constraint, Reading, Recognition, Understood } from "../reading.ts";
import type { FoundPage } from "../text-question.ts";
import { isNarrowed } from "../search-state.ts";
import { mapFacets } from "./filter-counts.ts";
import { FACET_OF_KIND } from "./named-things.ts";
import type { SearchSources } from "./search-sources.ts";

/** A fact or page: the words that it holds, and what it is about. */
export interface SampleThing {
  readonly id: string;
  readonly words: readonly string[];
  readonly options: ChosenFacets;
}

export interface SamplePage extends SampleThing {
  readonly kind: PageKind;
}

const ENTRIES: readonly LookupEntry[] = [
  entry("entity", "tencent", "Tencent", ["騰訊"], ["00700.HK"]),
  entry("entity", "tencent-music", "Tencent Music", [], ["01698.HK"]),
  entry("entity", "alibaba", "Alibaba", ["阿里巴巴"], ["09988.HK"]),
  entry("metric", "price-change", "Price", [], []),
  entry("tag", "bear", "Bear", [], []),
];

function entry(
  kind: LookupEntry["kind"],
  id: string,
  name: string,
  names: readonly string[],
  symbols: readonly string[],
): LookupEntry {
  return { kind, id, name, names, symbols, reports: 1 };
}

const MISSPELT: Readonly<Record<string, string>> = { tencnet: "tencent" };

/** Words for metrics, which name them beside something else only. */
const TRIGGERS: Readonly<Record<string, string>> = { dropped: "price-change" };

const entryOf: Names["entryOf"] = (kind, id) => ENTRIES.find((each) => each.kind === kind && each.id === id) ?? null;

function meaningOf(word: string): { entries: LookupEntry[]; recognition: Recognition } | null {
  const isNamed = (entry: LookupEntry, name: string) =>
    [entry.name, ...entry.names, ...entry.symbols.flatMap((each) => [each, each.slice(1, 5)])].some(
      (each) => each.toLowerCase() === name,
    );
  const exact = ENTRIES.filter((entry) => isNamed(entry, word));
  if (exact.length > 0) return { entries: exact, recognition: "exact" };
  const meant = MISSPELT[word];
  return meant === undefined
    ? null
    : { entries: ENTRIES.filter((entry) => isNamed(entry, meant)), recognition: "corrected" };
}

function wordsOf(query: string) {
  return Array.from(query.matchAll(/\S+/gu), ({ 0: text, index }) => ({
    text,
    stretch: { start: index, end: index + text.length },
  }));
}

const sampleNames: Names = {
  mentionsIn: (query) =>
    wordsOf(query).flatMap(({ text, stretch }): Mention | readonly Mention[] => {
      const meaning = meaningOf(text.toLowerCase());
      if (meaning) return { ...meaning, stretch, isTrigger: false };
      const metric = entryOf("metric", TRIGGERS[text] ?? "");
      return metric ? { entries: [metric], recognition: "exact", stretch, isTrigger: true } : [];
    }),
  matching: (query) =>
    ENTRIES.filter(
      ({ id, name }) =>
        query !== "" && (TRIGGERS[query] === id || ` ${name}`.toLowerCase().includes(` ${query.toLowerCase()}`)),
    ).map((entry) => ({ entry, recognition: "prefix", isWhole: false })),
  nearest: (_query, limit) => ENTRIES.slice(0, limit),
  fold: (text) =>
    text
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
      .trim(),
  entryOf,
};

/** Words only: a name, a year, `disputed`, `sank` (a metric and a direction), or a word. */
function sampleReading(query: string): Reading {
  const understood: Understood[] = [];
  const rest: Reading["rest"][number][] = [];
  for (const { text, stretch } of wordsOf(query)) {
    const meaning = meaningOf(text.toLowerCase());
    const without = (query.slice(0, stretch.start) + query.slice(stretch.end).trimStart()).trim();
    const understand = (constraint: Constraint, label: string, recognition: Recognition = "exact") =>
      understood.push({ constraint, label, stretch, recognition, without });
    if (meaning) {
      const [{ kind, name }] = meaning.entries as [LookupEntry];
      understand({ kind, ids: meaning.entries.map(({ id }) => id) }, name, meaning.recognition);
    } else if (/^\d{4}$/u.test(text)) understand({ kind: "period", from: `${text}-01-01`, to: `${text}-12-31` }, text);
    else if (text === "sank") {
      understand({ kind: "metric", ids: ["price-change"] }, "Price");
      understand({ kind: "direction", direction: "down" }, "Down");
    } else if (text === "disputed") understand({ kind: "verdict", statuses: ["disputed"] }, "Disputed");
    else rest.push({ text, stretch, isLast: stretch.end === query.length });
  }
  const [only] = understood;
  const isOneName = rest.length === 0 && understood.length === 1 && "ids" in only!.constraint;
  return { query, understood, rest, isOneName };
}

/**
 * `facts` and `pages` in rank order; a page's id is its place below its kind's folder. Every fact is a file, and a
 * question that neither asks for something nor chooses it needs them all.
 */
export function sampleSources(facts: readonly SampleThing[], pages: readonly SamplePage[]): SearchSources {
  const held = new Set(pages.flatMap(({ words }) => words));
  return {
    names: () => Promise.resolve(sampleNames),
    readQuery: sampleReading,
    askFacts: ({ constraints, words, chosen, maxFiles = Infinity }) => {
      const needsAll = constraints.length === 0 && !isNarrowed(chosen);
      const isTooMuch = needsAll && facts.length > maxFiles;
      const fits = (fact: SampleThing) =>
        words.every((word) => fact.words.includes(word)) && meetsAll(constraints, fact.options);
      const found = isTooMuch ? [] : facts.filter((fact) => fits(fact) && passes(fact, chosen));
      return Promise.resolve({
        count: found.length,
        lines: (from, to) => Promise.resolve(found.slice(from, to).map(lineOf)),
        facets: () => Promise.resolve(countOptions(isTooMuch ? [] : facts.filter(fits), chosen)),
      });
    },
    texts: {
      ask: ({ words, chosen, kinds, without }) => {
        const fits = (page: SamplePage) =>
          words.every((word) => page.words.includes(word.toLowerCase())) && !without.includes(addressOf(page));
        const isWanted = ({ kind }: SamplePage) => kinds.length === 0 || kinds.includes(kind);
        const ofAllKinds = pages.filter((page) => fits(page) && passes(page, chosen));
        const found = ofAllKinds.filter(isWanted).sort(reportsFirst);
        const kindCounts = new Map<PageKind, number>();
        for (const { kind } of ofAllKinds) kindCounts.set(kind, (kindCounts.get(kind) ?? 0) + 1);
        return Promise.resolve({
          count: found.length,
          reportCount: found.filter(({ kind }) => kind === "report").length,
          pages: (from, to) => Promise.resolve(found.slice(from, to).map(foundPage)),
          facets: () =>
            Promise.resolve(
              countOptions(
                pages.filter((page) => fits(page) && isWanted(page)),
                chosen,
              ),
            ),
          kindCounts: () => Promise.resolve(kindCounts),
        });
      },
      check: (words) =>
        Promise.resolve(
          words.map((word) => ({ word, isKnown: held.has(word), nearest: held.has(`${word}s`) ? `${word}s` : null })),
        ),
    },
  };
}

function meetsAll(constraints: readonly Constraint[], options: ChosenFacets): boolean {
  return constraints.every((constraint) => {
    if ("ids" in constraint) return constraint.ids.some((id) => options[FACET_OF_KIND[constraint.kind]].includes(id));
    if (constraint.kind === "period") return options.year.includes(constraint.from.slice(0, 4));
    if (constraint.kind === "direction") return true;
    return constraint.kind === "verdict" && constraint.statuses.some((status) => options.verdict.includes(status));
  });
}

function passes({ options }: SampleThing, chosen: ChosenFacets, ignored?: SearchFacet): boolean {
  return SEARCH_FACETS.every(
    (facet) =>
      facet === ignored || chosen[facet].length === 0 || chosen[facet].some((id) => options[facet].includes(id)),
  );
}

function countOptions(things: readonly SampleThing[], chosen: ChosenFacets): FacetCounts {
  return mapFacets((facet) => {
    const counts = new Map<string, number>();
    for (const thing of things.filter((each) => passes(each, chosen, facet))) {
      for (const id of thing.options[facet]) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    return counts;
  });
}

function reportsFirst(a: SamplePage, b: SamplePage): number {
  return Number(b.kind === "report") - Number(a.kind === "report");
}

function addressOf({ kind, id }: SamplePage): string {
  const known = ENTRIES.find((entry) => entry.kind === kind && entry.id === id);
  return known ? lookupAddress(known) : `/${kind}/${id}/`;
}

function foundPage(page: SamplePage): FoundPage {
  const href = `/base${addressOf(page)}`;
  return { kind: page.kind, href, title: page.id, date: null, siglum: null, excerpt: [], sections: [] };
}

/** Of a printed fact only what the engine looks at. */
function lineOf({ id }: SampleThing): FactLine {
  return { id, address: `/reports/sample/#${id}` } as FactLine;
}
