/** A time that a passage names. */
import type { Day } from "../../facts/period.ts";
import type { TextSpan } from "../article.ts";

export interface PeriodMention extends TextSpan {
  /** EDTF as a fact's `period` wants it, with `?` behind what was concluded; `unknown` where only the kind is clear. */
  readonly period: string;
  readonly kind: "day" | "span" | "month" | "quarter" | "half" | "year";
  /** What the words do: a time when, or the one that a figure is compared with (`from a year earlier`, `同比`). */
  readonly role: "when" | "compared-with";
  /** Whether the words say that it lies ahead (`in 2027`, `next year`), seen from the day of publication. */
  readonly isAhead: boolean;
  /** 0 to 1. */
  readonly confidence: number;
}

export interface PeriodContext {
  /** Null: undated, so that relative words give `unknown`. */
  readonly published: Day | null;
  /** BCP 47. */
  readonly language: string;
}
