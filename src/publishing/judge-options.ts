/**
 * Command lines of `astro build`, `dev` and `preview` that Astro itself takes without a word, and does something else:
 * an option that it doesn't know, one without its value, one given twice.
 */
import { didYouMean } from "../facts/problem.ts";

type Taking = "nothing" | "text" | "number" | "anything";

/** By what follows them. Astro's documentation lists them; `--debug` is ours. */
const OPTIONS: Readonly<Record<string, Taking>> = {
  ...{ root: "text", config: "text", outDir: "text", mode: "text", site: "text", base: "text", level: "text" },
  ...{ port: "number", host: "anything", open: "anything", allowedHosts: "anything" },
  ...{ force: "nothing", verbose: "nothing", silent: "nothing", json: "nothing", devOutput: "nothing" },
  ...{ background: "nothing", ignoreLock: "nothing", follow: "nothing", debug: "nothing" },
  ...{ help: "nothing", h: "nothing", version: "nothing", v: "nothing" },
};

/** Words that Astro takes behind a command. */
const SUBCOMMANDS: Readonly<Record<string, readonly string[]>> = {
  build: [],
  dev: ["stop", "status", "logs"],
  preview: ["stop", "status", "logs"],
};

/** `args` begin with the command. Null where nothing is wrong, or the command is none of these three. */
export function judgeOptions(args: readonly string[]): string | null {
  const [command = "", ...rest] = args;
  if (!Object.hasOwn(SUBCOMMANDS, command)) return null;
  const seen = new Set<string>();
  for (let at = 0; at < rest.length; at++) {
    const arg = rest[at]!;
    if (!/^-+[^-\d\s]/u.test(arg)) {
      if (at === 0 && SUBCOMMANDS[command]!.includes(arg)) continue;
      return `Unexpected ${JSON.stringify(arg)} behind astro ${command}, expected options only.`;
    }
    const [, written, value] = /^-+([^=]*)(?:=(.*))?$/su.exec(arg) ?? [];
    const name = camelCased(written!);
    const taking = Object.hasOwn(OPTIONS, name) ? OPTIONS[name]! : null;
    if (taking === null) return unknown(arg, written!);
    if (seen.has(name)) return `Unexpected second --${written}, expected one.`;
    seen.add(name);
    const next = rest[at + 1];
    const given = value ?? (taking === "nothing" || next === undefined || /^-+[^-\d\s]/u.test(next) ? null : next);
    if (value === undefined && given !== null) at += 1;
    const complaint = complainOf(written!, taking, given);
    if (complaint !== null) return complaint;
  }
  return null;
}

function complainOf(name: string, taking: Taking, given: string | null): string | null {
  if (taking === "text") {
    if (given === null || given.trim() === "") return `Unexpected --${name} without a value, expected one behind it.`;
    // Astro reads it as one, and leaves it out.
    if (given.trim() !== "" && Number.isFinite(Number(given)))
      return `Unexpected number ${given} behind --${name}, expected a text: write ./${given} for a folder of that name.`;
  }
  if (taking === "number" && !/^\d{1,5}$/u.test(given ?? ""))
    return `Unexpected ${given === null ? "end" : JSON.stringify(given)} behind --${name}, expected a number.`;
  return null;
}

function unknown(arg: string, written: string): string {
  const near = didYouMean(camelCased(written), Object.keys(OPTIONS)).replaceAll(/`([^`]+)`/gu, "`--$1`");
  return `Unexpected option ${JSON.stringify(arg)}, expected one that Astro has. ${near === "" ? "--help says which there are." : near}`;
}

/** `--out-dir` is `--outDir`. */
function camelCased(name: string): string {
  return name.replaceAll(/-+(.)/gu, (_, letter: string) => letter.toUpperCase());
}
