/** Columns of single rows. */
import type { Verdict } from "../facts/verdict.ts";
import type { Registry } from "../model/registry.ts";
import type { NamedEntity } from "./query/shards.ts";
import { STATUSES } from "./query/status.ts";

/** The code of `STATUSES`. */
export function codeOfStatus(isWithdrawn: boolean, verdict: Verdict | undefined): number {
  const status = isWithdrawn ? "withdrawn" : (verdict ?? "-");
  return STATUSES.findIndex((each) => each.status === status);
}

export interface NamedList {
  readonly list: readonly NamedEntity[];
  /** -1 for null. `name` is given for what isn't named after an entity. */
  readonly codeOf: (id: string | null, name?: string) => number;
}

/** Grows as it is asked, in the order of asking. */
export function namedList({ entities }: Registry): NamedList {
  const list: NamedEntity[] = [];
  const codes = new Map<string, number>();
  return {
    list,
    codeOf: (id, name) => {
      if (id === null) return -1;
      const entity = entities.get(id);
      const shown = name ?? entity?.name ?? id;
      const key = `${id} ${shown}`;
      const known = codes.get(key);
      if (known !== undefined) return known;
      list.push([id, shown, entity?.name === shown ? 1 : 0]);
      codes.set(key, list.length - 1);
      return list.length - 1;
    },
  };
}
