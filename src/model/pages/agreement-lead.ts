/** What the record honestly shows about agreement: the first words of its page, computed from the counts. */
import { VERDICTS, type Verdict } from "../../facts/verdict.ts";
import { capitalized, counted, countedInWords, grouped, inWords } from "../../messages/messages.ts";
import type { VerdictCounts } from "../site-model.ts";

export interface AgreementLead {
  readonly title: string;
  /** Figures and statements apart, each with its n: what the tally shows, in words. */
  readonly text: string;
}

/** Counts of claims. A statement never stands in for a figure: where no figure is vouched for twice, the title says so. */
export function agreementLead(figures: VerdictCounts, statements: VerdictCounts): AgreementLead {
  const [figureCount, statementCount] = [totalOf(figures), totalOf(statements)];
  const text = [sentence(figures, figureCount, "figure"), sentence(statements, statementCount, "statement")]
    .filter((each) => each !== "")
    .join(" ");
  if (figureCount + statementCount === 0)
    return { title: "Nothing to hold side by side yet", text: "No source has stated a figure or said anything yet." };
  if (figureCount === 0) return { title: titleOf(statements, "statement"), text };
  return { title: titleOf(figures, "figure"), text };
}

function titleOf({ corroborated, disputed }: VerdictCounts, what: "figure" | "statement"): string {
  const areDisputed = `${inWords(disputed)} ${disputed === 1 ? "is" : "are"} disputed`;
  if (corroborated === 0) {
    const none = `No ${what} here has two independent sources`;
    return disputed === 0 ? none : `${none}, and ${areDisputed}`;
  }
  const some = capitalized(countedInWords(corroborated, what));
  const have = `${some} ${corroborated === 1 ? "has" : "have"} two or more independent sources`;
  return disputed === 0 ? have : `${have}; ${areDisputed}`;
}

const IN_SENTENCE: Readonly<Record<Verdict, string>> = {
  corroborated: "corroborated",
  syndicated: "only repeated",
  "single-source": "from a single source",
  disputed: "disputed",
};

/** `60 figures: none corroborated, 21 only repeated …`; empty where there is nothing to count. */
function sentence(counts: VerdictCounts, total: number, what: string): string {
  if (total === 0) return "";
  const parts = VERDICTS.map(({ verdict }) => {
    const count = counts[verdict];
    return `${count === 0 ? "none" : grouped(count)} ${IN_SENTENCE[verdict]}`;
  });
  return `${counted(total, what)}: ${parts.join(", ")}.`;
}

function totalOf(counts: VerdictCounts): number {
  return VERDICTS.reduce((sum, { verdict }) => sum + counts[verdict], 0);
}
