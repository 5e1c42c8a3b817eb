/** Registry files → registry. Entries with mistakes are kept as far as they go, so that references to them still hold. */
import type { Problem } from "../facts/problem.ts";
import { workOn } from "../facts/work-on.ts";
import { checkEntities } from "./check-entities.ts";
import { checkPublisherNames } from "./check-publisher-names.ts";
import { checkMetrics, checkPublishers } from "./check-registry.ts";
import { foldName, type Directory } from "./find-entity.ts";
import { indexRegistry } from "./index-registry.ts";
import { placeOf, type RawContent, type RawDocument } from "./raw.ts";
import { present, readFields, type Fields } from "./read-fields.ts";
import type { Dimension, Entity, Metric, Publisher } from "./registry.ts";
import { entitySchema, metricSchema, publisherSchema } from "./registry-schema.ts";

export interface RegistryOptions {
  /** ISO 4217: the unit of money metrics that claim addresses leave out. */
  readonly homeCurrency: string;
}

/** What stands for a siglum that is wrong, until it is mended. */
const NO_SIGLUM = "??";

export function parseRegistry(
  raw: RawContent,
  { homeCurrency }: RegistryOptions,
): { directory: Directory; problems: Problem[] } {
  const problems: Problem[] = [];
  const entities = readAll(raw.entities, (document) =>
    toEntity(document, readFields(entitySchema, document, problems)),
  );
  const metrics = readAll(raw.metrics, (document) =>
    toMetric(document, readFields(metricSchema, document, problems), homeCurrency),
  );
  const publishers = readAll(raw.publishers, (document) =>
    toPublisher(document, readFields(publisherSchema, document, problems)),
  );
  const directory: Directory = {
    registry: indexRegistry({ entities: entities.entries, metrics: metrics.entries, publishers: publishers.entries }),
    idsByName: indexNames(entities.entries),
    unread: { entities: entities.unread, metrics: metrics.unread, publishers: publishers.unread },
  };
  problems.push(...checkEntities(raw.entities, directory));
  problems.push(...checkMetrics(raw.metrics, directory));
  problems.push(...checkPublishers(raw.publishers, directory.registry));
  problems.push(...checkPublisherNames(raw.publishers, directory));
  return { directory, problems };
}

/** Documents that aren't whole, and those that `toEntry` can make nothing of, are unread. */
function readAll<T>(documents: readonly RawDocument[], toEntry: (document: RawDocument) => T | null) {
  const entries: T[] = [];
  const unread = new Set<string>();
  for (const document of documents) {
    const entry = document.isWhole ? workOn(document.path, () => toEntry(document)) : null;
    if (entry === null) unread.add(document.id);
    else entries.push(entry);
  }
  return { entries, unread };
}

function toEntity(document: RawDocument, fields: Fields<typeof entitySchema>): Entity | null {
  if (fields === undefined) return null;
  return {
    id: document.id,
    name: fields.name ?? document.id,
    kind: fields.kind ?? "institution",
    names: present(fields.names).flatMap(({ lang, name, basis = "known" }) =>
      lang && name ? [{ lang, name, basis }] : [],
    ),
    listings: present(fields.listings).flatMap(({ symbol, mic = "", basis = "known" }) =>
      symbol ? [{ symbol, mic, basis }] : [],
    ),
    codes: present(fields.codes).flatMap(({ kind, code, note = null }) => (kind && code ? [{ kind, code, note }] : [])),
    aliases: present(fields.aliases),
    description: fields.description ?? null,
    canAutolink: fields.autolink ?? true,
    partOf: present(fields.partOf),
    place: placeOf(document, ["name"]),
  };
}

function toMetric(document: RawDocument, fields: Fields<typeof metricSchema>, homeCurrency: string): Metric | null {
  const dimension = fields?.dimension;
  if (fields === undefined || dimension === undefined) return null;
  const canBeNegative = (fields.sign ?? "any") === "any";
  return {
    id: document.id,
    name: fields.name ?? document.id,
    dimension,
    ownUnit: dimension === "money" ? homeCurrency : dimension,
    definition: fields.definition ?? "",
    names: present(fields.names),
    triggers: present(fields.triggers),
    isOnce: fields.once ?? false,
    isPerListing: fields.perListing ?? false,
    intradayOf: fields.intradayOf ?? null,
    of: fields.of ?? "none",
    ofMeaning: fields.ofMeaning ?? null,
    ofValues: Object.fromEntries(
      Object.entries(fields.ofValues ?? {}).flatMap(([key, meaning]) =>
        meaning === undefined ? [] : [[key, meaning]],
      ),
    ),
    periods: present(fields.periods),
    isChange: canBeNegative && CHANGES.has(dimension),
    canBeNegative,
    place: placeOf(document, ["name"]),
  };
}

const CHANGES: ReadonlySet<Dimension> = new Set(["percent", "percentage-points", "basis-points", "points"]);

function toPublisher(document: RawDocument, fields: Fields<typeof publisherSchema>): Publisher | null {
  if (fields === undefined) return null;
  return {
    id: document.id,
    name: fields.name ?? document.id,
    siglum: fields.siglum ?? NO_SIGLUM,
    url: fields.url ?? null,
    description: fields.description ?? null,
    names: present(fields.names),
    place: placeOf(document, ["name"]),
  };
}

function indexNames(entities: readonly Entity[]): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const { id, name, names, aliases } of entities) {
    const folded = new Set([name, ...names.map((local) => local.name), ...aliases].map(foldName));
    for (const each of folded) ids.set(each, [...(ids.get(each) ?? []), id]);
  }
  return ids;
}
