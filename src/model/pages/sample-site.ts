/** Small sites for the tests of page views: what a test doesn't name has the plainest value. */
import { intervalOf } from "../../facts/interval.ts";
import { parsePeriod } from "../../facts/period.ts";
import type { Fact, Mode, Statement, Withdrawal } from "../../facts/fact.ts";
import type { Parsed } from "../../facts/problem.ts";
import { parseQuantity } from "../../facts/quantity.ts";
import { buildSiteModel } from "../build-site-model.ts";
import { indexRegistry } from "../index-registry.ts";
import type { Entity, Listing, Metric, Publisher } from "../registry.ts";
import type { Report, Source } from "../report.ts";
import type { SiteModel } from "../site-model.ts";

const place = { path: "sample", line: 1, column: 1 };

export interface SampleFact {
  readonly id: string;
  readonly subject: string;
  readonly listing?: string;
  readonly value: string;
  readonly metric?: string;
  readonly of?: string;
  readonly period?: string;
  readonly asOf?: string;
  readonly mode?: Mode;
  readonly by?: string;
  readonly words?: string;
  readonly at?: number;
  readonly restates?: string;
  readonly withdrawn?: Withdrawal;
}

export interface SampleReport extends Partial<Omit<Report, "source" | "facts" | "statements">> {
  readonly id: string;
  readonly source?: Partial<Source> | null;
  readonly facts?: readonly SampleFact[];
  readonly statements?: readonly (Partial<Statement> & { readonly id: string; readonly key: string })[];
}

export interface SampleSite {
  readonly entities?: readonly (Partial<Entity> & { readonly id: string })[];
  readonly metrics?: readonly (Partial<Metric> & { readonly id: string })[];
  readonly publishers?: readonly (Partial<Publisher> & { readonly id: string; readonly siglum: string })[];
  readonly reports?: readonly SampleReport[];
}

/** Subjects and metrics that a report names and the site doesn't are registered under their ids. */
export function sampleModel({ entities = [], metrics = [], publishers = [], reports = [] }: SampleSite): SiteModel {
  const facts = reports.flatMap((report) => report.facts ?? []);
  const registry = indexRegistry({
    entities: withMissing(
      entities,
      facts.map(({ subject }) => subject),
    ).map(sampleEntity),
    metrics: withMissing(
      metrics,
      facts.map(({ metric = "price-change" }) => metric),
    ).map(sampleMetric),
    publishers: publishers.map(samplePublisher),
  });
  return buildSiteModel(registry, reports.map(sampleReport));
}

export function sampleListing(symbol: string, mic = "XHKG"): Listing {
  return { symbol, mic, basis: "stated" };
}

function withMissing<T extends { readonly id: string }>(
  given: readonly T[],
  ids: readonly string[],
): (T | { id: string })[] {
  const known = new Set(given.map(({ id }) => id));
  return [...given, ...[...new Set(ids)].filter((id) => !known.has(id)).map((id) => ({ id }))];
}

function sampleEntity(fields: Partial<Entity> & { readonly id: string }): Entity {
  return {
    name: fields.id,
    kind: "company",
    names: [],
    listings: [],
    codes: [],
    aliases: [],
    description: null,
    canAutolink: true,
    partOf: [],
    place,
    ...fields,
  };
}

function sampleMetric(fields: Partial<Metric> & { readonly id: string }): Metric {
  return {
    name: fields.id,
    ownUnit: "percent",
    isOnce: false,
    isPerListing: false,
    intradayOf: null,
    dimension: "percent",
    definition: "",
    names: [],
    triggers: [],
    of: "none",
    ofMeaning: null,
    ofValues: {},
    periods: [],
    isChange: fields.id.endsWith("change"),
    canBeNegative: true,
    place,
    ...fields,
  };
}

function samplePublisher(fields: Partial<Publisher> & { readonly id: string; readonly siglum: string }): Publisher {
  return { name: fields.id, url: null, description: null, names: [], place, ...fields };
}

function sampleReport({ source: given, facts = [], statements = [], ...fields }: SampleReport): Report {
  const source: Source = {
    publisher: null,
    siglum: fields.id.slice(0, 2).toUpperCase(),
    after: [],
    headline: null,
    url: null,
    published: null,
    language: "en",
    origin: fields.id,
    isOwnOrigin: true,
    sha256: null,
    ...given,
  };
  const provenance = {
    report: fields.id,
    publisher: source.publisher,
    after: source.after,
    siglum: source.siglum,
    origin: source.origin,
    published: source.published,
  };
  return {
    path: `content/reports/${fields.id}.md`,
    format: "md",
    title: `Report ${fields.id}`,
    summary: null,
    added: "2026-11-22",
    updated: null,
    correction: null,
    isDraft: false,
    formerly: [],
    tickers: [],
    metrics: [],
    tags: [],
    caveats: [],
    body: { text: "", line: 1 },
    place,
    ...fields,
    source: given === null ? null : source,
    facts: facts.map((fact) => sampleFact(fact, provenance)),
    statements: statements.map((statement) => ({
      kind: "event",
      subjects: [],
      text: statement.key,
      says: "affirms",
      by: null,
      period: null,
      words: null,
      at: null,
      place,
      ...statement,
      id: `${fields.id}#${statement.id}`,
      localId: statement.id,
      source: provenance,
    })),
  };
}

function sampleFact(fact: SampleFact, source: Fact["source"]): Fact {
  const value = valueOf(parseQuantity(fact.value));
  return {
    id: `${source.report}#${fact.id}`,
    localId: fact.id,
    source,
    subject: fact.subject,
    listing: fact.listing ?? null,
    of: fact.of ?? null,
    metric: fact.metric ?? "price-change",
    value,
    interval: intervalOf(value),
    period: valueOf(parsePeriod(fact.period ?? "2026-02-02")),
    asOf: fact.asOf === undefined ? null : valueOf(parsePeriod(fact.asOf)),
    mode: fact.mode ?? "reported",
    by: fact.by ?? null,
    words: fact.words ?? null,
    at: fact.at ?? null,
    restates: fact.restates === undefined ? null : `${source.report}#${fact.restates}`,
    withdrawn: fact.withdrawn ?? null,
    place,
  };
}

function valueOf<T>(parsed: Parsed<T>): T {
  if (!parsed.ok) throw new Error(parsed.complaint.reason);
  return parsed.value;
}
