/** Where sources agree, differ, only repeat each other, or only seem to clash: the front page and its further pages. */
import type { FactClaim } from "../../facts/claim.ts";
import { compareText } from "../../facts/problem.ts";
import type { StatementClaim } from "../../facts/reconcile-statements.ts";
import { VERDICTS, type Verdict } from "../../facts/verdict.ts";
import { agreementWords, capitalized } from "../../messages/messages.ts";
import { agreementAddress, explorerAddress } from "../addresses.ts";
import { countVerdicts, type Claim, type SiteModel, type VerdictCounts } from "../site-model.ts";
import { agreementLead, type AgreementLead } from "./agreement-lead.ts";
import { claimRow, type ClaimRow } from "./claim-rows.ts";
import { clashView, findClashes, type Clash, type ClashView } from "./clashes.ts";
import { disputeView, type DisputeView } from "./dispute.ts";
import { statementRow, type StatementRow } from "./statement-rows.ts";
import { placeByStory, storyViews, type PlacedClaim, type StoryView } from "./stories.ts";

export type AgreementKind = "disputed" | "clashes" | "syndicated" | "corroborated";

/** In the order of the page. */
export const AGREEMENT_KINDS: readonly AgreementKind[] = ["disputed", "clashes", "syndicated", "corroborated"];

/** Claims on one page of a kind; what comes behind has pages of its own. */
export const ITEMS_PER_PAGE = 20;

/** Sources shown of one agreed figure. */
const MAX_READINGS = 6;

/** All that the pages choose from, found once. */
export interface AgreementIndex {
  /** Between stories before within one, then most sources first. */
  readonly disputed: readonly Claim[];
  readonly clashes: readonly Clash[];
  readonly syndicated: readonly PlacedClaim[];
  /** Most witnesses first, then most sources. */
  readonly corroborated: readonly Claim[];
}

export interface AgreementPage {
  readonly lead: AgreementLead;
  readonly metaDescription: string;
  readonly claimCount: number;
  readonly counts: VerdictCounts;
  /** Claims by verdict, figures and statements apart. */
  readonly tally: readonly TallyRow[];
  readonly figureCount: number;
  readonly statementCount: number;
  /** The first page of each kind. */
  readonly lists: readonly AgreementList[];
}

export interface TallyRow {
  readonly verdict: Verdict;
  readonly figures: TallyCell;
  readonly statements: TallyCell;
}

export interface TallyCell {
  readonly count: number;
  /** In the explorer; null where there is nothing to show. */
  readonly address: string | null;
}

/** One page of one kind; every list but its own is empty. */
export interface AgreementList {
  readonly kind: AgreementKind;
  /** Of its section. */
  readonly anchor: string;
  readonly title: string;
  /** `12 claims`, or what is missing. */
  readonly note: string;
  readonly count: number;
  readonly disputes: readonly DisputeView[];
  /** Disputed or corroborated statements. */
  readonly statements: readonly StatementRow[];
  readonly clashes: readonly ClashView[];
  readonly stories: readonly StoryView[];
  readonly figures: readonly ClaimRow[];
  readonly page: number;
  readonly pageCount: number;
  readonly newer: string | null;
  readonly older: string | null;
  /** Of this page. */
  readonly address: string;
  readonly metaTitle: string;
  readonly metaDescription: string;
}

export function agreementIndex(model: SiteModel): AgreementIndex {
  const claims: Claim[] = [...model.factClaims, ...model.statementClaims];
  const withVerdict = (verdict: Verdict) => claims.filter((claim) => claim.verdict === verdict);
  return {
    disputed: withVerdict("disputed").sort(
      (a, b) =>
        Number(a.disputeScope === "within-one-story") - Number(b.disputeScope === "within-one-story") ||
        compareWeight(a, b),
    ),
    clashes: findClashes(model),
    syndicated: placeByStory(model, withVerdict("syndicated")),
    corroborated: withVerdict("corroborated").sort(
      (a, b) => b.witnesses.length - a.witnesses.length || compareWeight(a, b),
    ),
  };
}

/** Figures before statements, most sources first, then by id. */
function compareWeight(a: Claim, b: Claim): number {
  return compareText(a.kind, b.kind) || b.sources.length - a.sources.length || compareText(a.id, b.id);
}

export function agreementPage(model: SiteModel, index: AgreementIndex = agreementIndex(model)): AgreementPage {
  const figures = countVerdicts(model.factClaims.map(({ verdict }) => verdict));
  const statements = countVerdicts(model.statementClaims.map(({ verdict }) => verdict));
  const [figureCount, statementCount] = [model.factClaims.length, model.statementClaims.length];
  const lead = agreementLead(figures, statements);
  return {
    lead,
    metaDescription: `${lead.title}. ${lead.text}`,
    claimCount: figureCount + statementCount,
    counts: countVerdicts([...model.factClaims, ...model.statementClaims].map(({ verdict }) => verdict)),
    tally: VERDICTS.map(({ verdict }) => ({
      verdict,
      figures: cellOf(figures[verdict], { verdict }),
      statements: cellOf(statements[verdict], { rows: "statements", verdict }),
    })),
    figureCount,
    statementCount,
    lists: AGREEMENT_KINDS.map((kind) => agreementList(model, kind, 1, index)),
  };
}

function cellOf(count: number, filters: Readonly<Record<string, string>>): TallyCell {
  return { count, address: count === 0 ? null : explorerAddress(filters) };
}

/** How many pages each kind has; at least one, which stands on `/agreement/` itself. */
export function agreementPageCount(index: AgreementIndex, kind: AgreementKind): number {
  return Math.max(1, Math.ceil(index[kind].length / ITEMS_PER_PAGE));
}

export function agreementList(
  model: SiteModel,
  kind: AgreementKind,
  page: number,
  index: AgreementIndex = agreementIndex(model),
): AgreementList {
  const [from, to] = [(page - 1) * ITEMS_PER_PAGE, page * ITEMS_PER_PAGE];
  const pageCount = agreementPageCount(index, kind);
  const claims = kind === "disputed" || kind === "corroborated" ? index[kind].slice(from, to) : [];
  const figures = claims.filter((claim): claim is FactClaim => claim.kind === "fact");
  const statements = claims.filter((claim): claim is StatementClaim => claim.kind === "statement");
  const title = agreementWords.titles[kind];
  const count = index[kind].length;
  return {
    kind,
    anchor: capitalized(kind),
    title,
    note: noteOf(index, kind),
    count,
    disputes: kind === "disputed" ? figures.map((claim) => disputeView(model, claim)) : [],
    statements: statements.map((claim) => statementRow(model, claim)),
    clashes: kind === "clashes" ? index.clashes.slice(from, to).map((clash) => clashView(model, clash)) : [],
    stories: kind === "syndicated" ? storyViews(model, index.syndicated.slice(from, to)) : [],
    figures:
      kind === "corroborated" ? figures.map((claim) => claimRow(model, claim, { maxReadings: MAX_READINGS })) : [],
    page,
    pageCount,
    newer: page > 1 ? agreementAddress(kind, page - 1) : null,
    older: page < pageCount ? agreementAddress(kind, page + 1) : null,
    address: agreementAddress(kind, page),
    metaTitle: agreementWords.pageTitle(kind, page),
    metaDescription: agreementWords.pageDescription(kind, page, pageCount, count),
  };
}

function noteOf(index: AgreementIndex, kind: AgreementKind): string {
  const changed = kind === "syndicated" ? index.syndicated.filter(({ change }) => change > 0).length : 0;
  return agreementWords.note(kind, index[kind].length, changed);
}
