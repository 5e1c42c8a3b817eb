/** Questions that exactly one fact of the corpus answers, in many word orders and in both scripts. */
import { inChinese } from "../../../scripts/bench/corpus/calendar.ts";
import type { Company } from "../../../scripts/bench/corpus/companies.ts";
import type { CorpusMetric } from "../../../scripts/bench/corpus/metrics.ts";
import { parsePeriod } from "../../../src/facts/period.ts";
import type { RelevanceQuery } from "../relevance-queries.ts";
import { factResult, sample, type Corpus, type ToldFact } from "./corpus.ts";
import { inWords } from "./period-words.ts";

interface About {
  readonly fact: ToldFact;
  readonly company: Company;
  readonly metric: CorpusMetric;
  /** All facts with its subject and metric, itself among them. */
  readonly alike: readonly ToldFact[];
}

type Ask = (about: About, number: number) => string | null;

export function askFacts(corpus: Corpus): RelevanceQuery[] {
  const { random } = corpus;
  const abouts = sample(random, collect(corpus), Number.POSITIVE_INFINITY);
  const some = (category: string, count: number, ask: Ask): RelevanceQuery[] => {
    const asked: RelevanceQuery[] = [];
    for (const about of abouts) {
      if (asked.length === count) break;
      const query = ask(about, asked.length);
      if (query !== null) asked.push({ category, query, answers: [factResult(about.fact)] });
    }
    return asked;
  };
  return [
    ...some("entity, metric, period", 48, askPeriod),
    ...some("entity, metric, period in Chinese", 20, askInChinese),
    ...some("entity, metric, publisher", 12, askPublisher(corpus)),
    ...some("entity, metric, comparison", 16, askComparison),
    ...some("entity, metric, mode", 8, askMode),
    ...some("entity and index", 8, askIndex(corpus)),
    ...some("entity and figure", 12, askFigure(corpus)),
  ];
}

function collect({ facts, manifest }: Corpus): About[] {
  const companies = new Map(manifest.companies.map((company) => [company.id, company]));
  const metrics = new Map(manifest.metrics.map((metric) => [metric.id, metric]));
  const alikeBySubjectAndMetric = Map.groupBy(facts, ({ subject, metric }) => `${subject} ${metric}`);
  return facts.flatMap((fact) => {
    const company = companies.get(fact.subject);
    const metric = metrics.get(fact.metric);
    if (company === undefined || metric === undefined) return [];
    return [{ fact, company, metric, alike: alikeBySubjectAndMetric.get(`${fact.subject} ${fact.metric}`)! }];
  });
}

/** Whether no other fact with the same subject and metric touches its period. */
function isAloneInPeriod({ fact, alike }: About): boolean {
  return fact.period !== "unknown" && alike.filter((other) => areTouching(fact.period, other.period)).length === 1;
}

function areTouching(a: string, b: string): boolean {
  if (a === "unknown" || b === "unknown") return a === b;
  const [one, other] = [spanOf(a), spanOf(b)];
  return one.start <= other.end && other.start <= one.end;
}

function spanOf(period: string): { readonly start: string; readonly end: string } {
  const parsed = parsePeriod(period);
  if (!parsed.ok || parsed.value.start === null || parsed.value.end === null) throw new Error(`No span: ${period}`);
  return { start: parsed.value.start, end: parsed.value.end };
}

const askPeriod: Ask = (about, number) => {
  if (!isAloneInPeriod(about)) return null;
  const { company, metric, fact } = about;
  const names = [
    company.name,
    company.word.toLowerCase(),
    company.listings[0]!.symbol,
    company.listings.at(-1)!.symbol,
  ];
  const name = names[number % names.length]!;
  const measure = (number % 3 === 0 ? metric.names[0]! : metric.name).toLowerCase();
  const when = inWords(fact.period, number);
  const orders = [
    `${name} ${measure} ${when}`,
    `${when} ${name} ${measure}`,
    `${measure} of ${name} in ${when}`,
    `${measure} ${when} ${name}`,
    `what was the ${measure} of ${name} in ${when}?`,
  ];
  return orders[number % orders.length]!;
};

const askInChinese: Ask = (about, number) => {
  if (!isAloneInPeriod(about)) return null;
  const { company, metric, fact } = about;
  const name = [company.traditional, company.shortTraditional, company.simplified, company.shortSimplified][
    number % 4
  ]!;
  const when = inChinese(fact.period);
  const orders = [
    `${name} ${when} ${metric.chinese}`,
    `${name}${when}${metric.chinese}`,
    `${name}${metric.chinese} ${when}`,
  ];
  return orders[number % orders.length]!;
};

const askPublisher =
  ({ manifest }: Corpus): Ask =>
  ({ fact, company, metric, alike }, number) => {
    const { publisher } = fact.report;
    if (alike.length === 1 || alike.filter(({ report }) => report.publisher === publisher).length > 1) return null;
    const { name } = manifest.publishers.find(({ id }) => id === publisher)!;
    const words = [name.toLowerCase(), company.word.toLowerCase(), metric.name.toLowerCase()];
    return [...words.slice(number % 3), ...words.slice(0, number % 3)].join(" ");
  };

/** Above the second largest, where that leaves room for a whole number. */
const askComparison: Ask = ({ fact, company, metric, alike }, number) => {
  if (metric.isSigned || alike.length === 1) return null;
  const amount = amountOf(fact);
  const next = Math.max(...alike.filter((other) => other !== fact).map(amountOf));
  const bound = Math.ceil((amount + next) / 2);
  if (!(next + 1 <= bound && bound <= amount - 1)) return null;
  const unit = { "%": "%", x: "x", bn: `bn ${company.currency}`, bp: "bp", each: ` ${company.currency}`, "": "" }[
    metric.unit
  ];
  const relation = ["over", ">", "above", "more than"][number % 4]!;
  return `${company.word.toLowerCase()} ${metric.name.toLowerCase()} ${relation} ${bound}${unit}`;
};

const askMode: Ask = ({ fact, company, metric, alike }, number) => {
  if (fact.mode !== "projected" || alike.length === 1) return null;
  if (alike.filter(({ mode }) => mode === "projected").length > 1) return null;
  const mode = number % 2 === 0 ? "projected" : "forecast";
  return `${company.word.toLowerCase()} ${mode} ${metric.name.toLowerCase()}`;
};

const askIndex =
  ({ facts }: Corpus): Ask =>
  ({ fact, company }, number) => {
    const { of, subject } = fact;
    if (of === null || facts.filter((other) => other.subject === subject && other.of === of).length > 1) return null;
    const index = of.replaceAll("-", " ");
    return number % 2 === 0 ? `${company.word.toLowerCase()} ${index}` : `weight of ${company.name} in ${index}`;
  };

const askFigure =
  ({ facts }: Corpus): Ask =>
  ({ fact, company, metric }) => {
    const digits = digitsOf(fact);
    const isSaidOnce =
      facts.filter((other) => other.subject === fact.subject && digitsOf(other) === digits).length === 1;
    if (!isSaidOnce || metric.unit === "" || fact.literal.includes("-")) return null;
    return `${company.word.toLowerCase()} ${fact.literal.replace(/^[a-z]+ /u, "").toLowerCase()}`;
  };

function digitsOf({ literal }: ToldFact): string {
  return /\d[\d.]*/u.exec(literal)![0];
}

function amountOf(fact: ToldFact): number {
  return Number(digitsOf(fact));
}
