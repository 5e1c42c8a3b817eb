/** Every address that a build makes a page, a feed or a file for, as the model wants it: the one list of them. */
import {
  agreementAddress,
  citationAddress,
  entityAddress,
  metricAddress,
  publisherAddress,
  reportAddress,
  reportListAddress,
  reportMarkdownAddress,
  tagAddress,
  tickerAddress,
  timelineAddress,
} from "../addresses.ts";
import type { SiteModel } from "../site-model.ts";
import { AGREEMENT_KINDS, agreementIndex, agreementPageCount } from "./agreement.ts";
import { AGREEMENT_FEED, SITE_FEEDS, TERM_KINDS, termFeeds } from "./feeds.ts";
import { metricPageAddress, metricPageCount } from "./metric.ts";
import { reportAddresses } from "./report.ts";
import { laterListPages } from "./report-list.ts";
import { timelineEntities } from "./timeline-entries.ts";
import { CLAIMS_PER_TIMELINE_PAGE } from "./timeline.ts";

/** From the site's root, unencoded. */
export interface SiteAddresses {
  /** Of HTML; old addresses of reports lead on and count. */
  readonly pages: readonly string[];
  readonly feeds: readonly string[];
  /** What else stands there for readers and programs. */
  readonly files: readonly string[];
}

const OWN_PAGES =
  "/ /reports/ /entities/ /tickers/ /tags/ /metrics/ /publishers/ /facts/ /agreement/ /timeline/ /feeds/ /data/ /search/ /about/ /styleguide/ /404.html";

const OWN_FILES =
  "/feeds.opml /llms.txt /sitemap-index.xml /robots.txt /search/lookup.bin /search/facts.bin /pagefind/pagefind-entry.json";

const DATA_FILES =
  "facts.json facts.csv facts.parquet claims.json statements.json statements.csv statements.parquet reports.json " +
  "entities.json metrics.json readacross.sqlite reconcile.sql reconcile-statements.sql datapackage.json";

/** All but the further pages of agreement, which take time to count: `agreementPages` has them. */
export function siteAddresses(model: SiteModel): SiteAddresses {
  const { registry, reports } = model;
  return {
    pages: [
      ...OWN_PAGES.split(" "),
      ...reportAddresses(model).map(({ id }) => reportAddress(id)),
      ...laterListPages(model).map((page) => reportListAddress(Number(page))),
      ...[...registry.entities.keys()].map(entityAddress),
      ...[...registry.publishers.keys()].map(publisherAddress),
      ...[...registry.entityBySymbol.keys()].map(tickerAddress),
      ...[...model.reportsByTag.keys()].map(tagAddress),
      ...[...registry.metrics.keys()].flatMap((id) => [
        metricAddress(id),
        ...pagesBehindFirst(metricPageCount(model, id)).map((page) => metricPageAddress(id, page)),
      ]),
      ...citedPages(model).map(citationAddress),
      ...[null, ...timelineEntities(model)].flatMap((entity) => [
        ...(entity === null ? [] : [timelineAddress(entity)]),
        ...pagesBehindFirst(Math.ceil(claimCount(model, entity) / CLAIMS_PER_TIMELINE_PAGE)).map((page) =>
          timelineAddress(entity, page),
        ),
      ]),
    ],
    feeds: [
      ...SITE_FEEDS.map(({ address }) => address),
      AGREEMENT_FEED.address,
      ...TERM_KINDS.flatMap((kind) => termFeeds(model, kind).map(({ address }) => address)),
    ],
    files: [
      ...OWN_FILES.split(" "),
      ...DATA_FILES.split(" ").map((name) => `/data/${name}`),
      ...reports.map(({ id }) => reportMarkdownAddress(id)),
    ],
  };
}

/** The pages behind the first of each kind of agreement. */
export function agreementPages(model: SiteModel): string[] {
  const index = agreementIndex(model);
  return AGREEMENT_KINDS.flatMap((kind) =>
    pagesBehindFirst(agreementPageCount(index, kind)).map((page) => agreementAddress(kind, page)),
  );
}

/** Of reports and entities that have something to cite by itself. */
function citedPages(model: SiteModel): string[] {
  const { registry, reports, factClaims, statementClaims } = model;
  const subjects = new Set([...factClaims, ...statementClaims].flatMap(({ subject }) => subject ?? []));
  return [
    ...reports
      .filter(({ facts, statements }) => facts.length + statements.length > 0)
      .map(({ id }) => reportAddress(id)),
    ...[...subjects].filter((id) => registry.entities.has(id)).map(entityAddress),
  ];
}

function claimCount(model: SiteModel, entity: string | null): number {
  if (entity === null) return model.factClaims.length + model.statementClaims.length;
  const { factClaimsByEntity, statementClaimsByEntity } = model;
  return (factClaimsByEntity.get(entity)?.length ?? 0) + (statementClaimsByEntity.get(entity)?.length ?? 0);
}

function pagesBehindFirst(count: number): number[] {
  return Array.from({ length: Math.max(0, count - 1) }, (_, index) => index + 2);
}
