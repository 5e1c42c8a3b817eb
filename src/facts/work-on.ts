/** Whoever must mend our own mistakes is told which file was in work. */

/** How work on one file is run; `work` runs once, at once, and what it returns comes back. */
export type WorkOn = <T>(path: string, work: () => T) => T;

/** An error that `work` throws comes out with the file's path before its message, and the error itself as its cause. */
export function workOn<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new Error(`in work on ${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
