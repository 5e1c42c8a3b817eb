/**
 * The files that the explorer loads, as they stand under `/facts/shards/`. For each kind of row there are three:
 * `columns` (what filters, sorting and links read, with all dictionaries), loaded when a reader first filters or sorts;
 * blocks of `rows` (what only printing a row needs), loaded for rows that are shown; `words`, loaded when somebody
 * searches for words. Lists of one file that run side by side are columns; a code is a place in a dictionary.
 */
import type { RowKind } from "./state.ts";

/** Rows in one block. */
export const BLOCK_LENGTH = 8192;

export type ShardName = "columns" | "words" | `rows-${number}`;

/** From the site's root, without the base path. */
export function shardAddress(rows: RowKind, name: ShardName): string {
  return `/facts/shards/${rows}/${name}.json`;
}

/** Of one build's rows; equal in all shards that belong together. */
interface Shard {
  readonly edition: string;
}

/** Sources in the order of their rows: the rows of one stand together. */
export interface SourceColumns {
  /** Report ids. */
  readonly ids: readonly string[];
  /** How many rows each has. */
  readonly lengths: readonly number[];
  readonly sigla: readonly string[];
  /** Who and when, in words. */
  readonly names: readonly string[];
  readonly languages: readonly string[];
  readonly published: readonly (string | null)[];
  readonly added: readonly string[];
  /** 1 where another source on the site told the same story first. */
  readonly echoes: readonly (0 | 1)[];
  /** Codes of `publishers`, one beyond the last: not named. */
  readonly publishers: readonly number[];
  /** Codes of `origins`, one beyond the last: not examined. */
  readonly origins: readonly number[];
}

/** Entities that rows are about, as an index lists them. */
export interface EntityColumns {
  readonly ids: readonly string[];
  readonly names: readonly string[];
  /** Ticker symbols, home listing first. */
  readonly symbols: readonly (readonly string[])[];
  /** Other names, Chinese ones among them. */
  readonly others: readonly (readonly string[])[];
  /** 1 where it is registered and so has a page. */
  readonly registered: readonly (0 | 1)[];
}

interface ColumnsBase extends Shard {
  readonly count: number;
  readonly sources: SourceColumns;
  readonly entities: EntityColumns;
  /** Ids and names, as an index lists them. */
  readonly publishers: { readonly ids: readonly string[]; readonly names: readonly string[] };
  readonly origins: readonly string[];
  /** EDTF as the authors wrote it, `unknown` among them. */
  readonly periods: readonly string[];
  /** Codes of `periods`. */
  readonly period: readonly number[];
  /** Codes of `STATUSES`. */
  readonly status: readonly number[];
}

export interface FactColumns extends ColumnsBase {
  readonly rows: "facts";
  readonly metrics: {
    readonly ids: readonly string[];
    readonly names: readonly string[];
    /** 1 where a rise has a plus and an arrow. */
    readonly changes: readonly (0 | 1)[];
    /** 1 where it can happen only once to a subject. */
    readonly once: readonly (0 | 1)[];
    readonly ownUnits: readonly string[];
    readonly registered: readonly (0 | 1)[];
  };
  /** Codes of `entities`. */
  readonly subject: readonly number[];
  readonly metric: readonly number[];
  /** Codes of `MODES`. */
  readonly mode: readonly number[];
  /** Quantity literals in normal form. */
  readonly value: readonly string[];
}

export interface StatementColumns extends ColumnsBase {
  readonly rows: "statements";
  /** Codes of `entities`, each row's own, in the author's order. */
  readonly subjects: readonly (readonly number[])[];
  /** Codes of `STATEMENT_KINDS`. */
  readonly kind: readonly number[];
  /** Where each stands among all in the order of their texts, equal texts together. */
  readonly textRank: readonly number[];
}

export type Columns = FactColumns | StatementColumns;

/** Somebody or something that a row names beside its subject: id, name, and whether it has a page. */
export type NamedEntity = readonly [id: string, name: string, registered: 0 | 1];

export interface FactBlock extends Shard {
  /** Local ids. */
  readonly ids: readonly string[];
  readonly named: readonly NamedEntity[];
  /** Codes of `named`; -1: none. */
  readonly of: readonly number[];
  readonly by: readonly number[];
  /** Line of the source text; 0: not recorded. */
  readonly at: readonly number[];
  /** The source's own words; empty: not recorded. */
  readonly words: readonly string[];
  /** EDTF by the row's place in the block, where it has one. */
  readonly asOf: Readonly<Record<number, string>>;
  /** Places of the rows that say another again. */
  readonly restates: readonly number[];
  /** Anchor of the claim by the row's place, where it isn't the one that follows from the row; empty: in no claim. */
  readonly anchors: Readonly<Record<number, string>>;
}

export interface StatementBlock extends Shard {
  readonly ids: readonly string[];
  readonly named: readonly NamedEntity[];
  readonly by: readonly number[];
  readonly at: readonly number[];
  readonly words: readonly string[];
  readonly texts: readonly string[];
  /** Places of the rows that deny. */
  readonly denials: readonly number[];
  /** Addresses of their claims, from the site's root; empty: none. */
  readonly claims: readonly string[];
}

export type Block = FactBlock | StatementBlock;

/** Each row's own text and the names beside its subject, as `foldWords` gives them. */
export interface Words extends Shard {
  readonly texts: readonly string[];
}
