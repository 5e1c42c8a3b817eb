/** How the picture changed: every time that a second or later source, or an editor, changed what is known of a claim. */
import type { Fact, Statement } from "../../facts/fact.ts";
import { compareText } from "../../facts/problem.ts";
import { reconcileFacts } from "../../facts/reconcile-facts.ts";
import { reconcileStatements } from "../../facts/reconcile-statements.ts";
import { permanentIdOf } from "../permanent-id.ts";
import type { Claim, SiteModel } from "../site-model.ts";
import type { ClaimEvent } from "./claim-event.ts";
import { classifyJoining } from "./classify-event.ts";
import { groupFacts, groupStatements } from "./replayed-group.ts";
import { compareSteps, replayGroup, type Replay, type Step } from "./replay.ts";

/**
 * Newest first; those of one step by claim. The record is replayed in the order in which reports joined it: by `added`,
 * those of one day by their source's day (undated last) and id; after each step the core reconciles what was there by
 * then. So events depend only on what came before them: a report that sorts behind all others changes none of them. One
 * that is added with an earlier day, or sorts before another of its day, is put into the past: from there on events are
 * those of a record that had it, and may differ. A correction counts as if the report had always said so.
 * Steps are worked out when asked for: a caller who takes the newest only doesn't pay for all.
 */
export function* claimEvents(model: SiteModel): Generator<ClaimEvent> {
  const places = new Map<string, { step: Step; at: { replay: Replay; stage: number }[] }>();
  for (const replay of replaysOf(model)) {
    for (const [stage, { step }] of replay.stages.entries()) {
      if (stage === 0) continue;
      const name = `${step.kind} ${step.day} ${step.id}`;
      const place = places.get(name) ?? { step, at: [] };
      place.at.push({ replay, stage });
      places.set(name, place);
    }
  }
  const newestFirst = [...places.values()].sort((a, b) => compareSteps(b.step, a.step));
  for (const { at } of newestFirst) {
    const events = at.flatMap(({ replay, stage }) => eventsOf(model, replay, stage));
    yield* events.sort((a, b) => compareText(a.id, b.id));
  }
}

/** Of every group in which anything can happen after its first step. */
export function replaysOf(model: SiteModel): Replay[] {
  const { metrics } = model.registry;
  const statements = model.reports.flatMap((report) => report.statements);
  const replays = [
    ...groupFacts(model.facts, metrics).map((group) =>
      replayGroup(model, group, (facts) => reconcileFacts(facts as readonly Fact[], metrics)),
    ),
    ...groupStatements(statements).map((group) =>
      replayGroup(model, group, (said) => reconcileStatements(said as readonly Statement[])),
    ),
  ];
  return replays.filter(({ stages }) => stages.length > 1);
}

function eventsOf(model: SiteModel, { stages, claimsAfter }: Replay, stage: number): ClaimEvent[] {
  const { step, members } = stages[stage]!;
  const [before, after] = [claimsAfter(stage - 1), claimsAfter(stage)];
  return step.kind === "report"
    ? after.flatMap((claim) => joiningOf(model, step, members, before, claim) ?? [])
    : before.flatMap((claim) => leavingOf(step, members, claim, after) ?? []);
}

function joiningOf(
  model: SiteModel,
  { day, id: report }: Step,
  joining: ReadonlySet<string>,
  earlier: readonly Claim[],
  after: Claim,
): ClaimEvent | null {
  const members = membersOf(after).filter((id) => joining.has(id));
  const before = members.length === 0 ? null : sameClaim(after, earlier);
  const kind = before && classifyJoining(before, after, report, members);
  if (!before || !kind) return null;
  const id = [after.id, kind, permanentIdOf(model, model.reportById.get(report)!)].join("/");
  return { id, kind, day, report, members, before, after };
}

/** Null where the verdict is what it was. */
function leavingOf(
  { day, id: ruling }: Step,
  leaving: ReadonlySet<string>,
  before: Claim,
  later: readonly Claim[],
): ClaimEvent | null {
  const members = membersOf(before).filter((id) => leaving.has(id));
  if (members.length === 0 || before.verdict === "single-source") return null;
  const after = sameClaim(before, later);
  if (after?.verdict === before.verdict) return null;
  return {
    id: [before.id, "withdraws", ruling].join("/"),
    kind: "withdraws",
    day,
    report: null,
    members,
    before,
    after,
  };
}

/** Of another stage: the claim of the same id, or else the first that shares something with it. */
function sameClaim(claim: Claim, others: readonly Claim[]): Claim | null {
  const members = new Set(membersOf(claim));
  return (
    others.find(({ id }) => id === claim.id) ??
    others.find((other) => membersOf(other).some((id) => members.has(id))) ??
    null
  );
}

function membersOf(claim: Claim): string[] {
  return (claim.kind === "fact" ? claim.facts : claim.statements).map(({ id }) => id).sort(compareText);
}
