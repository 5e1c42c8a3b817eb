/** The tear sheet of one entity: all that its page prints. */
import { entityWords, KIND_LABELS } from "../../messages/messages.ts";
import { comparableFacts, type FactClaim } from "../../facts/claim.ts";
import { claimAddress, entityAddress, timelineAddress } from "../addresses.ts";
import type { Report } from "../report.ts";
import { countVerdicts, type SiteModel, type VerdictCounts } from "../site-model.ts";
import { claimFigures, type ClaimFigures } from "./claim-figures.ts";
import { newestFirst, spanOfClaim } from "./claim-order.ts";
import {
  entityClaims,
  entityStatements,
  otherParts,
  type EntityClaims,
  type EntityStatements,
  type OtherParts,
} from "./entity-claims.ts";
import { termFeedLink, type FeedLink } from "./feeds.ts";
import { firstHandFirst, marksOf } from "./first-hand.ts";
import { entityMentions, type EntityMentions } from "./entity-mentions.ts";
import { moveChart, type MoveChart } from "./entity-moves.ts";
import { entityNames, type EntityNames } from "./entity-names.ts";
import { entityInExplorer } from "./explorer-links.ts";
import { claimPeriodView, type PeriodView } from "./period-view.ts";
import { sourceMark, type SourceMark } from "./source-mark.ts";
import { tally } from "./tally.ts";
import { entityChip, entityTerm, metricTerm, ofTerm, tagTerm, type NotedTerm, type Term } from "./terms.ts";
import { verdictSentence } from "./verdict-words.ts";
import { withdrawnPart, type WithdrawnPart } from "./withdrawn.ts";

export interface EntityPage {
  readonly id: string;
  readonly names: EntityNames;
  /** `Company`. */
  readonly kind: string;
  readonly title: string;
  readonly metaDescription: string;
  readonly trail: readonly Term[];
  readonly feed: FeedLink;
  readonly about: string | null;
  readonly partOf: readonly Term[];
  readonly latestMove: DatedMove | null;
  /** The newest figures on other metrics, a metric each. */
  readonly keyFigures: readonly KeyFigure[];
  readonly sourceCount: number;
  /** Of the whole site. */
  readonly allSourceCount: number;
  readonly sourceNote: string;
  readonly claimCount: number;
  readonly claimNote: string;
  readonly verdicts: VerdictCounts;
  /** In words: `2 syndicated, 3 single source`. */
  readonly verdictText: string;
  readonly moves: MoveChart | null;
  readonly claims: EntityClaims;
  readonly statements: EntityStatements;
  /** Figures about it that editors withdrew; null: none. */
  readonly withdrawn: WithdrawnPart | null;
  readonly others: OtherParts;
  readonly readsAcross: readonly ReadAcross[];
  readonly mentions: EntityMentions;
  readonly metrics: readonly CountedTerm[];
  readonly tags: readonly CountedTerm[];
  /** All that is said of it by day; null where nothing is. */
  readonly timeline: string | null;
  /** Whether no report mentions it. */
  readonly isUnmentioned: boolean;
  /** All its facts in the explorer. */
  readonly explorer: Term | null;
}

export interface DatedMove extends ClaimFigures {
  readonly metric: Term;
  readonly period: PeriodView;
  readonly marks: readonly SourceMark[];
}

/** The newest claim on a metric. */
export interface KeyFigure extends DatedMove {
  readonly of: Term | null;
  /** Permanent address of the claim. */
  readonly address: string;
}

/** An entity named in the same reports. */
export interface ReadAcross {
  readonly entity: NotedTerm;
  readonly reportCount: number;
  readonly marks: readonly SourceMark[];
}

export interface CountedTerm {
  readonly term: Term;
  readonly count: number;
}

const MAX_READ_ACROSS = 8;
const MAX_MARKS = 6;
const MAX_KEY_FIGURES = 4;

export function entityPage(model: SiteModel, id: string): EntityPage {
  const entity = model.registry.entities.get(id)!;
  const reports = model.reportsByEntity.get(id) ?? [];
  const factClaims = model.factClaimsByEntity.get(id) ?? [];
  const statementClaims = model.statementClaimsByEntity.get(id) ?? [];
  const names = entityNames(entity);
  const verdicts = countVerdicts([...factClaims, ...statementClaims].map(({ verdict }) => verdict));
  const claimCount = factClaims.length + statementClaims.length;
  const claims = entityClaims(model, factClaims);
  const latest = latestMove(model, factClaims);
  const kind = KIND_LABELS[entity.kind];
  const symbols = names.listings.map(({ symbol }) => symbol);
  const verdictText = verdictSentence(verdicts);
  return {
    id,
    names,
    kind: kind.one,
    title: [entity.name, ...symbols.slice(0, 1)].join(" "),
    metaDescription: entityWords.describe(
      entityWords.called(entity.name, symbols),
      claimCount,
      reports.length,
      verdictText,
    ),
    trail: [
      { name: entityWords.title, address: "/entities/" },
      { name: kind.many, address: `/entities/#${entity.kind}` },
    ],
    feed: termFeedLink(entity.name, entityAddress(id)),
    about: entity.description,
    partOf: entity.partOf.map((whole) => entityTerm(model.registry, whole)),
    latestMove: latest,
    keyFigures: keyFigures(model, factClaims, latest),
    sourceCount: reports.length,
    allSourceCount: model.reports.length,
    sourceNote: storyNote(reports),
    claimCount,
    claimNote: claimNote(factClaims, statementClaims.length),
    verdicts,
    verdictText,
    moves: moveChart(model, entity.name, factClaims),
    claims,
    statements: entityStatements(model, id),
    withdrawn: withdrawnPart(model, model.withdrawnByEntity.get(id) ?? []),
    others: otherParts(model, id, reports),
    readsAcross: readsAcross(model, id, reports),
    mentions: entityMentions(model, id, reports),
    metrics: claims.folds.map(({ metricId, rows }) => ({
      term: metricTerm(model.registry, metricId),
      count: rows.length,
    })),
    tags: tally(reports.flatMap(({ tags }) => tags)).map(({ id: tag, count }) => ({ term: tagTerm(tag), count })),
    timeline: claimCount === 0 ? null : timelineAddress(id),
    isUnmentioned: reports.length === 0,
    explorer: entityInExplorer(model, id),
  };
}

/** The newest dated claim on a change, close to close before a move within the session; null where there is none. */
export function latestMove(model: SiteModel, claims: readonly FactClaim[]): DatedMove | null {
  const changes = claims.filter((claim) => model.registry.metrics.get(claim.metric)?.isChange && spanOfClaim(claim));
  const inOrder = newestFirst(changes);
  const [newest] = inOrder;
  if (!newest) return null;
  const endOf = (claim: FactClaim) => spanOfClaim(claim)!.end;
  const isToClose = ({ metric }: FactClaim) => model.registry.metrics.get(metric)!.intradayOf === null;
  const latest = inOrder.find((claim) => endOf(claim) === endOf(newest) && isToClose(claim)) ?? newest;
  return claimInBrief(model, latest);
}

/** Newest first. */
function keyFigures(model: SiteModel, claims: readonly FactClaim[], move: DatedMove | null): KeyFigure[] {
  const inOrder = newestFirst(
    claims.filter(({ metric }) => metricTerm(model.registry, metric).name !== move?.metric.name),
  );
  const newest = [...Map.groupBy(inOrder, ({ metric }) => metric).values()].map(([first]) => first!);
  return newest.slice(0, MAX_KEY_FIGURES).map((claim) => ({
    ...claimInBrief(model, claim),
    of: ofTerm(model.registry, claim.metric, claim.of),
    address: claimAddress(claim)!,
  }));
}

function claimInBrief(model: SiteModel, claim: FactClaim): DatedMove {
  const facts = firstHandFirst(model, comparableFacts(claim));
  return {
    ...claimFigures(model, claim),
    metric: metricTerm(model.registry, claim.metric),
    period: claimPeriodView(claim),
    marks: marksOf(model, facts).slice(0, MAX_MARKS),
  };
}

/** `4 independent stories`, and how many sources nobody has examined. */
function storyNote(reports: readonly Report[]): string {
  const sources = reports.flatMap(({ source }) => source ?? []);
  const stories = new Set(sources.flatMap(({ origin }) => origin ?? []));
  const unexamined = sources.filter(({ origin }) => origin === null).length;
  return entityWords.storyNote(stories.size, unexamined);
}

function claimNote(factClaims: readonly FactClaim[], statementClaimCount: number): string {
  const facts = factClaims.reduce((sum, claim) => sum + claim.facts.length, 0);
  return entityWords.claimNote(factClaims.length, facts, statementClaimCount);
}

function readsAcross(model: SiteModel, id: string, reports: readonly Report[]): ReadAcross[] {
  const together = reports.flatMap((report) =>
    (model.entitiesByReport.get(report.id) ?? []).filter((other) => other !== id).map((other) => ({ other, report })),
  );
  const reportsByOther = Map.groupBy(together, ({ other }) => other);
  return tally(together.map(({ other }) => other))
    .slice(0, MAX_READ_ACROSS)
    .map(({ id: other, count }) => ({
      entity: entityChip(model.registry, other),
      reportCount: count,
      marks: reportsByOther
        .get(other)!
        .filter(({ report }) => report.source !== null)
        .slice(0, MAX_MARKS)
        .map(({ report }) => sourceMark(model, report.id)),
    }));
}
