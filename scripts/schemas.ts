/** `npm run schemas`: writes `schemas/`, the format as JSON Schema, which editors read while someone types. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { editorSchemas, printSchema } from "../src/model/editor-schemas.ts";
import { complain, print } from "./output.ts";
import { runProgram } from "./program.ts";
import { exitCodes } from "./setup/foreseeable.mjs";

const folder = join(resolve(import.meta.dirname, ".."), "schemas");

const USAGE = `Usage: npm run schemas [-- --debug]

Writes schemas/, the format as JSON Schema, which editors read while someone types.
`;

await runProgram({ name: "schemas", failed: "The schemas could not be written", usage: USAGE }, (args) => {
  if (args.length > 0) {
    complain(`Unexpected ${args[0]!}, expected no arguments.\n${USAGE}`);
    return exitCodes.usage;
  }
  mkdirSync(folder, { recursive: true });
  for (const [name, schema] of editorSchemas()) {
    writeFileSync(join(folder, name), printSchema(schema));
    print(`schemas/${name}\n`);
  }
  return exitCodes.fine;
});
