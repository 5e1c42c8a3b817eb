/** Groups of investors: whose money flows, not what it flows into. */
import type { EntityMention } from "../entities/entity-mention.ts";

const INVESTORS = /investors|buyers|funds|capital|traders|資金|资金|投資者|投资者|資本|资本|外資|外资|散戶|散户/iu;

/** Whether the entity is people who buy and sell, by its name. */
export function isInvestors({ kind, name }: EntityMention): boolean {
  return kind === "group" && INVESTORS.test(name);
}
