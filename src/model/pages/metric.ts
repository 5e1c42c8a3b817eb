/** One metric across subjects, periods and sources. */
import { ALSO_CALLED, DIMENSION_LABELS, metricWords } from "../../messages/messages.ts";
import { formatDay } from "../../facts/format.ts";
import type { FactClaim } from "../../facts/claim.ts";
import { metricAddress } from "../addresses.ts";
import type { Metric } from "../registry.ts";
import { countVerdicts, type SiteModel, type VerdictCounts } from "../site-model.ts";
import { newestFirst, spanOfClaim } from "./claim-order.ts";
import { claimRows, type ClaimRow } from "./claim-rows.ts";
import type { CountedTerm } from "./entity.ts";
import { termFeedLink, type FeedLink } from "./feeds.ts";
import { metricInExplorer } from "./explorer-links.ts";
import { claimsOnNeighbours, metricCross, type CrossTable } from "./metric-cross.ts";
import { metricPlots, type MetricPlot } from "./metric-plot.ts";
import { reportShelf, type ReportShelf } from "./report-shelf.ts";
import { tally } from "./tally.ts";
import { metricTerm, type Term } from "./terms.ts";
import { verdictSentence } from "./verdict-words.ts";
import { withdrawnPart, type WithdrawnPart } from "./withdrawn.ts";

export interface MetricPage {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly title: string;
  readonly metaDescription: string;
  readonly trail: readonly Term[];
  readonly feed: FeedLink;
  readonly definition: string;
  /** What a reader must know to read its figures: `Measured in`, `Also called` … */
  readonly properties: readonly { readonly label: string; readonly text: string }[];
  readonly claimCount: number;
  /** Of all its claims; null behind the first page. */
  readonly overview: MetricOverview | null;
  readonly page: number;
  readonly pageCount: number;
  readonly newer: string | null;
  readonly older: string | null;
  /** Which days this page's claims lie in: `2 September 2025 to 6 February 2026`; null where it has all. */
  readonly daysText: string | null;
  /**
   * Every source's words, subject by subject, the one with the newest claim first; within each, newest first. None where
   * the page has too many claims to say it all: they stand with the claims, on the pages of their subjects.
   */
  readonly rows: readonly ClaimRow[];
  readonly plots: readonly MetricPlot[];
  /** Subjects by periods, every source's figure in its cell. */
  readonly cross: readonly CrossTable[];
  /** All its facts in the explorer. */
  readonly explorer: Term | null;
  /** Its figures that editors withdrew, on the first page; null: none. */
  readonly withdrawn: WithdrawnPart | null;
}

export interface MetricOverview {
  readonly factCount: number;
  readonly subjectCount: number;
  readonly verdicts: VerdictCounts;
  readonly reports: ReportShelf;
  /** Metrics of the same reports. */
  readonly otherMetrics: readonly CountedTerm[];
}

/** Claims on one page; newer periods stand on earlier pages. */
export const CLAIMS_PER_PAGE = 200;
const MAX_OTHER_METRICS = 12;
/** A page with more claims leaves the sources' words to the pages of its subjects. */
export const MAX_WORDED = 40;

/** Page 1 is `/metrics/<id>/` itself. */
export function metricPageAddress(id: string, page: number): string {
  return page === 1 ? metricAddress(id) : `${metricAddress(id)}page/${page}/`;
}

export function metricPageCount(model: SiteModel, id: string): number {
  return Math.max(1, Math.ceil((model.factClaimsByMetric.get(id)?.length ?? 0) / CLAIMS_PER_PAGE));
}

/** A metric's claims, newest first, page by page; at least one page, which may be empty. */
export function metricSlices(model: SiteModel, id: string): FactClaim[][] {
  const ordered = newestFirst(model.factClaimsByMetric.get(id) ?? []);
  return Array.from({ length: metricPageCount(model, id) }, (_, index) =>
    ordered.slice(index * CLAIMS_PER_PAGE, (index + 1) * CLAIMS_PER_PAGE),
  );
}

/** `slices` are the metric's own, for callers that make many of its pages. */
export function metricPage(
  model: SiteModel,
  id: string,
  page: number,
  slices: readonly (readonly FactClaim[])[] = metricSlices(model, id),
): MetricPage {
  const metric = model.registry.metrics.get(id)!;
  const claims = slices[page - 1]!;
  const pageCount = slices.length;
  const claimCount = model.factClaimsByMetric.get(id)?.length ?? 0;
  const overview = page === 1 ? overviewOf(model, id) : null;
  const daysText = pageCount > 1 ? daysOf(claims) : null;
  return {
    id,
    name: metric.name,
    address: metricPageAddress(id, page),
    title: page === 1 ? metric.name : metricWords.pageTitle(metric.name, page),
    metaDescription: overview
      ? describe(metric, claimCount, overview)
      : metricWords.figuresOfDays(metric.name, daysText ?? ""),
    trail: [
      { name: metricWords.indexTitle, address: "/metrics/" },
      { name: DIMENSION_LABELS[metric.dimension], address: `/metrics/#${metric.dimension}` },
      ...(page > 1 ? [{ name: metric.name, address: metricAddress(id) }] : []),
    ],
    feed: termFeedLink(metric.name, metricAddress(id)),
    definition: metric.definition,
    properties: propertiesOf(metric),
    claimCount,
    overview,
    page,
    pageCount,
    newer: page > 1 ? metricPageAddress(id, page - 1) : null,
    older: page < pageCount ? metricPageAddress(id, page + 1) : null,
    daysText,
    rows: claims.length > MAX_WORDED ? [] : claimRows(model, bySubject(claims)),
    plots: metricPlots(model, claims),
    cross: metricCross(
      model,
      claims,
      claimsOnNeighbours(slices, page, (other) => metricPageAddress(id, other)),
    ),
    explorer: metricInExplorer(model, id),
    withdrawn: page === 1 ? withdrawnPart(model, model.withdrawnByMetric.get(id) ?? []) : null,
  };
}

function bySubject(claims: readonly FactClaim[]): FactClaim[] {
  return [...Map.groupBy(claims, ({ subject }) => subject).values()].flat();
}

function overviewOf(model: SiteModel, id: string): MetricOverview {
  const claims = model.factClaimsByMetric.get(id) ?? [];
  const reports = model.reportsByMetric.get(id) ?? [];
  const together = tally(reports.flatMap((report) => model.metricsByReport.get(report.id) ?? []));
  return {
    factCount: claims.reduce((sum, claim) => sum + claim.facts.length, 0),
    subjectCount: new Set(claims.map(({ subject }) => subject)).size,
    verdicts: countVerdicts(claims.map(({ verdict }) => verdict)),
    reports: reportShelf(model, reports),
    otherMetrics: together
      .filter((each) => each.id !== id)
      .slice(0, MAX_OTHER_METRICS)
      .map(({ id: other, count }) => ({ term: metricTerm(model.registry, other), count })),
  };
}

function propertiesOf(metric: Metric): { label: string; text: string }[] {
  const values = Object.values(metric.ofValues);
  return [
    { label: metricWords.measuredIn, text: DIMENSION_LABELS[metric.dimension].toLowerCase() },
    ...(metric.names.length > 0 ? [{ label: ALSO_CALLED, text: metric.names.join(", ") }] : []),
    ...(metric.ofMeaning === null
      ? []
      : [{ label: metric.of === "required" ? metricWords.alwaysNames : metricWords.mayName, text: metric.ofMeaning }]),
    ...(values.length > 0 ? [{ label: metricWords.suchAs, text: values.join("; ") }] : []),
    ...(metric.isOnce ? [{ label: metricWords.happens, text: metricWords.happensOnce }] : []),
  ];
}

function daysOf(claims: readonly FactClaim[]): string {
  const spans = claims.flatMap((claim) => spanOfClaim(claim) ?? []);
  const hasUndated = spans.length < claims.length;
  if (spans.length === 0) return hasUndated ? metricWords.undated : "";
  const first = spans.map(({ end }) => end).reduce((a, b) => (a < b ? a : b));
  const last = spans.map(({ end }) => end).reduce((a, b) => (a > b ? a : b));
  const dated = first === last ? formatDay(first) : metricWords.daysBetween(formatDay(first), formatDay(last));
  return hasUndated ? metricWords.daysAndUndated(dated) : dated;
}

function describe(
  { name, definition }: Metric,
  claimCount: number,
  { subjectCount, verdicts }: MetricOverview,
): string {
  if (claimCount === 0) return `${name}: ${definition}`;
  return metricWords.extent(name, claimCount, subjectCount, verdictSentence(verdicts));
}
