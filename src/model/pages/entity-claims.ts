/** What sources say about an entity, and what it says about others. */
import type { FactClaim } from "../../facts/claim.ts";
import type { StatementClaim } from "../../facts/reconcile-statements.ts";
import { compareText } from "../../facts/problem.ts";
import type { Report } from "../report.ts";
import type { SiteModel } from "../site-model.ts";
import { newestFirst } from "./claim-order.ts";
import { claimMatrix, type ClaimMatrix } from "./claim-matrix.ts";
import { claimRows, type ClaimRow, type RowRoom } from "./claim-rows.ts";
import { SCARCE_ROOM } from "./nearest-related.ts";
import { statementRows, type StatementRow } from "./statement-rows.ts";
import { metricTerm, type Term } from "./terms.ts";

/** All claims on one metric. */
export interface ClaimFold {
  /** For the heading's id. */
  readonly metricId: string;
  readonly metric: Term;
  readonly definition: string;
  /** Whether it stands open before a reader asks. */
  readonly isOpen: boolean;
  /** Newest first. */
  readonly rows: readonly ClaimRow[];
  /** The same source by source; null where the whole page stands so, or where there are too many sources. */
  readonly matrix: ClaimMatrix | null;
}

/** Claims of an entity: all in one table, source by source, or folded by metric. */
export interface EntityClaims {
  /** Null where there are too many claims, or sources, for one table. */
  readonly matrix: ClaimMatrix | null;
  readonly folds: readonly ClaimFold[];
}

export interface EntityStatements {
  /** Whose address is on this page. */
  readonly own: readonly StatementRow[];
  /** About it too, but at home on another entity's page. */
  readonly elsewhere: readonly StatementRow[];
}

/** Figures about others in which the entity has a part. */
export interface OtherParts {
  /** Figures of which it is the second thing: weights in an index, what a group of buyers bought. */
  readonly asSecondThing: readonly ClaimRow[];
  /** Figures that it states. */
  readonly asVoice: readonly ClaimRow[];
  /** Statements that it makes about others. */
  readonly statements: readonly StatementRow[];
}

/** A page opens with about so many rows; what comes behind waits folded. */
const OPEN_ROWS = 60;

/** So many claims stand unfolded, in one table. */
const MAX_UNFOLDED = 40;

/** Beyond so many claims, each shows fewer of the others as related. */
const MAX_ROOMY = 100;

/** Claims on one metric together, the metric with most claims first. */
export function entityClaims(model: SiteModel, claims: readonly FactClaim[]): EntityClaims {
  const folds = claimFolds(model, claims);
  const rows = folds.flatMap((fold) => fold.rows);
  const isShort = rows.length > 0 && rows.length <= MAX_UNFOLDED;
  const matrix = isShort ? claimMatrix(model, rows) : null;
  if (matrix !== null) return { matrix, folds };
  return { matrix, folds: folds.map((fold) => ({ ...fold, matrix: claimMatrix(model, fold.rows) })) };
}

function claimFolds(model: SiteModel, claims: readonly FactClaim[]): ClaimFold[] {
  const byMetric = [...Map.groupBy(claims, (claim) => claim.metric)].sort(
    ([a, one], [b, other]) => other.length - one.length || compareText(a, b),
  );
  const room = roomFor(claims);
  let shown = 0;
  return byMetric.map(([metricId, members]) => {
    const isOpen = shown < OPEN_ROWS;
    shown += members.length;
    return {
      metricId,
      metric: metricTerm(model.registry, metricId),
      definition: model.registry.metrics.get(metricId)?.definition ?? "",
      isOpen,
      rows: claimRows(model, newestFirst(members), room),
      matrix: null,
    };
  });
}

export function entityStatements(model: SiteModel, entity: string): EntityStatements {
  const claims = [...(model.statementClaimsByEntity.get(entity) ?? [])].sort(latestFirst);
  return {
    own: statementRows(
      model,
      claims.filter((claim) => claim.subject === entity),
    ),
    elsewhere: statementRows(
      model,
      claims.filter((claim) => claim.subject !== entity),
    ),
  };
}

/** Found in the reports that mention it, so that no page looks through all claims. */
export function otherParts(model: SiteModel, entity: string, reports: readonly Report[]): OtherParts {
  const about = reports.flatMap((report) => report.facts).filter((fact) => fact.subject !== entity);
  const claimsOf = (facts: typeof about) => [...new Set(facts.flatMap((fact) => model.claimByFact.get(fact.id) ?? []))];
  const asSecondThing = claimsOf(about.filter((fact) => fact.of === entity));
  const shown = new Set(asSecondThing);
  const asVoice = claimsOf(about.filter((fact) => fact.by === entity)).filter((claim) => !shown.has(claim));
  const said = reports
    .flatMap((report) => report.statements)
    .filter((statement) => statement.by === entity && !statement.subjects.includes(entity))
    .flatMap((statement) => model.claimByStatement.get(statement.id) ?? []);
  return {
    asSecondThing: claimRows(model, newestFirst(asSecondThing), roomFor(asSecondThing)),
    asVoice: claimRows(model, newestFirst(asVoice), roomFor(asVoice)),
    statements: statementRows(model, [...new Set(said)].sort(latestFirst)),
  };
}

function roomFor({ length }: readonly FactClaim[]): RowRoom {
  return length > MAX_ROOMY ? { related: SCARCE_ROOM } : {};
}

/** By the latest end of what its sources date; undated last, then by id. */
function latestFirst(a: StatementClaim, b: StatementClaim): number {
  return compareText(lastDayOf(b), lastDayOf(a)) || compareText(a.id, b.id);
}

function lastDayOf({ statements }: StatementClaim): string {
  return (
    statements
      .map(({ period }) => period?.end ?? "")
      .sort(compareText)
      .at(-1) ?? ""
  );
}
