/** How often what reports say stood alone, was corroborated, syndicated or disputed: facts and statements apart, with n. */
import { VERDICTS, type Verdict } from "../../facts/verdict.ts";
import { publisherWords } from "../../messages/messages.ts";
import { explorerAddress } from "../addresses.ts";
import type { Report } from "../report.ts";
import { countVerdicts, type SiteModel, type VerdictCounts } from "../site-model.ts";

export interface SaidCounts {
  readonly facts: SaidTally;
  readonly statements: SaidTally;
  /** What was counted and what wasn't, in words. */
  readonly note: string;
}

/** The verdicts on single facts or statements, each counted once. */
export interface SaidTally {
  readonly n: number;
  readonly counts: VerdictCounts;
}

/** A fact's verdict is its own, which can be weaker than its claim's. Restatements and withdrawn facts don't count. */
export function saidCounts(model: SiteModel, reports: readonly Report[]): SaidCounts {
  const facts = tallyOf(
    reports.flatMap((report) =>
      report.facts
        .filter(({ restates, withdrawn }) => restates === null && withdrawn === null)
        .flatMap(({ id }) => model.claimByFact.get(id)?.verdictByMember.get(id) ?? []),
    ),
  );
  const statements = tallyOf(
    reports.flatMap((report) =>
      report.statements.flatMap(({ id }) => model.claimByStatement.get(id)?.verdictByMember.get(id) ?? []),
    ),
  );
  return { facts, statements, note: noteOf(reports) };
}

function tallyOf(verdicts: readonly Verdict[]): SaidTally {
  return { n: verdicts.length, counts: countVerdicts(verdicts) };
}

export interface SaidTallyRow {
  readonly verdict: Verdict;
  readonly facts: SaidTallyCell;
  readonly statements: SaidTallyCell;
}

export interface SaidTallyCell {
  readonly count: number;
  readonly n: number;
  /** Of these facts or statements in the explorer; null where there is none. */
  readonly address: string | null;
}

/** One for each verdict, given or not. */
export function saidTallyRows({ facts, statements }: SaidCounts, publisher: string): SaidTallyRow[] {
  const cell = ({ n, counts }: SaidTally, verdict: Verdict, rows: Readonly<Record<string, string>>) => ({
    count: counts[verdict],
    n,
    address: counts[verdict] === 0 ? null : explorerAddress({ ...rows, verdict, publisher }),
  });
  return VERDICTS.map(({ verdict }) => ({
    verdict,
    facts: cell(facts, verdict, {}),
    statements: cell(statements, verdict, { rows: "statements" }),
  }));
}

function noteOf(reports: readonly Report[]): string {
  const facts = reports.flatMap((report) => report.facts);
  const restated = facts.filter(({ restates }) => restates !== null).length;
  const withdrawn = facts.filter((fact) => fact.restates === null && fact.withdrawn !== null).length;
  if (restated + withdrawn === 0) return publisherWords.countsOnce;
  return `${publisherWords.countsOnce} ${publisherWords.notCounted(restated, withdrawn)}`;
}
