/** Links from a page to all facts of its subject in the explorer, which lists withdrawn and restated ones too. */
import { factsInExplorer } from "../../messages/messages.ts";
import type { FactClaim } from "../../facts/claim.ts";
import type { Fact } from "../../facts/fact.ts";
import { explorerAddress } from "../addresses.ts";
import type { SiteModel } from "../site-model.ts";
import type { Term } from "./terms.ts";

/** `All 12 facts in the explorer`; null where there are none. */
export function entityInExplorer(model: SiteModel, entity: string): Term | null {
  const count = countOf(model.factClaimsByEntity.get(entity), model.withdrawnByEntity.get(entity));
  return linkTo("entity", entity, count);
}

export function metricInExplorer(model: SiteModel, metric: string): Term | null {
  const count = countOf(model.factClaimsByMetric.get(metric), model.withdrawnByMetric.get(metric));
  return linkTo("metric", metric, count);
}

/** Of the publisher's own articles. */
export function publisherInExplorer(model: SiteModel, publisher: string): Term | null {
  const own = (model.reportsByPublisher.get(publisher) ?? []).filter(({ source }) => source?.publisher === publisher);
  return linkTo(
    "publisher",
    publisher,
    own.reduce((sum, { facts }) => sum + facts.length, 0),
  );
}

function countOf(claims: readonly FactClaim[] = [], withdrawn: readonly Fact[] = []): number {
  return claims.reduce((sum, { facts }) => sum + facts.length, withdrawn.length);
}

function linkTo(facet: "entity" | "metric" | "publisher", id: string, count: number): Term | null {
  if (count === 0) return null;
  return { name: factsInExplorer(count), address: explorerAddress({ [facet]: id }) };
}
