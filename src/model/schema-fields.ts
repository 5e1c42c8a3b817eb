/** The fields of a schema of ours, one after the other, as a file has them. */
import * as z from "zod";

export interface SchemaField {
  /** Keys from the top, joined by points; the items of a list share the list's path. */
  readonly path: string;
  readonly isRequired: boolean;
  readonly isList: boolean;
  /** Whether it holds further fields. */
  readonly isGroup: boolean;
  /** What a single value has to be, optional or not, list or not. */
  readonly form: z.ZodType;
}

/** In the order of the schema, each group directly before its own fields. */
export function schemaFields(schema: z.ZodObject, above = ""): SchemaField[] {
  return Object.entries(schema.shape).flatMap(([key, field]) => {
    const isOptional = field instanceof z.ZodOptional;
    const present = (isOptional ? field.unwrap() : field) as z.ZodType;
    const isList = present instanceof z.ZodArray;
    const form = (isList ? present.element : present) as z.ZodType;
    const path = above === "" ? key : `${above}.${key}`;
    const isGroup = form instanceof z.ZodObject;
    return [{ path, isRequired: !isOptional, isList, isGroup, form }, ...(isGroup ? schemaFields(form, path) : [])];
  });
}
