/** Names with addresses: what pages print when they mention something that has a page of its own. */
import { entityAddress, metricAddress, publisherAddress, tagAddress, tickerAddress } from "../addresses.ts";
import type { Entity, Registry } from "../registry.ts";

/** Something mentioned. */
export interface Term {
  readonly name: string;
  /** From the site's root, without the base path; null where it has no page. */
  readonly address: string | null;
}

/** A term with a second line: a ticker with its entity, an entity with its symbol. */
export interface NotedTerm extends Term {
  /** Its Chinese name, where it has one. */
  readonly localName: { readonly lang: string; readonly name: string } | null;
  readonly note: string | null;
}

/** An unregistered id is printed as it stands. */
export function entityTerm(registry: Registry, id: string): Term {
  const entity = registry.entities.get(id);
  return entity ? { name: entity.name, address: entityAddress(id) } : { name: id, address: null };
}

export function metricTerm(registry: Registry, id: string): Term {
  const metric = registry.metrics.get(id);
  return metric ? { name: metric.name, address: metricAddress(id) } : { name: id, address: null };
}

export function publisherTerm(registry: Registry, id: string): Term {
  const publisher = registry.publishers.get(id);
  return publisher ? { name: publisher.name, address: publisherAddress(id) } : { name: id, address: null };
}

/** Words that tags, always in small letters, spell otherwise than sentences do. */
const TAG_WORDS: ReadonlyMap<string, string> = new Map(
  "AI IPO IPOs US UK EU HK ETF ETFs EV EVs GDP CPI Fed Hong Kong China Chinese Asia Europe Japan"
    .split(" ")
    .map((word) => [word.toLowerCase(), word]),
);

/** A tag in words: `hong-kong-tech` reads `Hong Kong tech`, `bear-market` reads `Bear market`. */
export function tagTerm(tag: string): Term {
  const words = tag
    .split("-")
    .map((word) => TAG_WORDS.get(word) ?? word)
    .join(" ")
    .replace(/\b(spin|buy|sell|lay|write|trade) (offs?|outs?|backs?|downs?|ups?)\b/gu, "$1-$2");
  return { name: words.charAt(0).toUpperCase() + words.slice(1), address: tagAddress(tag) };
}

/** The second thing of a figure: an entity, or one of the metric's own values in its own words. */
export function ofTerm(registry: Registry, metric: string, of: string | null): Term | null {
  if (of === null) return null;
  const values = registry.metrics.get(metric)?.ofValues ?? {};
  const meaning = Object.hasOwn(values, of) ? values[of] : undefined;
  return meaning === undefined ? entityTerm(registry, of) : { name: meaning, address: null };
}

/** An entity with its home symbol. */
export function entityChip(registry: Registry, id: string): NotedTerm {
  const entity = registry.entities.get(id);
  return {
    ...entityTerm(registry, id),
    localName: entity ? localNameOf(entity) : null,
    note: entity?.listings[0]?.symbol ?? null,
  };
}

/** A ticker's page, under its entity's name. */
export function tickerChip(registry: Registry, symbol: string): NotedTerm {
  const entity = registry.entities.get(registry.entityBySymbol.get(symbol) ?? "");
  return {
    name: entity?.name ?? symbol,
    address: tickerAddress(symbol),
    localName: entity ? localNameOf(entity) : null,
    note: entity ? symbol : null,
  };
}

/** Traditional before simplified: the site's home market writes that. */
export function localNameOf(entity: Entity): NotedTerm["localName"] {
  const inTraditional = entity.names.find(({ lang }) => /^zh-(Hant|HK|TW)/u.test(lang));
  const { lang, name } = inTraditional ?? entity.names.find((each) => each.lang.startsWith("zh")) ?? {};
  return lang !== undefined && name !== undefined ? { lang, name } : null;
}
