/** Whatever ends a build before it is published, short of a kill: what it began is removed, and the old site stays. */
import type { Lock } from "./lock.ts";
import { swapDisk } from "./mend-leftovers.ts";

/** As shells count them: 128 and the signal's number. */
const EXIT_CODES = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

export interface BuildGuard {
  /** The site is published, or there is nothing to clean up any more: the lock is lifted. */
  readonly end: () => void;
}

/**
 * From now on a signal ends the process with the code of its kind, after `tell`; an end of any kind removes `folders`
 * and lifts the lock. With `isDebugging` both stay, to be looked at, and the next build removes them.
 */
export function guardBuild(
  folders: readonly string[],
  lock: Lock,
  { isDebugging, tell }: { readonly isDebugging: boolean; readonly tell: (text: string) => void },
): BuildGuard {
  const signals = Object.keys(EXIT_CODES) as (keyof typeof EXIT_CODES)[];
  const onSignal = (signal: keyof typeof EXIT_CODES) => {
    tell(`Stopped by ${signal}.`);
    process.exit(EXIT_CODES[signal]);
  };
  const onExit = () => {
    if (isDebugging) return;
    try {
      for (const folder of folders) swapDisk.remove(folder);
    } catch {
      // The lock's file stays too and tells the next build that it may remove what is there.
      return;
    }
    lock.release();
  };
  process.on("exit", onExit);
  for (const signal of signals) process.on(signal, onSignal);
  return {
    end: () => {
      process.off("exit", onExit);
      for (const signal of signals) process.off(signal, onSignal);
      lock.release();
    },
  };
}
