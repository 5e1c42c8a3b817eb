import { expect, test } from "vitest";
import { MODES } from "../facts/fact.ts";
import { ENTITY_FIELDS, METRIC_FIELDS, PUBLISHER_FIELDS, REPORT_FIELDS, RULING_FIELDS } from "./field-descriptions.ts";
import { entitySchema, metricSchema, publisherSchema } from "./registry-schema.ts";
import { DIMENSIONS, ENTITY_KINDS } from "./registry.ts";
import { reportSchema } from "./report-schema.ts";
import { CAVEAT_KINDS } from "./report.ts";
import { rulingSchema } from "./ruling-schema.ts";
import { schemaFields } from "./schema-fields.ts";

test.each([
  ["reports", reportSchema, REPORT_FIELDS],
  ["entities", entitySchema, ENTITY_FIELDS],
  ["metrics", metricSchema, METRIC_FIELDS],
  ["publishers", publisherSchema, PUBLISHER_FIELDS],
  ["rulings", rulingSchema, RULING_FIELDS],
] as const)("every field of %s is described, and nothing else, in the order of the schema", (_, schema, described) => {
  expect(Object.keys(described)).toEqual(schemaFields(schema).map(({ path }) => path));
});

test.each([
  ["facts.mode", REPORT_FIELDS, MODES],
  ["caveats.kind", REPORT_FIELDS, CAVEAT_KINDS],
  ["kind", ENTITY_FIELDS, ENTITY_KINDS],
  ["dimension", METRIC_FIELDS, DIMENSIONS],
] as const)("%s names all its choices", (path, described, choices) => {
  for (const choice of choices) expect(described[path]).toContain(`\`${choice}\``);
});
