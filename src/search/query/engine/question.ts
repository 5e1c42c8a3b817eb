/** A reading as what it asks of names, facts and texts. Sent to the browser. */
import type { LookupEntry } from "../lookup.ts";
import type { NameMatch, Names } from "../names.ts";
import type { Constraint, Reading } from "../reading.ts";
import { askedOrder } from "../reading/asked-order.ts";
import { beginsLike, distinct, hasWord, namedEntries } from "./named-things.ts";

export interface Question {
  readonly reading: Reading;
  /** What facts are asked for: all that was understood, a thing that is named twice once. */
  readonly constraints: readonly Constraint[];
  /** All that the query names, and begins to name where it may still be growing; best first. */
  readonly entries: readonly LookupEntry[];
  /**
   * Whether facts are asked for: two things or more were understood, or one that is no name, as a period. Such a
   * question can do without a word that nothing holds.
   */
  readonly isStructured: boolean;
  /** Whether a name begins like the whole query. */
  readonly isNameBegun: boolean;
  /** Whether names stand first: the query is one, begins one, or is a word that only one has. */
  readonly leadsToName: boolean;
}

export function readQuestion(reading: Reading, names: Names): Question {
  const { query } = reading;
  const same = sameThing(reading);
  const isOneName = reading.isOneName || same !== null;
  const constraints = same ? [same] : askedOrder(reading);
  const isStructured =
    !isOneName && (thingsIn(reading) > 1 || constraints.some((constraint) => !("ids" in constraint)));
  const named = namedEntries(constraints, names);
  const matches = isStructured ? [] : names.matching(query);
  const matching = matches.map(({ entry }) => entry);
  const isNameBegun = matching.some((entry) => beginsLike(query, entry, names));
  const leadsToName = isOneName || isNameBegun || (reading.understood.length === 0 && isTelling(query, matches, names));
  return {
    reading,
    constraints,
    entries: leadsToName ? distinct([...matching, ...named]) : distinct([...named, ...matching]),
    isStructured,
    isNameBegun,
    leadsToName,
  };
}

/** A reading in which entities are publishers, where their names are publishers' too; null: none is. */
export function withPublishers(reading: Reading, names: Names): Reading | null {
  let isOther = false;
  const understood = reading.understood.map((each): Reading["understood"][number] => {
    if (each.constraint.kind !== "entity") return each;
    const written = reading.query.slice(each.stretch.start, each.stretch.end);
    const publishers = names
      .matching(written)
      .filter(({ entry, recognition, isWhole }) => entry.kind === "publisher" && recognition === "exact" && isWhole);
    const [first] = publishers;
    if (!first) return each;
    isOther = true;
    const ids = publishers.map(({ entry }) => entry.id);
    return { ...each, constraint: { kind: "publisher", ids }, label: first.entry.name };
  });
  return isOther ? { ...reading, understood } : null;
}

/** How many of the query's stretches were understood: one may say two things, as `fell` names a metric and a direction. */
export function thingsIn({ understood }: Reading): number {
  return new Set(understood.map(({ stretch }) => stretch.start)).size;
}

/** What a query names that names one thing again and again and nothing else, as `Tencent (0700.HK)`; else null. */
function sameThing({ understood, rest }: Reading): Constraint | null {
  const [first, ...others] = understood;
  if (!first || others.length === 0 || rest.length > 0 || !("ids" in first.constraint)) return null;
  const { kind } = first.constraint;
  let { ids } = first.constraint;
  for (const { constraint, recognition } of understood) {
    if (constraint.kind !== kind || recognition === "prefix") return null;
    ids = ids.filter((id) => constraint.ids.includes(id));
  }
  return ids.length === 0 ? null : { kind, ids };
}

/** Whether the query is a word, or words, of one name only, or one by which a metric is known. */
function isTelling(query: string, matches: readonly NameMatch[], names: Names): boolean {
  const [only, ...others] = matches;
  if (only && others.length === 0 && hasWord(query, only.entry, names)) return true;
  const [mention] = names.mentionsIn(query);
  return (
    mention?.isTrigger === true &&
    mention.recognition === "exact" &&
    mention.stretch.end - mention.stretch.start === query.length
  );
}
