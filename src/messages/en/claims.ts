/** Words of claims: tables across sources, source by source, what is said beside a value, statements. */
import type { StatementKind } from "../../facts/fact.ts";
import { counted } from "./interface.ts";

/** A piece of a line: words as they stand, or the place of a link. */
export type LinePart<Slot extends string> = string | { readonly slot: Slot };

/** `2 notes`; empty where there is none. */
function some(count: number, one: string, many = `${one}s`): string[] {
  return count === 0 ? [] : [counted(count, one, many)];
}

export const claimWords = {
  claim: "Claim",
  eachSource: "What each source says",
  verdict: "Verdict",
  oneOrigin: "One origin",
  /** Of a source in a cell of its own. */
  saysNothing: "says nothing of it",
  line: (line: number): string => `line ${line}`,
  saidAgain: "said again, not counted",
  saidAgainShort: "said again",
  /** `of Mainland investors`. */
  of: "of",
  /** Before who says so, where that isn't the source itself. */
  per: "per",
  /** Before the day that a reading was taken. */
  asOf: "as of",
  /** `2026, projected`, and by whom. */
  mode: (mode: string): string => `, ${mode}`,
  forecastBy: " by ",
  /** `Alibaba, Price change of Wind, 2 September 2025`: a claim for those who hear its links alone. */
  name: (subject: string, metric: string, of: string | null, period: string): string =>
    `${subject}, ${metric}${of === null ? "" : ` of ${of}`}, ${period}`,
  /** What waits behind a row's fold: `Wording, 2 notes, 3 not comparable`. */
  unfold: ({ notes, related }: { readonly notes: number; readonly related: number }): string =>
    ["Wording", ...some(notes, "note"), ...some(related, "related", "related")].join(", "),
  unfoldOf: (name: string): string => `: ${name}`,
  furtherReadings: (count: number): string => `${counted(count, "further reading")} at the claim`,
  consensus: (figures: string, isRepeated: boolean): string =>
    `${isRepeated ? "Those who repeat it allow" : "Those who agree allow"} ${figures}`,
  anyFigure: "any figure",
  orLess: (figure: string): string => `${figure} or less`,
  orMore: (figure: string): string => `${figure} or more`,
  from: (low: string, high: string): string => `${low} to ${high}`,
  related: "Related, not comparable",
  nearest: (shown: number, hidden: number): string => `${shown} of ${shown + hidden} shown, the nearest first`,
  /** `2 sources, 1 witness`; sources that weren't examined are no witnesses. */
  support: (sources: number, witnesses: number): string =>
    `${counted(sources, "source")}, ${witnesses === 0 ? "origin not examined" : counted(witnesses, "witness", "witnesses")}`,

  firstSaid: "First said",
  lastSaid: "last said",
  repeated: (times: number): string => (times === 1 ? "repeated" : `repeated ${times} times`),
  repeatedSameDay: (times: number): string => `${times === 1 ? "repeated" : `repeated ${times} times`} the same day`,
  undatedSource: "Undated source",
  undatedSources: (count: number): string => counted(count, "undated source"),
  inferredTitle: "Inferred, not stated by the source",
  inferred: " (inferred)",

  saysSo: "Says so",
  denies: "Denies",
  viewOf: "view of",
  /** `View of CICC, on Tencent`; `Event, on Alibaba`. */
  statementSubject: ({
    kind,
    hasHolder,
    hasSubjects,
  }: {
    readonly kind: StatementKind;
    readonly hasHolder: boolean;
    readonly hasSubjects: boolean;
  }): LinePart<"holder" | "subjects">[] => [
    kind === "view" ? "View" : "Event",
    ...(hasHolder ? [kind === "view" ? " of " : ", per ", { slot: "holder" } as const] : []),
    ...(hasSubjects ? [", on ", { slot: "subjects" } as const] : []),
  ],

  /** Of a fold: all claims on one metric. */
  claimCount: (count: number): string => counted(count, "claim"),
  ofAllSubjects: (metric: string): string => `${metric} of all subjects`,
  metricTable: (metric: string, name: string): string => `${metric} of ${name}, a claim a row`,
  matrix: (name: string): string => `Claims about ${name}, source by source`,
  /** Of the metric's own fold. */
  metricMatrix: (metric: string, name: string): string => `${metric} of ${name}, source by source`,
} as const;
