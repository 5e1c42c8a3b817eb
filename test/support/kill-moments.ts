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

/** Runs it to its end, or kills it after so many milliseconds. Null where it was killed. */
export async function runFor({ args, env }: Run, killAfterMs: number | null): Promise<number | null> {
  const child = spawn(process.execPath, args, {
    cwd: projectFolder,
    env: { ...userEnvironment(), ...env },
    stdio: "ignore",
  });
  const timer = killAfterMs === null ? undefined : setTimeout(() => child.kill("SIGKILL"), killAfterMs);
  const code = await new Promise<number | null>((done) => child.on("exit", done));
  clearTimeout(timer);
  return code;
}

/**
 * `KILLS` runs, each ended at a moment between its start and a little after the end of a whole one. `check` looks at what
 * is left each time, and is told when that was. Returns how many had ended by themselves before.
 */
export async function killAtMoments(
  run: Run,
  wholeRunMs: number,
  check: (moment: string, wasKilled: boolean) => Promise<void>,
): Promise<number> {
  const random = randomFrom(SEED);
  let ended = 0;
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const afterMs = random.whole(Math.ceil(wholeRunMs * 1.1));
    const wasKilled = (await runFor(run, afterMs)) === null;
    if (!wasKilled) ended += 1;
    await check(`kill ${kill} of ${KILLS}, after ${afterMs} ms of ${wholeRunMs}`, wasKilled);
  }
  return ended;
}
