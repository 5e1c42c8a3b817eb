/** Claims as single lines: what it is, the value, who says so. */
import { agreementWords, MODE_LABELS } from "../../messages/messages.ts";
import { claimAddress } from "../addresses.ts";
import type { Claim, SiteModel } from "../site-model.ts";
import { asContinued } from "./as-continued.ts";
import { claimFigures, type ClaimFigures } from "./claim-figures.ts";
import { echoesLast } from "./first-hand.ts";
import { claimPeriodView } from "./period-view.ts";
import { sourceMark, type SourceMark } from "./source-mark.ts";
import { entityTerm, metricTerm, ofTerm } from "./terms.ts";

export interface ClaimLine {
  /** `Alibaba, price change, 2–6 February 2026`, or the statement's text, `Denied:` before it where nobody affirms it. */
  readonly text: string;
  /** Null for a statement. */
  readonly figures: ClaimFigures | null;
  /** Null where a statement is about no entity. */
  readonly address: string | null;
  readonly marks: readonly SourceMark[];
  readonly hiddenMarkCount: number;
}

/** More are counted. */
const MAX_MARKS = 6;

export function claimLine(model: SiteModel, claim: Claim): ClaimLine {
  const sources = echoesLast(model, claim.sources, (report) => report);
  const shared = {
    address: claimAddress(claim),
    marks: sources.slice(0, MAX_MARKS).map((report) => sourceMark(model, report)),
    hiddenMarkCount: Math.max(0, sources.length - MAX_MARKS),
  };
  if (claim.kind === "statement") {
    const statements = echoesLast(model, claim.statements, ({ source }) => source.report);
    const voice = statements.find(({ says }) => says === "affirms") ?? statements[0]!;
    const text = voice.text.replace(/\.$/u, "");
    return { ...shared, text: voice.says === "denies" ? agreementWords.deniedLine(text) : text, figures: null };
  }
  const metric = metricTerm(model.registry, claim.metric).name;
  const of = ofTerm(model.registry, claim.metric, claim.of);
  const period = claimPeriodView(claim);
  const parts = [
    entityTerm(model.registry, claim.subject).name,
    agreementWords.metricOf(asContinued(metric), of && of.name),
    period.isKnown ? period.text : null,
    MODE_LABELS[claim.mode],
  ];
  const text = parts.filter((part) => part !== null).join(", ");
  return { ...shared, text, figures: claimFigures(model, claim) };
}
