/** Data files in JSON: one object a line, and decimals as the exact text that they are, never by way of a float. */

/** Exact decimal text, without exponent: `-15.5`, `11800000000`. */
export type DecimalText = string & { readonly __decimal?: never };

/** Keys that hold a decimal wherever they occur: their text is written as a JSON number. */
const DECIMAL_KEYS: ReadonlySet<string> = new Set(["low", "high"]);

const JSON_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u;

/** `{ "<name>": [ … ] }` with a line for each row and one at the end. Throws a `RangeError` where a decimal isn't one. */
export function renderRows(name: string, rows: readonly object[]): string {
  const lines = rows.map((row) => `    ${JSON.stringify(row, writeDecimals)}`);
  const list = lines.length === 0 ? "[]" : `[\n${lines.join(",\n")}\n  ]`;
  return `{\n  ${JSON.stringify(name)}: ${list}\n}\n`;
}

function writeDecimals(key: string, value: unknown): unknown {
  if (!DECIMAL_KEYS.has(key) || typeof value !== "string") return value;
  if (!JSON_NUMBER.test(value))
    throw new RangeError(`Unexpected ${key} ${JSON.stringify(value)}, expected a plain decimal`);
  return rawJson(value);
}

/** Typed here because the compiler's library doesn't know `JSON.rawJSON` yet; Node has it from version 21 on. */
function rawJson(text: string): unknown {
  return (JSON as typeof JSON & { rawJSON(text: string): unknown }).rawJSON(text);
}
