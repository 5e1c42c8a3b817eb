/** The site model → the names that its search knows. */
import { compareText } from "../facts/problem.ts";
import { localNameOf, tagTerm } from "../model/pages/terms.ts";
import type { Entity } from "../model/registry.ts";
import type { SiteModel } from "../model/site-model.ts";
import { fold } from "../model/fold.ts";
import { deflate } from "./deflate.ts";
import { hanFolds } from "./han-folds.ts";
import type { Lookup, LookupEntry } from "./query/lookup.ts";

/** Entities, metrics, tags, publishers, each by id. */
export function buildLookup(model: SiteModel): Lookup {
  const { registry } = model;
  const entities = inOrder(registry.entities).map(([id, entity]): LookupEntry => {
    const localName = localNameOf(entity);
    return {
      kind: "entity",
      id,
      name: entity.name,
      ...(localName && { localName }),
      entityKind: entity.kind,
      names: distinctNames(entity.name, namesOf(entity)),
      symbols: entity.listings.map(({ symbol }) => symbol),
      ...(!entity.canAutolink && { isCommonWord: true }),
      reports: countOf(model.reportsByEntity, id),
    };
  });
  const metrics = inOrder(registry.metrics).map(([id, { name, names, triggers }]): LookupEntry => ({
    kind: "metric",
    id,
    name,
    names: distinctNames(name, names),
    symbols: [],
    triggers,
    reports: countOf(model.reportsByMetric, id),
  }));
  const tags = inOrder(model.reportsByTag).map(([tag, reports]): LookupEntry => {
    const { name } = tagTerm(tag);
    return { kind: "tag", id: tag, name, names: distinctNames(name, [tag]), symbols: [], reports: reports.length };
  });
  const publishers = inOrder(registry.publishers).map(([id, { name, names, siglum }]): LookupEntry => ({
    kind: "publisher",
    id,
    name,
    names: distinctNames(name, [...names, siglum]),
    symbols: [],
    reports: countOf(model.reportsByPublisher, id),
  }));
  const entries = [...entities, ...metrics, ...tags, ...publishers];
  return { entries, hanFolds: hanFolds([...spellingsIn(entries), ...wordsOf(model)]) };
}

/** `/search/lookup.bin`: JSON, one entry a line, deflated. */
export function renderLookup({ entries, hanFolds }: Lookup): Uint8Array<ArrayBuffer> {
  const lines = entries.map((entry) => JSON.stringify(entry));
  return deflate(`{"hanFolds":${JSON.stringify(hanFolds)},"entries":[\n${lines.join(",\n")}\n]}\n`);
}

function spellingsIn(entries: readonly LookupEntry[]): string[] {
  return entries.flatMap(({ name, names, triggers = [] }) => [name, ...names, ...triggers]);
}

/** Of facts and statements, as sources say them and as we do. */
function wordsOf({ facts, statementById }: SiteModel): string[] {
  const statements = [...statementById.values()];
  return [...facts.map(({ words }) => words ?? ""), ...statements.flatMap(({ text, words }) => [text, words ?? ""])];
}

function namesOf(entity: Entity): string[] {
  return [...entity.names.map(({ name }) => name), ...entity.aliases, ...entity.codes.map(({ code }) => code)];
}

/** A name that reads the same as an earlier one finds nothing more. */
function distinctNames(name: string, others: readonly string[]): string[] {
  const seen = new Set([fold(name)]);
  return others.filter((other) => !seen.has(fold(other)) && seen.add(fold(other)));
}

function inOrder<T>(map: ReadonlyMap<string, T>): [id: string, value: T][] {
  return [...map].sort(([a], [b]) => compareText(a, b));
}

function countOf(reportsById: ReadonlyMap<string, readonly unknown[]>, id: string): number {
  return reportsById.get(id)?.length ?? 0;
}
