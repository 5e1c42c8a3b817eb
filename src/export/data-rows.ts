/** All rows of the data, made once for all files of a pack. */
import { compareText } from "../facts/problem.ts";
import type { Publisher } from "../model/registry.ts";
import type { SiteModel } from "../model/site-model.ts";
import { toClaimRows, type ClaimRow } from "./claim-rows.ts";
import { toEntityRows, type EntityRow } from "./entity-rows.ts";
import { toFactRows, type FactRow, type SiteLocation } from "./fact-rows.ts";
import { toMetricRows, type MetricRow } from "./metric-rows.ts";
import { toReportRows, type ReportRow } from "./report-rows.ts";
import { toStatementRows, type StatementRow } from "./statement-rows.ts";
import type { FlatRow } from "./tables/column.ts";
import { flattenFactRow, flattenStatementRow } from "./tables/flatten-row.ts";

export interface DataRows {
  readonly facts: readonly FactRow[];
  readonly statements: readonly StatementRow[];
  readonly claims: readonly ClaimRow[];
  readonly reports: readonly ReportRow[];
  readonly entities: readonly EntityRow[];
  readonly metrics: readonly MetricRow[];
  /** By id; only the database has them as rows of their own. */
  readonly publishers: readonly Publisher[];
  /** Facts and statements as rows of the flat tables, in the same order. */
  readonly flatFacts: readonly FlatRow[];
  readonly flatStatements: readonly FlatRow[];
}

export function toDataRows(model: SiteModel, site: SiteLocation): DataRows {
  const [facts, statements] = [toFactRows(model, site), toStatementRows(model, site)];
  return {
    facts,
    statements,
    claims: toClaimRows(model, site),
    reports: toReportRows(model, site),
    entities: toEntityRows(model, site),
    metrics: toMetricRows(model, site),
    publishers: [...model.registry.publishers.values()].sort((a, b) => compareText(a.id, b.id)),
    flatFacts: facts.map(flattenFactRow),
    flatStatements: statements.map(flattenStatementRow),
  };
}
