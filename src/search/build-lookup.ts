/** The site model → the names that its search knows, with examples of what it can be asked. */
import { compareText } from "../facts/problem.ts";
import { fold } from "../model/fold.ts";
import { localNameOf, tagTerm } from "../model/pages/terms.ts";
import type { Entity } from "../model/registry.ts";
import { searchExamples } from "../model/search-examples.ts";
import type { SiteModel } from "../model/site-model.ts";
import { deflate } from "./deflate.ts";
import { hanFolds } from "./han-folds.ts";
import type { Lookup, LookupEntry } from "./query/lookup.ts";
import { hanFolder } from "./query/names/han.ts";
import { oneLine, renderRows } from "./query/names/lookup-rows.ts";

/** Entities, metrics, tags, publishers, each by id. `variantsIn` is costly; what asks nothing in Chinese can do without. */
export function buildLookup(model: SiteModel, variantsIn: (texts: Iterable<string>) => string = hanFolds): Lookup {
  const all = [...entitiesOf(model), ...metricsOf(model), ...tagsOf(model), ...publishersOf(model)];
  const variants = variantsIn([...all.flatMap(spellingsIn), ...wordsOf(model)]);
  const foldHan = hanFolder(variants);
  return {
    hanFolds: variants,
    examples: searchExamples(model),
    entries: all.map((entry) => ({ ...entry, names: distinct(entry, (name) => foldHan(fold(name))) })),
  };
}

/** `/search/lookup.bin`: rows, deflated. */
export function renderLookup(lookup: Lookup): Uint8Array<ArrayBuffer> {
  return deflate(renderRows(lookup));
}

function entitiesOf({ registry, reportsByEntity }: SiteModel): LookupEntry[] {
  return inOrder(registry.entities).map(([id, entity]) => {
    const local = localNameOf(entity);
    return {
      kind: "entity",
      id,
      name: oneLine(entity.name),
      ...(local && { localName: { lang: local.lang, name: oneLine(local.name) } }),
      entityKind: entity.kind,
      names: [...(local ? [local.name] : []), ...namesOf(entity)].map(oneLine),
      symbols: entity.listings.map(({ symbol }) => symbol),
      ...(!entity.canAutolink && { isCommonWord: true }),
      reports: countOf(reportsByEntity, id),
    };
  });
}

function metricsOf({ registry, reportsByMetric }: SiteModel): LookupEntry[] {
  return inOrder(registry.metrics).map(([id, { name, names, triggers }]) => ({
    kind: "metric",
    id,
    name: oneLine(name),
    names: names.map(oneLine),
    symbols: [],
    triggers: triggers.map(oneLine),
    reports: countOf(reportsByMetric, id),
  }));
}

function tagsOf({ reportsByTag }: SiteModel): LookupEntry[] {
  return inOrder(reportsByTag).map(([tag, reports]) => ({
    kind: "tag",
    id: tag,
    name: oneLine(tagTerm(tag).name),
    names: [tag],
    symbols: [],
    reports: reports.length,
  }));
}

function publishersOf({ registry, reportsByPublisher }: SiteModel): LookupEntry[] {
  return inOrder(registry.publishers).map(([id, { name, names, siglum }]) => ({
    kind: "publisher",
    id,
    name: oneLine(name),
    names: [...names, siglum].map(oneLine),
    symbols: [],
    reports: countOf(reportsByPublisher, id),
  }));
}

function spellingsIn({ name, names, triggers = [] }: LookupEntry): string[] {
  return [name, ...names, ...triggers];
}

/** Of facts and statements, as sources say them and as we do. */
function wordsOf({ facts, statementById }: SiteModel): string[] {
  const statements = [...statementById.values()];
  return [...facts.map(({ words }) => words ?? ""), ...statements.flatMap(({ text, words }) => [text, words ?? ""])];
}

function namesOf(entity: Entity): string[] {
  return [...entity.names.map(({ name }) => name), ...entity.aliases, ...entity.codes.map(({ code }) => code)];
}

/** A name that reads the same as an earlier one finds nothing more; the one that is shown stays. */
function distinct({ name, names, localName }: LookupEntry, read: (name: string) => string): string[] {
  const seen = new Set([read(name)]);
  return names.filter((other, place) => {
    const isShown = other === localName?.name && other !== name && names.indexOf(other) === place;
    const isNew = !seen.has(read(other));
    seen.add(read(other));
    return isNew || isShown;
  });
}

function inOrder<T>(map: ReadonlyMap<string, T>): [id: string, value: T][] {
  return [...map].sort(([a], [b]) => compareText(a, b));
}

function countOf(reportsById: ReadonlyMap<string, readonly unknown[]>, id: string): number {
  return reportsById.get(id)?.length ?? 0;
}
