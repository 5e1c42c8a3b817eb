/** All facts by each thing that a question may ask for, in the order in which they are answered. */
import type { Fact } from "../../facts/fact.ts";
import { compareText } from "../../facts/problem.ts";
import { STATUSES } from "../../explorer/query/status.ts";
import { codeOfStatus } from "../../explorer/row-columns.ts";
import { ofTerm } from "../../model/pages/terms.ts";
import type { SiteModel } from "../../model/site-model.ts";
import { LIST_KINDS, type ListKind } from "../query/facts/fact-files.ts";
import { timeListsOf } from "../query/facts/time-lists.ts";

export interface FactListing {
  readonly kind: ListKind;
  readonly id: string;
  /** Each once, best first, as `rankMatches` has them for a question that asks for this alone. Never empty. */
  readonly facts: readonly Fact[];
  /** How many of them, the last ones, are withdrawn. */
  readonly withdrawn: number;
}

/** By kind as `LIST_KINDS`, within a kind by id in text order. */
export function factLists(model: SiteModel): FactListing[] {
  const idsOf: Readonly<Record<ListKind, (fact: Fact) => readonly string[]>> = {
    entity: (fact) => [...new Set([fact.subject, ...namedBesides(model, fact)])],
    metric: ({ metric }) => [metric],
    publisher: ({ source }) => (source.publisher === null ? [] : [source.publisher]),
    tag: ({ source }) => [...new Set(model.reportById.get(source.report)!.tags)],
    verdict: (fact) => [statusOf(model, fact)],
    mode: ({ mode }) => [mode],
    time: ({ period }) => timeListsOf(period),
  };
  const facts = factsInOrder(model);
  return LIST_KINDS.flatMap((kind) =>
    [...groupByEach(facts, idsOf[kind])]
      .sort(([a], [b]) => compareText(a, b))
      .map(([id, group]) => ({
        kind,
        id,
        facts: kind === "entity" ? subjectsFirst(id, group) : group,
        withdrawn: group.filter((fact) => fact.withdrawn !== null).length,
      })),
  );
}

/** Whom and what a fact names besides its subject, where that is an entity. */
function namedBesides({ registry }: SiteModel, { metric, of, by }: Fact): string[] {
  const isOfEntity = of !== null && registry.entities.get(of)?.name === ofTerm(registry, metric, of)?.name;
  return [isOfEntity ? of : null, by].flatMap((id) => (id !== null && registry.entities.has(id) ? id : []));
}

/** The verdict on a fact, or that it is withdrawn. */
export function statusOf(model: SiteModel, fact: Fact): string {
  const verdict = model.claimByFact.get(fact.id)?.verdictByMember.get(fact.id);
  return STATUSES[codeOfStatus(fact.withdrawn !== null, verdict)]!.status;
}

/** What stands before what is withdrawn, the first telling before restatements, newest report first, as texts run. */
function factsInOrder({ facts, reports }: SiteModel): Fact[] {
  const placeByReport = new Map(reports.map(({ id }, place) => [id, place]));
  const keyed = facts.map((fact) => ({
    fact,
    group: (fact.withdrawn === null ? 0 : 2) + (fact.restates === null ? 0 : 1),
    report: placeByReport.get(fact.source.report)!,
    at: fact.at ?? Infinity,
  }));
  keyed.sort(
    (a, b) => a.group - b.group || a.report - b.report || compareLines(a.at, b.at) || compareText(a.fact.id, b.fact.id),
  );
  return keyed.map(({ fact }) => fact);
}

/** Of two that have no line neither stands first. */
function compareLines(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

/** Within what stands, and within what is withdrawn. */
function subjectsFirst(entity: string, facts: readonly Fact[]): Fact[] {
  const placeOf = ({ withdrawn, subject }: Fact) => (withdrawn === null ? 0 : 2) + (subject === entity ? 0 : 1);
  return [0, 1, 2, 3].flatMap((place) => facts.filter((fact) => placeOf(fact) === place));
}

function groupByEach(facts: readonly Fact[], idsOf: (fact: Fact) => readonly string[]): Map<string, Fact[]> {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    for (const id of idsOf(fact)) {
      const group = groups.get(id);
      if (group) group.push(fact);
      else groups.set(id, [fact]);
    }
  }
  return groups;
}
