/** Facts as a screen reader says them: one sentence, the same wherever a fact is linked, drawn or listed. */
import { formatQuantity, type FormattedValue, type ValueOptions } from "../../facts/format.ts";
import type { Quantity } from "../../facts/quantity.ts";
import { VERDICTS, type Verdict } from "../../facts/verdict.ts";
import { spokenWords } from "../../messages/messages.ts";
import { asContinued } from "./as-continued.ts";

export interface FactToSpeak {
  readonly subject: { readonly name: string };
  readonly of?: { readonly name: string } | null;
  readonly metric: { readonly name: string };
  /** The figure; or the same as it was formatted for this page, which knows whether it is a change. */
  readonly quantity: Quantity | Pick<FormattedValue, "spoken">;
  readonly period: { readonly text: string };
  /** Null: it is in no claim, and nothing is said of it. */
  readonly verdict: Verdict | "withdrawn" | null;
}

/** `over minus 3 percent`, `175 to 185 billion US dollars`, `about 2 times`, `number 1 to 2`. */
export function spokenValue(quantity: Quantity, options: ValueOptions = {}): string {
  return formatQuantity(quantity, options).spoken;
}

/** `Alibaba, price change, over minus 3 percent, 2 September 2025, single source`. */
export function spokenFact({ subject, of = null, metric, quantity, period, verdict }: FactToSpeak): string {
  return spokenWords.fact({
    subject: subject.name,
    of: of && of.name,
    metric: asContinued(metric.name),
    value: "spoken" in quantity ? quantity.spoken : spokenValue(quantity),
    period: period.text,
    verdict: verdict && spokenVerdict(verdict),
  });
}

function spokenVerdict(verdict: Verdict | "withdrawn"): string {
  if (verdict === "withdrawn") return spokenWords.withdrawn;
  return VERDICTS.find((rule) => rule.verdict === verdict)!.label.toLowerCase();
}
