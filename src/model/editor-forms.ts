/**
 * What an editor can tell of a field while someone types, as keywords of JSON Schema, by the rule that the field's form
 * belongs to. It lets some through that the content check refuses, and never refuses what the check accepts.
 */
import type { RuleId } from "./rules.ts";

/** YAML reads `2025` as a number and `true` as a flag: those types are named where such a text is meant. */
export interface EditorForm {
  readonly type?: string | readonly string[];
  /** Applies to texts only. */
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly enum?: readonly string[];
  /** Shown in place of the pattern by editors that know it. */
  readonly patternErrorMessage?: string;
}

const ANY_SCALAR: EditorForm = { type: ["string", "number", "boolean"] };
const KEBAB: EditorForm = {
  ...like("[a-z0-9]+(-[a-z0-9]+)*", "Expected small letters, digits and single hyphens."),
  type: ["string", "integer", "boolean"],
};

const DAY = "\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])";
const DATE = `(${DAY}|\\d{4}-(0[1-9]|1[0-2]|2[1-4])(-XX)?|\\d{4}-Q[1-4]|\\d{4}(-XX(-XX)?)?|\\d{3}X|\\d{2}XX)[?~%]?`;
const DECIMAL = "[+\\-−]?([1-9]\\d{0,2}(,\\d{3})+|0|[1-9]\\d*)(\\.\\d+)?";

const FORMS: Readonly<Partial<Record<RuleId, EditorForm>>> = {
  "fact-id-is-kebab": KEBAB,
  "statement-key-is-kebab": KEBAB,
  "tag-is-kebab": KEBAB,
  "origin-is-kebab": KEBAB,
  "old-address-is-id": KEBAB,
  "date-is-real": like(DAY, "Expected a day such as 2026-02-09."),
  "period-is-real": {
    ...like(
      `unknown|${DATE}|${DATE}/(${DATE}|(\\.\\.)?)|(\\.\\.)?/${DATE}`,
      "Expected an EDTF date or span such as 2025-11-07, 2026-02, 2025-Q1, 2026-02-02?/2026-02-06? or unknown.",
    ),
    type: ["string", "integer"],
    maximum: 9999,
  },
  "value-is-quantity": {
    ...like(
      `((nearly|over|under|about|at-least|at-most)\\s+)?${DECIMAL}(\\s?\\.\\.\\s?${DECIMAL})?(\\s*[A-Za-z%×\\u4e00-\\u9fff][A-Za-z%×\\s\\u4e00-\\u9fff]*)?`,
      "Expected a quantity such as nearly -15%, 620m USD, 175..185bn USD, 16x, 25 bp or over 1,240.",
    ),
    type: ["string", "number"],
  },
  "flag-is-true-or-false": { ...like("true|false", "Expected true or false."), type: ["boolean", "string"] },
  "url-is-absolute": like(
    '[hH][tT][tT][pP][sS]?://[^\\s<>"\\\\]+',
    "Expected a whole address with https:// or http://.",
  ),
  "language-is-a-tag": like(
    "[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\\d{3}))?(-([a-z\\d]{5,8}|\\d[a-z\\d]{3}))*",
    "Expected a BCP 47 tag such as en, en-GB or zh-Hant.",
  ),
  "sha256-is-hex": { ...like("[0-9a-f]{64}", "Expected 64 small hexadecimal digits."), type: ["string", "number"] },
  "line-number-is-positive": {
    ...like("[1-9]\\d{0,6}", "Expected a line number from 1."),
    type: ["integer", "string"],
    minimum: 1,
    maximum: 9_999_999,
  },
  "siglum-is-code": like("[A-Z]{2,4}", "Expected two to four capital letters."),
  "mic-is-code": like("[A-Z][A-Z0-9]{3}", "Expected four capitals and digits such as XHKG."),
};

/** Any text where the rule's form is more than an editor can tell. */
export function editorFormOf(ruleId: RuleId): EditorForm {
  return FORMS[ruleId] ?? ANY_SCALAR;
}

/** A text that matches, white space around it aside. */
function like(source: string, patternErrorMessage: string): EditorForm {
  return { type: "string", pattern: `^\\s*(${source})\\s*$`, patternErrorMessage };
}
