/** The front matter of a report, field by field, as its schema has them. */
import type * as z from "zod";
import { REPORT_FIELD_DESCRIPTIONS } from "../field-descriptions.ts";
import * as forms from "../field-forms.ts";
import { reportSchema } from "../report-schema.ts";
import { schemaFields, type SchemaField } from "../schema-fields.ts";
import { inlineParts, type InlinePart } from "./inline-code.ts";

export interface FieldEntry {
  /** `facts.value`. */
  readonly path: string;
  readonly isRequired: boolean;
  /** What it has to look like: `text`, `a day`, `list of ids`. */
  readonly form: string;
  readonly description: readonly InlinePart[];
}

const FORM_WORDS = new Map<z.ZodType, readonly [one: string, several: string]>([
  [forms.text, ["text", "texts"]],
  [forms.fewWords, ["at most eight words", "such words"]],
  [forms.day, ["a day", "days"]],
  [forms.period, ["a period", "periods"]],
  [forms.quantity, ["a quantity", "quantities"]],
  [forms.reference, ["an id", "ids"]],
  [forms.flag, ["true or false", "such"]],
  [forms.url, ["an address", "addresses"]],
  [forms.language, ["a BCP 47 tag", "BCP 47 tags"]],
  [forms.sha256, ["64 hexadecimal digits", "digests"]],
  [forms.lineNumber, ["a line’s number", "numbers of lines"]],
  [forms.siglum, ["capitals", "capitals"]],
]);

/** What is no form of its own is a word of small letters and hyphens: an id, a key, a tag. */
const WORD = ["a word", "words"] as const;

/** All fields of reports in the order of the schema, each group directly before its own fields. */
export function fieldReference(): FieldEntry[] {
  return schemaFields(reportSchema).map((field) => ({
    path: field.path,
    isRequired: field.isRequired,
    form: formOf(field),
    description: inlineParts(REPORT_FIELD_DESCRIPTIONS[field.path]!),
  }));
}

function formOf({ isGroup, isList, form }: SchemaField): string {
  if (isGroup) return isList ? "list" : "group";
  const choices = choicesOf(form);
  if (choices.length > 0) return `${choices.slice(0, -1).join(", ")} or ${choices.at(-1)}`;
  const [one, several] = FORM_WORDS.get(form) ?? WORD;
  return isList ? `list of ${several}` : one;
}

/** The texts of which a value is one, as its schema tells editors; empty where there are no such. */
function choicesOf(form: z.ZodType): readonly string[] {
  const choices = form.meta()?.["enum"];
  return Array.isArray(choices) ? choices.map(String) : [];
}
