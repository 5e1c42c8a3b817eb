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

const OWN_PAGES =
  "/ /reports/ /entities/ /tickers/ /tags/ /metrics/ /publishers/ /facts/ /agreement/ /timeline/ /search/ /about/ /feeds/ /data/";

const OWN_FILES =
  "/rss.xml /atom.xml /feed.json /agreement/rss.xml /feeds.opml /data/facts.json /data/facts.csv /data/facts.parquet " +
  "/data/claims.json /data/statements.json /data/reports.json /data/entities.json /data/metrics.json " +
  "/data/readacross.sqlite /data/datapackage.json /llms.txt /sitemap-index.xml /robots.txt /404.html /build-manifest.json";

/** Of pages and files, from the site's root, unencoded; old addresses of reports lead on and count. `files` are those of `public/`. */
export function knownAddresses(model: SiteModel, files: readonly string[]): ReadonlySet<string> {
  const { registry, reports } = model;
  const withFeed = (address: string) => [address, `${address}rss.xml`];
  return new Set([
    ...`${OWN_PAGES} ${OWN_FILES}`.split(" "),
    ...files,
    ...reports.flatMap(({ id, formerly }) => [reportAddress(id), `/reports/${id}.md`, ...formerly.map(reportAddress)]),
    ...[...registry.entities.keys()].flatMap((id) => withFeed(entityAddress(id))),
    ...[...registry.metrics.keys()].flatMap((id) => withFeed(metricAddress(id))),
    ...[...registry.publishers.keys()].flatMap((id) => withFeed(publisherAddress(id))),
    ...[...model.reportsByTag.keys()].flatMap((tag) => withFeed(tagAddress(tag))),
    ...[...registry.entityBySymbol.keys()].map(tickerAddress),
  ]);
}
