/** Entities in the words of schema.org: only types and properties that are true of every entity of a kind. */
import type { Corporation, InvestmentFund, Organization, Thing } from "schema-dts";
import { absolute, entityAddress } from "../model/addresses.ts";
import type { Entity } from "../model/registry.ts";
import type { DescribedSite } from "./site-graph.ts";

type EntityNode = Exclude<Corporation | InvestmentFund | Organization | Thing, string>;

/** Where it is only mentioned: what it is, its name, its page. */
export function entityReference(entity: Entity, site: DescribedSite): EntityNode {
  const url = absolute(entityAddress(entity.id), site);
  return { "@type": typeOf(entity), "@id": `${url}#Entity`, name: entity.name, url };
}

/** With names in other languages, description, codes and, of a listed company, its tickers. */
export function entityNode(entity: Entity, site: DescribedSite): EntityNode {
  const { name, names, listings, codes, description } = entity;
  const others = [...new Set(names.map((each) => each.name))].filter((each) => each !== name);
  return {
    ...entityReference(entity, site),
    ...(others.length === 0 ? {} : { alternateName: others }),
    ...(description === null ? {} : { description }),
    ...(codes.length === 0
      ? {}
      : { identifier: codes.map(({ kind, code }) => ({ "@type": "PropertyValue", propertyID: kind, name: code })) }),
    // As schema.org asks for it: the exchange's ISO 10383 code, a space, the symbol.
    ...(typeOf(entity) === "Corporation"
      ? { tickerSymbol: listings.map(({ mic, symbol }) => `${mic} ${symbol}`) }
      : {}),
  };
}

/** A company is a corporation only where it is listed; indexes, markets, securities and groups are no organisations. */
function typeOf({ kind, listings }: Entity): "Corporation" | "Organization" | "InvestmentFund" | "Thing" {
  switch (kind) {
    case "company":
      return listings.length > 0 ? "Corporation" : "Organization";
    case "institution":
      return "Organization";
    case "fund":
      return "InvestmentFund";
    default:
      return "Thing";
  }
}
