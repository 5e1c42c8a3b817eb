/** The words of the explorer's filters. */
import type { Mode, StatementKind } from "../../facts/fact.ts";
import { counted } from "./interface.ts";

/** Over the options of each filter, and before them on a chip. */
export const FILTER_LABELS = {
  verdict: "Verdict",
  metric: "Metric",
  entity: "Entity",
  publisher: "Publisher",
  origin: "Origin",
  period: "Period",
  kind: "Kind",
  unit: "Unit",
  min: "At least",
  max: "At most",
  from: "From",
  to: "Until",
  words: "Words",
  value: "Value",
  dates: "Dates",
} as const;

export const WITHDRAWN_LABEL = "Withdrawn";

export const NO_VERDICT = "No verdict";

export const NOT_EXAMINED = "Not examined";

export const PERIOD_UNKNOWN = "Period unknown";

export const MODE_NAMES: Readonly<Record<Mode, string>> = {
  reported: "Reported",
  projected: "Projected",
  "market-implied": "Market-implied",
};

export const STATEMENT_KIND_NAMES: Readonly<Record<StatementKind, string>> = { event: "Event", view: "View" };

/** On a link to the facts of an entity, metric or publisher. */
export const factsInExplorer = (count: number): string =>
  count === 1 ? "Its fact in the explorer" : `All ${counted(count, "fact")} in the explorer`;
