import { compareText } from "../facts/problem.ts";
import type { Entity, Metric, Publisher, Registry } from "./registry.ts";

/** Entries of the registries → their maps, in the order of their ids. Of two listings with one symbol the first counts. */
export function indexRegistry(entries: {
  readonly entities: Iterable<Entity>;
  readonly metrics: Iterable<Metric>;
  readonly publishers: Iterable<Publisher>;
}): Registry {
  const entities = byId(entries.entities);
  const entityBySymbol = new Map<string, string>();
  for (const entity of entities.values()) {
    for (const { symbol } of entity.listings) if (!entityBySymbol.has(symbol)) entityBySymbol.set(symbol, entity.id);
  }
  return { entities, metrics: byId(entries.metrics), publishers: byId(entries.publishers), entityBySymbol };
}

function byId<T extends { readonly id: string }>(entries: Iterable<T>): Map<string, T> {
  return new Map([...entries].sort((a, b) => compareText(a.id, b.id)).map((entry) => [entry.id, entry]));
}
