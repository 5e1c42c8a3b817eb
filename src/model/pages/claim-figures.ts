/** What the sources of a claim print: a line that names them all must show all that they say. */
import { comparableFacts, type FactClaim } from "../../facts/claim.ts";
import type { FormattedValue } from "../../facts/format.ts";
import type { SiteModel } from "../site-model.ts";
import { valueOf } from "./claim-rows.ts";
import { firstHandFirst, oneOfEachFigure } from "./first-hand.ts";

export interface ClaimFigures {
  /** Of the source that tells the story first. */
  readonly value: FormattedValue;
  /** What else the sources print, each figure once, first-hand ones first. */
  readonly otherValues: readonly FormattedValue[];
  readonly hiddenValueCount: number;
  /** Whether the figures can't all be true. */
  readonly isDisputed: boolean;
}

const MAX_VALUES = 3;

/** Of the facts that the claim's verdict rests on. */
export function claimFigures(model: SiteModel, claim: FactClaim): ClaimFigures {
  const figures = oneOfEachFigure(firstHandFirst(model, comparableFacts(claim)));
  const [value, ...otherValues] = figures.slice(0, MAX_VALUES).map((fact) => valueOf(model, fact));
  return {
    value: value!,
    otherValues,
    hiddenValueCount: figures.length - 1 - otherValues.length,
    isDisputed: claim.verdict === "disputed",
  };
}
