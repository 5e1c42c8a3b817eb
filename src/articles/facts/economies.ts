/** Countries and their economies, as against stock markets. */
import type { EntityMention } from "../entities/entity-mention.ts";

const EXCHANGE = /stock|share|equit|bourse|exchange|market|street|股|兩市|两市|市場|市场|大市/iu;

/** Whether the entity is a country or the like, of which macroeconomic figures are told. */
export function isEconomy({ kind, name, tickers }: EntityMention): boolean {
  return kind === "market" && tickers.length === 0 && !EXCHANGE.test(name);
}
