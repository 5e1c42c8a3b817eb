/** The listed entities that most reports are about, with what each source says of the change most often reported. */
import type { FactClaim } from "../../facts/claim.ts";
import type { Fact, MetricTraits } from "../../facts/fact.ts";
import { isKnownSpan } from "../../facts/period.ts";
import { compareText } from "../../facts/problem.ts";
import { claimAddress } from "../addresses.ts";
import type { SiteModel } from "../site-model.ts";
import { claimFigures, type ClaimFigures } from "./claim-figures.ts";
import { claimPeriodView, type PeriodView } from "./period-view.ts";
import { sourceMark, type SourceMark } from "./source-mark.ts";
import { groupsOnOneScale, type StripView } from "./strip.ts";
import { entityChip, metricTerm, type NotedTerm, type Term } from "./terms.ts";

const MAX_TICKERS = 6;
const MAX_MARKS = 5;

export interface CoveredTicker {
  readonly entity: NotedTerm;
  /** Sources that are about it, the newest reports first. */
  readonly marks: readonly SourceMark[];
  readonly hiddenMarkCount: number;
  readonly strip: StripView | null;
  /** The latest dated claim; null where there is none. */
  readonly latest: (ClaimFigures & { readonly period: PeriodView; readonly address: string }) | null;
}

export interface CoveredTickers {
  /** What the strips show; null where no change is reported. */
  readonly metric: Term | null;
  readonly rows: readonly CoveredTicker[];
  /** The scale that all strips share. */
  readonly scale: StripView | null;
}

/** Null where no report is about a listed entity. */
export function coveredTickers(model: SiteModel): CoveredTickers | null {
  const entities = mostCovered(model);
  if (entities.length === 0) return null;
  const metric = mostReportedChange(model);
  const claims = entities.map((entity) => claimsOn(model, entity, metric?.id));
  const strips = groupsOnOneScale(
    model,
    claims.map((each) => each.flatMap(({ facts }) => facts.filter(counts))),
  );
  return {
    metric: metric && metricTerm(model.registry, metric.id),
    rows: entities.map((entity, index) => ({
      entity: entityChip(model.registry, entity),
      ...marksOf(model, entity),
      strip: strips.get(index) ?? null,
      latest: latestOf(model, claims[index]!),
    })),
    scale: [...strips.values()][0] ?? null,
  };
}

function mostCovered(model: SiteModel): string[] {
  const countOf = (entity: string) => model.reportsByEntity.get(entity)!.length;
  const claimCountOf = (entity: string) => model.factClaimsByEntity.get(entity)?.length ?? 0;
  return [...model.reportsByEntity.keys()]
    .filter((entity) => (model.registry.entities.get(entity)?.listings.length ?? 0) > 0)
    .sort((a, b) => countOf(b) - countOf(a) || claimCountOf(b) - claimCountOf(a) || compareText(a, b))
    .slice(0, MAX_TICKERS);
}

function mostReportedChange(model: SiteModel): MetricTraits | null {
  const changes = [...model.registry.metrics.values()].filter(
    ({ id, isChange, ownUnit }) => isChange && ownUnit === "percent" && model.factClaimsByMetric.has(id),
  );
  const countOf = ({ id }: MetricTraits) => model.factClaimsByMetric.get(id)!.length;
  return changes.sort((a, b) => countOf(b) - countOf(a) || compareText(a.id, b.id))[0] ?? null;
}

function claimsOn(model: SiteModel, entity: string, metric: string | undefined): FactClaim[] {
  return (model.factClaimsByEntity.get(entity) ?? []).filter(
    (claim) => claim.metric === metric && claim.of === null && claim.mode === "reported",
  );
}

function marksOf(model: SiteModel, entity: string): Pick<CoveredTicker, "marks" | "hiddenMarkCount"> {
  const reports = model.reportsByEntity.get(entity)!.filter(({ source }) => source !== null);
  return {
    marks: reports.slice(0, MAX_MARKS).map(({ id }) => sourceMark(model, id)),
    hiddenMarkCount: Math.max(0, reports.length - MAX_MARKS),
  };
}

function latestOf(model: SiteModel, claims: readonly FactClaim[]): CoveredTicker["latest"] {
  const endOf = ({ facts }: FactClaim) => facts.find(({ period }) => isKnownSpan(period))?.period.end ?? "";
  const [latest] = claims.filter((claim) => endOf(claim) !== "").sort((a, b) => compareText(endOf(b), endOf(a)));
  if (!latest) return null;
  return { ...claimFigures(model, latest), period: claimPeriodView(latest), address: claimAddress(latest)! };
}

function counts({ restates }: Fact): boolean {
  return restates === null;
}
