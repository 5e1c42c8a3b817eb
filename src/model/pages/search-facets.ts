/** By what the search can filter the pages that it finds, and what it shows beside them. */
import { formatDay } from "../../facts/format.ts";
import type { Report } from "../report.ts";
import type { SiteModel } from "../site-model.ts";

/** Kinds of pages that have an address of their own for each thing. */
export type SearchedKind = "entity" | "metric" | "publisher" | "tag";

/**
 * `kind:report,ticker:alibaba,…`: every option that the report has, by the names of the search's filters, and besides
 * `day`, by which reports are sorted, and `date` and `siglum`, which are shown. An undated report has `year:unknown`
 * and no day.
 */
export function reportFacets(model: SiteModel, { id, source, tags, facts, statements, tickers }: Report): string {
  const about = [
    ...facts.map(({ subject }) => subject),
    ...statements.flatMap(({ subjects }) => subjects),
    ...tickers.flatMap((symbol) => model.registry.entityBySymbol.get(symbol) ?? []),
  ];
  const verdicts = facts.map((fact) =>
    fact.withdrawn === null ? model.claimByFact.get(fact.id)?.verdictByMember.get(fact.id) : "withdrawn",
  );
  const day = source?.published ?? null;
  return joined([
    ["kind", ["report"]],
    ["ticker", about],
    ["metric", model.metricsByReport.get(id) ?? []],
    ["publisher", source?.publisher ? [source.publisher] : []],
    ["tag", tags],
    ["year", [day?.slice(0, 4) ?? "unknown"]],
    ["verdict", verdicts.filter((verdict) => verdict !== undefined)],
    ["day", day === null ? [] : [day]],
    ["date", day === null ? [] : [formatDay(day)]],
    ["siglum", source === null ? [] : [source.siglum]],
  ]);
}

/** `kind:entity,ticker:alibaba`: what the page is about. */
export function termFacets(kind: SearchedKind, id: string): string {
  return joined([
    ["kind", [kind]],
    [kind === "entity" ? "ticker" : kind, [id]],
  ]);
}

/** Options that are ids, days or sigla have no commas. */
function joined(facets: readonly (readonly [facet: string, options: readonly string[]])[]): string {
  return facets.flatMap(([facet, options]) => [...new Set(options)].map((option) => `${facet}:${option}`)).join(",");
}
