/** Every wrong command line and setting, given to the program itself: exit code 2, what it expected, and nothing done. */
import { execFile } from "node:child_process";
import { expect, test } from "vitest";
import { commandLines, nameOf, type CommandLine } from "../hostile/inputs/command-lines.ts";
import { projectFolder, userEnvironment } from "../support/build-site.ts";

test.each(commandLines.map((line) => [nameOf(line), line] as const))("%s", async (_, line) => {
  const { code, stdout, stderr } = await run(line);
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(line.says);
  expect(stderr).not.toMatch(/^\s+at .*:\d+:\d+\)?$/mu);
  // What a caller wrote is shown, never obeyed.
  expect(stderr).not.toMatch(/[^\P{Cc}\n]|^::/mu);
});

function run({ program, args, env }: CommandLine): Promise<{ code: number; stdout: string; stderr: string }> {
  const command = program === "build" ? ["scripts/astro.mjs", "build"] : [`scripts/${program}.ts`];
  return new Promise((done) => {
    const options = { cwd: projectFolder, env: { ...userEnvironment(), NO_COLOR: "1", ...env } };
    execFile(process.execPath, [...command, ...args], options, (error, stdout, stderr) =>
      done({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
    );
  });
}
