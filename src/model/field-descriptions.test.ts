import { expect, test } from "vitest";
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
import { schemaFields } from "./schema-fields.ts";

test.each([
  ["reports", reportSchema, REPORT_FIELD_DESCRIPTIONS],
  ["entities", entitySchema, ENTITY_FIELD_DESCRIPTIONS],
  ["metrics", metricSchema, METRIC_FIELD_DESCRIPTIONS],
  ["publishers", publisherSchema, PUBLISHER_FIELD_DESCRIPTIONS],
  ["rulings", rulingSchema, RULING_FIELD_DESCRIPTIONS],
] as const)("every field of %s is described, and nothing else, in the order of the schema", (_, schema, described) => {
  expect(Object.keys(described)).toEqual(schemaFields(schema).map(({ path }) => path));
});
