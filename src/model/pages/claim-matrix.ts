/**
 * Claims, source by source: a column a source, a row a claim. Sources of one origin stand side by side, the first to
 * tell the story in front, so that what only repeats is seen to repeat. Beyond six sources a table like this can't be
 * read, and the claims stand as a list of readings instead.
 */
import { formatDay } from "../../facts/format.ts";
import type { Day } from "../../facts/period.ts";
import { compareText } from "../../facts/problem.ts";
import { UNDATED } from "../../messages/messages.ts";
import { hasInferredDay, type Report } from "../report.ts";
import type { SiteModel } from "../site-model.ts";
import type { ClaimRow, Reading } from "./claim-rows.ts";
import { compareTellings, sourceMark, type SourceMark } from "./source-mark.ts";

export interface ClaimMatrix {
  /** Origins by the day of their first telling, undated ones last. */
  readonly columns: readonly MatrixColumn[];
  /** In the order of the columns, which they cover together. */
  readonly origins: readonly MatrixOrigin[];
  readonly rows: readonly MatrixRow[];
}

export interface MatrixColumn {
  /** The report about the source. */
  readonly report: string;
  readonly mark: SourceMark;
  /** Null where the source is undated. */
  readonly day: Day | null;
  readonly date: string;
  readonly isDayInferred: boolean;
}

export interface MatrixOrigin {
  readonly columnCount: number;
  /** Whether several of the columns tell one story. */
  readonly isShared: boolean;
}

export interface MatrixRow {
  readonly claim: ClaimRow;
  /** One for each column: what that source says, in the order of the claim's readings; often nothing. */
  readonly cells: readonly (readonly Reading[])[];
}

export const MAX_COLUMNS = 6;

/** Null where there are more sources than columns. Rows in the order given. */
export function claimMatrix(model: SiteModel, claims: readonly ClaimRow[]): ClaimMatrix | null {
  const ids = new Set(claims.flatMap(({ readings }) => readings.map((reading) => reportOf(model, reading))));
  if (ids.size > MAX_COLUMNS) return null;
  const origins = byOrigin([...ids].map((id) => model.reportById.get(id)!));
  const columns = origins.flat();
  const indexByReport = new Map(columns.map(({ id }, index) => [id, index]));
  return {
    columns: columns.map((report) => columnOf(model, report)),
    origins: origins.map(({ length }) => ({ columnCount: length, isShared: length > 1 })),
    rows: claims.map((claim) => {
      const cells: Reading[][] = columns.map(() => []);
      for (const reading of claim.readings) cells[indexByReport.get(reportOf(model, reading))!]!.push(reading);
      return { claim, cells };
    }),
  };
}

function reportOf(model: SiteModel, { id }: Reading): string {
  return model.factById.get(id)!.source.report;
}

/** Reports of one origin together, in the order in which they tell the story; one that wasn't examined stands alone. */
function byOrigin(reports: readonly Report[]): Report[][] {
  const groups = Map.groupBy(reports, ({ id, source }) => source?.origin ?? `report ${id}`);
  return [...groups.values()]
    .map((tellings) => [...tellings].sort(compareTellings))
    .sort(([a], [b]) => compareText(dayOf(a!), dayOf(b!)) || compareText(a!.id, b!.id));
}

/** Undated stories behind all days. */
function dayOf({ source }: Report): string {
  return source?.published ?? "~";
}

function columnOf(model: SiteModel, report: Report): MatrixColumn {
  const day = report.source!.published;
  return {
    report: report.id,
    mark: sourceMark(model, report.id),
    day,
    date: day === null ? UNDATED : formatDay(day),
    isDayInferred: hasInferredDay(report),
  };
}
