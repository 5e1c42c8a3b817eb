/** Words of entity pages and of the index of entities. */
import { counted, grouped } from "./interface.ts";

export const entityWords = {
  title: "Entities",
  metaDescription: (count: number, kinds: readonly string[]): string =>
    `${counted(count, "entity", "entities")} that reports are about: ${kinds.join(", ")}.`,
  kindCount: (count: number, one: string, many: string): string =>
    counted(count, one.toLowerCase(), many.toLowerCase()),
  noneRegistered: "No entity is registered yet.",
  describe: (called: string, claims: number, sources: number, verdicts: string): string =>
    sources === 0
      ? `${called}: no report mentions it yet.`
      : `${counted(claims, "claim")} about ${called} from ${counted(sources, "source")}${verdicts && `: ${verdicts}`}.`,
  called: (name: string, symbols: readonly string[]): string =>
    symbols.length > 0 ? `${name} (${symbols.join(", ")})` : name,

  // The head.
  partOf: "Part of",
  latestMove: "Latest dated move",
  sources: "Sources",
  sourcesOf: (count: number, all: number): string => `${grouped(count)} of ${grouped(all)}`,
  /** `4 independent stories`, and how many sources nobody has examined. */
  storyNote: (stories: number, unexamined: number): string =>
    [
      ...(stories > 0 ? [counted(stories, "independent story", "independent stories")] : []),
      ...(unexamined > 0 ? [`${unexamined} not examined`] : []),
    ].join(", "),
  claims: "Claims",
  /** `5 from 8 facts, 6 statements`. */
  claimNote: (factClaims: number, facts: number, statements: number): string =>
    [
      ...(facts > 0 ? [`${grouped(factClaims)} from ${counted(facts, "fact")}`] : []),
      ...(statements > 0 ? [counted(statements, "statement")] : []),
    ].join(", ") || "none about it",
  verdictShare: (count: number, all: number): string => `of ${counted(all, "claim")}`,
  ofWhat: (of: string): string => `of ${of}`,
  byDay: "These claims by day",
  knownTitle: "Entered from knowledge; no source on this site states it",
  known: " (entered from knowledge)",
  alsoCalled: "Also called",
  namesFromKnowledge: "Chinese names are entered from knowledge where no source states them.",
  otherNames: "Other names and spellings",
  spellings: "Ways to write its tickers",

  // The page's parts.
  unmentioned: (name: string): string => `No report mentions ${name} yet.`,
  unmentionedNote: "It is registered so that reports can name it. Its claims will stand here as soon as one does.",
  moves: "Reported moves",
  levels: "Reported figures",
  movesNote: "As stated, not market data",
  readsAcross: "Reads across to",
  readsAcrossNote: "Named in the same reports",
  sharedReports: (count: number): string => counted(count, "report"),
  across: "Claims, source by source",
  statements: "What is said about it",
  statementsNote: "Events, and views with who holds them",
  together: "Said of it together with others",
  hasPart: "Figures it has a part in",
  hasPartNote: "About others, and of it",
  hasPartTable: (name: string): string => `Figures about others of which ${name} is the second thing`,
  says: "What it says about others",
  saysTable: (name: string): string => `Figures about others that ${name} states`,
  reports: "Reports that mention it",
  moreFacts: (count: number): string => `and ${counted(count, "more figure")}`,
  /** `price change`, `index weight of Hang Seng Index`. */
  figureLabel: (metric: string, of: string | null): string => (of === null ? metric : `${metric} of ${of}`),
  quotesIt: "Quotes it on others.",
  namesIt: "Names it beside others.",
  follow: (name: string): string => `Follow ${name}`,
  feed: "New reports and facts, RSS",
  data: "All facts as data",
  metrics: "Metrics",
  tags: "Tags of these reports",
  inClaims: (count: number) => counted(count, "claim"),
  inReports: (count: number) => counted(count, "report"),

  // The chart of moves.
  chartTitle: (name: string, metric: string): string => `${name}: ${metric.toLowerCase()} by date, as reported`,
  /** `3 figures, from over minus 8 percent (…) to nearly minus 3 percent (…); all of them are listed below.` */
  chartSummary: (count: number, low: string, high: string): string =>
    count === 1
      ? `One figure, ${low}; listed below the drawing.`
      : `${grouped(count)} figures, from ${low} to ${high}; all of them are listed below the drawing.`,
  chartFigure: (value: string, period: string): string => `${value} (${period})`,
  listed: (count: number): string => `The ${counted(count, "figure")} as a list`,
  undated: "Without a date, so not drawn",
  noteOf: (sigla: readonly string[], period: string): string => `${sigla.join(", ")}, ${period}`,

  // The index.
  tableOf: (kind: string): string => `Table of ${kind.toLowerCase()}`,
  captionOf: (kind: string): string => `${kind}, most reported first`,
  name: "Name",
  reportsColumn: "Reports",
  claimsColumn: "Claims",
  standing: "How they stand",
  whatItIs: "What it is",
  kinds: "Kinds of entities",
  initials: (kind: string): string => `Further ${kind.toLowerCase()} by initial`,
  otherInitial: "Other",
  reportsIn: (count: number): string => counted(count, "report"),
} as const;
