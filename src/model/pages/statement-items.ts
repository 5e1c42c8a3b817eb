/** A report's own statements, each with who else says or denies it. */
import type { Statement, StatementKind } from "../../facts/fact.ts";
import { claimAddress } from "../addresses.ts";
import type { Report } from "../report.ts";
import type { SiteModel } from "../site-model.ts";
import { verdictView, type VerdictView } from "./claim-rows.ts";
import { voiceOf, type StatementVoice } from "./statement-rows.ts";
import { entityTerm, type Term } from "./terms.ts";

export interface StatementItem extends StatementVoice {
  /** Its anchor on its report's page. */
  readonly localId: string;
  readonly kind: StatementKind;
  readonly subjects: readonly Term[];
  /** Null where it takes part in no claim. */
  readonly verdict: VerdictView | null;
  /** Null where it is about no entity. */
  readonly claimAddress: string | null;
  /** The same statement in other sources. */
  readonly elsewhere: readonly StatementVoice[];
}

/** All statements of a report in the author's order. */
export function statementItems(model: SiteModel, report: Report): StatementItem[] {
  return report.statements.map((statement) => statementItem(model, statement));
}

function statementItem(model: SiteModel, statement: Statement): StatementItem {
  const claim = model.claimByStatement.get(statement.id);
  const others = claim?.statements.filter(({ source }) => source.report !== statement.source.report) ?? [];
  return {
    ...voiceOf(model, statement.id)!,
    localId: statement.localId,
    kind: statement.kind,
    subjects: statement.subjects.map((subject) => entityTerm(model.registry, subject)),
    verdict: claim ? verdictView(claim) : null,
    claimAddress: claim ? claimAddress(claim) : null,
    elsewhere: others.map(({ id }) => voiceOf(model, id)!),
  };
}
