/** A quantity where it stands in a passage. */
import type { Quantity } from "../../facts/quantity.ts";
import type { TableCell, TextSpan } from "../article.ts";

export interface QuantityMention extends TextSpan {
  /** Canonical, signed: `nearly -15%`, `175..185bn USD`, `over 1,240`. The span covers figure, unit and hedge, not the verb. */
  readonly literal: string;
  readonly value: Quantity;
  /** The word that gives the sign or direction: `fell`, `下跌`; null where none does. */
  readonly movedBy: TextSpan | null;
  /** Whether the figure is a move, and which way; null where it is a level, a size, a share. */
  readonly move: "up" | "down" | null;
  /** Of `rose 3% to 75.20` and `from 12% to 15%`: what the figure is to the move; null where there is none. */
  readonly place: "from" | "to" | null;
  /** What a count counts, as written (`companies`, `家`), or what a bare figure is followed by; null where nothing is. */
  readonly noun: string | null;
  /** Of `HK$3.20 a share`, `每股`: `share`; null where it is no rate. */
  readonly per: string | null;
  /** Whether the currency isn't written out (`$` alone, `元`) and had to be concluded from the article. */
  readonly isCurrencyAssumed: boolean;
  /** 0 to 1: how sure it is that this is a quantity, read rightly. */
  readonly confidence: number;
}

/** What reading figures depends on, beside the text. */
export interface QuantityContext {
  /** BCP 47. */
  readonly language: string;
  /** ISO 4217: what `元` and the like mean where nothing else says so. */
  readonly homeCurrency: string;
  /** ISO 4217: what the document gives its results in (`statedCurrency`); absent or null: it doesn't say. */
  readonly statedCurrency?: string | null;
  /** Of a table's row: its cells, whose heads can give unit, scale and currency. */
  readonly cells?: readonly TableCell[];
}
