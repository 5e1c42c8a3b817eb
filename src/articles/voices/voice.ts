/** Who says something, where the article attributes it, and whether it is a projection. */
import type { Mode } from "../../facts/fact.ts";
import type { TextSpan } from "../article.ts";
import type { EntityMention } from "../entities/entity-mention.ts";

/** The span covers the words that attribute: `according to Wind`, `Goldman Sachs estimates`, `據…統計`, `could reach`. */
export interface Voice extends TextSpan {
  /** Who says it; null: nobody is named, as in `could reach` or `分析師預期`. */
  readonly holder: EntityMention | null;
  /** Null: the words say nothing of it. */
  readonly mode: Mode | null;
  /** The part of the passage that it speaks for. */
  readonly scope: TextSpan;
  /** 0 to 1. */
  readonly confidence: number;
}
