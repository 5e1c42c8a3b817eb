/** The timeline: what is said of which day or span, of everything or of one entity, page by page. */
import { comparableFacts } from "../../facts/claim.ts";
import { formatDay, formatPeriod, type FormattedValue } from "../../facts/format.ts";
import type { Period } from "../../facts/period.ts";
import { VERDICTS, type Verdict } from "../../facts/verdict.ts";
import { MODE_LABELS, timelineWords, UNDATED } from "../../messages/messages.ts";
import type { StatementClaim } from "../../facts/reconcile-statements.ts";
import { claimAddress, timelineAddress } from "../addresses.ts";
import type { SiteModel } from "../site-model.ts";
import { asContinued } from "./as-continued.ts";
import { valueOf, verdictView, type VerdictView } from "./claim-rows.ts";
import { echoesLast, firstHandFirst, oneOfEachFigure } from "./first-hand.ts";
import { claimPeriodView } from "./period-view.ts";
import { sourceMark, type SourceMark } from "./source-mark.ts";
import { spokenFact } from "./spoken-fact.ts";
import { entityTerm, metricTerm, ofTerm, type Term } from "./terms.ts";
import { yearLinks, type YearLink } from "./year-links.ts";
import { placedOn, timelineEntities, timelineEntries, type TimelineEntry } from "./timeline-entries.ts";

export interface TimelinePage {
  readonly title: string;
  readonly metaDescription: string;
  readonly address: string;
  /** The entity it is of; null: everything. */
  readonly entity: Term | null;
  readonly lede: string;
  readonly count: number;
  readonly groups: readonly TimelineGroup[];
  /** Those that occur on this page, in their usual order. */
  readonly verdicts: readonly Verdict[];
  /** Entities with a timeline of their own, those with most claims first; on the first page of everything only. */
  readonly entities: readonly TimelineChoice[];
  readonly hiddenEntityCount: number;
  /** Where each year begins; empty where all stands on one page of one year. */
  readonly years: readonly YearLink[];
  readonly page: number;
  readonly pageCount: number;
  readonly newer: string | null;
  readonly older: string | null;
}

export interface TimelineChoice {
  readonly name: string;
  readonly address: string;
  readonly count: number;
}

/** What is said of one day or span. */
export interface TimelineGroup {
  /** `D2026-02-06`, `D2026-02-02--2026-02-06`, `Undated`. */
  readonly anchor: string;
  readonly label: string;
  /** Whether the page before begins it. */
  readonly isContinued: boolean;
  readonly items: readonly TimelineItem[];
}

export interface TimelineItem {
  /** What it is about, where that has a page; a statement names it in its text. */
  readonly subject: Term | null;
  /** `price change`, or the statement's text. */
  readonly what: string;
  /** Of the claim; null where it has no page. */
  readonly address: string | null;
  /** A figure's claim in a sentence, for those who hear its link alone; null for a statement. */
  readonly spoken: string | null;
  /** Different figures as printed, first-hand ones first; of a dispute all sides. Empty for a statement. */
  readonly values: readonly FormattedValue[];
  readonly hiddenValueCount: number;
  /** `projected by Goldman Sachs`, `view of CICC`, `denied`; null where nothing is to be said. */
  readonly voice: string | null;
  /** `date inferred`, `end inferred`; null where the sources give the whole date, or none. */
  readonly inferred: string | null;
  readonly verdict: VerdictView;
  readonly marks: readonly SourceMark[];
  readonly hiddenMarkCount: number;
}

/** Claims on one page. */
export const CLAIMS_PER_TIMELINE_PAGE = 100;
const MAX_CHOICES = 200;
const MAX_VALUES = 3;
const MAX_MARKS = 8;

/** At least one page, which may be empty. */
export function timelinePageCount(entries: readonly TimelineEntry[]): number {
  return Math.max(1, Math.ceil(entries.length / CLAIMS_PER_TIMELINE_PAGE));
}

/** `entries` are the timeline's own, for callers that make many of its pages. */
export function timelinePage(
  model: SiteModel,
  entity: string | null,
  page: number,
  entries: readonly TimelineEntry[] = timelineEntries(model, entity),
): TimelinePage {
  const term = entity === null ? null : entityTerm(model.registry, entity);
  const pageCount = timelinePageCount(entries);
  const from = (page - 1) * CLAIMS_PER_TIMELINE_PAGE;
  const shown = entries.slice(from, from + CLAIMS_PER_TIMELINE_PAGE);
  const choices = entity === null && page === 1 ? timelineChoices(model) : [];
  const days = daysText(shown);
  const verdicts = new Set(shown.map(({ claim }) => claim.verdict));
  return {
    title: timelineWords.title(term?.name ?? null, page),
    metaDescription: timelineWords.description(term?.name ?? null, entries.length, page, days),
    address: timelineAddress(entity, page),
    entity: term,
    lede: timelineWords.lede(entries.length),
    count: entries.length,
    groups: groupsOf(model, shown, entries[from - 1] ?? null),
    verdicts: VERDICTS.map(({ verdict }) => verdict).filter((verdict) => verdicts.has(verdict)),
    entities: choices.slice(0, MAX_CHOICES),
    hiddenEntityCount: Math.max(0, choices.length - MAX_CHOICES),
    years: yearLinks(
      {
        length: entries.length,
        dayAt: (index) => placedOn(entries[index]!.period),
        perPage: CLAIMS_PER_TIMELINE_PAGE,
      },
      page,
      (target, index) => `${timelineAddress(entity, target)}#${anchorOf(entries[index]!.period)}`,
    ),
    page,
    pageCount,
    newer: page > 1 ? timelineAddress(entity, page - 1) : null,
    older: page < pageCount ? timelineAddress(entity, page + 1) : null,
  };
}

function timelineChoices(model: SiteModel): TimelineChoice[] {
  const sizeOf = (id: string) =>
    (model.factClaimsByEntity.get(id)?.length ?? 0) + (model.statementClaimsByEntity.get(id)?.length ?? 0);
  return timelineEntities(model)
    .map((id) => ({ name: entityTerm(model.registry, id).name, address: timelineAddress(id), count: sizeOf(id) }))
    .sort((a, b) => b.count - a.count);
}

function groupsOf(model: SiteModel, entries: readonly TimelineEntry[], before: TimelineEntry | null): TimelineGroup[] {
  const groups = [...Map.groupBy(entries, ({ period }) => anchorOf(period))];
  return groups.map(([anchor, members], index) => ({
    anchor,
    label: labelOf(members[0]!.period),
    isContinued: index === 0 && before !== null && anchorOf(before.period) === anchor,
    items: members.map((entry) => itemOf(model, entry)),
  }));
}

/** Starts with a capital, as authors' anchors never do. The same span always has the same anchor. */
function anchorOf(period: Period | null): string {
  if (period === null) return UNDATED;
  const { start, end } = period;
  return start === end ? `D${start}` : `D${start ?? "open"}--${end ?? "open"}`;
}

/** Without marks of inference, which differ from claim to claim. */
function labelOf(period: Period | null): string {
  return period === null ? UNDATED : formatPeriod(period);
}

function itemOf(model: SiteModel, { claim, period }: TimelineEntry): TimelineItem {
  const { registry } = model;
  const sources = echoesLast(model, claim.sources, (report) => report);
  const shared = {
    address: claimAddress(claim),
    inferred: period && inferredText(period),
    verdict: verdictView(claim),
    marks: sources.slice(0, MAX_MARKS).map((report) => sourceMark(model, report)),
    hiddenMarkCount: Math.max(0, sources.length - MAX_MARKS),
  };
  if (claim.kind === "statement") {
    const statements = echoesLast(model, claim.statements, ({ source }) => source.report);
    const text = (statements.find(({ says }) => says === "affirms") ?? statements[0]!).text;
    return {
      ...shared,
      subject: null,
      what: text,
      spoken: null,
      values: [],
      hiddenValueCount: 0,
      voice: holderText(model, claim),
    };
  }
  const of = ofTerm(registry, claim.metric, claim.of);
  const different = oneOfEachFigure(firstHandFirst(model, comparableFacts(claim)));
  const mode = MODE_LABELS[claim.mode];
  const forecaster = claim.by === null ? null : entityTerm(registry, claim.by).name;
  const subject = entityTerm(registry, claim.subject);
  const metric = metricTerm(registry, claim.metric);
  const values = different.slice(0, MAX_VALUES).map((fact) => valueOf(model, fact));
  return {
    ...shared,
    subject,
    spoken: spokenFact({
      subject,
      of,
      metric,
      quantity: values[0]!,
      period: claimPeriodView(claim),
      verdict: claim.verdict,
    }),
    what: timelineWords.figureOf(asContinued(metric.name), of && of.name),
    values,
    hiddenValueCount: Math.max(0, different.length - MAX_VALUES),
    voice: mode === null ? null : timelineWords.voice(mode, forecaster),
  };
}

/** What nobody affirms is never printed as if it were said. */
function holderText(model: SiteModel, { by, statements }: StatementClaim): string | null {
  const isDenied = statements.some(({ says }) => says === "denies");
  const isAffirmed = statements.some(({ says }) => says === "affirms");
  const denial = isDenied ? (isAffirmed ? timelineWords.affirmedAndDenied : timelineWords.denied) : null;
  if (by === null) return denial;
  const view = timelineWords.viewOf(entityTerm(model.registry, by).name);
  return denial === null ? view : timelineWords.both(denial, view);
}

function inferredText({ start, end, isStartInferred, isEndInferred }: Period): string | null {
  if (!isStartInferred && !isEndInferred) return null;
  if (start === end || isStartInferred === isEndInferred) return timelineWords.dateInferred;
  return isStartInferred ? timelineWords.startInferred : timelineWords.endInferred;
}

function daysText(entries: readonly TimelineEntry[]): string {
  const days = entries.map(({ period }) => placedOn(period)).filter((day) => day !== "");
  if (days.length === 0) return timelineWords.undatedDays;
  const [newest, oldest] = [days[0]!, days.at(-1)!].map(formatDay);
  return timelineWords.days(newest!, oldest!);
}
