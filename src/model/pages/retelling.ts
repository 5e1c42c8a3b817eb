/** Syndicated claims as retellings: what the first source says, what each later one makes of it, and what changed. */
import { comparableFacts, type FactClaim } from "../../facts/claim.ts";
import type { Fact, Statement } from "../../facts/fact.ts";
import type { FormattedValue } from "../../facts/format.ts";
import {
  compareWords,
  figureChanges,
  isOutOfReach,
  RETELLING_CHANGES,
  statementChanges,
  type RetellingChange,
  type WordRun,
} from "../../facts/retelling.ts";
import { agreementWords } from "../../messages/messages.ts";
import { factAddress } from "../addresses.ts";
import type { Claim, SiteModel } from "../site-model.ts";
import { claimLine, type ClaimLine } from "./claim-lines.ts";
import { valueOf } from "./claim-rows.ts";
import { knownWhenView, type KnownWhenView } from "./known-when.ts";
import { periodView, type PeriodView } from "./period-view.ts";
import { compareTellings, sourceMark, type SourceMark } from "./source-mark.ts";

export interface RetellingView {
  readonly claim: ClaimLine;
  readonly first: Telling;
  /** Those with a change first, at most as many as a row can carry. */
  readonly later: readonly Retelling[];
  readonly hiddenCount: number;
  readonly known: KnownWhenView;
}

export interface Telling {
  readonly mark: SourceMark;
  /** Null for a statement. */
  readonly value: FormattedValue | null;
  /** `Says so`, `Denies`; null for a figure. */
  readonly says: string | null;
  readonly words: string | null;
  readonly line: number | null;
  readonly period: PeriodView | null;
  /** Permanent address of the fact or statement. */
  readonly address: string;
}

export interface Retelling extends Telling {
  /** Its words beside the first's; null where one has none, where the languages differ or nothing is shared. */
  readonly runs: readonly WordRun[] | null;
  /** `Hedge dropped`. */
  readonly changes: readonly string[];
  /** What the source says again in other words, beyond what the first telling allows. */
  readonly outOfReach: readonly Telling[];
}

const MAX_LATER = 4;

/** Only for claims with members of two or more sources. */
export function retellingView(model: SiteModel, claim: Claim): RetellingView {
  const [first, ...others] = tellingsOf(model, claim);
  const later = others
    .map((member) => retellingOf(model, claim, first!, member))
    .map((retelling, index) => ({ retelling, index }))
    .sort((a, b) => Number(hasChange(b.retelling)) - Number(hasChange(a.retelling)) || a.index - b.index)
    .map(({ retelling }) => retelling);
  return {
    claim: claimLine(model, claim),
    first: telling(model, first!),
    later: later.slice(0, MAX_LATER),
    hiddenCount: Math.max(0, later.length - MAX_LATER),
    known: knownWhenView(model, claim),
  };
}

/** 2: a later source changes the figure, its hedge, or who says so; 1: only the date; 0: nothing. */
export type RetellingWeight = 0 | 1 | 2;

export function changeInRetelling(model: SiteModel, claim: Claim): RetellingWeight {
  const [first, ...others] = tellingsOf(model, claim);
  const changes = others.flatMap((member) => changesOf(first!, member));
  const isDate = (change: RetellingChange) => change.startsWith("date-");
  if (changes.some((change) => !isDate(change))) return 2;
  if (others.some((member) => restatedOutOfReach(claim, first!, member).length > 0)) return 2;
  return changes.length > 0 ? 1 : 0;
}

/** Whether the sources' days or their own words tell which of two came first. */
export function isOrderKnown(model: SiteModel, firstReport: string, laterReport: string): boolean {
  const [first, later] = [model.reportById.get(firstReport)!.source!, model.reportById.get(laterReport)!.source!];
  if (first.published !== null) return first.published !== later.published || saysSo(first.publisher, later.after);
  return saysSo(first.publisher, later.after);
}

function saysSo(publisher: string | null, after: readonly string[]): boolean {
  return publisher !== null && after.includes(publisher);
}

type Member = Fact | Statement;

/** One member of each source, the first in its text, in the order of the tellings; those that count. */
function tellingsOf(model: SiteModel, claim: Claim): Member[] {
  const members = claim.kind === "fact" ? countingFacts(claim) : claim.statements;
  const firstByReport = new Map<string, Member>();
  for (const member of members) {
    if (!firstByReport.has(member.source.report)) firstByReport.set(member.source.report, member);
  }
  const reportOf = ({ source }: Member) => model.reportById.get(source.report)!;
  return [...firstByReport.values()].sort((a, b) => compareTellings(reportOf(a), reportOf(b)));
}

function countingFacts(claim: FactClaim): Fact[] {
  return comparableFacts(claim).filter(({ restates }) => restates === null);
}

function retellingOf(model: SiteModel, claim: Claim, first: Member, later: Member): Retelling {
  const isKnown = isOrderKnown(model, first.source.report, later.source.report);
  const outOfReach = restatedOutOfReach(claim, first, later);
  const labels = changesOf(first, later).map((change) => labelOf(change, isKnown));
  return {
    ...telling(model, later),
    runs: runsOf(model, first, later),
    changes: [...new Set(labels), ...(outOfReach.length > 0 ? [agreementWords.outOfRange] : [])],
    outOfReach: outOfReach.map((fact) => telling(model, fact)),
  };
}

function hasChange({ changes }: Retelling): boolean {
  return changes.length > 0;
}

function changesOf(first: Member, later: Member): RetellingChange[] {
  if ("value" in first) return "value" in later ? figureChanges(first, later) : [];
  return "value" in later ? [] : statementChanges(first, later);
}

function restatedOutOfReach(claim: Claim, first: Member, later: Member): Fact[] {
  if (claim.kind === "statement" || !("value" in first)) return [];
  return claim.facts.filter(
    (fact) => fact.restates !== null && fact.source.report === later.source.report && isOutOfReach(first, fact),
  );
}

function labelOf(change: RetellingChange, isKnown: boolean): string {
  const { label, neutralLabel } = RETELLING_CHANGES.find((rule) => rule.change === change)!;
  return isKnown ? label : neutralLabel;
}

function runsOf(model: SiteModel, first: Member, later: Member): readonly WordRun[] | null {
  const languageOf = ({ source }: Member) => model.reportById.get(source.report)!.source!.language;
  if (first.words === null || later.words === null || languageOf(first) !== languageOf(later)) return null;
  const runs = compareWords(first.words, later.words);
  return runs.some((run) => run.in === "both") ? runs : null;
}

function telling(model: SiteModel, member: Member): Telling {
  return {
    mark: sourceMark(model, member.source.report),
    value: "value" in member ? valueOf(model, member) : null,
    says: "value" in member ? null : member.says === "denies" ? agreementWords.denies : agreementWords.saysSo,
    words: member.words,
    line: member.at,
    period: member.period && periodView(member.period),
    address: factAddress(member.id),
  };
}
