/** Rows of the JSON files → rows of the flat tables, in the build and, from a file that was fetched, in the browser. */
import type { FactRow } from "../fact-rows.ts";
import type { StatementRow } from "../statement-rows.ts";
import type { Cell, FlatRow } from "./column.ts";

/** A fact's row with its ends as exact text, or as the numbers that reading JSON makes of them. */
export type FactRecord = Omit<FactRow, "low" | "high"> & {
  readonly low: string | number | null;
  readonly high: string | number | null;
};

/** A cell for each of `FACT_COLUMNS`, in their order. */
export function flattenFactRow({ id, report, subject, ...row }: FactRecord): FlatRow {
  return {
    id,
    report,
    subject: subject.id,
    subjectName: subject.name,
    tickers: joined(subject.tickers),
    ...row,
  };
}

/** A cell for each of `STATEMENT_COLUMNS`, in their order. */
export function flattenStatementRow(row: StatementRow): FlatRow {
  return { ...row, subjects: joined(row.subjects) };
}

/** Ids and symbols have no spaces. */
function joined(parts: readonly string[]): Cell {
  return parts.length === 0 ? null : parts.join(" ");
}
