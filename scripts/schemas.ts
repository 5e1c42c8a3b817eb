/** `npm run schemas`: writes `schemas/`, the format as JSON Schema, which editors read while someone types. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { editorSchemas, printSchema } from "../src/model/editor-schemas.ts";

const folder = join(resolve(import.meta.dirname, ".."), "schemas");

mkdirSync(folder, { recursive: true });
for (const [name, schema] of editorSchemas()) {
  writeFileSync(join(folder, name), printSchema(schema));
  console.log(`schemas/${name}`);
}
