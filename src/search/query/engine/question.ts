/** A reading as what it asks of names, facts and texts. Sent to the browser. */
import type { LookupEntry } from "../lookup.ts";
import type { Names } from "../names.ts";
import type { Reading } from "../reading.ts";
import { beginsLike, distinct, namedEntries } from "./named-things.ts";

export interface Question {
  readonly reading: Reading;
  /** All that the query names, and begins to name where it may still be growing; best first. */
  readonly entries: readonly LookupEntry[];
  /**
   * Whether facts are asked for: two things or more were understood, or one that is no name, as a period. Such a
   * question can do without a word that nothing holds.
   */
  readonly isStructured: boolean;
  /** Whether a name begins like the whole query. */
  readonly isNameBegun: boolean;
}

export function readQuestion(reading: Reading, names: Names): Question {
  const { understood, isOneName, query } = reading;
  const isStructured =
    !isOneName && (thingsIn(reading) > 1 || understood.some(({ constraint }) => !("ids" in constraint)));
  const named = namedEntries(reading, names);
  const matching = isStructured ? [] : names.matching(query).map(({ entry }) => entry);
  const isNameBegun = matching.some((entry) => beginsLike(query, entry, names));
  return {
    reading,
    entries: isOneName || isNameBegun ? distinct([...matching, ...named]) : distinct([...named, ...matching]),
    isStructured,
    isNameBegun,
  };
}

/** How many of the query's stretches were understood: one may say two things, as `fell` names a metric and a direction. */
export function thingsIn({ understood }: Reading): number {
  return new Set(understood.map(({ stretch }) => stretch.start)).size;
}
