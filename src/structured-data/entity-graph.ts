/** The structured data of an entity's page. */
import type { Graph } from "schema-dts";
import { absolute, entityAddress } from "../model/addresses.ts";
import type { EntityPage } from "../model/pages/entity.ts";
import type { SiteModel } from "../model/site-model.ts";
import { entityNode } from "./entity-node.ts";
import { breadcrumbs, graphOf, type DescribedSite } from "./site-graph.ts";

/** What the entity is, and the way to its page. */
export function entityGraph(model: SiteModel, page: Pick<EntityPage, "id" | "trail">, site: DescribedSite): Graph {
  const entity = model.registry.entities.get(page.id)!;
  const address = entityAddress(page.id);
  return graphOf([
    { ...entityNode(entity, site), mainEntityOfPage: absolute(address, site) },
    breadcrumbs(page.trail, { name: entity.name, address }, site),
  ]);
}
