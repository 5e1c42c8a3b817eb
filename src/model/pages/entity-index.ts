/** All registered entities, by kind. */
import { entityWords, KIND_LABELS } from "../../messages/messages.ts";
import { compareText } from "../../facts/problem.ts";
import { ENTITY_KINDS, type EntityKind } from "../registry.ts";
import { countVerdicts, type SiteModel, type VerdictCounts } from "../site-model.ts";
import { entityChip, type NotedTerm } from "./terms.ts";
import { verdictSentence } from "./verdict-words.ts";

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
  /** Of all of them. */
  readonly count: number;
  /** Those that are most reported, most reports first, then by name. */
  readonly entries: readonly EntityEntry[];
  /** The rest of a long list, by the first letters of their names. */
  readonly initials: readonly EntityInitial[];
}

export interface EntityInitial {
  /** A capital, or what stands for all else. */
  readonly letter: string;
  /** Unique on the page. */
  readonly anchor: string;
  /** By name. */
  readonly entries: readonly EntityEntry[];
}

export interface EntityEntry {
  readonly entity: NotedTerm;
  readonly about: string | null;
  readonly reportCount: number;
  readonly claimCount: number;
  /** Of its claims. */
  readonly verdicts: VerdictCounts;
  /** The same in words: `2 syndicated, 3 single source`. */
  readonly verdictText: string;
}

/** So many of a kind stand in a table with all that is known of them; further ones by name alone. */
const MAX_IN_TABLE = 60;

export function entityIndexPage(model: SiteModel): EntityIndexPage {
  const entities = [...model.registry.entities.values()];
  const byKind = Map.groupBy(entities, ({ kind }) => kind);
  const groups = ENTITY_KINDS.filter((kind) => byKind.has(kind)).map((kind) => {
    const all = byKind
      .get(kind)!
      .map(({ id }) => entryOf(model, id))
      .sort(mostReportedFirst);
    return {
      kind,
      label: KIND_LABELS[kind].many,
      count: all.length,
      entries: all.slice(0, MAX_IN_TABLE),
      initials: byInitial(kind, all.slice(MAX_IN_TABLE)),
    };
  });
  const kinds = groups.map(({ kind, count }) => {
    const { one, many } = KIND_LABELS[kind];
    return entityWords.kindCount(count, one, many);
  });
  return {
    title: entityWords.title,
    metaDescription: entityWords.metaDescription(entities.length, kinds),
    entityCount: entities.length,
    groups,
  };
}

function entryOf(model: SiteModel, id: string): EntityEntry {
  const claims = [...(model.factClaimsByEntity.get(id) ?? []), ...(model.statementClaimsByEntity.get(id) ?? [])];
  const verdicts = countVerdicts(claims.map(({ verdict }) => verdict));
  return {
    entity: entityChip(model.registry, id),
    about: model.registry.entities.get(id)!.description,
    reportCount: model.reportsByEntity.get(id)?.length ?? 0,
    claimCount: claims.length,
    verdicts,
    verdictText: verdictSentence(verdicts),
  };
}

/** Letters in their order; names that begin with none of the Latin ones last. */
function byInitial(kind: EntityKind, entries: readonly EntityEntry[]): EntityInitial[] {
  const groups = Map.groupBy(
    [...entries].sort((a, b) => compareText(a.entity.name, b.entity.name)),
    ({ entity }) => /^[a-z]/iu.exec(entity.name.normalize("NFD"))?.[0].toUpperCase() ?? "",
  );
  return [...groups]
    .sort(([a], [b]) => compareText(a || "~", b || "~"))
    .map(([letter, members]) => ({
      letter: letter || entityWords.otherInitial,
      anchor: `${kind}-${letter || "other"}`,
      entries: members,
    }));
}

function mostReportedFirst(a: EntityEntry, b: EntityEntry): number {
  return b.reportCount - a.reportCount || b.claimCount - a.claimCount || compareText(a.entity.name, b.entity.name);
}
