/** What a row of a JSON data file holds under each key: columns, and beside them lists and objects. */
import { toColumn, type Column, type ColumnType } from "../tables/column.ts";

export interface Field extends Omit<Column, "type"> {
  readonly type: ColumnType | "array" | "object";
}

type Given = Pick<Field, "name" | "description"> & Partial<Field>;

/** A key that is text and never null, where nothing else is given. */
export function toField({ type = "string", ...given }: Given): Field {
  return { ...toColumn(given), type };
}
