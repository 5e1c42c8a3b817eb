/** The addresses that a body may link to. */
import {
  citationAddress,
  entityAddress,
  feedAddress,
  metricAddress,
  publisherAddress,
  reportAddress,
  reportMarkdownAddress,
  tagAddress,
  tickerAddress,
  timelineAddress,
} from "../model/addresses.ts";
import { timelineEntities } from "../model/pages/timeline-entries.ts";
import type { SiteModel } from "../model/site-model.ts";

const OWN_PAGES =
  "/ /reports/ /entities/ /tickers/ /tags/ /metrics/ /publishers/ /facts/ /agreement/ /timeline/ /feeds/ /data/ /search/ /about/";

const OWN_FILES =
  "/rss.xml /atom.xml /feed.json /feeds.opml /agreement/rss.xml /llms.txt /sitemap-index.xml /robots.txt /404.html";

const DATA_FILES =
  "facts.json facts.csv facts.parquet claims.json statements.json statements.csv statements.parquet reports.json " +
  "entities.json metrics.json readacross.sqlite reconcile.sql reconcile-statements.sql datapackage.json";

/**
 * Of pages and files that a build makes, from the site's root, unencoded; old addresses of reports lead on and count.
 * `files` are those of `public/`.
 */
export function knownAddresses(model: SiteModel, files: readonly string[]): ReadonlySet<string> {
  const { registry, reports } = model;
  const terms = [
    ...[...registry.entities.keys()].map(entityAddress),
    ...[...registry.metrics.keys()].map(metricAddress),
    ...[...registry.publishers.keys()].map(publisherAddress),
    ...[...model.reportsByTag.keys()].map(tagAddress),
  ];
  return new Set([
    ...`${OWN_PAGES} ${OWN_FILES}`.split(" "),
    ...DATA_FILES.split(" ").map((name) => `/data/${name}`),
    ...files,
    ...reports.flatMap(({ id, formerly }) => [id, ...formerly].map(reportAddress)),
    ...reports.map(({ id }) => reportMarkdownAddress(id)),
    ...citedPages(model).map(citationAddress),
    ...timelineEntities(model).map((entity) => timelineAddress(entity)),
    ...terms.flatMap((page) => [page, feedAddress(page)]),
    ...[...registry.entityBySymbol.keys()].map(tickerAddress),
  ]);
}

/** Of reports and entities that have something to cite by itself. */
function citedPages(model: SiteModel): string[] {
  const { reports, factClaims, statementClaims } = model;
  const subjects = new Set([...factClaims, ...statementClaims].flatMap(({ subject }) => subject ?? []));
  return [
    ...reports
      .filter(({ facts, statements }) => facts.length + statements.length > 0)
      .map(({ id }) => reportAddress(id)),
    ...[...subjects].map(entityAddress),
  ];
}
