/** The pages of metrics, and the index of all. */
import { counted } from "./interface.ts";

export const metricWords = {
  indexTitle: "Metrics",
  indexNone: "No metric is registered yet.",
  indexLede: (count: number) =>
    `${counted(count, "metric")} that sources give figures for, each with its definition and every source’s figures side by side.`,
  /** Heads of the index. */
  metric: "Metric",
  claims: "Claims",
  reports: "Reports",
  stated: "Stated figures",
  stands: "How its claims stand",
  alsoNames: (names: string) => `Also: ${names}`,
  tableOf: (label: string) => `Table of ${label.toLowerCase()}`,
  tableCaption: (label: string) => `${label}, most claims first`,
  notStated: "no figure yet",
  /** Between the lowest and the highest figure stated. */
  lowToHigh: "to",
  otherUnits: (count: number) => `and ${counted(count, "claim")} in other units`,

  pageTitle: (name: string, page: number) => `${name}, page ${page}`,
  /** Behind the name on a page that isn't the first. */
  ofPage: (page: number) => `, page ${page}`,
  subjects: "Subjects",
  fromFacts: (count: number) => `from ${counted(count, "fact")}`,
  measuredIn: "Measured in",
  alwaysNames: "Always names",
  mayName: "May name",
  suchAs: "Such as",
  happens: "Happens",
  happensOnce: "once to a subject, so that figures compare whatever their dates",
  figuresOfDays: (name: string, days: string) => `${name}: figures of ${days}.`,
  extent: (name: string, claims: number, subjects: number, verdicts: string) =>
    `${name}: ${counted(claims, "claim")} on ${counted(subjects, "subject")} across sources, ${verdicts}.`,
  undated: "undated",
  daysBetween: (first: string, last: string) => `${first} to ${last}`,
  daysAndUndated: (days: string) => `${days}, and undated`,

  noFigureYet: (name: string) => `No source has given a figure for “${name}” yet.`,
  noFigureWhy: "The metric is registered so that reports can use it. Its figures will stand here as soon as one does.",
  sideBySide: (unit: string) => `Side by side, in ${unit}`,
  plotLabel: (name: string, unit: string) => `${name} in ${unit} by period`,
  reportedTogether: "Reported together",
  reportedTogetherNote: "Metrics of the same reports",
  inReports: (count: number) => counted(count, "report"),

  /** Over the table of subjects by periods. */
  crossTitle: "Subjects by period",
  crossTitleTurned: "Periods by subject",
  crossNote: "A dot, or nothing, means no source states it",
  crossLabel: (name: string, first: string, last: string) =>
    first === last
      ? `${name}, ${first}: every source’s figures`
      : `${name}, ${first} to ${last}: every source’s figures`,
  subject: "Subject",
  period: "Period",
  ofTerm: "of",
  noSource: "no source states it",
  inferredPeriod: "date inferred",
  onOtherPage: "on another page",
  /** Behind the first few figures of a claim. */
  moreFigures: (count: number) => `and ${counted(count, "further figure")}`,

  /** Over the sources' own wordings, folded. */
  wordingsTitle: "In the sources’ words",
  wordingsNote: (claims: number) => counted(claims, "claim"),
  wordingsSummary: "Wordings, lines, what those who agree allow, and what looks alike but isn’t compared",
  /** Instead of the fold, where a page has many claims. */
  wordingsElsewhere:
    "With so many claims, each source’s words stand with the claim on its subject’s page: a verdict in the table leads there.",
  wordingsLabel: (name: string) => `${name} by subject, newest period first`,
  pagesOf: (claims: string) => `Pages of ${claims} claims, newest periods first`,
  reportsThatUseIt: "Reports that use it",
} as const;

/** What metrics are measured in: over the metrics of a kind. */
export const DIMENSION_LABELS = {
  percent: "Percentages",
  "percentage-points": "Percentage points",
  "basis-points": "Basis points",
  multiple: "Multiples",
  percentile: "Percentiles",
  rank: "Ranks",
  points: "Points",
  count: "Counts",
  money: "Amounts of money",
} as const;
