/** `node scripts/verify-site.ts DIR`: whether a copy of a published site is whole and unchanged, by its own manifest. */
import { resolve } from "node:path";
import { readManifest, verifyManifest } from "../src/publishing/manifest.ts";
import { explainSystemError } from "../src/publishing/system-failure.ts";
import { complain, print } from "./output.ts";
import { exitCodes } from "./setup/foreseeable.mjs";

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const [folder] = args;
  if (folder === undefined || args.length !== 1 || folder.startsWith("-")) {
    complain("Usage: node scripts/verify-site.ts DIR\n");
    return exitCodes.usage;
  }
  try {
    const path = resolve(folder);
    const faults = await verifyManifest(path);
    for (const { path, reason, note } of faults) complain(`${path}: ${reason}\n    ${note}\n`);
    if (faults.length > 0) return exitCodes.content;
    print(`${(await readManifest(path))?.files.length} files, each as the manifest says.\n`);
    return exitCodes.fine;
  } catch (error) {
    const fault = explainSystemError(error, folder);
    if (fault === null) throw error;
    complain(`${fault.path}: ${fault.reason}\n`);
    return exitCodes.environment;
  }
}
