/** One row a statement, as `/data/statements.json` has it. */
import type { Statement, StatementKind } from "../facts/fact.ts";
import { compareText } from "../facts/problem.ts";
import type { Verdict } from "../facts/verdict.ts";
import { absolute, factAddress } from "../model/addresses.ts";
import type { SiteModel } from "../model/site-model.ts";
import { writtenPeriod, type SiteLocation } from "./fact-rows.ts";

/** Keys in the order in which they are written; what is absent is null, never a missing key. */
export interface StatementRow {
  readonly id: string;
  readonly report: string;
  /** The same in every report that says the same. */
  readonly key: string;
  readonly kind: StatementKind;
  /** Entity ids; empty where it is about none. */
  readonly subjects: readonly string[];
  readonly text: string;
  readonly says: Statement["says"];
  readonly by: string | null;
  readonly publisher: string | null;
  readonly siglum: string;
  /** Null: not examined. */
  readonly origin: string | null;
  readonly witness: string | null;
  readonly published: string | null;
  /** EDTF as the author wrote it; null: unknown. */
  readonly period: string | null;
  readonly words: string | null;
  readonly at: number | null;
  readonly claim: string;
  readonly verdict: Verdict;
  readonly url: string;
}

/** By report id, then as the source's text runs. */
export function toStatementRows(model: SiteModel, site: SiteLocation): StatementRow[] {
  return [...model.statementById.values()].sort(compareStatements).map((statement) => toRow(statement, model, site));
}

function toRow(statement: Statement, model: SiteModel, site: SiteLocation): StatementRow {
  const { id, source, period } = statement;
  const claim = model.claimByStatement.get(id)!;
  return {
    id,
    report: source.report,
    key: statement.key,
    kind: statement.kind,
    subjects: statement.subjects,
    text: statement.text,
    says: statement.says,
    by: statement.by,
    publisher: source.publisher,
    siglum: source.siglum,
    origin: source.origin,
    witness: claim.witnessByMember.get(id) ?? null,
    published: source.published,
    period: period && writtenPeriod(period),
    words: statement.words,
    at: statement.at,
    claim: claim.id,
    verdict: claim.verdictByMember.get(id)!,
    url: absolute(factAddress(id), site),
  };
}

function compareStatements(a: Statement, b: Statement): number {
  return (
    compareText(a.source.report, b.source.report) || (a.at ?? Infinity) - (b.at ?? Infinity) || compareText(a.id, b.id)
  );
}
