/** Queries that are one name: spelled out, as a ticker, begun, misspelled; of companies, metrics, tags, publishers. */
import type { Company } from "../../../scripts/bench/corpus/companies.ts";
import { metricAddress, publisherAddress, tagAddress } from "../../../src/model/addresses.ts";
import type { RelevanceQuery } from "../relevance-queries.ts";
import { companyResult, isNearestTo, sample, startsAWord, type Corpus } from "./corpus.ts";
import { misspell } from "./slips.ts";

const LEAST_PREFIX = 4;

export function askNames(corpus: Corpus): RelevanceQuery[] {
  const { random, companies } = corpus;
  const some = (category: string, count: number, ways: readonly ((company: Company) => string | null)[]) =>
    sample(random, companies, companies.length)
      .flatMap((company, index): RelevanceQuery[] => {
        const query = ways[index % ways.length]!(company);
        return query === null ? [] : [{ category, query, answers: [companyResult(company)] }];
      })
      .slice(0, count);
  return [
    ...some("names in English", 24, [
      ({ name }) => name,
      ({ word }) => word.toLowerCase(),
      ({ aliases }) => aliases[0]!,
      ({ name }) => name.toUpperCase(),
    ]),
    ...some("names in Chinese", 30, [
      ({ traditional }) => traditional,
      ({ simplified }) => simplified,
      ({ shortTraditional }) => shortTraditional,
      ({ shortSimplified }) => shortSimplified,
      ({ traditional }) => `${traditional}集團`,
      ({ simplified }) => `${simplified}集团`,
    ]),
    ...some("tickers", 36, [
      ({ listings }) => listings[0]!.symbol,
      ({ listings }) => bareNumber(listings[0]!.symbol),
      ({ listings }) => listings[0]!.symbol.replace(/^0+/u, "").toLowerCase(),
      ({ listings }) => `HKG:${Number.parseInt(listings[0]!.symbol, 10)}`,
      ({ listings }) => `${listings[0]!.symbol.slice(0, 5)} hk`,
      ({ listings }) => listings[1]?.symbol ?? null,
      ({ listings }) => listings[1]?.symbol.toLowerCase() ?? null,
      ({ listings }) => inFullWidth(listings[0]!.symbol.slice(0, 5)),
    ]),
    ...some("prefixes", 30, [(company) => shortestPrefix(corpus, company)]),
    ...some("misspellings", 30, [
      (company) => slipOf(corpus, company, 1),
      (company) => slipOf(corpus, company, 1),
      (company) => slipOf(corpus, company, 2),
      ({ name, ...company }) => {
        const slip = slipOf(corpus, { name, ...company }, 1);
        return slip === null ? null : `${slip}${name.slice(company.word.length)}`;
      },
    ]),
    ...askRegistry(corpus),
  ];
}

function askRegistry({ manifest, random }: Corpus): RelevanceQuery[] {
  const used = new Set(manifest.reports.flatMap(({ tags }) => tags));
  const publishing = new Set(manifest.reports.map(({ publisher }) => publisher));
  return [
    ...sample(random, manifest.metrics, 20).map(({ id, name, chinese }, index) => ({
      category: "metrics",
      query: index % 3 === 0 ? chinese : name.toLowerCase(),
      answers: [{ kind: "metric", address: metricAddress(id) }],
    })),
    ...sample(random, [...used], 20).map((tag, index) => ({
      category: "tags",
      query: index % 2 === 0 ? tag : tag.replaceAll("-", " "),
      answers: [{ kind: "tag", address: tagAddress(tag) }],
    })),
    ...sample(
      random,
      manifest.publishers.filter(({ id }) => publishing.has(id)),
      12,
    ).map(({ id, name }, index) => ({
      category: "publishers",
      query: index % 2 === 0 ? name : name.toLowerCase(),
      answers: [{ kind: "publisher", address: publisherAddress(id) }],
    })),
  ];
}

/** Null where the number alone is as well a year. */
function bareNumber(symbol: string): string | null {
  const number = Number.parseInt(symbol, 10);
  return number >= 1900 && number < 2100 ? null : String(number);
}

function inFullWidth(digits: string): string {
  return String.fromCodePoint(...[...digits].map((digit) => digit.codePointAt(0)! + 0xfee0));
}

/** The shortest that no other name has a word with; null where none is shorter than the word. */
function shortestPrefix({ namesByWord }: Corpus, { id, word }: Company): string | null {
  const whole = word.toLowerCase();
  for (let length = LEAST_PREFIX; length < whole.length; length++) {
    const start = whole.slice(0, length);
    const owners = [...namesByWord].filter(([other]) => other.startsWith(start)).flatMap(([, names]) => [...names]);
    if (owners.every((owner) => owner === `entity ${id}`)) return start;
  }
  return null;
}

/** Null where the slip made something else: another name's near neighbour, or the beginning of a word. */
function slipOf(corpus: Corpus, { id, word }: Company, slips: number): string | null {
  if (slips === 2 && word.length < 8) return null;
  const slip = misspell(corpus.random, word.toLowerCase(), slips);
  return isNearestTo(corpus, `entity ${id}`, slip, slips) && !startsAWord(corpus, slip) ? slip : null;
}
