/** Words of the page on agreement: what it leads with, its sections, disputes, clashes, retellings. */
import type { DisputeScope } from "../../facts/claim.ts";
import { VERDICTS, type Verdict } from "../../facts/verdict.ts";
import type { AgreementKind } from "../../model/pages/agreement.ts";
import type { VerdictCounts } from "../../model/site-model.ts";
import { capitalized, counted, countedInWords, grouped, inWords } from "./interface.ts";

type Counted = "figure" | "statement";

const IN_SENTENCE: Readonly<Record<Verdict, string>> = {
  corroborated: "corroborated",
  syndicated: "only repeated",
  "single-source": "from a single source",
  disputed: "disputed",
};

const TITLES: Readonly<Record<AgreementKind, string>> = {
  disputed: "Disputed",
  clashes: "Only look like clashes",
  syndicated: "Retold, not confirmed",
  corroborated: "Agreed by two or more witnesses",
};

const NOTHING: Readonly<Record<AgreementKind, string>> = {
  disputed: "No two sources here contradict each other on the same thing.",
  clashes: "No two sources here give figures that look alike and differ.",
  syndicated: "Nothing here is told by several sources of one witness.",
  corroborated: "Nothing here is vouched for by two witnesses.",
};

const EXPLANATIONS: Readonly<Record<AgreementKind, string>> = {
  disputed: "What their wordings allow doesn’t meet, or one denies what another says.",
  clashes: "The same subject and metric, and another figure: kept apart, because they don’t measure the same thing.",
  syndicated: "Several sources, one witness: a repetition is no second opinion, and often not the same words.",
  corroborated: "Of a view this only means that its holder said it, not that the view is right.",
};

const OPEN: Readonly<Record<NonNullable<DisputeScope>, string>> = {
  "within-one-story": "Texts of one story differ; each retells it, and none is a second witness.",
  "between-stories": "Stories that don’t go back to one another differ.",
  both: "Texts of one story differ, and stories differ too.",
};

export const agreementWords = {
  emptyTitle: "Nothing to hold side by side yet",
  emptyText: "No source has stated a figure or said anything yet.",
  /**
   * Statements never stand in for figures: where no figure has two witnesses, the title says so. Disputed ones may have
   * two, who contradict each other: beside them the verdict alone is named.
   */
  lead(what: Counted, { corroborated, disputed }: VerdictCounts): string {
    const areDisputed = `${inWords(disputed)} ${disputed === 1 ? "is" : "are"} disputed`;
    if (corroborated === 0)
      return disputed === 0
        ? `No ${what} here has two witnesses`
        : `No ${what} here is corroborated, and ${areDisputed}`;
    const some = capitalized(countedInWords(corroborated, what));
    return disputed === 0
      ? `${some} ${corroborated === 1 ? "has" : "have"} two or more witnesses`
      : `${some} ${corroborated === 1 ? "is" : "are"} corroborated; ${areDisputed}`;
  },
  /** `60 figures: none corroborated, 21 only repeated …`; empty where there is nothing to count. */
  counts(what: Counted, counts: VerdictCounts): string {
    const total = VERDICTS.reduce((sum, { verdict }) => sum + counts[verdict], 0);
    if (total === 0) return "";
    const parts = VERDICTS.map(({ verdict }) => {
      const count = counts[verdict];
      return `${count === 0 ? "none" : grouped(count)} ${IN_SENTENCE[verdict]}`;
    });
    return `${counted(total, what)}: ${parts.join(", ")}.`;
  },
  lede: "Several articles may tell one story, and a figure told twice isn’t a figure confirmed. Here claims are sorted by who can really vouch for them.",
  nothingYet: "Nothing is said yet.",
  nothingYetWhy: "As soon as two sources speak of the same thing, what they make of it stands here.",
  onThisPage: "On this page",

  tallyCaption: "Claims by verdict, on figures and on statements",
  claims: "Claims",
  onFigures: "On figures",
  statements: "Statements",
  /** Of a count that leads to the explorer. */
  showCount: (count: string, verdict: Verdict, what: "figures" | "statements") =>
    `${count} ${verdict} ${what}: show in the explorer`,
  all: "All (n)",

  titles: TITLES,
  nothing: NOTHING,
  explanations: EXPLANATIONS,
  note(kind: AgreementKind, count: number, changed: number): string {
    if (count === 0) return "None";
    if (kind === "clashes")
      return count === 1
        ? "One tempting pair"
        : `The ${grouped(count)} most tempting pairs; others stand with their claims`;
    if (kind !== "syndicated") return counted(count, "claim");
    return `${counted(count, "claim")}, ${changed === 0 ? "none" : grouped(changed)} changed in retelling`;
  },
  pageTitle: (kind: AgreementKind, page: number) => `${TITLES[kind]}, page ${page}`,
  pageDescription: (kind: AgreementKind, page: number, pageCount: number, count: number) =>
    `${TITLES[kind]}: page ${page} of ${pageCount}, ${counted(count, kind === "clashes" ? "pair" : "claim")} in all.`,
  back: "Back",
  further: "Further",
  pagesOf: (title: string) => `Pages of: ${title}`,
  corroboratedFigures: "Corroborated figures",

  /** Of a disputed claim. */
  claimTitle: (subject: string, metric: string, of: string | null) =>
    `${subject}: ${metric}${of === null ? "" : ` of ${of}`}`,
  /** Of a claim in a line. */
  metricOf: (metric: string, of: string | null) => (of === null ? metric : `${metric} of ${of}`),
  deniedLine: (text: string) => `Denied: ${text}`,
  moreSources: (count: number) => `+${grouped(count)}`,
  open: "Open.",
  openWhy: (scope: NonNullable<DisputeScope>) => OPEN[scope],
  editorsNote: (siglum: string, label: string) => `${siglum}, ${label.toLowerCase()}`,
  furtherReadings: (count: number) => `${counted(count, "further reading")} at the claim`,
  hatched: "Hatched: what no wording of both reaches",
  touching: (figure: string) => `One wording ends at ${figure}, where the other begins: no figure satisfies both.`,
  gap: (width: string, from: string, to: string, isWidest: boolean) =>
    `${isWidest ? "The widest gap between two of them is" : "Between them lies a gap of"} ${width}: nothing from ${from} to ${to} satisfies both.`,
  places: (width: string) => `${width} ${width === "1" ? "place" : "places"}`,
  percentiles: (width: string) => `${width} ${width === "1" ? "percentile" : "percentiles"}`,
  per: "per",
  asOf: "as of",
  of: "of",
  line: (line: number) => `line ${line}`,

  saysSo: "Says so",
  denies: "Denies",
  /** The two sides of a statement, and what stands between them. */
  sideSaysSo: (count: number) => (count === 1 ? "Says so" : "Say so"),
  sideDenies: (count: number) => (count === 1 ? "Denies" : "Deny"),
  against: "against",

  clashTable: "Pairs that look like clashes",
  on: "On",
  oneSays: "One says",
  anotherSays: "Another says",
  but: "But",
  reason: (label: string) => `${label}.`,
  reported: "reported",

  claim: "Claim",
  firstText: "First text",
  toldAgain: "Told again, and what changed",
  again: "Told again",
  changedIn: (story: string) => `${story}: what changed`,
  changed: "Changed",
  unchanged: (count: number) => `${counted(count, "claim")} told again with the same figure, date and names`,
  furtherSources: (count: number) => `${counted(count, "further source")} at the claim`,
  dropped: "dropped: ",
  added: "added: ",
  then: "then",
  outOfRange: "Said again, out of range",

  oneStory: (tellings: number) => `One story, ${countedInWords(tellings, "telling")}`,
  notExamined: (tellings: number) => `${capitalized(countedInWords(tellings, "telling"))}, no origin examined`,
  allPer: (name: string) => `All per ${name}`,
  repeatOneAnother: "Stories that repeat one another",
  orderUnknown: "Which text is the earliest isn’t known.",
  firstBySayso: (siglum: string) => `${siglum} stands first because another says that it repeats it.`,
  onlyDated: (siglum: string, isInferred: boolean) =>
    `${siglum} is the only dated text${isInferred ? ", by an inferred day" : ""}, and stands first.`,
  earliest: (siglum: string, isInferred: boolean) =>
    `${siglum} is the earliest dated text${isInferred ? ", by an inferred day" : ""}.`,
} as const;
