/** Which listing a figure is about, where a reader could take it for another. */
import type { Fact } from "../../facts/fact.ts";
import type { SiteModel } from "../site-model.ts";

/** Its symbol; null where the metric measures the whole entity, the entity has one listing, or the author names none. */
export function listingShown({ registry }: SiteModel, fact: Fact): string | null {
  const hasSeveral = (registry.entities.get(fact.subject)?.listings.length ?? 0) > 1;
  return hasSeveral && registry.metrics.get(fact.metric)?.isPerListing ? fact.listing : null;
}
