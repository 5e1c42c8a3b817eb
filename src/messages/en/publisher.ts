/** The pages of publishers, and the index of all. */
import { counted, grouped } from "./interface.ts";

export const publisherWords = {
  indexTitle: "Publishers",
  indexNone: "No publisher is registered yet.",
  indexLede: (publishers: number, unnamed: number) =>
    `What each of ${counted(publishers, "publisher")} said alone, and what others confirm or dispute${
      unnamed > 0 ? `, and ${counted(unnamed, "article")} whose publisher isn’t named` : ""
    }.`,
  tableLabel: "Publishers and what they said",
  tableCaption:
    "Single facts and statements by verdict, restatements and withdrawn facts aside; a figure without its n says little",
  publisher: "Publisher",
  reports: "Reports",
  n: "n",
  facts: "Facts",
  statements: "Statements",
  nothingRead: "none read",
  repeatedByOthers: (count: number) => `Repeated by ${counted(count, "article")} of others`,
  unnamed: "Publisher not named",
  unnamedNote: "Articles that don’t say whose they are",

  pageTitle: (name: string) => `${name}: what it said`,
  described: (articles: number, name: string, said: string, verdicts: string) =>
    `${counted(articles, "article")} of ${name} with ${said}${verdicts && `: ${verdicts}`}.`,
  noArticle: (name: string) => `No article of ${name} has been read; others say that they repeat it.`,
  also: "Also",
  onItsArticles: "Reports on its articles",
  said: "Said",
  nOf: (n: string) => `n = ${n}`,
  saidText: (facts: number, statements: number) => `${counted(facts, "fact")} and ${counted(statements, "statement")}`,
  saidCount: (facts: number, statements: number) =>
    [
      ...(facts > 0 ? [counted(facts, "fact")] : []),
      ...(statements > 0 ? [counted(statements, "statement")] : []),
    ].join(", "),
  /** Under the counts: what counts, and what doesn't. */
  countsOnce: "Each fact and statement counts once, by what other sources make of it.",
  notCounted: (restated: number, withdrawn: number) => {
    const left = [
      ...(restated > 0 ? [counted(restated, "restatement")] : []),
      ...(withdrawn > 0 ? [counted(withdrawn, "withdrawn fact")] : []),
    ];
    return `${left.join(" and ")} ${restated + withdrawn === 1 ? "doesn’t" : "don’t"} count.`;
  },
  becameOf: (name: string) => `What became of what ${name} said, by verdict`,
  verdict: "Verdict",
  alone: "alone",
  noFactCounted: "no fact counted",
  noStatement: "no statement",
  countInExplorer: (count: string, n: string, what: string, verdict: string) =>
    `${count} of ${n} ${what} ${verdict}: show in the explorer`,
  outOf: (n: string) => `of ${n}`,
  noReport: (name: string) => `No report is about an article on ${name} itself.`,
  othersRepeat: "Others say that they repeat it; their reports are below.",
  registeredOnly: "It is registered so that reports can name it.",
  whatItSaid: "What it said",
  repeatedTitle: "Repeated by others",
  repeatedNote: "Articles that say whom they repeat",

  sharedTitle: "Stories it shares",
  sharedNote: "One origin is one witness, however many tell it",
  /** Over a story with several tellings. */
  tellings: (sources: number) => `${counted(sources, "source")} at hand, one witness`,
  inCommon: (claims: number) => `${counted(claims, "claim")} in common`,
  notRead: "named by those who repeat it; not read itself",
  tellsAgain: "tells it again",
  moreTellings: (count: string) => `and ${count} more`,
  moreStories: (count: number) =>
    `${counted(count, "further story", "further stories")} with others, among the reports below.`,

  timelineTitle: "When it was published",
  timelineNote: (dated: number, undated: number) =>
    `${counted(dated, "dated article")}${undated > 0 ? `, ${undated} undated` : ""}`,
  timelineLabel: (name: string) => `Articles of ${name} by date`,
  bin: (when: string, count: number) => `${when}: ${counted(count, "article")}`,

  /** Heads of what it said. */
  subjectAndMetric: "Subject and metric",
  value: "Value",
  period: "Period",
  where: "Where",
  alsoIn: "Other sources",
  of: "of",
  factsOf: (verdict: string, name: string) => `${verdict} facts of ${name}`,
  newest: (shown: string, hidden: string) => `The newest ${shown}; ${hidden} more stand on the reports.`,
  allInExplorer: (count: number) => `All ${grouped(count)} in the explorer`,
  line: (line: number) => `line ${line}`,
  nobodyElse: "nobody else",
  denies: "denies:",
  viewOf: (holder: string) => `view of ${holder}`,
} as const;
