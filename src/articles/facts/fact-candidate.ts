/** What an article seems to state: a fact with all that was found out about it, sure or not. */
import type { Mode } from "../../facts/fact.ts";
import type { TextSpan } from "../article.ts";
import type { EntityMention, RegistryProposal } from "../entities/entity-mention.ts";
import type { QuantityMention } from "../quantities/quantity-mention.ts";

export interface FactCandidate extends TextSpan {
  /** Which of the article's passages the span is in. It covers the figure with its hedge. */
  readonly passage: number;
  /** Null: nothing is named that it could be about. Its `id` is null where it isn't registered. */
  readonly subject: EntityMention | null;
  /** The second thing; an entity id, or one of the metric's `ofValues`. Null where there is none. */
  readonly of: string | null;
  /** Registered, or proposed; null where the words don't say what was measured. */
  readonly metric: string | null;
  readonly isMetricRegistered: boolean;
  readonly quantity: QuantityMention;
  /** EDTF; `unknown` where it is. */
  readonly period: string;
  /** EDTF; null where it is the period. */
  readonly asOf: string | null;
  readonly mode: Mode;
  /** Who says so; null: the article. Its `id` is null where they aren't registered. */
  readonly by: EntityMention | null;
  /** At most eight words of the article that carry number, unit and hedge. */
  readonly words: string;
  /** Line of the file as read on which the words begin, from 1. */
  readonly at: number;
  /** Index of the earlier candidate that this one says again; null: none. */
  readonly restates: number | null;
  /** 0 to 1: the least sure of its parts. */
  readonly confidence: number;
  /** What an editor must decide, in the order of the fields; empty where all is clear. */
  readonly doubts: readonly Doubt[];
}

export interface Doubt {
  readonly field: "subject" | "of" | "metric" | "value" | "period" | "mode" | "by" | "restates";
  /** One sentence for the draft's comment, without a full stop. */
  readonly reason: string;
}

/** A non-numeric thing that the article seems to say: an event or a view. Always for an editor to word. */
export interface StatementCandidate extends TextSpan {
  readonly passage: number;
  readonly kind: "event" | "view";
  readonly subjects: readonly EntityMention[];
  readonly by: EntityMention | null;
  readonly words: string;
  readonly at: number;
  readonly confidence: number;
}

/** All that was found in one article. */
export interface ArticleFindings {
  /** In the order of the text. */
  readonly entities: readonly (EntityMention & { readonly passage: number })[];
  /** In the order of the text. */
  readonly facts: readonly FactCandidate[];
  readonly statements: readonly StatementCandidate[];
  /** What the registry lacks, each id once, in the order of the text. */
  readonly proposals: readonly RegistryProposal[];
}
