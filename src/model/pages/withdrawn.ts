/** Facts that editors withdrew: shown with the ruling's day and reason, apart from claims and out of every count of verdicts. */
import type { Fact, Withdrawal } from "../../facts/fact.ts";
import { formatDay, type FormattedValue } from "../../facts/format.ts";
import type { Day } from "../../facts/period.ts";
import { compareText } from "../../facts/problem.ts";
import { factAddress } from "../addresses.ts";
import type { SiteModel } from "../site-model.ts";
import { valueOf } from "./claim-rows.ts";
import { periodView, type PeriodView } from "./period-view.ts";
import { sourceMark, type SourceMark } from "./source-mark.ts";
import { entityTerm, metricTerm, ofTerm, type Term } from "./terms.ts";

export interface WithdrawalView {
  readonly day: Day;
  /** The same in words. */
  readonly dayText: string;
  readonly reason: string;
}

/** A withdrawn fact away from its report. */
export interface WithdrawnRow {
  readonly subject: Term;
  readonly metric: Term;
  readonly of: Term | null;
  readonly value: FormattedValue;
  readonly period: PeriodView;
  readonly mark: SourceMark;
  readonly words: string | null;
  readonly line: number | null;
  /** Permanent address of the fact. */
  readonly address: string;
  readonly withdrawal: WithdrawalView;
}

export interface WithdrawnPart {
  readonly count: number;
  /** Latest ruling first, at most as many as a page can carry. */
  readonly rows: readonly WithdrawnRow[];
  readonly hiddenCount: number;
}

const MAX_ROWS = 100;

/** Null: it stands. */
export function withdrawalView(withdrawal: Withdrawal | null): WithdrawalView | null {
  return withdrawal && { day: withdrawal.date, dayText: formatDay(withdrawal.date), reason: withdrawal.reason };
}

/** The withdrawn ones of the facts; those that went only with what they restate aren't listed beside it. Null: none. */
export function withdrawnPart(model: SiteModel, facts: readonly Fact[]): WithdrawnPart | null {
  const listed = facts.filter(
    (fact) => fact.withdrawn !== null && fact.withdrawn.ruling !== targetOf(model, fact)?.withdrawn?.ruling,
  );
  if (listed.length === 0) return null;
  const ordered = [...listed].sort(
    (a, b) => compareText(b.withdrawn!.date, a.withdrawn!.date) || compareText(a.id, b.id),
  );
  return {
    count: ordered.length,
    rows: ordered.slice(0, MAX_ROWS).map((fact) => withdrawnRow(model, fact, fact.withdrawn!)),
    hiddenCount: Math.max(0, ordered.length - MAX_ROWS),
  };
}

function targetOf(model: SiteModel, { restates }: Fact): Fact | undefined {
  return restates === null ? undefined : model.factById.get(restates);
}

function withdrawnRow(model: SiteModel, fact: Fact, withdrawal: Withdrawal): WithdrawnRow {
  return {
    subject: entityTerm(model.registry, fact.subject),
    metric: metricTerm(model.registry, fact.metric),
    of: ofTerm(model.registry, fact.metric, fact.of),
    value: valueOf(model, fact),
    period: periodView(fact.period),
    mark: sourceMark(model, fact.source.report),
    words: fact.words,
    line: fact.at,
    address: factAddress(fact.id),
    withdrawal: withdrawalView(withdrawal)!,
  };
}
