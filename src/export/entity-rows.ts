/** One row an entity, as `/data/entities.json` has it, with all its names and listings. */
import { compareText } from "../facts/problem.ts";
import { absolute, entityAddress } from "../model/addresses.ts";
import type { Entity, EntityCode, EntityKind, Listing, LocalName } from "../model/registry.ts";
import type { SiteModel } from "../model/site-model.ts";
import { countBy } from "./count-by.ts";
import type { SiteLocation } from "./fact-rows.ts";

/** Keys in the order in which they are written; what is absent is null or an empty list, never a missing key. */
export interface EntityRow {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  /** In other languages. */
  readonly names: readonly LocalName[];
  /** Home listing first. */
  readonly listings: readonly Listing[];
  readonly codes: readonly EntityCode[];
  readonly aliases: readonly string[];
  readonly description: string | null;
  /** Ids of the groups that it belongs to. */
  readonly partOf: readonly string[];
  /** Of facts that are about it, withdrawn ones included. */
  readonly factCount: number;
  readonly statementCount: number;
  /** Of claims of both kinds. */
  readonly claimCount: number;
  readonly reportCount: number;
  readonly url: string;
}

/** By id; those that nothing is known about have their row too. */
export function toEntityRows(model: SiteModel, site: SiteLocation): EntityRow[] {
  const facts = countBy(model.facts, ({ subject }) => [subject]);
  const statements = countBy(model.statementById.values(), ({ subjects }) => new Set(subjects));
  return [...model.registry.entities.values()]
    .sort((a, b) => compareText(a.id, b.id))
    .map((entity) => ({
      ...described(entity),
      factCount: facts.get(entity.id) ?? 0,
      statementCount: statements.get(entity.id) ?? 0,
      claimCount:
        (model.factClaimsByEntity.get(entity.id)?.length ?? 0) +
        (model.statementClaimsByEntity.get(entity.id)?.length ?? 0),
      reportCount: model.reportsByEntity.get(entity.id)?.length ?? 0,
      url: absolute(entityAddress(entity.id), site),
    }));
}

/** Key by key, so that what else the registry comes to hold is published only when somebody decides so. */
function described(entity: Entity) {
  return {
    id: entity.id,
    kind: entity.kind,
    name: entity.name,
    names: entity.names.map(({ lang, name, basis }) => ({ lang, name, basis })),
    listings: entity.listings.map(({ symbol, mic, basis }) => ({ symbol, mic, basis })),
    codes: entity.codes.map(({ kind, code, note }) => ({ kind, code, note })),
    aliases: entity.aliases,
    description: entity.description,
    partOf: entity.partOf,
  };
}
