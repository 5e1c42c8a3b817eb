/** A group of facts or statements stage by stage, as reports joined the site and editors withdrew facts. */
import type { Fact, Statement } from "../../facts/fact.ts";
import type { Day } from "../../facts/period.ts";
import { compareText } from "../../facts/problem.ts";
import type { Claim, SiteModel } from "../site-model.ts";

export type Member = Fact | Statement;

/** Something that changes what counts. */
export interface Step {
  readonly kind: "report" | "ruling";
  /** The day the report was added, or that of the ruling. */
  readonly day: Day;
  /** Of a report's source; `~` where it is undated, and for rulings. */
  readonly published: string;
  /** Of the report or the ruling. */
  readonly id: string;
}

/** By day, reports before rulings; reports by their sources' days, undated last; then by id. */
export function compareSteps(a: Step, b: Step): number {
  return (
    compareText(a.day, b.day) ||
    compareText(a.kind, b.kind) ||
    compareText(a.published, b.published) ||
    compareText(a.id, b.id)
  );
}

/** What one step does to a group. */
export interface Stage {
  readonly step: Step;
  /** Ids of what joins or, at a ruling, leaves. */
  readonly members: ReadonlySet<string>;
}

export interface Replay {
  /** In the order of their steps. */
  readonly stages: readonly Stage[];
  /** The group's claims after a stage, counted from 0, in the order of their ids; reconciled when first asked for. */
  readonly claimsAfter: (stage: number) => readonly Claim[];
}

/** `reconcile` is the core's. What was withdrawn no later than its report was added never counted. */
export function replayGroup(
  model: Pick<SiteModel, "reportById">,
  group: readonly Member[],
  reconcile: (members: readonly Member[]) => readonly Claim[],
): Replay {
  const stages = new Map<string, { step: Step; members: Set<string>; joining: Member[] }>();
  const stageAt = (step: Step) => {
    const name = `${step.kind} ${step.day} ${step.id}`;
    const stage = stages.get(name) ?? { step, members: new Set(), joining: [] };
    stages.set(name, stage);
    return stage;
  };
  for (const member of group) {
    const withdrawn = "withdrawn" in member ? member.withdrawn : null;
    const { id, added, source } = model.reportById.get(member.source.report)!;
    if (withdrawn !== null && withdrawn.date <= added) continue;
    const joins = stageAt({ kind: "report", day: added, published: source?.published ?? "~", id });
    joins.members.add(member.id);
    joins.joining.push(withdrawn === null ? member : { ...(member as Fact), withdrawn: null });
    if (withdrawn === null) continue;
    stageAt({ kind: "ruling", day: withdrawn.date, published: "~", id: withdrawn.ruling }).members.add(member.id);
  }
  const inOrder = [...stages.values()].sort((a, b) => compareSteps(a.step, b.step));
  const claims: (readonly Claim[] | undefined)[] = inOrder.map(() => undefined);
  const countingAfter = (stage: number): Member[] => {
    const sofar = inOrder.slice(0, stage + 1);
    const gone = new Set(sofar.flatMap(({ step, members }) => (step.kind === "ruling" ? [...members] : [])));
    return sofar.flatMap(({ joining }) => joining).filter(({ id }) => !gone.has(id));
  };
  return { stages: inOrder, claimsAfter: (stage) => (claims[stage] ??= reconcile(countingAfter(stage))) };
}
