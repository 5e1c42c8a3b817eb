/** What the home prints: a finding first, then the record, what is new, and where sources differ, agree or only repeat. */
import type { FactClaim } from "../../facts/claim.ts";
import { compareText } from "../../facts/problem.ts";
import type { Verdict } from "../../facts/verdict.ts";
import { homeWords } from "../../messages/messages.ts";
import { AGREEMENT_FEED, SITE_FEEDS, type FeedLink } from "./feeds.ts";
import { agreementAddress, feedAddress } from "../addresses.ts";
import { countVerdicts, type Claim, type SiteModel, type VerdictCounts } from "../site-model.ts";
import { claimLine, type ClaimLine } from "./claim-lines.ts";
import { coveredTickers, type CoveredTickers } from "./covered-tickers.ts";
import { claimColumn, claimPanel, type ClaimColumn, type ClaimPanel } from "./findings/claim-panel.ts";
import { contested, MAX_CLAIMS } from "./findings/contested.ts";
import { findingsOf, type Finding, type Findings } from "./findings/finding.ts";
import { occasionPanel, type OccasionPanel } from "./findings/occasion-panel.ts";
import { reportItems, type ReportItem } from "./report-items.ts";
import { statementRow, type StatementRow } from "./statement-rows.ts";
import { entityTerm } from "./terms.ts";

const LATEST_REPORTS = 5;
const CLAIMS_SHOWN = 3;
const LINES_SHOWN = 8;

/** One glyph a claim is legible up to here; beyond, a bar of shares. */
const MAX_TAPE = 200;

export interface HomePage {
  /** Whether there is no report yet. */
  readonly isEmpty: boolean;
  /** `5 reports, 127 facts, 85 claims`; null on an empty site. */
  readonly extent: string | null;
  readonly finding: { readonly title: string; readonly text: string };
  /** What the finding rests on, under it; null where nothing can be drawn. */
  readonly evidence: OccasionPanel | ClaimPanel | null;
  readonly counts: VerdictCounts;
  readonly claimCount: number;
  /** A glyph for each claim; empty where there are too many. */
  readonly tape: readonly Verdict[];
  readonly latest: readonly ReportItem[];
  readonly reportCount: number;
  /** Those that aren't in the evidence. */
  readonly disputedFigures: readonly ClaimColumn[];
  readonly disputedStatements: readonly StatementRow[];
  /** Corroborated, those of most witnesses first. */
  readonly agreed: readonly ClaimLine[];
  readonly agreedCount: number;
  /** Syndicated, those of most sources first. */
  readonly repeated: readonly ClaimLine[];
  readonly repeatedCount: number;
  readonly tickers: CoveredTickers | null;
  readonly feeds: readonly FeedLink[];
  /** Where all claims of a kind stand. */
  readonly disputedAddress: string;
  readonly clashesAddress: string;
  readonly agreedAddress: string;
  readonly repeatedAddress: string;
}

export function homePage(model: SiteModel): HomePage {
  const claims: Claim[] = [...model.factClaims, ...model.statementClaims];
  const counts = countVerdicts(claims.map(({ verdict }) => verdict));
  const findings = findingsOf(model);
  const lead = findings.candidates[0]!;
  const evidence = evidenceOf(model, lead, findings);
  const hasDisputesAbove = lead.kind === "disputed";
  const disputedFigures = hasDisputesAbove
    ? contested(model, MAX_CLAIMS + CLAIMS_SHOWN).slice(MAX_CLAIMS)
    : contested(model, CLAIMS_SHOWN);
  const disputedStatements = model.statementClaims.filter(({ verdict }) => verdict === "disputed");
  const tickers = coveredTickers(model);
  return {
    isEmpty: model.reports.length === 0,
    extent: extentOf(model, claims.length),
    finding: homeWords.finding(lead, findings.record, subjectOf(model, lead)),
    evidence,
    counts,
    claimCount: claims.length,
    tape: claims.length > MAX_TAPE ? [] : tapeOf(counts),
    latest: reportItems(model, model.reports.slice(0, LATEST_REPORTS)),
    reportCount: model.reports.length,
    disputedFigures: disputedFigures.map((claim) => claimColumn(model, claim)),
    disputedStatements: disputedStatements
      .slice(0, CLAIMS_SHOWN - disputedFigures.length)
      .map((claim) => statementRow(model, claim)),
    agreed: linesOf(model, claims, "corroborated"),
    agreedCount: counts.corroborated,
    repeated: linesOf(model, claims, "syndicated"),
    repeatedCount: counts.syndicated,
    tickers,
    feeds: model.reports.length === 0 ? [] : feedsOf(tickers),
    disputedAddress: agreementAddress("disputed", 1),
    clashesAddress: agreementAddress("clashes", 1),
    agreedAddress: agreementAddress("corroborated", 1),
    repeatedAddress: agreementAddress("syndicated", 1),
  };
}

function evidenceOf(model: SiteModel, lead: Finding, { moves }: Findings): HomePage["evidence"] {
  if (lead.kind === "disputed" || lead.kind === "corroborated") return claimPanel(model, lead.claims);
  return moves && occasionPanel(model, moves);
}

/** Of the only disputed figure there is. */
function subjectOf(model: SiteModel, lead: Finding): string | null {
  if (lead.kind !== "disputed") return null;
  const disputed = model.factClaims.filter(({ verdict }) => verdict === "disputed");
  return disputed.length === 1 ? entityTerm(model.registry, disputed[0]!.subject).name : null;
}

function feedsOf(tickers: CoveredTickers | null): FeedLink[] {
  const [rss, , json] = SITE_FEEDS;
  const entity = tickers?.rows[0]?.entity;
  return [
    { title: homeWords.feeds.reports, address: rss!.address },
    { title: homeWords.feeds.agreement, address: AGREEMENT_FEED.address },
    ...(entity?.address ? [{ title: homeWords.feeds.entity(entity.name), address: feedAddress(entity.address) }] : []),
    { title: homeWords.feeds.json, address: json!.address },
  ];
}

function extentOf({ reports, facts }: SiteModel, claimCount: number): string | null {
  return reports.length === 0 ? null : homeWords.extent(reports.length, facts.length, claimCount);
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
