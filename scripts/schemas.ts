/** `npm run schemas`: writes `schemas/`, the format as JSON Schema, which editors read while someone types. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { editorSchemas, printSchema } from "../src/model/editor-schemas.ts";
import { print } from "./output.ts";

const folder = join(resolve(import.meta.dirname, ".."), "schemas");

mkdirSync(folder, { recursive: true });
for (const [name, schema] of editorSchemas()) {
  writeFileSync(join(folder, name), printSchema(schema));
  print(`schemas/${name}\n`);
}
