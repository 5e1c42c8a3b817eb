/** The front matter of a report, field by field, as its schema has them. */
import type * as z from "zod";
import { aboutWords } from "../../messages/messages.ts";
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

const { fields } = aboutWords;

/** Fields whose form is none of these hold words. */
const FORM_WORDS = new Map<z.ZodType, { readonly one: string; readonly several: string }>([
  [forms.text, fields.forms.text],
  [forms.fewWords, fields.forms.fewWords],
  [forms.day, fields.forms.day],
  [forms.period, fields.forms.period],
  [forms.quantity, fields.forms.quantity],
  [forms.reference, fields.forms.reference],
  [forms.flag, fields.forms.flag],
  [forms.url, fields.forms.url],
  [forms.language, fields.forms.language],
  [forms.sha256, fields.forms.sha256],
  [forms.lineNumber, fields.forms.lineNumber],
  [forms.siglum, fields.forms.siglum],
]);

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
  if (isGroup) return isList ? fields.list : fields.group;
  const choices = choicesOf(form);
  if (choices.length > 0) return fields.oneOf(choices);
  const { one, several } = FORM_WORDS.get(form) ?? fields.forms.word;
  return isList ? fields.listOf(several) : one;
}

/** The texts of which a value is one, as its schema tells editors; empty where there are no such. */
function choicesOf(form: z.ZodType): readonly string[] {
  const choices = form.meta()?.["enum"];
  return Array.isArray(choices) ? choices.map(String) : [];
}
