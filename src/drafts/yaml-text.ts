/** Front matter as text: fields in order, each on one line, plain where YAML reads them back as they were typed. */
import { Document } from "yaml";
import { quotedScalar } from "../articles/yaml-scalar.ts";
import type { DraftField } from "./draft.ts";
import { toPlainLine } from "./plain-line.ts";

/** What a field's scalars are: prose is quoted wherever another reader of YAML would take it for a number or a date. */
const TYPED = new Set(["added", "published", "draft", "value", "period", "asOf", "at", "sha256"]);
/** House style quotes these. */
const QUOTED = new Set(["tickers", "headline"]);

/** `key: value`, without a line feed. Lists stand in brackets. */
export function fieldLine([key, value]: DraftField): string {
  return typeof value === "string"
    ? `${key}: ${scalar(key, value)}`
    : `${key}: [${value.map((each) => inList(key, each)).join(", ")}]`;
}

function scalar(key: string, value: string): string {
  const text = toPlainLine(value);
  if (QUOTED.has(key)) return quotedScalar(text);
  const document = new Document(text, { schema: TYPED.has(key) ? "failsafe" : "core" });
  const written = document.toString({ lineWidth: 0, singleQuote: false }).trimEnd();
  return written.includes("\n") ? quotedScalar(text) : written;
}

/** In a list, commas and brackets end a plain scalar. */
function inList(key: string, value: string): string {
  const text = toPlainLine(value);
  return !QUOTED.has(key) && /^[a-z][a-z0-9-]*$/u.test(text) && scalar(key, text) === text ? text : quotedScalar(text);
}

/** Lines of one item of a list, the first with its hyphen. */
export function itemLines(fields: readonly DraftField[]): string[] {
  return fields.map((field, index) => `${index === 0 ? "- " : "  "}${fieldLine(field)}`);
}

/** A comment on one line. */
export function comment(text: string): string {
  return `# ${toPlainLine(text)}`;
}
