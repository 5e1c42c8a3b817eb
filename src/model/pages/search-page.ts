/** What the search page prints before anything is asked: queries that this site answers, made from what it holds. */
import { formatDay } from "../../facts/format.ts";
import { compareText } from "../../facts/problem.ts";
import type { SiteModel } from "../site-model.ts";
import { localNameOf, tagTerm } from "./terms.ts";

export interface SearchPage {
  /** At most six, each a query that finds something; none on an empty site. */
  readonly examples: readonly string[];
  /** Up to here the counts beside the filters cost little, and are loaded with the answer. */
  readonly isSmall: boolean;
}

/** Reports whose counts a reader may load unasked: the lists behind the filters are a few kB long then. */
const SMALL_SITE_REPORTS = 500;

export function searchPage(model: SiteModel): SearchPage {
  const examples = [tickerQuery, localNameQuery, moveQuery, comparisonQuery, disputeQuery, tagQuery];
  return {
    examples: [...new Set(examples.flatMap((example) => example(model) ?? []))],
    isSmall: model.reports.length <= SMALL_SITE_REPORTS,
  };
}

/** Of the most reported entity that is listed. */
function tickerQuery(model: SiteModel): string | null {
  const [symbol] = mostReported(model).flatMap((id) => model.registry.entities.get(id)?.listings[0]?.symbol ?? []);
  return symbol ?? null;
}

/** Of the next one with a name in another script. */
function localNameQuery(model: SiteModel): string | null {
  const names = mostReported(model).flatMap((id) => {
    const entity = model.registry.entities.get(id);
    return (entity && localNameOf(entity)?.name) ?? [];
  });
  return names[1] ?? names[0] ?? null;
}

/** Subject, metric and month of which there are most facts. */
function moveQuery(model: SiteModel): string | null {
  const { registry } = model;
  return mostFrequent(model.facts, ({ subject, metric, period, withdrawn }) => {
    const [entity, found] = [registry.entities.get(subject), registry.metrics.get(metric)];
    if (!entity || !found || withdrawn !== null || period.start === null) return null;
    const month = formatDay(period.start).replace(/^\d+ /u, "");
    return `${entity.name} ${found.name} ${month}`.toLowerCase();
  });
}

/** A multiple against the round figure above one that is stated. */
function comparisonQuery(model: SiteModel): string | null {
  const { registry } = model;
  return mostFrequent(model.facts, ({ metric, value, withdrawn }) => {
    const found = registry.metrics.get(metric);
    const figure = Number(value.amount.digits.replaceAll(",", ""));
    if (!found || found.dimension !== "multiple" || withdrawn !== null || value.upTo !== null || figure < 1)
      return null;
    return `${found.name} < ${Math.ceil((figure + 1) / 10) * 10}`.toLowerCase();
  });
}

function disputeQuery(model: SiteModel): string | null {
  const disputed = model.factClaims.filter(({ verdict }) => verdict === "disputed");
  const subject = mostFrequent(disputed, (claim) => model.registry.entities.get(claim.subject)?.name ?? null);
  return subject === null ? null : `disputed ${subject.toLowerCase()}`;
}

function tagQuery(model: SiteModel): string | null {
  const [tag] = [...model.reportsByTag].sort(([a, x], [b, y]) => y.length - x.length || compareText(a, b));
  return tag ? tagTerm(tag[0]).name.toLowerCase() : null;
}

function mostReported({ reportsByEntity }: SiteModel): string[] {
  return [...reportsByEntity]
    .sort(([a, x], [b, y]) => y.length - x.length || compareText(a, b))
    .map(([entity]) => entity);
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
