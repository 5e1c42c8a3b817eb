/** What a reading asks for, put together. Sent to the browser. */
import type { LookupKind } from "../lookup.ts";
import type { Constraint, Reading } from "../reading.ts";

const NAMED: readonly LookupKind[] = ["entity", "metric", "publisher", "tag"];

/** Names of one kind as one constraint, alternatives in the order of the query; then all else as it was said. */
export function constraintsOf({ understood }: Reading): Constraint[] {
  const constraints = understood.map(({ constraint }) => constraint);
  const named = NAMED.flatMap((kind): Constraint[] => {
    const ids = constraints.flatMap((constraint) => (constraint.kind === kind ? constraint.ids : []));
    return ids.length === 0 ? [] : [{ kind, ids: [...new Set(ids)] }];
  });
  return [...named, ...constraints.filter((constraint) => !("ids" in constraint))];
}
