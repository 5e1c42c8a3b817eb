/** Wrong command lines and settings where a function reads them. The programs themselves: `test/full/command-lines.test.ts`. */
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { readRequest as readBench } from "../../scripts/bench/read-request.ts";
import { readRequest as readCheck } from "../../scripts/check/read-request.ts";
import { judgeOptions } from "../../src/publishing/judge-options.ts";
import { tame } from "../../src/gate/visible-text.ts";
import { checkSettings, readPort } from "../../src/reader/check-settings.ts";
import { commandLines, nameOf, type CommandLine } from "./inputs/command-lines.ts";

const root = resolve(import.meta.dirname, "../..");

const readers: Partial<Record<CommandLine["program"], typeof readBench | typeof readCheck>> = {
  bench: readBench,
  check: readCheck,
};

describe("is refused", () => {
  test.each(commandLines.filter((line) => isReadHere(line)).map((line) => [nameOf(line), line] as const))(
    "%s",
    (_, line) => {
      const complaints = complaintsOf(line);
      expect(complaints).toHaveLength(1);
      expect(tame(complaints[0]!)).toContain(line.says);
    },
  );
});

test("no two of them are the same, and settings that are empty are none", () => {
  const names = commandLines.map(nameOf);
  expect(new Set(names).size).toBe(names.length);
  expect(settingComplaints({ SITE_URL: "", SITE_BASE: "", SITE_CONTENT: "", SITE_CACHE: "", PORT: "" })).toEqual([]);
});

function isReadHere({ program, env }: CommandLine): boolean {
  return program in readers || program === "build" || Object.keys(env).length > 0;
}

function complaintsOf({ program, args, env }: CommandLine): string[] {
  if (Object.keys(env).length > 0) return settingComplaints(env);
  if (program === "build") return [judgeOptions([program, ...args]) ?? ""];
  const read = readers[program]!(args);
  return "complaint" in read ? [read.complaint] : [];
}

function settingComplaints(env: CommandLine["env"]): string[] {
  const settings = {
    address: env["SITE_URL"] || "https://site.example",
    base: env["SITE_BASE"] || "/",
    content: env["SITE_CONTENT"] || "content",
    cache: env["SITE_CACHE"] || "node_modules/.astro",
  };
  const port = readPort(env["PORT"]);
  return [...checkSettings(settings, root, env), ...("complaint" in port ? [port.complaint] : [])];
}
