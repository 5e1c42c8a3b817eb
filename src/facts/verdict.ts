/** Verdicts and the reasons why things that look alike aren't compared, with the words that the pages use for them. */

export type Verdict = "corroborated" | "syndicated" | "single-source" | "disputed";

export interface VerdictRule {
  readonly verdict: Verdict;
  /** As shown beside the glyph. */
  readonly label: string;
  readonly meaning: string;
}

export const VERDICTS: readonly VerdictRule[] = [
  { verdict: "corroborated", label: "Corroborated", meaning: "Two or more witnesses, and they agree." },
  {
    verdict: "syndicated",
    label: "Syndicated",
    meaning: "Two or more sources that go back to one witness, and they agree.",
  },
  {
    verdict: "single-source",
    label: "Single source",
    meaning: "Only one source says so, however often it repeats itself.",
  },
  { verdict: "disputed", label: "Disputed", meaning: "What two sources say can’t both be true." },
];

export type RelatedReason =
  | "different-period"
  | "period-unknown"
  | "different-unit"
  | "different-of"
  | "projection-and-reported"
  | "different-forecaster"
  | "earlier-forecast"
  | "intraday-and-close"
  | "both-can-be-true"
  | "different-holder";

export interface RelatedReasonRule {
  readonly reason: RelatedReason;
  readonly label: string;
  readonly meaning: string;
}

export const RELATED_REASONS: readonly RelatedReasonRule[] = [
  {
    reason: "different-period",
    label: "Different period",
    meaning: "The figures are about different spans of time, or were read on different days.",
  },
  {
    reason: "period-unknown",
    label: "Period unknown",
    meaning: "At least one source doesn’t say when, and it isn’t the same story.",
  },
  { reason: "different-unit", label: "Different unit", meaning: "Units and currencies are never converted." },
  {
    reason: "different-of",
    label: "About something else",
    meaning: "The second thing differs: another index of a weight, another outcome of a probability.",
  },
  {
    reason: "projection-and-reported",
    label: "Projection and report",
    meaning: "One is expected or implied, the other has happened.",
  },
  {
    reason: "different-forecaster",
    label: "Different forecaster",
    meaning: "Two forecasts by different people, or by people who aren’t named, needn’t agree.",
  },
  { reason: "earlier-forecast", label: "Earlier forecast", meaning: "The same forecaster has since said otherwise." },
  {
    reason: "intraday-and-close",
    label: "Intraday and close",
    meaning: "A low or a move so far isn’t the day’s close.",
  },
  {
    reason: "both-can-be-true",
    label: "Both can be true",
    meaning: "The wordings leave room for each other, or the figures are about two listings of one company.",
  },
  { reason: "different-holder", label: "Another holder", meaning: "Somebody else’s view of the same thing." },
];
