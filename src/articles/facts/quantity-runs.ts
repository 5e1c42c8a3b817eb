/** Figures that are listed one after the other: `3%, 2% and 1%`. */
import { printQuantity } from "../../facts/quantity.ts";
import type { TextSpan } from "../article.ts";
import { isCurrency } from "../../facts/unit.ts";
import type { QuantityMention } from "../quantities/quantity-mention.ts";

export interface QuantityRun extends TextSpan {
  /** One or more, in the order of the text, of one kind of unit. */
  readonly quantities: readonly QuantityMention[];
}

const LIST_GAP = /^\s*(?:[,，、/]|and|or|及|和|与|以及)\s*(?:and|及|和|by|a|an)?\s*$/u;

/** In the order of the text; each figure in one run. `folded` comes from `foldText`. */
export function findRuns(folded: string, quantities: readonly QuantityMention[]): QuantityRun[] {
  const runs: { start: number; end: number; quantities: QuantityMention[] }[] = [];
  for (const quantity of quantities) {
    const last = runs.at(-1);
    const before = last?.quantities.at(-1);
    const isListed =
      last !== undefined &&
      before !== undefined &&
      quantity.start >= last.end &&
      LIST_GAP.test(folded.slice(last.end, verbStart(folded, last.end, quantity))) &&
      unitClass(before.value.unit) === unitClass(quantity.value.unit) &&
      before.place === quantity.place &&
      !/\bor\s*$|\/\s*$/u.test(folded.slice(last.end, quantity.start));
    if (isListed) {
      last.quantities.push(quantity);
      last.end = quantity.end;
    } else runs.push({ start: quantity.start, end: quantity.end, quantities: [quantity] });
  }
  return runs.map((run) => ({ ...run, quantities: withOneCurrency(run.quantities) }));
}

/** `356億元及50億元人民幣`: a currency that is written out once counts for all figures of a list. */
function withOneCurrency(quantities: readonly QuantityMention[]): readonly QuantityMention[] {
  const written = quantities.find(({ value, isCurrencyAssumed }) => isCurrency(value.unit) && !isCurrencyAssumed);
  if (written === undefined) return quantities;
  return quantities.map((each) => {
    if (!each.isCurrencyAssumed) return each;
    const value = { ...each.value, unit: written.value.unit };
    return { ...each, value, literal: printQuantity(value), isCurrencyAssumed: false };
  });
}

/** `slipped 0.7% and gained 0.2%`: where the verb of the second begins, if it stands between the two. */
function verbStart(folded: string, from: number, { start, movedBy }: QuantityMention): number {
  const isBetween = movedBy !== null && movedBy.start >= from && movedBy.end <= start;
  return isBetween && /^[a-z]/u.test(folded.slice(movedBy.start)) ? movedBy.start : start;
}

/** Currencies are one class. */
export function unitClass(unit: string): string {
  return isCurrency(unit) ? "money" : unit;
}
