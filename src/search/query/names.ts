/** The names that the search knows: what can be asked of them. Sent to the browser. */
import type { LookupEntry } from "./lookup.ts";
import type { Recognition, Stretch } from "./reading.ts";

/** A name that stands in a query. */
export interface Mention {
  readonly stretch: Stretch;
  /** All of one kind, best first: several where the spelling means several. */
  readonly entries: readonly LookupEntry[];
  readonly recognition: Recognition;
  /** By a metric's trigger word (`fell`), which means the metric only beside something else that is understood. */
  readonly isTrigger: boolean;
}

export interface NameMatch {
  readonly entry: LookupEntry;
  readonly recognition: Recognition;
  /** Whether the query is the name and nothing more. */
  readonly isWhole: boolean;
}

export interface Names {
  /** Names, tickers in any spelling and triggers within a query, longest first taken, without overlaps, in its order. */
  readonly mentionsIn: (query: string) => readonly Mention[];
  /** What the query names, or begins to name, as a list of results: best first. Noise matches nothing. */
  readonly matching: (query: string) => readonly NameMatch[];
  /**
   * The names most like it: with at most a quarter of the letters wrong, or with more letters behind. Where there are
   * none, the one that is nearest; none where nothing has a letter in common with it.
   */
  readonly nearest: (query: string, limit: number) => readonly LookupEntry[];
  /** As names and words are compared: case, accents, width, punctuation and traditional or simplified don't count. */
  readonly fold: (text: string) => string;
  readonly entryOf: (kind: LookupEntry["kind"], id: string) => LookupEntry | null;
}
