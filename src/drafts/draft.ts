/**
 * A draft report: what an article becomes before an editor has decided anything. What is clear stands live in its front
 * matter; what isn't is *held*: it stands there as a comment, with the reason, so that deciding is uncommenting.
 */
import type { RootContent } from "mdast";
import type { RegistryProposal } from "../articles/entities/entity-mention.ts";
import type { Day } from "../facts/period.ts";

/** A key of the front matter and its value as an author would type it; lists are lists of such texts. */
export type DraftField = readonly [key: string, value: string | readonly string[]];

export interface DraftFact {
  /** Unique in the draft, statements included; its anchor. */
  readonly id: string;
  /** Index among the article's candidates. */
  readonly candidate: number;
  /** In canonical order, `id` first. */
  readonly fields: readonly DraftField[];
  /** Why it doesn't stand live, one sentence each, without full stops; empty: it does. */
  readonly held: readonly string[];
  /** What an editor should look at although it stands live. */
  readonly decisions: readonly string[];
  /** 0 to 1. */
  readonly confidence: number;
  /** As people name it: `Hua Hong, price change`. */
  readonly label: string;
  /** Of the article's file, from 1. */
  readonly at: number;
}

/** Always held: an editor words it. */
export interface DraftStatement {
  readonly id: string;
  readonly fields: readonly DraftField[];
  readonly confidence: number;
}

export interface DraftCaveat {
  /** Empty: the whole report. */
  readonly about: readonly string[];
  readonly kind: string;
  readonly note: string;
}

/**
 * How much of a block is kept: as it is; without links to facts; its words alone; its words as a block of code, in which
 * nothing means anything. Each is what is left to try where the one before has an error; nothing is ever left out.
 */
export type BlockForm = "whole" | "unlinked" | "plain" | "verbatim";

export interface DraftBlock {
  readonly node: RootContent;
  readonly form: BlockForm;
  /** Ids of facts that this block must not link. */
  readonly unlinked: ReadonlySet<string>;
}

/** A single field of the front matter that isn't in a list. */
export interface DraftEntry {
  readonly field: DraftField;
  /** What is to be decided, one sentence, without a full stop; null: nothing. */
  readonly decision: string | null;
  /** Whether it stands as a comment. */
  readonly isHeld: boolean;
}

export interface Draft {
  /** The report's id: its file's name. */
  readonly id: string;
  /** `title` to `draft`. */
  readonly entries: readonly DraftEntry[];
  /** The keys of `source`. */
  readonly source: readonly DraftEntry[];
  /** `tickers`, `metrics` and `tags`. */
  readonly terms: readonly DraftEntry[];
  /** In the order of the text. */
  readonly facts: readonly DraftFact[];
  readonly statements: readonly DraftStatement[];
  readonly caveats: readonly DraftCaveat[];
  /** What the registry lacks for what is held. */
  readonly proposals: readonly RegistryProposal[];
  readonly body: readonly DraftBlock[];
}

/** What an editor decides for the whole article; null: not asked, or not known. */
export interface DraftChoices {
  /** The day on which the report joins the site. */
  readonly added: Day;
  readonly body: "text" | "notes";
  /** The wanted id; null: one is made. */
  readonly id: string | null;
}

/** Whether a fact stands live. */
export function isLive({ held }: DraftFact): boolean {
  return held.length === 0;
}
