/**
 * JSON-LD as the content of a script element, the one inline script that pages have. Whatever a text holds, it can't end
 * the element or open a comment, and a figure is the decimal that it is, never a float.
 */
import type { Graph } from "schema-dts";

/** Keys whose text is a decimal and is written as a JSON number. */
const DECIMAL_KEYS: ReadonlySet<string> = new Set(["value", "minValue", "maxValue"]);

const JSON_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u;

/** For between `<script type="application/ld+json">` and `</script>`. */
export function encodeJsonLd(graph: Graph): string {
  return JSON.stringify(graph, writeDecimals).replace(
    /[<>&\u2028\u2029]/gu,
    (char) => `\\u${char.codePointAt(0)!.toString(16).padStart(4, "0")}`,
  );
}

function writeDecimals(key: string, value: unknown): unknown {
  return DECIMAL_KEYS.has(key) && typeof value === "string" && JSON_NUMBER.test(value) ? rawJson(value) : value;
}

/** Typed here because the compiler's library doesn't know `JSON.rawJSON` yet; Node has it from version 21 on. */
function rawJson(text: string): unknown {
  return (JSON as typeof JSON & { rawJSON(text: string): unknown }).rawJSON(text);
}
