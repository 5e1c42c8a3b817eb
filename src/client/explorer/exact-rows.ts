/** Rows of the JSON data as values, with their decimals as the text that they are: a float would drop digits. */

/**
 * A decimal behind its key. Inside a JSON text a quotation mark has a backslash before it, never a comma, so that what
 * stands in a text is never taken for a key.
 */
const DECIMAL = /,"(low|high)":(-?\d[\d.]*)/gu;

/** `text` is one row as the data files write it; `low` and `high` come out as texts or null. */
export function parseExactRow<Row>(text: string): Row {
  return JSON.parse(text.replace(DECIMAL, ',"$1":"$2"')) as Row;
}
