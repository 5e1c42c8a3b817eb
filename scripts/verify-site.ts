/** `node scripts/verify-site.ts DIR`: whether a copy of a published site is whole and unchanged, by its own manifest. */
import { statSync } from "node:fs";
import { resolve } from "node:path";
import { readManifest, verifyManifest } from "../src/publishing/manifest.ts";
import { complain, print } from "./output.ts";
import { runProgram } from "./program.ts";
import { exitCodes } from "./setup/foreseeable.mjs";

const COMMAND = "node scripts/verify-site.ts";
const USAGE = `Usage: ${COMMAND} DIR [--debug]

Compares a copy of a site with the manifest in it, /build-manifest.json: every file that is missing, changed or not listed.
Exit codes: 0 the same, 1 not the same, 2 wrong use, 3 a file can’t be read.
`;

await runProgram({ name: "verify-site", command: COMMAND, failed: "The site could not be verified" }, async (args) => {
  if (args.includes("--help") || args.includes("-h")) {
    print(USAGE);
    return exitCodes.fine;
  }
  const [folder] = args;
  if (folder === undefined || args.length !== 1 || folder.startsWith("-")) {
    complain(USAGE);
    return exitCodes.usage;
  }
  if (!(statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false)) {
    complain(`Unexpected ${JSON.stringify(folder)}, expected the folder of a built site.\n`);
    return exitCodes.usage;
  }
  const path = resolve(folder);
  const faults = await verifyManifest(path);
  for (const { path, reason, note } of faults) complain(`${path}: ${reason}\n    ${note}\n`);
  if (faults.length > 0) return exitCodes.content;
  print(`All ${(await readManifest(path))?.files.length} files are as the manifest says.\n`);
  return exitCodes.fine;
});
