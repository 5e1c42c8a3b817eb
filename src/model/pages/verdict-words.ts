/** Counts of verdicts in words. */
import { VERDICTS } from "../../facts/verdict.ts";
import type { VerdictCounts } from "../site-model.ts";

/** `1 corroborated, 4 single source`; empty where nothing is counted. */
export function verdictSentence(counts: VerdictCounts): string {
  return VERDICTS.filter(({ verdict }) => counts[verdict] > 0)
    .map(({ verdict, label }) => `${counts[verdict]} ${label.toLowerCase()}`)
    .join(", ");
}
