/** Days on which what a figure says can't have happened, because the exchange was closed. */
import type { Registry } from "../../model/registry.ts";
import { canHaveTraded } from "../../model/trading-days.ts";
import type { EntityMention } from "../entities/entity-mention.ts";
import { MOVES } from "../metrics/vocabulary.ts";

const OF_A_SESSION: ReadonlySet<string> = new Set([...MOVES, "share-price", "index-level", "index-points-change"]);
/** Other things, as coins and currencies, are traded on all days. */
const ON_EXCHANGES: ReadonlySet<EntityMention["kind"]> = new Set(["company", "fund", "index", "market"]);

/**
 * Whether the period is a single day on which none of the exchanges that list the subject can have traded; of an
 * unregistered one only weekends and New Year’s Day are known to be closed.
 */
export function isClosedDay(
  period: string,
  metric: string | null,
  subject: EntityMention | null,
  registry: Registry,
): boolean {
  const day = /^(?<day>\d{4}-\d{2}-\d{2})\??$/u.exec(period)?.groups!["day"];
  if (day === undefined || metric === null || subject === null) return false;
  if (!OF_A_SESSION.has(metric) || !ON_EXCHANGES.has(subject.kind)) return false;
  const listings = subject.id === null ? [] : (registry.entities.get(subject.id)?.listings ?? []);
  const exchanges = listings.length === 0 ? [null] : listings.map(({ mic }) => mic);
  return !exchanges.some((mic) => canHaveTraded(day, mic));
}
