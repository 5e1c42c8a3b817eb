/** How a build or preview that can’t go on ends: one message for each fault, and the exit code of its kind. */
import { tame } from "../gate/visible-text.ts";
import { ENVIRONMENT, USAGE } from "./exit-codes.ts";
import type { PublishingFault } from "./fault.ts";
import { ForeignLock, LockHeld } from "./lock.ts";
import { SwapStuck } from "./swap.ts";
import { explainSystemError } from "./system-failure.ts";

/** What `work` returns. Where the system or somebody else is in the way, the process ends with a message. */
export async function orEnd<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ForeignLock) {
      const reason = "Unexpected file that builds don’t write, expected none or a lock";
      return end(
        [{ path: error.message, reason, note: "Move it away, or build elsewhere: --outDir FOLDER." }],
        USAGE,
        error,
      );
    }
    if (error instanceof LockHeld) {
      const reason = "Another build has held this lock for 15 minutes";
      return end([{ path: error.message, reason, note: "End that build, or wait for it." }], ENVIRONMENT, error);
    }
    if (error instanceof SwapStuck) {
      const note = `The old site stands whole in ${name}.previous, the new one in ${name}.staging; the next build or preview mends it.`;
      return end([{ path: name, reason: "Unexpected failure to move the old site back", note }], ENVIRONMENT, error);
    }
    const fault = explainSystemError(error, name);
    if (fault === null) throw error;
    const isNamedWrongly = /ENOTDIR|ELOOP|ENAMETOOLONG/u.test(String((error as NodeJS.ErrnoException).code));
    return end([fault], isNamedWrongly ? USAGE : ENVIRONMENT, error);
  }
}

/** Prints each fault, an error’s trace with `--debug` only, and ends the process with the code. */
export function end(faults: readonly PublishingFault[], code: number, error?: unknown): never {
  for (const { path, reason, note } of faults) {
    console.error([`${path}: ${reason}`, ...(note === "" ? [] : [`    ${note}`])].map(tame).join("\n"));
  }
  if (error !== undefined && isDebugging()) console.error(error);
  process.exit(code);
}

/** The same with a sentence that is about no place. */
export function endWith(sentence: string, code: number): never {
  console.error(tame(sentence));
  process.exit(code);
}

/** `--debug` on Astro’s command line. */
export function isDebugging(): boolean {
  return process.argv.includes("--debug");
}
