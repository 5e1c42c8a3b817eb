/** A company, index, fund or other entity where it is named in a passage. */
import type { EntityKind } from "../../model/registry.ts";
import type { TextSpan } from "../article.ts";

export interface EntityMention extends TextSpan {
  /** The registered entity; null: not registered. */
  readonly id: string | null;
  /** As the registry calls it; an unregistered one as the article does. */
  readonly name: string;
  /** The registered kind, or the one that the wording suggests; null: neither. */
  readonly kind: EntityKind | null;
  /** The listing that the article names beside it, as its exchange writes it: `09988.HK`; null where it names none. */
  readonly symbol: string | null;
  /** All symbols of it, registered or written. */
  readonly tickers: readonly string[];
  /** How it is referred to: by name or ticker, or by a word that stands for one named before (`the company`, `it`, `該公司`). */
  readonly reference: "name" | "ticker" | "anaphor";
  /** 0 to 1. */
  readonly confidence: number;
  /** True where it is named for what it counts, polls or reports: figures beside it are of somebody else. */
  readonly isSource?: true;
}

/** What the registry lacks, ready to be added to it. */
export interface RegistryProposal {
  readonly kind: "entity" | "metric" | "publisher";
  readonly id: string;
  readonly name: string;
  /** The whole file, as YAML. */
  readonly yaml: string;
  /** Relative to the content folder: `registry/entities/jd-com.yaml`. */
  readonly file: string;
}
