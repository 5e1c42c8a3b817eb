/** What may be an entity that nobody registered, where its name stands in full. */
import type { EntityKind } from "../../model/registry.ts";
import type { TextSpan } from "../article.ts";

export interface Candidate extends TextSpan {
  /** As written, without quotation marks. */
  readonly name: string;
  readonly kind: EntityKind;
  readonly confidence: number;
  /** Whether it is one word that may be just a word at the start of its sentence: only another mention proves it. */
  readonly needsProof: boolean;
}
