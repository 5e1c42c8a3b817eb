/**
 * Questions about facts answered in the plainest way, fact by fact from the model itself: what the tests of the fact
 * index compare with. No part of the site.
 */
import type { Fact } from "../../../facts/fact.ts";
import { amountInFull } from "../../../facts/quantity.ts";
import { fold } from "../../../model/fold.ts";
import type { SiteModel } from "../../../model/site-model.ts";
import { spellingsOf } from "../../../model/ticker.ts";
import { SEARCH_FACETS, type FactQuestion, type SearchFacet } from "../fact-question.ts";
import type { ComparisonConstraint, Constraint, PeriodConstraint } from "../reading.ts";

/** Ids of what is found, in order. */
export function naiveAsk(model: SiteModel, question: FactQuestion): string[] {
  return found(model, question)
    .sort((a, b) => compareLists(rankOf(model, question, a), rankOf(model, question, b)))
    .map(({ id }) => id);
}

/** Counts of options by facet, as `[id, count]` in text order. */
export function naiveFacets(model: SiteModel, question: FactQuestion): Record<string, [string, number][]> {
  return Object.fromEntries(
    SEARCH_FACETS.map((facet) => {
      const facts = found(model, { ...question, chosen: { ...question.chosen, [facet]: [] } });
      const ids = facts.flatMap((fact) => optionsOf(model, fact, facet));
      const counts = [...new Set(ids)].map((id): [string, number] => [id, ids.filter((each) => each === id).length]);
      return [facet, counts.sort(([a], [b]) => (a < b ? -1 : 1))];
    }),
  );
}

function found(model: SiteModel, question: FactQuestion): Fact[] {
  const periods = question.constraints.filter((each): each is PeriodConstraint => each.kind === "period");
  const others = model.facts.filter((fact) => satisfies(model, fact, question));
  if (periods.length === 0) return others;
  const within = others.filter(({ period: { start, end } }) =>
    periods.some(({ from, to }) => start !== null && end !== null && from <= start && end <= to),
  );
  return within.length > 0
    ? within
    : others.filter(({ period }) => periods.some(({ from, to }) => overlaps(period.start, period.end, from, to)));
}

function overlaps(start: string | null, end: string | null, from: string, to: string): boolean {
  if (start === null && end === null) return false;
  if (from === to && (start === null || end === null)) return false;
  if (from === to && (new Date(end!).getTime() - new Date(start!).getTime()) / 86_400_000 + 1 > 31) return false;
  return (start ?? "0000") <= to && from <= (end ?? "9999-99");
}

/** All but the periods. */
function satisfies(model: SiteModel, fact: Fact, { constraints, words, chosen }: FactQuestion): boolean {
  const down = constraints.some((each) => each.kind === "direction" && each.direction === "down");
  const up = constraints.some((each) => each.kind === "direction" && each.direction === "up");
  const facets = SEARCH_FACETS.every(
    (facet) => chosen[facet].length === 0 || optionsOf(model, fact, facet).some((id) => chosen[facet].includes(id)),
  );
  const kinds = new Set(constraints.map(({ kind }) => kind));
  const named = [...kinds].every((kind) => {
    const alike = constraints.filter((each) => each.kind === kind);
    return kind === "comparison"
      ? alike.every((each) => fitOf(fact, each as ComparisonConstraint, down, up) !== null)
      : alike.some((each) => names(model, fact, each));
  });
  const ways = !(up && down) && (!up || moves(model, fact) > 0) && (!down || moves(model, fact) < 0);
  return facets && named && ways && words.every((word) => hasWord(model, fact, word));
}

function names(model: SiteModel, fact: Fact, constraint: Constraint): boolean {
  switch (constraint.kind) {
    case "entity":
      return constraint.ids.some((id) => entitiesOf(model, fact).includes(id));
    case "metric":
      return constraint.ids.includes(fact.metric);
    case "publisher":
      return fact.source.publisher !== null && constraint.ids.includes(fact.source.publisher);
    case "tag":
      return model.reportById.get(fact.source.report)!.tags.some((tag) => constraint.ids.includes(tag));
    case "verdict":
      return (constraint.statuses as readonly string[]).includes(statusOf(model, fact));
    case "mode":
      return constraint.modes.includes(fact.mode);
    default:
      return true;
  }
}

function entitiesOf({ registry }: SiteModel, { subject, metric, of, by }: Fact): string[] {
  const isThing = of !== null && !Object.hasOwn(registry.metrics.get(metric)!.ofValues, of);
  return [...new Set([subject, ...(isThing ? [of] : []), ...(by === null ? [] : [by])])];
}

function statusOf(model: SiteModel, fact: Fact): string {
  return fact.withdrawn ? "withdrawn" : (model.claimByFact.get(fact.id)?.verdictByMember.get(fact.id) ?? "-");
}

function optionsOf(model: SiteModel, fact: Fact, facet: SearchFacet): readonly string[] {
  return {
    ticker: [fact.subject],
    metric: [fact.metric],
    publisher: fact.source.publisher === null ? [] : [fact.source.publisher],
    tag: model.reportById.get(fact.source.report)!.tags,
    year: [
      (fact.period.end ?? fact.period.start ?? "unknown").slice(0, (fact.period.end ?? fact.period.start) ? 4 : 7),
    ],
    verdict: [statusOf(model, fact)],
  }[facet];
}

/** Which way a change goes: below 0 down, above up, 0 neither or no change at all. */
function moves({ registry }: SiteModel, { metric, value }: Fact): number {
  if (!registry.metrics.get(metric)!.isChange) return 0;
  const [low, high] = [value.amount, value.upTo ?? value.amount].map((amount) => amountInFull(amount, value.scale));
  const still = value.unit === "multiple" ? 1 : 0;
  return low!.gt(still) ? 1 : high!.lt(still) ? -1 : 0;
}

/** 0: as asked; more: less exactly; null: not at all. Exact decimals throughout. */
function fitOf(fact: Fact, asked: ComparisonConstraint, down: boolean, up: boolean): number | null {
  const { qualifier, amount, upTo, scale, unit } = fact.value;
  if (asked.unit !== null && asked.unit !== unit) return null;
  const zero = amountInFull({ isNegative: false, digits: "0" }, "");
  const [low, high] = [amountInFull(amount, scale), amountInFull(upTo ?? amount, scale)];
  const isPrinted = qualifier === null && upTo === null;
  const end = (text: string | null) => (text === null ? null : zero.plus(text));
  let [least, most] = isPrinted ? [low, low] : [end(fact.interval.low), end(fact.interval.high)];
  let [isLeastOut, isMostOut] = isPrinted ? [false, false] : [fact.interval.lowOpen, fact.interval.highOpen];
  let [from, to] = [low, high];
  let [a, b, relation] = [asked.amount, asked.to, asked.relation];
  const isNegative = high.lt(0);
  const isSizeAsked = down || up;
  if (isSizeAsked && a < 0) {
    const swapped = { over: "under", under: "over", "at-least": "at-most", "at-most": "at-least" } as const;
    relation = relation in swapped ? swapped[relation as keyof typeof swapped] : relation;
    [a, b] = b === null ? [-a, null] : [Math.max(0, -b), -a];
  }
  const turn = () => {
    [from, to] = [high.times(-1), low.times(-1)];
    [least, most] = [most?.times(-1) ?? null, least?.times(-1) ?? null];
    [isLeastOut, isMostOut] = [isMostOut, isLeastOut];
  };
  if (isSizeAsked && isNegative) turn();
  const test = (): boolean =>
    ({
      over: () => least !== null && (least.gt(a) || (isLeastOut && least.eq(a))),
      "at-least": () => least !== null && least.gte(a),
      under: () => most !== null && (most.lt(a) || (isMostOut && most.eq(a))),
      "at-most": () => most !== null && most.lte(a),
      between: () => least !== null && most !== null && least.gte(a) && most.lte(b!),
      equal: () => upTo === null && from.eq(a),
      about: () => {
        const ends = [zero.plus(a).times("0.95"), zero.plus(a).times("1.05")].sort((x, y) => x.cmp(y));
        return from.gte(ends[0]!) && to.lte(ends[1]!);
      },
    })[relation]();
  const isLoose = relation === "equal" || relation === "about";
  const hedge = isLoose && !isPrinted ? 1 : 0;
  if (test()) return hedge;
  if (!isLoose || isSizeAsked || a < 0 || !isNegative) return null;
  turn();
  return test() ? 2 + hedge : null;
}

function hasWord({ registry }: SiteModel, fact: Fact, word: string): boolean {
  const entity = (id: string | null) => {
    const entry = id === null ? undefined : registry.entities.get(id);
    if (!entry) return [];
    const symbols = entry.listings.flatMap(({ symbol }) => spellingsOf(symbol));
    return [entry.name, ...entry.names.map(({ name }) => name), ...entry.aliases, ...symbols];
  };
  const metric = registry.metrics.get(fact.metric)!;
  const publisher = registry.publishers.get(fact.source.publisher ?? "");
  const meaning = fact.of !== null && Object.hasOwn(metric.ofValues, fact.of) ? metric.ofValues[fact.of] : undefined;
  const texts = [
    fact.words ?? "",
    ...entity(fact.subject),
    ...(meaning === undefined ? entity(fact.of) : [meaning]),
    ...entity(fact.by),
    ...[metric.name, ...metric.names],
    ...(publisher ? [publisher.name, ...publisher.names] : []),
  ].map(fold);
  return fold(word)
    .split(" ")
    .every((part) =>
      texts.some((text) =>
        /\p{Script=Han}/u.test(part) ? text.includes(part) : text.split(" ").some((own) => own.startsWith(part)),
      ),
    );
}

/** What is compared, part by part, smaller first. */
function rankOf(model: SiteModel, { constraints, sort }: FactQuestion, fact: Fact): (string | number)[] {
  const idsOf = (kind: Constraint["kind"]) =>
    constraints.flatMap((each) => (each.kind === kind && "ids" in each ? each.ids : []));
  const entities = new Set(idsOf("entity"));
  const directions = constraints.flatMap((each) => (each.kind === "direction" ? each.direction : []));
  const fits = constraints.flatMap((each) =>
    each.kind === "comparison" ? (fitOf(fact, each, directions.includes("down"), directions.includes("up")) ?? []) : [],
  );
  const report = model.reports.findIndex(({ id }) => id === fact.source.report);
  return [
    sort === "date" ? -Number((fact.source.published ?? "0").replaceAll("-", "")) : 0,
    fact.withdrawn ? 1 : 0,
    -entitiesOf(model, fact).filter((id) => entities.has(id)).length,
    entities.has(fact.subject) ? 0 : 1,
    [...new Set(idsOf("metric"))].indexOf(fact.metric),
    Math.max(0, ...fits),
    fact.restates === null ? 0 : 1,
    report,
    fact.at ?? Infinity,
    fact.id,
  ];
}

function compareLists(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  const place = a.findIndex((part, index) => part !== b[index]);
  return place === -1 ? 0 : a[place]! < b[place]! ? -1 : 1;
}
