/** When something found is what a label says. */
import { amountInFull, type Quantity } from "../../../src/facts/quantity.ts";
import { fold } from "../../../src/model/fold.ts";
import type { Named } from "./found-items.ts";
import type { LabelledEntity } from "./labels.ts";

/** Same figures in full, sign included, and same unit. What hedges them is told apart by `isSameHedge`. */
export function isSameValue(a: Quantity, b: Quantity): boolean {
  if (a.unit !== b.unit || (a.upTo === null) !== (b.upTo === null)) return false;
  if (!amountInFull(a.amount, a.scale).eq(amountInFull(b.amount, b.scale))) return false;
  return a.upTo === null || amountInFull(a.upTo, a.scale).eq(amountInFull(b.upTo!, b.scale));
}

export function isSameHedge(a: Quantity, b: Quantity): boolean {
  return a.qualifier === b.qualifier;
}

/** Whether somebody found is the one whom the label names by id or, where the label gives none, by one of its names. */
export function isEntity(found: Named, label: LabelledEntity): boolean {
  if (label.id !== undefined) return found.id === label.id;
  return namesOf(label).includes(fold(found.name));
}

/** The labelled entity that a fact's subject or voice means: one in the article's list, or else what is written. */
export function entityOf(written: string, entities: readonly LabelledEntity[]): LabelledEntity {
  const folded = fold(written);
  return entities.find((each) => each.id === written || namesOf(each).includes(folded)) ?? { name: written, also: [] };
}

function namesOf({ name, also }: LabelledEntity): string[] {
  return [...(name === undefined ? [] : [name]), ...also].map(fold);
}
