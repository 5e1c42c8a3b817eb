/** What a build should have made, as its own file tells those who verify it: every address, and how many rows of data. */
import type { SiteModel } from "../site-model.ts";
import { agreementPages, siteAddresses, type SiteAddresses } from "./site-addresses.ts";

export const OUTLINE_FORMAT = "readacross-build-outline-1";

/** Below the site's folder; taken out before the site is published. */
export const OUTLINE_FILE = "build-outline.json";

export interface BuildOutline extends SiteAddresses {
  readonly format: typeof OUTLINE_FORMAT;
  /** With scheme and host, without a path. */
  readonly address: string;
  /** The site's path: `/`, or `/research/`. */
  readonly base: string;
  /** Rows of each table of the data. */
  readonly counts: OutlineCounts;
  /** Pages that the search of texts holds. */
  readonly searchedPages: number;
}

export interface OutlineCounts {
  readonly reports: number;
  readonly facts: number;
  readonly statements: number;
  readonly claims: number;
  readonly entities: number;
  readonly metrics: number;
}

/** `pictures` are the addresses of the reports' own pictures. */
export function buildOutline(
  model: SiteModel,
  site: { readonly address: string; readonly base: string },
  pictures: readonly string[],
): BuildOutline {
  const { registry, reports } = model;
  const { pages, feeds, files } = siteAddresses(model);
  return {
    format: OUTLINE_FORMAT,
    address: new URL(site.address).origin,
    base: `${site.base.replace(/\/+$/u, "")}/`,
    pages: [...pages, ...agreementPages(model)],
    feeds,
    files: [...files, ...pictures],
    counts: {
      reports: reports.length,
      facts: model.facts.length,
      statements: model.statementById.size,
      claims: model.factClaims.length + model.statementClaims.length,
      entities: registry.entities.size,
      metrics: registry.metrics.size,
    },
    searchedPages:
      reports.length +
      registry.entities.size +
      registry.metrics.size +
      registry.publishers.size +
      model.reportsByTag.size,
  };
}
