/** The words of a report's page: its head and sections, the table of its facts, the notes beside its text, the cards. */
import { counted, inWords, WITHDRAWN_NOTE } from "./interface.ts";

/** How another source’s figure stands to one here; the keys are those of `Standing` in `src/model/pages/elsewhere.ts`. */
type Standing = "differs" | "agrees" | "beside" | "repeats";

export const reportWords = {
  /** BCP 47, of these words, where they stand within a text in another language. */
  lang: "en",
  reports: "Reports",
  moved: { title: "This report has moved", before: "It now stands at", after: "." },
  /** Over the notes on the source as a whole. */
  readFirst: "Read this first",
  aboutSource: "About this source",
  noText: "This report has no text yet.",
  recordBelow: "What it records stands below.",
  howToRead: {
    withMargin: "Dotted words are facts. Point at one for its record; the margin shows how other sources put it.",
    withCards: "Dotted words are facts: each opens its record, and leads to its row in the table below.",
  },
  stands: "How it stands",
  contents: "On this page",
  readingTime: (minutes: number) => `${minutes} min read`,
  allFacts: (count: number) => (count === 1 ? "The fact" : `All ${counted(count, "fact")}`),
  statementCount: (count: number) => counted(count, "statement"),
  facts: { title: "The facts", note: "Each row has an address of its own", label: "Facts in this report" },
  statements: { title: "What it says without a number", note: "Events and views" },
  notes: { title: "Editors’ notes", note: "What to keep in mind" },
  notesOn: "On",
  related: "Read across to",
  alsoAbout: "Also about",
  andMore: (count: number) => ` and ${count} more`,
  sameStory: "Same story",
  sharesClaims: (count: number) => `Shares ${counted(count, "claim")}`,
  cite: "Cite this report",
  citeParts: { link: "Cite one fact or statement", after: ": each has a citation of its own." },
  asMarkdown: "This report as Markdown",
  metrics: "Metrics:",
  otherReports: "Other reports",
  before: "Before it",
  after: "After it",
  tickers: "Tickers",
  moreTickers: (count: number) => `${count} more tickers`,
  moreTickersLabel: "More tickers",
  tags: "Tags",
  moreTags: (count: number) => `${count} more tags`,
  moreTagsLabel: "More tags",
  /** For search engines, where nobody wrote a summary. */
  description: (title: string, factCount: number) =>
    factCount === 0 ? `${title}.` : `${title}: ${counted(factCount, "fact")}, read across sources.`,
  chosenFacts: "Facts from this report",
  /** A fact or statement that a note is about: `Hua Hong, price change (01)`. */
  numbered: (name: string, number: string) => `${name} (${number})`,
} as const;

export const sourceWords = {
  source: "Source",
  after: "after",
  headline: "Headline",
  published: "Published",
  language: "Language",
  story: "Story",
  original: "Original",
  readOriginal: "Read the article",
  since: "Here since",
  updated: "Updated",
  notExamined: "Not examined, so it vouches for nothing",
  sharedStory: (sigla: readonly string[]) => `The same as in ${sigla.join(", ")}: one witness together`,
  ownStory: "Its own",
  ownStoryAsFarAsKnown: "Its own, as far as this site knows",
} as const;

export const factWords = {
  row: "Row",
  subject: "Subject and metric",
  value: "Value",
  period: "Period",
  here: "Here",
  elsewhere: "Elsewhere",
  cite: "cite",
  verdict: "Verdict",
  of: "of",
  asOf: "as of",
  per: "per",
  line: (line: number) => `line ${line}`,
  /** Of a fact that says another again. */
  restates: { before: "says", row: (number: string) => `row ${number}`, after: "again" },
  moreSources: (count: number) => `${count} more`,
  note: (number: number) => `Note ${number}`,
  /** Behind a fact in the text, for those who don’t see its mark. */
  marks: { disputed: "disputed", withdrawn: WITHDRAWN_NOTE },
  standing: {
    differs: "Differs",
    agrees: "Agrees",
    beside: "Also",
    repeats: "Same witness",
  } satisfies Record<Standing, string> as Readonly<Record<Standing, string>>,
  /** `Alibaba, price change`, `Alibaba, weight of Hang Seng Index`. */
  name: (subject: string, metric: string, of: string | null) =>
    of === null ? `${subject}, ${metric}` : `${subject}, ${metric} of ${of}`,
  card: {
    label: "The fact",
    ruling: "Ruling",
    /** Leads from a card to the table. */
    toRow: "In the table of facts",
  },
} as const;

export const marginWords = {
  label: (number: number, factCount: number) =>
    factCount === 1
      ? `Note ${number}, on what follows`
      : `Note ${number}, on ${inWords(factCount)} facts in what follows`,
  /**
   * Behind the codes of sources that print what stands here: `repeats the figure`, `repeat all four figures`. A source
   * that told the story first repeats nothing: `prints the figure too, as the same witness`. Sources apart from this
   * witness needn't be witnesses each: one of them may repeat another.
   */
  same: (standing: Standing, isFirstHand: boolean, sourceCount: number, count: number, total: number) => {
    const isOriginal = standing === "repeats" && isFirstHand;
    const verb = (isOriginal ? ORIGINAL_VERBS : SAME_VERBS[standing])[sourceCount === 1 ? 0 : 1];
    const what =
      total === 1
        ? "the figure"
        : count === 2 && total === 2
          ? "both figures"
          : count === total
            ? `all ${inWords(total)} figures`
            : countedFigures(count, total);
    if (isOriginal) return `${verb} ${what} too, as the same witness`;
    return standing === "agrees" ? `${verb} ${what}, ${APART}` : `${verb} ${what}`;
  },
  /** Behind the codes that there is room for, before what `same` says. */
  andMoreSources: (count: number, said: string) => `and ${counted(count, "more source")} ${said}`,
  /** Behind a source’s code and its own figure: `for Tencent`, `for Tencent, apart from this witness`; may be empty. */
  other: (standing: Standing, subject: string | null) =>
    [subject === null ? null : `for ${subject}`, OTHER_NOTES[standing]].filter((part) => part !== null).join(", "),
  reason: (label: string) => label.toLowerCase(),
  more: (count: number) => `and ${counted(count, "more figure")}`,
  claim: "The claim",
  claimOf: (name: string) => `The claim: ${name}`,
} as const;

const SAME_VERBS: Readonly<Record<Standing, readonly [one: string, many: string]>> = {
  differs: ["disputes", "dispute"],
  agrees: ["prints", "print"],
  beside: ["also prints", "also print"],
  repeats: ["repeats", "repeat"],
};

const APART = "apart from this witness";

const ORIGINAL_VERBS = ["prints", "print"] as const;

const OTHER_NOTES: Readonly<Record<Standing, string | null>> = {
  differs: "can’t be true beside it",
  agrees: APART,
  beside: null,
  repeats: null,
};

function countedFigures(count: number, total: number): string {
  return `${inWords(count)} of the ${inWords(total)} figures`;
}

export const statementWords = {
  denies: "Denies:",
  /** Over statements of others who hold or oppose the same. */
  others: "Others on the same",
  deniesElsewhere: "denies",
  address: (id: string) => `Address of the statement ${id}`,
} as const;
