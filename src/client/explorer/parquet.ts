/** Picked rows as Parquet. Loaded only when somebody asks for it: the writer is the largest piece of the explorer. */
import type { RowKind } from "../../explorer/query/state.ts";
import type { StatementRow } from "../../export/statement-rows.ts";
import { FACT_COLUMNS } from "../../export/tables/fact-columns.ts";
import { flattenFactRow, flattenStatementRow, type FactRecord } from "../../export/tables/flatten-row.ts";
import { renderParquet } from "../../export/tables/render-parquet.ts";
import { STATEMENT_COLUMNS } from "../../export/tables/statement-columns.ts";
import { parseExactRow } from "./exact-rows.ts";

/** `texts` are rows of `facts.json` or `statements.json`; the file has the columns of the whole data's Parquet. */
export function parquetOf(rows: RowKind, texts: readonly string[]): Uint8Array {
  return rows === "facts"
    ? renderParquet(FACT_COLUMNS, texts.map(parseExactRow<FactRecord>).map(flattenFactRow))
    : renderParquet(STATEMENT_COLUMNS, texts.map(parseExactRow<StatementRow>).map(flattenStatementRow));
}
