/** All facts as the explorer's columns, blocks of rows, and words. */
import { claimKeyOf, compareFacts } from "../facts/claim.ts";
import { MODES, type Fact } from "../facts/fact.ts";
import { printQuantity } from "../facts/quantity.ts";
import type { SiteModel } from "../model/site-model.ts";
import { ofTerm } from "../model/pages/terms.ts";
import { byName, dictionaryOf } from "./dictionary.ts";
import { codeOfStatus, namedList } from "./row-columns.ts";
import { BLOCK_LENGTH, type FactBlock, type FactColumns } from "./query/shards.ts";
import { foldWords } from "./query/words.ts";
import { entityColumns, sharedColumns } from "./shared-columns.ts";
import type { Unstamped } from "./stamp.ts";

/** In the order of `facts.json`. */
export function orderedFacts(model: SiteModel): Fact[] {
  return [...model.facts].sort(compareFacts);
}

export function factColumns(model: SiteModel, facts: readonly Fact[]): Unstamped<FactColumns> {
  const { registry } = model;
  const {
    codeOf: codeOfEntity,
    values: _,
    ...entities
  } = entityColumns(
    model,
    facts.map(({ subject }) => subject),
  );
  const metrics = dictionaryOf(
    facts.map(({ metric }) => metric),
    byName((id) => registry.metrics.get(id)?.name ?? id),
  );
  const traits = metrics.values.map((id) => registry.metrics.get(id));
  return {
    rows: "facts",
    count: facts.length,
    entities,
    metrics: {
      ids: metrics.values,
      names: traits.map((metric, code) => metric?.name ?? metrics.values[code]!),
      changes: traits.map((metric) => (metric?.isChange ? 1 : 0)),
      once: traits.map((metric) => (metric?.isOnce ? 1 : 0)),
      ownUnits: traits.map((metric) => metric?.ownUnit ?? ""),
      registered: traits.map((metric) => (metric ? 1 : 0)),
    },
    ...sharedColumns(model, facts),
    subject: facts.map(({ subject }) => codeOfEntity(subject)),
    metric: facts.map(({ metric }) => metrics.codeOf(metric)),
    mode: facts.map(({ mode }) => MODES.indexOf(mode)),
    status: facts.map((fact) =>
      codeOfStatus(fact.withdrawn !== null, model.claimByFact.get(fact.id)?.verdictByMember.get(fact.id)),
    ),
    value: facts.map(({ value }) => printQuantity(value)),
  };
}

export function factBlocks(model: SiteModel, facts: readonly Fact[]): Unstamped<FactBlock>[] {
  const blocks: Unstamped<FactBlock>[] = [];
  for (let start = 0; start < facts.length; start += BLOCK_LENGTH)
    blocks.push(factBlock(model, facts.slice(start, start + BLOCK_LENGTH)));
  return blocks;
}

function factBlock(model: SiteModel, facts: readonly Fact[]): Unstamped<FactBlock> {
  const { registry } = model;
  const named = namedList(registry);
  return {
    ids: facts.map(({ localId }) => localId),
    of: facts.map(({ metric, of }) => named.codeOf(of, ofTerm(registry, metric, of)?.name)),
    by: facts.map(({ by }) => named.codeOf(by)),
    at: facts.map(({ at }) => at ?? 0),
    words: facts.map(({ words }) => words ?? ""),
    asOf: placesOf(facts, ({ asOf }) => asOf?.text ?? null),
    restates: facts.flatMap(({ restates }, place) => (restates === null ? [] : place)),
    anchors: placesOf(facts, (fact) => {
      const anchor = model.claimByFact.get(fact.id)?.anchor ?? "";
      const metric = registry.metrics.get(fact.metric);
      return metric && claimKeyOf(fact, metric).anchor === anchor ? null : anchor;
    }),
    named: named.list,
  };
}

/** What words are looked for in: the source's own, and who and what else the fact names. */
export function factTexts({ registry }: SiteModel, facts: readonly Fact[]): string[] {
  const nameOf = (id: string | null) => (id === null ? "" : (registry.entities.get(id)?.name ?? id));
  return facts.map(({ words, metric, of, by }) =>
    foldWords([words ?? "", ofTerm(registry, metric, of)?.name ?? "", nameOf(by)].join(" ")),
  );
}

/** By place in the list, where there is one. */
function placesOf(facts: readonly Fact[], valueOf: (fact: Fact) => string | null): Record<number, string> {
  return Object.fromEntries(
    facts.flatMap((fact, place) => {
      const value = valueOf(fact);
      return value === null ? [] : [[place, value]];
    }),
  );
}
