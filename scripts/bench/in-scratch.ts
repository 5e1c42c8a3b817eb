/** A folder for one measurement's content and site, taken away afterwards. */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { complain } from "../output.ts";

/** Where `keep` is set the folder stays, and the standard error output says where. */
export async function inScratch<T>(keep: boolean, work: (scratch: string) => Promise<T>): Promise<T> {
  // Inside the project, because what Astro writes before it renders pages is run from there and imports packages.
  const parent = resolve(import.meta.dirname, "../../node_modules/.cache/readacross-bench");
  mkdirSync(parent, { recursive: true });
  const scratch = mkdtempSync(join(parent, "run-"));
  try {
    return await work(scratch);
  } finally {
    if (keep) complain(`Left in ${scratch}\n`);
    else rmSync(scratch, { recursive: true, force: true });
  }
}
