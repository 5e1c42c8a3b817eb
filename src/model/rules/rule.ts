import type { Severity } from "../../facts/problem.ts";

export interface Rule {
  readonly severity: Severity;
  /** The wanted state, in one sentence. */
  readonly state: string;
  /** How to get there. */
  readonly mend: string;
}

/** A rule whose breach stops the build. */
export function required<State extends string>(state: State, mend: string) {
  return { severity: "error", state, mend } as const;
}

/** A rule whose breach is shown and lets the build go on. */
export function advised<State extends string>(state: State, mend: string) {
  return { severity: "warning", state, mend } as const;
}
