/**
 * The watchdog: work on one file that doesn't come to an end is broken off, even in the middle of a loop or a regular
 * expression, and the error names the file. It is only there for mistakes of our own: what files may hold is limited
 * so that none of them takes long (`limits.ts` here and in src/markdown).
 *
 * The work runs inside a call that Node ends from outside (`timeout` of `vm`); it sees what any function sees. That
 * costs a tenth of a millisecond a file, leaves no process or thread behind, and lets locks and scratch files go as after any
 * other error.
 */
import { createContext, Script } from "node:vm";
import { workOn, type WorkOn } from "../facts/work-on.ts";

/** How long work on one file may take, without regard to its size. */
const PATIENCE_MS = 60_000;

/** Node measures by the clock. Work that got less of the processor than this part of its time is done once more … */
const OWN_PART = 0.5;
/** … with so many times the patience: a machine that has much else to do is no fault of the file. */
const MORE_PATIENCE = 10;

/** Work was broken off. Its message is for people and names no file: `workOn` puts that before it. */
export class WorkWithoutEnd extends Error {}

/** What the process has used of the processor, in microseconds, since `before` or its start. */
type CpuUsage = (before?: NodeJS.CpuUsage) => NodeJS.CpuUsage;

/**
 * Runs work on one file, as `workOn` does, and throws where it takes longer than `patienceMs`. Work may run twice, so it
 * must be pure.
 */
export function watchWork(patienceMs = PATIENCE_MS, cpuUsage: CpuUsage = (before) => process.cpuUsage(before)): WorkOn {
  const scope: { work: (() => void) | null } = { work: null };
  createContext(scope);
  const call = new Script("work()");
  return (path, work) => workOn(path, () => runFor(work));

  function runFor<T>(work: () => T): T {
    const before = cpuUsage();
    try {
      return runWithin(patienceMs, work);
    } catch (error) {
      const { user, system } = cpuUsage(before);
      const ownMs = (user + system) / 1000;
      if (!(error instanceof WorkWithoutEnd) || ownMs >= patienceMs * OWN_PART) throw error;
      return runWithin(patienceMs * MORE_PATIENCE, work);
    }
  }

  function runWithin<T>(timeout: number, work: () => T): T {
    let result: { readonly value: T } | null = null;
    scope.work = () => {
      result = { value: work() };
    };
    try {
      call.runInContext(scope, { timeout });
    } catch (error) {
      if (isTimeout(error))
        throw new WorkWithoutEnd(`has been in work for ${timeout / 1000} s and was broken off`, { cause: error });
      throw error;
    } finally {
      scope.work = null;
    }
    return result!.value;
  }
}

function isTimeout(error: unknown): boolean {
  return (
    typeof error === "object" && error !== null && "code" in error && error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT"
  );
}
