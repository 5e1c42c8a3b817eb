/** Queries that this site answers, made from what it holds: offered where nothing has been asked yet. */
import type { Fact } from "../facts/fact.ts";
import { formatDay } from "../facts/format.ts";
import { compareText } from "../facts/problem.ts";
import { VERDICTS, type Verdict } from "../facts/verdict.ts";
import { localNameOf, tagTerm } from "./pages/terms.ts";
import type { SiteModel } from "./site-model.ts";
import { spellingsOf } from "./ticker.ts";

/** What a query can say; `fact` is all of it together, `words` are those of a report. */
export type ExampleKind = "name" | "metric" | "period" | "fact" | "figure" | "verdict" | "publisher" | "words";

export interface SearchExample {
  readonly kind: ExampleKind;
  /** In one line. */
  readonly query: string;
}

/**
 * Those of one kind together, each query once, a few for each kind of which the site has something. Empty only where
 * there is no report.
 */
export function searchExamples(model: SiteModel): SearchExample[] {
  const facts = model.facts.filter(({ withdrawn }) => withdrawn === null);
  const queries: Readonly<Record<ExampleKind, readonly (string | null)[]>> = {
    name: [nameQuery(model), tickerQuery(model), localNameQuery(model)],
    fact: [mostFrequent(facts, (fact) => factQuery(fact, model))],
    figure: [figureQuery(facts, model)],
    verdict: [verdictQuery(model)],
    publisher: [publisherQuery(facts, model)],
    words: [wordsQuery(model)],
    metric: [mostFrequent(facts, ({ metric }) => model.registry.metrics.get(metric)?.name.toLowerCase() ?? null)],
    period: [mostFrequent(facts, monthOf), mostFrequent(facts, ({ period }) => period.start?.slice(0, 4) ?? null)],
  };
  const seen = new Set<string>();
  return (Object.keys(queries) as ExampleKind[]).flatMap((kind) =>
    queries[kind].flatMap((written) => {
      const query = written?.replace(/[\s\p{Cc}]+/gu, " ").trim() ?? "";
      if (query === "" || seen.has(query)) return [];
      seen.add(query);
      return [{ kind, query }];
    }),
  );
}

/** Of the most reported entity whose name is no common word. */
function nameQuery(model: SiteModel): string | null {
  const { entities } = model.registry;
  return (
    entities.get(mostReported(model.reportsByEntity).find((id) => entities.get(id)?.canAutolink) ?? "")?.name ?? null
  );
}

/** Of the most reported entity that is listed; short, but not so that it could be a year. */
function tickerQuery(model: SiteModel): string | null {
  const [symbol] = mostReported(model.reportsByEntity).flatMap(
    (id) => model.registry.entities.get(id)?.listings[0]?.symbol ?? [],
  );
  if (symbol === undefined) return null;
  const numbers = spellingsOf(symbol).filter(
    (spelling) => /^\d{4,}$/u.test(spelling) && !/^(?:19|20)\d\d$/u.test(spelling),
  );
  return numbers.sort((a, b) => a.length - b.length)[0] ?? symbol;
}

/** Of the second most reported one with a name in another script, or the only one; what is listed before the rest. */
function localNameQuery(model: SiteModel): string | null {
  const names = mostReported(model.reportsByEntity).flatMap((id) => {
    const entity = model.registry.entities.get(id);
    const name = entity && localNameOf(entity)?.name;
    return name === undefined ? [] : { name, isListed: entity!.listings.length > 0 };
  });
  const ordered = [...names.filter(({ isListed }) => isListed), ...names.filter(({ isListed }) => !isListed)];
  return (ordered[1] ?? ordered[0])?.name ?? null;
}

/** Subject, metric and month. */
function factQuery(fact: Fact, { registry }: SiteModel): string | null {
  const [entity, metric, month] = [
    registry.entities.get(fact.subject),
    registry.metrics.get(fact.metric),
    monthOf(fact),
  ];
  return entity && metric && month !== null ? `${entity.name} ${metric.name} ${month}`.toLowerCase() : null;
}

function monthOf({ period }: Fact): string | null {
  return period.start === null ? null : formatDay(period.start).replace(/^\d+ /u, "").toLowerCase();
}

/** A multiple against the round figure above one that is stated; where none is, a percentage against one nearer zero. */
function figureQuery(facts: readonly Fact[], { registry }: SiteModel): string | null {
  const asked = (unit: "multiple" | "percent", against: (figure: number, sign: string) => string) =>
    mostFrequent(facts, ({ metric, value }) => {
      const figure = Number(value.amount.digits.replaceAll(",", ""));
      const found = registry.metrics.get(metric);
      const isPlain = value.qualifier === null && value.upTo === null && value.scale === "" && value.unit === unit;
      if (!found || !isPlain || figure <= 1) return null;
      return `${found.name} ${against(figure, value.amount.isNegative ? "-" : "")}`.toLowerCase();
    });
  const roundBelow = (figure: number) => (figure > 10 ? (Math.ceil(figure / 10) - 1) * 10 : Math.ceil(figure) - 1);
  return (
    asked("multiple", (figure) => `< ${Math.ceil((figure + 1) / 10) * 10}`) ??
    asked("percent", (figure, sign) => `${sign === "" ? ">" : "<"} ${sign}${roundBelow(figure)}%`)
  );
}

/** The most telling verdict that some facts have, with their most frequent subject. */
function verdictQuery({ factClaims, registry }: SiteModel): string | null {
  const telling: readonly Verdict[] = ["disputed", "corroborated", "syndicated", "single-source"];
  const verdict = telling.find((each) => factClaims.some((claim) => claim.verdict === each));
  const label = VERDICTS.find((rule) => rule.verdict === verdict)?.label;
  const subject = mostFrequent(
    factClaims.filter((claim) => claim.verdict === verdict),
    (claim) => registry.entities.get(claim.subject)?.name ?? null,
  );
  return label === undefined || subject === null ? null : `${label} ${subject}`.toLowerCase();
}

/** Of most facts; where they have none, of most reports. */
function publisherQuery(facts: readonly Fact[], { registry, reportsByPublisher }: SiteModel): string | null {
  const id = mostFrequent(facts, ({ source }) => source.publisher) ?? mostReported(reportsByPublisher)[0];
  return registry.publishers.get(id ?? "")?.name ?? null;
}

/** The most used tag; without tags the longest word of the newest title. */
function wordsQuery({ reports, reportsByTag }: SiteModel): string | null {
  const [tag] = mostReported(reportsByTag);
  if (tag !== undefined) return tagTerm(tag).name.toLowerCase();
  const words = reports[0]?.title.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return [...words].sort((a, b) => b.length - a.length)[0] ?? null;
}

/** Ids, those with most reports first. */
function mostReported(reportsById: ReadonlyMap<string, readonly unknown[]>): string[] {
  return [...reportsById].sort(([a, x], [b, y]) => y.length - x.length || compareText(a, b)).map(([id]) => id);
}

/** Among equals the one that comes first in the alphabet. */
function mostFrequent<T>(things: readonly T[], keyOf: (thing: T) => string | null): string | null {
  const counts = new Map<string, number>();
  for (const thing of things) {
    const key = keyOf(thing);
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const [best] = [...counts].sort(([a, x], [b, y]) => y - x || compareText(a, b));
  return best?.[0] ?? null;
}
