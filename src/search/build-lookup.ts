/** The site model → the names that its search knows. */
import { compareText } from "../facts/problem.ts";
import type { Entity } from "../model/registry.ts";
import type { SiteModel } from "../model/site-model.ts";
import { fold } from "./query/fold.ts";
import type { Lookup, LookupEntry } from "./query/lookup.ts";

/** Entities, metrics, tags, publishers, each by id. */
export function buildLookup(model: SiteModel): Lookup {
  const { registry } = model;
  const byId = <T>(map: ReadonlyMap<string, T>) => [...map].sort(([a], [b]) => compareText(a, b));
  const entries: LookupEntry[] = [
    ...byId(registry.entities).map(([id, entity]) =>
      entryOf(
        "entity",
        id,
        entity.name,
        namesOf(entity),
        model.reportsByEntity,
        entity.listings.map((each) => each.symbol),
      ),
    ),
    ...byId(registry.metrics).map(([id, { name, names }]) => entryOf("metric", id, name, names, model.reportsByMetric)),
    ...byId(model.reportsByTag).map(([tag]) => entryOf("tag", tag, tag, [], model.reportsByTag)),
    ...byId(registry.publishers).map(([id, { name, names, siglum }]) =>
      entryOf("publisher", id, name, [...names, siglum], model.reportsByPublisher),
    ),
  ];
  return { entries };
}

/** One entry a line. */
export function renderLookup({ entries }: Lookup): string {
  const lines = entries.map((entry) => JSON.stringify(entry));
  return `{"entries":[${lines.length === 0 ? "" : `\n${lines.join(",\n")}\n`}]}\n`;
}

function namesOf(entity: Entity): string[] {
  return [...entity.names.map(({ name }) => name), ...entity.aliases, ...entity.codes.map(({ code }) => code)];
}

function entryOf(
  kind: LookupEntry["kind"],
  id: string,
  name: string,
  names: readonly string[],
  reportsById: ReadonlyMap<string, readonly unknown[]>,
  symbols: readonly string[] = [],
): LookupEntry {
  // A name that reads the same as an earlier one finds nothing more.
  const seen = new Set([fold(name)]);
  const others = names.filter((other) => !seen.has(fold(other)) && seen.add(fold(other)));
  return { kind, id, name, names: others, symbols, reports: reportsById.get(id)?.length ?? 0 };
}
