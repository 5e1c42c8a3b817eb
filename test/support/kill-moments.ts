/** Runs a program again and again and ends it by SIGKILL each time, at a moment that a seed chose. */
import { spawn } from "node:child_process";
import { randomFrom } from "../../scripts/bench/random.ts";
import { projectFolder, userEnvironment } from "./build-site.ts";

/** READACROSS_KILLS, where it is set. */
export const KILLS = Number(process.env["READACROSS_KILLS"] ?? "50");

const SEED = Number(process.env["READACROSS_SEED"] ?? "20261122");

export interface Run {
  /** Of Node, from the project's folder. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** How a run ended, and after how long. */
export interface Ended {
  /** Null where it was killed. */
  readonly code: number | null;
  readonly tookMs: number;
}

/** Runs it to its end, or kills it after so many milliseconds. */
export async function runFor({ args, env }: Run, killAfterMs: number | null): Promise<Ended> {
  const startedMs = Date.now();
  const child = spawn(process.execPath, args, {
    cwd: projectFolder,
    env: { ...userEnvironment(), ...env },
    stdio: "ignore",
  });
  const timer = killAfterMs === null ? undefined : setTimeout(() => child.kill("SIGKILL"), killAfterMs);
  const code = await new Promise<number | null>((done) => child.on("exit", done));
  clearTimeout(timer);
  return { code, tookMs: Date.now() - startedMs };
}

/** What came of one kill: its moment in words, for messages, and the run's exit code, null where it was killed in time. */
export type LookAt = (moment: string, code: number | null) => Promise<void>;

/** How many runs a kill may take: one that ends before its moment is none. */
const MOST_RUNS_A_KILL = 4;

/**
 * Runs until `KILLS` of them were killed, each at a moment between its start and a little after the end of a whole one,
 * as long as `wholeRunMs` says at the time: a machine has more to do at one time than at another. `lookAt` sees what is
 * left, of runs too that had ended before. Throws where too many had.
 */
export async function killAtMoments(nextRun: () => Run, wholeRunMs: () => number, lookAt: LookAt): Promise<void> {
  const random = randomFrom(SEED);
  for (let runs = 1, killed = 0; killed < KILLS; runs += 1) {
    if (runs > MOST_RUNS_A_KILL * KILLS) throw new Error(`Of ${runs - 1} runs only ${killed} were killed.`);
    const whole = wholeRunMs();
    const afterMs = Math.floor((random.whole(1_000_000) / 1_000_000) * whole * 1.1);
    const { code } = await runFor(nextRun(), afterMs);
    if (code === null) killed += 1;
    await lookAt(`run ${runs}, kill ${killed} of ${KILLS}, after ${afterMs} ms of ${whole}`, code);
  }
}
