/** The home's words: findings as sentences, and the heads of its sections. */
import type { Direction } from "../../model/pages/findings/occasions.ts";
import type { Finding, RecordCounts } from "../../model/pages/findings/finding.ts";
import { capitalized, counted, countedInWords, grouped, inWords } from "./interface.ts";

/** `Seven figures`. */
const countedAtStart = (count: number, one: string, many?: string) => capitalized(countedInWords(count, one, many));
const isOrAre = (count: number) => (count === 1 ? "is" : "are");
const hasOrHave = (count: number) => (count === 1 ? "has" : "have");

const COURSES: Readonly<Record<Direction, string>> = {
  fall: "decline",
  rise: "gains",
  both: "ups and downs",
  unclear: "change",
};
const MOVES: Readonly<Record<Direction, string>> = {
  fall: "falls",
  rise: "rises",
  both: "falls and rises",
  unclear: "moves",
};

export const homeWords = {
  /** Headline and deck of a finding. `subject` names the only disputed figure’s; null where there are several. */
  finding(
    finding: Finding,
    record: RecordCounts,
    subject: string | null,
  ): { readonly title: string; readonly text: string } {
    const { figures } = record;
    switch (finding.kind) {
      case "empty":
        return { title: "Nothing to read across yet", text: "The first report starts the record." };
      case "no-figures":
        return {
          title: "No figures yet",
          text: `${countedAtStart(record.reports, "report")}, and no figure in ${record.reports === 1 ? "it" : "them"} to compare.`,
        };
      case "one-source":
        return {
          title: "One source, and nothing to hold it against",
          text: `The only source of figures so far states ${inWords(record.figureCount)}. A second would begin the comparison.`,
        };
      case "disputed":
        return {
          title:
            subject === null
              ? `On ${countedInWords(figures.disputed, "figure")}, sources can’t all be right`
              : `Sources can’t all be right about ${subject}`,
          text: `${statedBy(record)} ${standing(record)}`,
        };
      case "corroborated": {
        const witnesses = figures.corroborated === 1 ? inWords(finding.claims[0]!.witnesses.length) : "two or more";
        return {
          title: `${countedAtStart(figures.corroborated, "figure")} ${hasOrHave(figures.corroborated)} ${witnesses} witnesses`,
          text: `${statedBy(record)} ${standing(record)}`,
        };
      }
      case "moves": {
        const { stories, reports, periods, undatedStories, direction, isOneWitnessEach } = finding.summary;
        const when = [
          periods > 0 && `over ${countedInWords(periods, "period")}`,
          undatedStories > 0 &&
            `${periods > 0 ? "and " : ""}${undatedStories === 1 ? "once" : "repeatedly"} without a date`,
        ].filter(Boolean);
        const end = isOneWitnessEach ? "one witness to each" : "no figure with two witnesses";
        return {
          title: `${countedAtStart(stories, "story", "stories")} of ${COURSES[direction]}, ${end}`,
          text: `${countedAtStart(reports, "article")} report ${MOVES[direction]} ${when.join(" ")}. ${noneOf(record)}`,
        };
      }
      case "echoes":
        return {
          title: `${countedAtStart(figures.syndicated, "figure")} told again, none by a second witness`,
          text: `${statedBy(record)} ${standing(record)}`,
        };
      case "no-second-witness":
        return { title: "No figure here has two witnesses", text: `${statedBy(record)} ${standing(record)}` };
    }
  },

  /** `5 reports, 94 facts, 134 claims`. */
  extent: (reports: number, facts: number, claims: number) =>
    [counted(reports, "report"), counted(facts, "fact"), counted(claims, "claim")].join(", "),

  /** Of the columns under the headline. */
  evidence: "What the finding rests on",
  undated: "Undated",
  sessions: (count: number) => countedAtStart(count, "session"),
  /** Of sources beyond those shown. */
  moreSources: (count: number) => `+${grouped(count)}`,
  moreFigures: (count: number, isUndated: boolean) =>
    `and ${grouped(count)} more ${isUndated ? "without a date" : "of that time"}`,
  moreOccasions: (count: number) => `${counted(count, "further period")} on the metric’s page`,
  oneScale: (metric: string) => `${metric}, all on one scale; a longer period isn’t compared with a shorter one`,
  claimTitle: (subject: string, metric: string, of: string | null) =>
    `${subject}: ${metric}${of === null ? "" : ` of ${of}`}`,
  furtherReadings: (count: number) => `${counted(count, "further reading")} at the claim`,
  consensus: (text: string) => `Those who agree allow ${text}`,

  record: "The record",
  recordNote: (claims: number, hasMarks: boolean) => counted(claims, "claim") + (hasMarks ? ", one mark each" : ""),
  latest: "Latest reports",
  allReports: (count: number) => (count === 1 ? "The list" : `All ${grouped(count)}`),
  differ: "Where they differ",
  disputedClaims: (count: number) => counted(count, "disputed claim"),
  noDispute: "No two sources here contradict each other.",
  disputedAbove: "The figures stand above.",
  clashes: "What only looks like a clash",
  agree: "What they agree on",
  corroboratedClaims: (count: number) => counted(count, "corroborated claim"),
  noAgreement: "Nothing yet that two witnesses vouch for.",
  repeat: "What is only repeated",
  syndicatedClaims: (count: number) => counted(count, "syndicated claim"),
  follow: "Follow",
  allFeeds: "All feeds",
  feeds: {
    reports: "All reports",
    agreement: "What is newly agreed or disputed",
    entity: (name: string) => `All on ${name}`,
    json: "All reports, as JSON Feed",
  },

  tickers: "Most-covered tickers",
  allTickers: "All tickers",
  ticker: "Ticker",
  mentionedBy: "Mentioned by",
  asStated: (metric: string) => `${metric}, as each source states it`,
  latestDated: "Latest dated",
  noMove: "no move reported",
  ownDays: "Each source counts its own days: a mark of one session and a mark of five are never one claim.",

  noReport: "No report has been added yet.",
  /** Around the path of the file, and the names of its least fields. */
  firstReport: {
    before: "Write the first as ",
    between: "; only ",
    fields: ["title", "added"],
    and: " and a text are needed:",
    joint: ", ",
  },
  reportFile: "A report’s file",
  /** Around the link to the page on the method. */
  thenBuild: { before: "Then build again. ", link: "About", after: " says what the fields mean." },
} as const;

function statedBy({ reportsWithFigures, figureCount }: RecordCounts): string {
  return `${countedAtStart(reportsWithFigures, "report")} ${reportsWithFigures === 1 ? "states" : "state"} ${counted(figureCount, "different figure")}.`;
}

/** Each verdict that was given, with its count: `Seven are corroborated; on one, sources can’t all be right.` */
function standing({ figures, statements }: RecordCounts): string {
  const { corroborated, syndicated, disputed, "single-source": single } = figures;
  const parts = [
    agreementOf(corroborated, disputed > 0),
    disputed > 0 && `on ${inWords(disputed)}, sources can’t all be right`,
    syndicated > 0 && `${inWords(syndicated)} ${isOrAre(syndicated)} only repeated`,
    single > 0 && `${inWords(single)} ${single === 1 ? "rests" : "rest"} on a single source`,
  ].filter((part) => part !== false);
  const agreed =
    corroborated === 0 && statements.corroborated > 0
      ? ` Where witnesses do meet is in what they say without a number: ${countedInWords(statements.corroborated, "statement")}.`
      : "";
  return `${capitalized(parts.join("; "))}.${agreed}`;
}

/** Where sources contradict each other they may be two witnesses too: there the verdict alone is named. */
function agreementOf(count: number, hasDisputes: boolean): string {
  if (hasDisputes) return `${count === 0 ? "none" : inWords(count)} ${isOrAre(Math.max(count, 1))} corroborated`;
  return count === 0 ? "none has two witnesses" : `${inWords(count)} ${hasOrHave(count)} two or more witnesses`;
}

/** Of a record without disputes. */
function noneOf(record: RecordCounts): string {
  const { syndicated, "single-source": single } = record.figures;
  const parts = [
    syndicated > 0 && `${inWords(syndicated)} ${isOrAre(syndicated)} only repeated`,
    single > 0 && `${inWords(single)} ${single === 1 ? "rests" : "rest"} on a single source`,
  ].filter((part) => part !== false);
  return `Not one of ${counted(record.figureCount, "different figure")} has two witnesses: ${parts.join(", ")}.`;
}
