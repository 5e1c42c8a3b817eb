/** The addresses that a body may link to. */
import {
  entityAddress,
  metricAddress,
  publisherAddress,
  reportAddress,
  tagAddress,
  tickerAddress,
} from "../model/addresses.ts";
import type { SiteModel } from "../model/site-model.ts";

const OWN_PAGES = "/ /reports/ /entities/ /tickers/ /tags/ /metrics/ /publishers/ /facts/ /search/ /about/";

const OWN_FILES = "/rss.xml /data/facts.json /data/claims.json /sitemap-index.xml /robots.txt /404.html";

/**
 * Of pages and files that a build makes, from the site's root, unencoded; old addresses of reports lead on and count.
 * `files` are those of `public/`.
 */
export function knownAddresses(model: SiteModel, files: readonly string[]): ReadonlySet<string> {
  const { registry, reports } = model;
  return new Set([
    ...`${OWN_PAGES} ${OWN_FILES}`.split(" "),
    ...files,
    ...reports.flatMap(({ id, formerly }) => [id, ...formerly].map(reportAddress)),
    ...[...registry.entities.keys()].map(entityAddress),
    ...[...registry.metrics.keys()].map(metricAddress),
    ...[...registry.publishers.keys()].map(publisherAddress),
    ...[...model.reportsByTag.keys()].map(tagAddress),
    ...[...registry.entityBySymbol.keys()].map(tickerAddress),
  ]);
}
