/** The tear sheet of one entity: all that its page prints. */
import { counted, KIND_LABELS } from "../../messages/messages.ts";
import { comparableFacts, type FactClaim } from "../../facts/claim.ts";
import { entityAddress } from "../addresses.ts";
import { timelineAddress } from "../addresses.ts";
import type { Report } from "../report.ts";
import { countVerdicts, type SiteModel, type VerdictCounts } from "../site-model.ts";
import { claimFigures, type ClaimFigures } from "./claim-figures.ts";
import { newestFirst, spanOfClaim } from "./claim-order.ts";
import {
  claimFolds,
  entityStatements,
  otherParts,
  type ClaimFold,
  type EntityStatements,
  type OtherParts,
} from "./entity-claims.ts";
import { termFeedLink, type FeedLink } from "./feeds.ts";
import { firstHandFirst, marksOf } from "./first-hand.ts";
import { moveChart, type MoveChart } from "./entity-moves.ts";
import { entityNames, type EntityNames } from "./entity-names.ts";
import { entityInExplorer } from "./explorer-links.ts";
import { claimPeriodView, type PeriodView } from "./period-view.ts";
import { reportShelf, type ReportShelf } from "./report-shelf.ts";
import { sourceMark, type SourceMark } from "./source-mark.ts";
import { tally } from "./tally.ts";
import { entityChip, entityTerm, metricTerm, tagTerm, type NotedTerm, type Term } from "./terms.ts";
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
  readonly sourceCount: number;
  readonly sourceNote: string;
  readonly claimCount: number;
  readonly claimNote: string;
  readonly verdicts: VerdictCounts;
  /** In words: `2 syndicated, 3 single source`. */
  readonly verdictText: string;
  readonly moves: MoveChart | null;
  readonly folds: readonly ClaimFold[];
  readonly statements: EntityStatements;
  /** Figures about it that editors withdrew; null: none. */
  readonly withdrawn: WithdrawnPart | null;
  readonly others: OtherParts;
  readonly readsAcross: readonly ReadAcross[];
  readonly reports: ReportShelf;
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

export function entityPage(model: SiteModel, id: string): EntityPage {
  const entity = model.registry.entities.get(id)!;
  const reports = model.reportsByEntity.get(id) ?? [];
  const factClaims = model.factClaimsByEntity.get(id) ?? [];
  const statementClaims = model.statementClaimsByEntity.get(id) ?? [];
  const names = entityNames(entity);
  const verdicts = countVerdicts([...factClaims, ...statementClaims].map(({ verdict }) => verdict));
  const claimCount = factClaims.length + statementClaims.length;
  const folds = claimFolds(model, factClaims);
  const kind = KIND_LABELS[entity.kind];
  const symbols = names.listings.map(({ symbol }) => symbol);
  const verdictText = verdictSentence(verdicts);
  return {
    id,
    names,
    kind: kind.one,
    title: [entity.name, ...symbols.slice(0, 1)].join(" "),
    metaDescription: describe(entity.name, symbols, claimCount, reports.length, verdictText),
    trail: [
      { name: "Entities", address: "/entities/" },
      { name: kind.many, address: `/entities/#${entity.kind}` },
    ],
    feed: termFeedLink(entity.name, entityAddress(id)),
    about: entity.description,
    partOf: entity.partOf.map((whole) => entityTerm(model.registry, whole)),
    latestMove: latestMove(model, factClaims),
    sourceCount: reports.length,
    sourceNote: storyNote(reports),
    claimCount,
    claimNote: claimNote(factClaims, statementClaims.length),
    verdicts,
    verdictText,
    moves: moveChart(model, entity.name, factClaims),
    folds,
    statements: entityStatements(model, id),
    withdrawn: withdrawnPart(model, model.withdrawnByEntity.get(id) ?? []),
    others: otherParts(model, id, reports),
    readsAcross: readsAcross(model, id, reports),
    reports: reportShelf(model, reports),
    metrics: folds.map(({ metricId, rows }) => ({ term: metricTerm(model.registry, metricId), count: rows.length })),
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
  const facts = firstHandFirst(model, comparableFacts(latest));
  return {
    ...claimFigures(model, latest),
    metric: metricTerm(model.registry, latest.metric),
    period: claimPeriodView(latest),
    marks: marksOf(model, facts).slice(0, MAX_MARKS),
  };
}

/** `from 4 stories`, and how many sources nobody has examined. */
function storyNote(reports: readonly Report[]): string {
  const sources = reports.flatMap(({ source }) => source ?? []);
  const stories = new Set(sources.flatMap(({ origin }) => origin ?? []));
  const unexamined = sources.filter(({ origin }) => origin === null).length;
  return [
    ...(stories.size > 0 ? [`from ${counted(stories.size, "independent story", "independent stories")}`] : []),
    ...(unexamined > 0 ? [`${unexamined} not examined`] : []),
  ].join(", ");
}

function claimNote(factClaims: readonly FactClaim[], statementClaimCount: number): string {
  const facts = factClaims.reduce((sum, claim) => sum + claim.facts.length, 0);
  const parts = [
    ...(facts > 0 ? [`${factClaims.length} from ${counted(facts, "fact")}`] : []),
    ...(statementClaimCount > 0 ? [counted(statementClaimCount, "statement")] : []),
  ];
  return parts.length > 0 ? parts.join(", ") : "none about it";
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

function describe(name: string, symbols: readonly string[], claims: number, sources: number, verdicts: string): string {
  const called = symbols.length > 0 ? `${name} (${symbols.join(", ")})` : name;
  if (sources === 0) return `${called}: no report mentions it yet.`;
  return `${counted(claims, "claim")} about ${called} from ${counted(sources, "source")}${verdicts && `: ${verdicts}`}.`;
}
