/**
 * One metric across sources as a table: subjects by periods, in each cell every source's figure. With more periods than a
 * table can carry beside each other, few subjects become its columns, and many are cut into several tables.
 */
import type { FactClaim } from "../../facts/claim.ts";
import type { FormattedValue } from "../../facts/format.ts";
import { RELATED_REASONS } from "../../facts/verdict.ts";
import { claimAddress, factAddress } from "../addresses.ts";
import type { SiteModel } from "../site-model.ts";
import { supportOf, verdictView, type VerdictView } from "./claim-rows.ts";
import { marksOf } from "./first-hand.ts";
import { modeText } from "./metric-plot.ts";
import { claimPeriodView, type PeriodView } from "./period-view.ts";
import type { SourceMark } from "./source-mark.ts";
import { spokenFact } from "./spoken-fact.ts";
import { entityChip, metricTerm, ofTerm, type NotedTerm, type Term } from "./terms.ts";
import { wordingsOf, type Wording } from "./wordings.ts";

export interface CrossTable {
  /** What stands down the side; the other stands across. */
  readonly down: "subjects" | "periods";
  readonly columns: readonly CrossHead[];
  readonly rows: readonly CrossRow[];
}

export type CrossHead =
  | { readonly kind: "subject"; readonly subject: NotedTerm; readonly of: Term | null; readonly mode: string | null }
  | { readonly kind: "period"; readonly period: PeriodView };

export interface CrossRow {
  readonly head: CrossHead;
  /** As many as columns. */
  readonly cells: readonly CrossCell[];
}

export interface CrossCell {
  /** Of several where units differ, or where stories don't say when. */
  readonly claims: readonly CrossClaim[];
  /** The metric's page on which claims of this cell stand that aren't on this one; null: there are none. */
  readonly elsewhere: string | null;
}

export interface CrossClaim {
  readonly address: string;
  readonly verdict: VerdictView;
  /** `2 sources, 1 witness`. */
  readonly support: string;
  /** Whether the period is inferred where its head is stated. */
  readonly isPeriodInferred: boolean;
  /** The first few figures stated. */
  readonly wordings: readonly CrossWording[];
  readonly hiddenWordingCount: number;
}

export interface CrossWording {
  readonly value: FormattedValue;
  /** The first few who say it. */
  readonly marks: readonly SourceMark[];
  readonly hiddenMarkCount: number;
  /** Of the first to say it. */
  readonly address: string;
  /** As a screen reader says it. */
  readonly spoken: string;
  /** Why the claim's verdict leaves it out: `Both can be true`; null where it doesn't. */
  readonly apart: string | null;
}

/** A claim of the metric that stands on a neighbouring page. */
export interface ClaimElsewhere {
  readonly claim: FactClaim;
  readonly address: string;
}

/** So many columns of values stand beside each other on a wide screen. */
const MAX_COLUMNS = 7;
/** So much has room in a cell; the rest is counted, and stands with the claim. */
const MAX_WORDINGS = 6;
const MAX_MARKS = 4;

/** Tables of a page's claims, which are in the order of their periods. Subjects keep the order in which they come. */
export function metricCross(
  model: SiteModel,
  claims: readonly FactClaim[],
  elsewhere: readonly ClaimElsewhere[] = [],
): CrossTable[] {
  const byPeriod = Map.groupBy(claims, periodKey);
  const bySubject = Map.groupBy(claims, subjectKey);
  if (byPeriod.size === 0) return [];
  const cells = cellsOf(model, claims, elsewhere);
  const periods = [...byPeriod].map(([key, members]) => ({ key, head: periodHead(members) }));
  const subjects = [...bySubject].map(([key, members]) => ({ key, head: subjectHead(model, members[0]!) }));
  if (periods.length > MAX_COLUMNS && subjects.length <= MAX_COLUMNS && subjects.length < periods.length) {
    return [
      {
        down: "periods",
        columns: subjects.map(({ head }) => head),
        rows: periods.map((period) => ({
          head: period.head,
          cells: subjects.map((subject) => cells(subject.key, period.key)),
        })),
      },
    ];
  }
  return chunksOf(periods, MAX_COLUMNS).map((columns) => ({
    down: "subjects",
    columns: columns.map(({ head }) => head),
    rows: subjects
      .map(({ key, head }) => ({ head, cells: columns.map((column) => cells(key, column.key)) }))
      .filter((row) => row.cells.some((cell) => cell.claims.length > 0)),
  }));
}

/** Claims of the periods that the neighbours of a page share with it, so that no cell looks empty that isn't. */
export function claimsOnNeighbours(
  slices: readonly (readonly FactClaim[])[],
  page: number,
  addressOf: (page: number) => string,
): ClaimElsewhere[] {
  const own = slices[page - 1]!;
  const edges = [
    { from: page - 2, step: -1, period: own[0] && periodKey(own[0]) },
    { from: page, step: 1, period: own.at(-1) && periodKey(own.at(-1)!) },
  ];
  if (new Set(own.map(periodKey)).size < 2) return [];
  return edges.flatMap(({ from, step, period }) => {
    const found: ClaimElsewhere[] = [];
    for (let index = from; slices[index] !== undefined; index += step) {
      const shared = slices[index]!.filter((claim) => periodKey(claim) === period);
      found.push(...shared.map((claim) => ({ claim, address: addressOf(index + 1) })));
      if (shared.length < slices[index]!.length) break;
    }
    return found;
  });
}

function cellsOf(model: SiteModel, claims: readonly FactClaim[], elsewhere: readonly ClaimElsewhere[]) {
  const cellKey = (claim: FactClaim) => `${subjectKey(claim)}\n${periodKey(claim)}`;
  const own = Map.groupBy(claims, cellKey);
  const others = new Map(elsewhere.map(({ claim, address }) => [cellKey(claim), address]));
  const surest = new Map([...Map.groupBy(claims, periodKey)].map(([key, members]) => [key, leastDoubt(members)]));
  return (subject: string, period: string): CrossCell => ({
    claims: (own.get(`${subject}\n${period}`) ?? []).map((claim) => crossClaim(model, claim, surest.get(period)!)),
    elsewhere: others.get(`${subject}\n${period}`) ?? null,
  });
}

function crossClaim(model: SiteModel, claim: FactClaim, headDoubts: number): CrossClaim {
  const wordings = wordingsOf(model, claim);
  return {
    address: claimAddress(claim)!,
    verdict: verdictView(claim),
    support: supportOf(claim),
    isPeriodInferred: doubtsOf(claimPeriodView(claim)) > headDoubts,
    wordings: wordings.slice(0, MAX_WORDINGS).map((wording) => crossWording(model, wording)),
    hiddenWordingCount: Math.max(0, wordings.length - MAX_WORDINGS),
  };
}

function crossWording(model: SiteModel, { claim, value, fact, facts }: Wording): CrossWording {
  const { registry } = model;
  const reason = claim.related.find((each) => each.fact === fact.id)?.reason;
  const sources = marksOf(model, facts);
  return {
    value,
    marks: sources.slice(0, MAX_MARKS),
    hiddenMarkCount: Math.max(0, sources.length - MAX_MARKS),
    address: factAddress(fact.id),
    spoken: spokenFact({
      subject: entityChip(registry, claim.subject),
      of: ofTerm(registry, claim.metric, claim.of),
      metric: metricTerm(registry, claim.metric),
      quantity: value,
      period: claimPeriodView(claim),
      verdict: claim.verdictByMember.get(fact.id) ?? null,
    }),
    apart: RELATED_REASONS.find((rule) => rule.reason === reason)?.label ?? null,
  };
}

function subjectHead(model: SiteModel, claim: FactClaim): CrossHead {
  return {
    kind: "subject",
    subject: entityChip(model.registry, claim.subject),
    of: ofTerm(model.registry, claim.metric, claim.of),
    mode: modeText(model, claim),
  };
}

/** As the surest of the claims has it. */
function periodHead(claims: readonly FactClaim[]): CrossHead {
  const views = claims.map(claimPeriodView);
  const least = Math.min(...views.map(doubtsOf));
  return { kind: "period", period: views.find((view) => doubtsOf(view) === least)! };
}

function leastDoubt(claims: readonly FactClaim[]): number {
  return claims.map((claim) => doubtsOf(claimPeriodView(claim))).reduce((a, b) => Math.min(a, b));
}

function doubtsOf({ parts }: PeriodView): number {
  return parts.filter(({ isInferred }) => isInferred).length;
}

function periodKey(claim: FactClaim): string {
  return claimPeriodView(claim).text;
}

function subjectKey({ subject, of, mode, by }: FactClaim): string {
  return JSON.stringify([subject, of, mode, by]);
}

function chunksOf<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
