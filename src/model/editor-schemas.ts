/** The format of each kind of file as JSON Schema (draft 7), for help while typing. The content check is the judge. */
import * as z from "zod";
import {
  ENTITY_FIELD_DESCRIPTIONS,
  METRIC_FIELD_DESCRIPTIONS,
  PUBLISHER_FIELD_DESCRIPTIONS,
  REPORT_FIELD_DESCRIPTIONS,
  RULING_FIELD_DESCRIPTIONS,
} from "./field-descriptions.ts";
import { entitySchema, metricSchema, publisherSchema } from "./registry-schema.ts";
import { reportSchema } from "./report-schema.ts";
import { rulingSchema } from "./ruling-schema.ts";

/** A part of a JSON Schema. */
export interface JsonSchema {
  readonly type?: unknown;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly [keyword: string]: unknown;
}

const KINDS = [
  ["report", "Front matter of a report", reportSchema, REPORT_FIELD_DESCRIPTIONS],
  ["entity", "A company, index, fund, market, institution, security or group", entitySchema, ENTITY_FIELD_DESCRIPTIONS],
  ["metric", "What was measured", metricSchema, METRIC_FIELD_DESCRIPTIONS],
  ["publisher", "Whose pages are read", publisherSchema, PUBLISHER_FIELD_DESCRIPTIONS],
  ["ruling", "Facts that an editor has withdrawn", rulingSchema, RULING_FIELD_DESCRIPTIONS],
] as const;

/** By file name: `report.schema.json`. A field without a description throws. */
export function editorSchemas(): ReadonlyMap<string, JsonSchema> {
  return new Map(
    KINDS.map(([name, title, schema, descriptions]) => {
      const { $schema, ...rest } = z.toJSONSchema(schema, { io: "input", target: "draft-7" }) as JsonSchema;
      return [`${name}.schema.json`, { $schema, title, ...describe(rest, "", descriptions) }];
    }),
  );
}

/** A description for every field; those of a list's items go by the path of the list. */
function describe(schema: JsonSchema, path: string, descriptions: Readonly<Record<string, string>>): JsonSchema {
  if (schema.items !== undefined) return { ...schema, items: describe(schema.items, path, descriptions) };
  if (schema.properties === undefined) return schema;
  const properties = Object.entries(schema.properties).map(([key, field]) => {
    const place = path === "" ? key : `${path}.${key}`;
    const description = descriptions[place];
    if (description === undefined) throw new Error(`The field \`${place}\` has no description`);
    return [key, { description, ...describe(field, place, descriptions) }] as const;
  });
  return { ...schema, properties: Object.fromEntries(properties) };
}

/** The file’s text. */
export function printSchema(schema: JsonSchema): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}
