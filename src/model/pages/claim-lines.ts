/** Claims as single lines: what it is, the value, who says so. */
import { comparableFacts } from "../../facts/claim.ts";
import type { FormattedValue } from "../../facts/format.ts";
import { MODE_LABELS } from "../../messages/interface.ts";
import { claimAddress } from "../addresses.ts";
import type { Claim, SiteModel } from "../site-model.ts";
import { valueOf } from "./claim-rows.ts";
import { echoesLast, firstHandFirst, oneOfEachFigure } from "./first-hand.ts";
import { claimPeriodView } from "./period-view.ts";
import { sourceMark, type SourceMark } from "./source-mark.ts";
import { entityTerm, metricTerm, ofTerm } from "./terms.ts";

export interface ClaimLine {
  /** `Alibaba, price change, 2–6 February 2026`, or the statement's text, `Denied:` before it where nobody affirms it. */
  readonly text: string;
  /** As the source prints it that tells the story first; null for a statement. */
  readonly value: FormattedValue | null;
  /** What else its sources print, each figure once. */
  readonly otherValues: readonly FormattedValue[];
  readonly hiddenValueCount: number;
  /** Null where a statement is about no entity. */
  readonly address: string | null;
  readonly marks: readonly SourceMark[];
}

const MAX_VALUES = 3;

export function claimLine(model: SiteModel, claim: Claim): ClaimLine {
  const sources = echoesLast(model, claim.sources, (report) => report);
  const shared = { address: claimAddress(claim), marks: sources.map((report) => sourceMark(model, report)) };
  if (claim.kind === "statement") {
    const statements = echoesLast(model, claim.statements, ({ source }) => source.report);
    const voice = statements.find(({ says }) => says === "affirms") ?? statements[0]!;
    const denial = voice.says === "denies" ? "Denied: " : "";
    return {
      ...shared,
      text: denial + voice.text.replace(/\.$/u, ""),
      value: null,
      otherValues: [],
      hiddenValueCount: 0,
    };
  }
  const metric = metricTerm(model.registry, claim.metric).name;
  const of = ofTerm(model.registry, claim.metric, claim.of);
  const period = claimPeriodView(claim);
  const parts = [
    entityTerm(model.registry, claim.subject).name,
    asContinued(metric) + (of === null ? "" : ` of ${of.name}`),
    period.isKnown ? period.text : null,
    MODE_LABELS[claim.mode],
  ];
  const text = parts.filter((part) => part !== null).join(", ");
  const figures = oneOfEachFigure(firstHandFirst(model, comparableFacts(claim)));
  const [value, ...otherValues] = figures.slice(0, MAX_VALUES).map((fact) => valueOf(model, fact));
  return { ...shared, text, value: value!, otherValues, hiddenValueCount: figures.length - 1 - otherValues.length };
}

/** A name in the middle of a sentence: `Price change` is `price change`, `IPO proceeds` stays. */
export function asContinued(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
