/** What the record honestly shows about agreement: the first words of its page, computed from the counts. */
import { VERDICTS } from "../../facts/verdict.ts";
import { agreementWords } from "../../messages/messages.ts";
import type { VerdictCounts } from "../site-model.ts";

export interface AgreementLead {
  readonly title: string;
  /** Figures and statements apart, each with its n: what the tally shows, in words. */
  readonly text: string;
}

/** Counts of claims. A statement never stands in for a figure: where no figure is vouched for twice, the title says so. */
export function agreementLead(figures: VerdictCounts, statements: VerdictCounts): AgreementLead {
  const [figureCount, statementCount] = [totalOf(figures), totalOf(statements)];
  if (figureCount + statementCount === 0) return { title: agreementWords.emptyTitle, text: agreementWords.emptyText };
  const text = [agreementWords.counts("figure", figures), agreementWords.counts("statement", statements)]
    .filter((each) => each !== "")
    .join(" ");
  return {
    title: figureCount === 0 ? agreementWords.lead("statement", statements) : agreementWords.lead("figure", figures),
    text,
  };
}

function totalOf(counts: VerdictCounts): number {
  return VERDICTS.reduce((sum, { verdict }) => sum + counts[verdict], 0);
}
