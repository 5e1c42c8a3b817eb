/**
 * Publishers by name. Whose page it is and who is named as `by` are one witness where their ids are the same, so that one
 * voice under two ids would vouch for itself.
 */
import type { Place, Problem } from "../facts/problem.ts";
import { foldName, type Directory } from "./find-entity.ts";
import type { RawDocument } from "./raw.ts";
import { breach } from "./rules.ts";
import { itemsOf, scalarAt } from "./written-scalars.ts";

/** Breaches of `publisher-has-one-id`, in the order of the documents. */
export function checkPublisherNames(documents: readonly RawDocument[], directory: Directory): Problem[] {
  const firstByName = new Map<string, { readonly id: string; readonly place: Place }>();
  return documents.flatMap((document) => {
    if (!directory.registry.publishers.has(document.id)) return [];
    const names = [...scalarAt(document, ["name"]), ...itemsOf(document, "names")];
    return names.flatMap(({ written, place }) => {
      const folded = foldName(written);
      const first = firstByName.get(folded);
      if (!first) firstByName.set(folded, { id: document.id, place });
      if (first && first.id !== document.id) return [taken(written, place, `publisher \`${first.id}\``, first.place)];
      const entities = directory.idsByName.get(folded) ?? [];
      if (first || entities.length === 0 || entities.includes(document.id)) return [];
      return [taken(written, place, `entity \`${entities[0]}\``)];
    });
  });
}

function taken(written: string, place: Place, owner: string, first?: Place): Problem {
  return breach("publisher-has-one-id", place, {
    reason: `Unexpected name \`${written}\` of ${owner}, expected one id for one voice`,
    actual: written,
    note: "Give both files the same id, or each a name of its own.",
    related: first ? [{ reason: "first named here", place: first }] : [],
  });
}
