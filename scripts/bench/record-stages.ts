/**
 * Loaded before a build, to learn what its stages (`src/data/stages.ts`) use: processor time of the process with all its
 * threads and of the programs that it started, and the most memory that they held. Written as JSON to the file that
 * READACROSS_STAGES_FILE names when the process ends. Where there is no `/proc`, started programs aren't counted and
 * memory is the most that the process held so far.
 */
import { subscribe } from "node:diagnostics_channel";
import { readFileSync, writeFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";
import { openLedger, type StageStep } from "./stage-ledger.ts";

const file = process.env["READACROSS_STAGES_FILE"];

/** The unit of times in `/proc/<pid>/stat`, the same on every Linux. */
const TICK_MS = 10;
/** Of the words behind the name of a program in that file: CPU of its own, then of ended programs that it started. */
const [OWN_TIMES, ENDED_TIMES] = [11, 13] as const;
/** Programs end within a stage: they are looked at so often. */
const LOOK_MS = 100;

// A thread is started with the same arguments; what it uses is the process's.
if (file && isMainThread) record(file);

function record(to: string): void {
  const ledger = openLedger();
  let programsMs = 0;
  const charge = () => ledger.charge(ownCpuMs() + programsMs);
  const look = () => {
    const programs = startedPrograms();
    programsMs = timesIn("self", ENDED_TIMES) + sum(programs.map((pid) => timesIn(pid, OWN_TIMES)));
    charge();
    ledger.hold(sum(["self", ...programs].map(peakBytes)));
  };
  subscribe("readacross:stage", (message) => {
    const step = message as StageStep;
    // Thousands of pages are a stage's parts: what is slow to learn is learnt at its ends.
    const isWithin = step.part !== null && step.stage === ledger.stage();
    if (isWithin) charge();
    else look();
    ledger.follow(step);
    if (!isWithin) forgetPeak();
  });
  setInterval(look, LOOK_MS).unref();
  process.on("exit", () => {
    look();
    writeFileSync(to, JSON.stringify(ledger.uses()));
  });
}

function ownCpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Ids of programs that this process started and that still run. */
function startedPrograms(): string[] {
  const children = readProc(`self/task/${process.pid}/children`) ?? "";
  return children.split(" ").filter((id) => id !== "");
}

/** User and system time, in milliseconds; 0 for a program that has ended. */
function timesIn(pid: string, at: number): number {
  const stat = readProc(`${pid}/stat`);
  if (stat === null) return 0;
  // The name stands in brackets and may hold spaces.
  const words = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(words[at]) + Number(words[at + 1])) * TICK_MS;
}

/** Since the last `forgetPeak`, for this process. */
function peakBytes(pid: string): number {
  const kilobytes = /^VmHWM:\s*(\d+) kB$/mu.exec(readProc(`${pid}/status`) ?? "")?.[1];
  if (kilobytes !== undefined) return Number(kilobytes) * 1024;
  return pid === "self" ? process.resourceUsage().maxRSS * 1024 : 0;
}

/** https://man7.org/linux/man-pages/man5/proc_pid_clear_refs.5.html */
function forgetPeak(): void {
  try {
    writeFileSync("/proc/self/clear_refs", "5");
  } catch {
    // Then a stage is said to hold what an earlier one held.
  }
}

/** Null where there is no such file, or no longer. */
function readProc(path: string): string | null {
  try {
    return readFileSync(`/proc/${path}`, "utf8");
  } catch {
    return null;
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
