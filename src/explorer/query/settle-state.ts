/** A state as one table understands it. Sent to the browser. */
import { normalizeTicker, symbolsOfBareNumber } from "../../model/ticker.ts";
import { MAX_OPTIONS, type ExplorerState } from "./state.ts";
import type { Table } from "./table.ts";

/** Tickers in any spelling become the entities that they are listings of; what is neither stays as it is. */
export function settleState(table: Table, state: ExplorerState): ExplorerState {
  const entity = [...new Set(state.chosen.entity.flatMap((written) => entitiesMeant(table, written)))];
  const isSettled =
    entity.length === state.chosen.entity.length && entity.every((id) => state.chosen.entity.includes(id));
  return isSettled ? state : { ...state, chosen: { ...state.chosen, entity: entity.slice(0, MAX_OPTIONS) } };
}

/** A bare number that is listed on two exchanges means both. */
function entitiesMeant({ facets, entityBySymbol }: Table, written: string): string[] {
  if (facets.entity.codeById.has(written)) return [written];
  const symbol = normalizeTicker(written);
  const symbols = [written, ...(symbol === null ? [] : [symbol]), ...symbolsOfBareNumber(written)];
  const entities = symbols.flatMap((each) => entityBySymbol.get(each) ?? []);
  return entities.length === 0 ? [written] : [...new Set(entities)];
}
