/** What the home prints: a finding first, then the record, what is new, and where sources differ, agree or only repeat. */
import type { FactClaim } from "../../facts/claim.ts";
import { compareText } from "../../facts/problem.ts";
import type { Verdict } from "../../facts/verdict.ts";
import { capitalized, counted, countedInWords, inWords } from "../../messages/messages.ts";
import { countVerdicts, type Claim, type SiteModel, type VerdictCounts } from "../site-model.ts";
import { claimLine, type ClaimLine } from "./claim-lines.ts";
import { claimRow, type ClaimRow } from "./claim-rows.ts";
import { coveredTickers, type CoveredTickers } from "./covered-tickers.ts";
import { reportItems, type ReportItem } from "./report-items.ts";
import { statementRow, type StatementRow } from "./statement-rows.ts";

const LATEST_REPORTS = 5;
const CLAIMS_SHOWN = 3;
const LINES_SHOWN = 8;

/** One glyph a claim is legible up to here; beyond, a bar of shares. */
const MAX_TAPE = 200;

export interface Finding {
  readonly title: string;
  readonly text: string;
}

export interface HomePage {
  /** Whether there is no report yet. */
  readonly isEmpty: boolean;
  /** `5 reports, 127 facts, 85 claims`; null on an empty site. */
  readonly extent: string | null;
  readonly finding: Finding;
  readonly counts: VerdictCounts;
  readonly claimCount: number;
  /** A glyph for each claim; empty where there are too many. */
  readonly tape: readonly Verdict[];
  readonly latest: readonly ReportItem[];
  readonly reportCount: number;
  readonly disputedFigures: readonly ClaimRow[];
  readonly disputedStatements: readonly StatementRow[];
  /** Corroborated, those of most witnesses first. */
  readonly agreed: readonly ClaimLine[];
  readonly agreedCount: number;
  /** Syndicated, those of most sources first. */
  readonly repeated: readonly ClaimLine[];
  readonly repeatedCount: number;
  readonly tickers: CoveredTickers | null;
}

export function homePage(model: SiteModel): HomePage {
  const claims: Claim[] = [...model.factClaims, ...model.statementClaims];
  const counts = countVerdicts(claims.map(({ verdict }) => verdict));
  const disputedFigures = model.factClaims.filter(({ verdict }) => verdict === "disputed").slice(0, CLAIMS_SHOWN);
  const disputedStatements = model.statementClaims.filter(({ verdict }) => verdict === "disputed");
  return {
    isEmpty: model.reports.length === 0,
    extent: extentOf(model, claims.length),
    finding: findingOf(model),
    counts,
    claimCount: claims.length,
    tape: claims.length > MAX_TAPE ? [] : tapeOf(counts),
    latest: reportItems(model, model.reports.slice(0, LATEST_REPORTS)),
    reportCount: model.reports.length,
    disputedFigures: disputedFigures.map((claim) => claimRow(model, claim)),
    disputedStatements: disputedStatements
      .slice(0, CLAIMS_SHOWN - disputedFigures.length)
      .map((claim) => statementRow(model, claim)),
    agreed: linesOf(model, claims, "corroborated"),
    agreedCount: counts.corroborated,
    repeated: linesOf(model, claims, "syndicated"),
    repeatedCount: counts.syndicated,
    tickers: coveredTickers(model),
  };
}

/** The one thing to know first, computed from the record: how many figures really have two witnesses. */
export function findingOf(model: SiteModel): Finding {
  const { reports, factClaims, statementClaims } = model;
  const {
    corroborated,
    syndicated,
    disputed,
    "single-source": single,
  } = countVerdicts(factClaims.map(({ verdict }) => verdict));
  if (factClaims.length === 0) {
    return {
      title: reports.length === 0 ? "Nothing to read across yet" : "No figures yet",
      text:
        reports.length === 0
          ? "The first report starts the record."
          : `${capitalized(countedInWords(reports.length, "report"))}, and no fact in it to compare.`,
    };
  }
  const record = `${capitalized(countedInWords(reports.length, "report"))} state ${counted(factClaims.length, "different figure")}.`;
  if (reports.length === 1) {
    return {
      title: "One source, and nothing to hold it against",
      text: `The only report so far states ${counted(factClaims.length, "figure")}. A second source would begin the comparison.`,
    };
  }
  const views = countVerdicts(statementClaims.map(({ verdict }) => verdict)).corroborated;
  const agreedViews =
    views === 0
      ? ""
      : ` Where independent sources do meet is in what they say without a number: ${countedInWords(views, "statement")}.`;
  if (corroborated === 0) {
    const repeats =
      syndicated === 0
        ? ""
        : ` ${capitalized(countedInWords(syndicated, "figure"))} ${syndicated === 1 ? "stands" : "stand"} in several articles, but of one story.`;
    const rest =
      single === 0
        ? ""
        : ` ${capitalized(countedInWords(single, "figure"))} ${single === 1 ? "rests" : "rest"} on a single source.`;
    return {
      title: "No figure here has two independent witnesses",
      text: record + repeats + rest + disputesText(disputed) + agreedViews,
    };
  }
  return {
    title:
      disputed === 0
        ? `${capitalized(countedInWords(corroborated, "figure"))} ${corroborated === 1 ? "has" : "have"} two independent witnesses`
        : `${capitalized(countedInWords(corroborated, "figure"))} corroborated, ${inWords(disputed)} disputed`,
    text: `${record} ${capitalized(inWords(corroborated))} ${corroborated === 1 ? "is" : "are"} vouched for independently, ${orNone(syndicated)} only repeated, ${orNone(single)} from a single source.${disputesText(disputed)}`,
  };
}

function orNone(count: number): string {
  return count === 0 ? "none" : inWords(count);
}

function disputesText(disputed: number): string {
  if (disputed === 0) return "";
  return disputed === 1
    ? " On one, sources can’t both be right."
    : ` On ${inWords(disputed)}, sources can’t both be right.`;
}

function extentOf({ reports, facts }: SiteModel, claimCount: number): string | null {
  if (reports.length === 0) return null;
  return [counted(reports.length, "report"), counted(facts.length, "fact"), counted(claimCount, "claim")].join(", ");
}

function tapeOf(counts: VerdictCounts): Verdict[] {
  return (Object.entries(counts) as [Verdict, number][]).flatMap(([verdict, count]) =>
    Array<Verdict>(count).fill(verdict),
  );
}

function linesOf(model: SiteModel, claims: readonly Claim[], verdict: Verdict): ClaimLine[] {
  return claims
    .filter((claim) => claim.verdict === verdict)
    .sort(
      (a, b) =>
        b.witnesses.length - a.witnesses.length ||
        b.sources.length - a.sources.length ||
        weightOf(model, b) - weightOf(model, a) ||
        compareText(a.id, b.id),
    )
    .slice(0, LINES_SHOWN)
    .map((claim) => claimLine(model, claim));
}

/** Claims on what many reports are about come first. */
function weightOf(model: SiteModel, { subject }: Pick<FactClaim | Claim, "subject">): number {
  return subject === null ? 0 : (model.reportsByEntity.get(subject)?.length ?? 0);
}
