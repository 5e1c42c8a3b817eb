/** All registered entities, by kind. */
import { counted, KIND_LABELS } from "../../messages/messages.ts";
import { compareText } from "../../facts/problem.ts";
import { ENTITY_KINDS, type EntityKind } from "../registry.ts";
import type { SiteModel } from "../site-model.ts";
import { entityChip, type NotedTerm } from "./terms.ts";

export interface EntityIndexPage {
  readonly title: string;
  readonly metaDescription: string;
  readonly entityCount: number;
  /** Kinds that have entities. */
  readonly groups: readonly EntityGroup[];
}

export interface EntityGroup {
  /** The heading's id. */
  readonly kind: EntityKind;
  readonly label: string;
  /** Most reports first, then by name. */
  readonly entries: readonly EntityEntry[];
}

export interface EntityEntry {
  readonly entity: NotedTerm;
  readonly about: string | null;
  readonly reportCount: number;
  readonly claimCount: number;
}

export function entityIndexPage(model: SiteModel): EntityIndexPage {
  const entities = [...model.registry.entities.values()];
  const byKind = Map.groupBy(entities, ({ kind }) => kind);
  const groups = ENTITY_KINDS.filter((kind) => byKind.has(kind)).map((kind) => ({
    kind,
    label: KIND_LABELS[kind].many,
    entries: byKind
      .get(kind)!
      .map(({ id }) => entryOf(model, id))
      .sort(mostReportedFirst),
  }));
  const kinds = groups.map(({ kind, entries }) => {
    const { one, many } = KIND_LABELS[kind];
    return counted(entries.length, one.toLowerCase(), many.toLowerCase());
  });
  return {
    title: "Entities",
    metaDescription: `${counted(entities.length, "entity", "entities")} that reports are about: ${kinds.join(", ")}.`,
    entityCount: entities.length,
    groups,
  };
}

function entryOf(model: SiteModel, id: string): EntityEntry {
  const factClaims = model.factClaimsByEntity.get(id)?.length ?? 0;
  return {
    entity: entityChip(model.registry, id),
    about: model.registry.entities.get(id)!.description,
    reportCount: model.reportsByEntity.get(id)?.length ?? 0,
    claimCount: factClaims + (model.statementClaimsByEntity.get(id)?.length ?? 0),
  };
}

function mostReportedFirst(a: EntityEntry, b: EntityEntry): number {
  return b.reportCount - a.reportCount || b.claimCount - a.claimCount || compareText(a.entity.name, b.entity.name);
}
