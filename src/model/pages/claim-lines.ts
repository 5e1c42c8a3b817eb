/** Claims as single lines: what it is, the value, who says so. */
import type { FormattedValue } from "../../facts/format.ts";
import { claimAddress } from "../addresses.ts";
import type { Claim, SiteModel } from "../site-model.ts";
import { valueOf } from "./claim-rows.ts";
import { claimPeriodView } from "./period-view.ts";
import { sourceMark, type SourceMark } from "./source-mark.ts";
import { entityTerm, metricTerm } from "./terms.ts";

export interface ClaimLine {
  /** `Alibaba, price change, 2–6 February 2026`, or the statement's text. */
  readonly text: string;
  /** As the first source prints it; null for a statement. */
  readonly value: FormattedValue | null;
  /** Null where a statement is about no entity. */
  readonly address: string | null;
  readonly marks: readonly SourceMark[];
}

export function claimLine(model: SiteModel, claim: Claim): ClaimLine {
  const shared = { address: claimAddress(claim), marks: claim.sources.map((report) => sourceMark(model, report)) };
  if (claim.kind === "statement") {
    const voice = claim.statements.find(({ says }) => says === "affirms") ?? claim.statements[0]!;
    return { ...shared, text: voice.text.replace(/\.$/u, ""), value: null };
  }
  const name = entityTerm(model.registry, claim.subject).name;
  const metric = metricTerm(model.registry, claim.metric).name;
  const period = claimPeriodView(claim);
  const text = [name, metric.charAt(0).toLowerCase() + metric.slice(1), ...(period.isKnown ? [period.text] : [])].join(
    ", ",
  );
  return { ...shared, text, value: valueOf(model, claim.facts[0]!) };
}
