/** By what a table's column of values sorts, as cells carry it (`data-value`): exact text, no figure becomes a float. */
import { amountInFull, type Quantity } from "../../facts/quantity.ts";

/** `percent -15`, `USD 175000000000..185000000000`: the unit, and the amounts in full units. Hedges don't count. */
export function sortValue({ amount, upTo, scale, unit }: Quantity): string {
  const low = amountInFull(amount, scale).toFixed();
  return `${unit} ${low}${upTo === null ? "" : `..${amountInFull(upTo, scale).toFixed()}`}`;
}
