import { execFile } from "node:child_process";
import { expect, test } from "vitest";

/** What a program with this `main` prints on standard error, and its exit code. */
function run(main: string, args: readonly string[] = [], env: Record<string, string> = {}) {
  const code = `
    import { ExplainedFailure, runProgram } from "./scripts/program.ts";
    await runProgram({ name: "check", failed: "The check failed" }, ${main});`;
  return new Promise<{ code: number; stderr: string }>((done) => {
    const options = { env: { ...process.env, ...env } };
    const all = ["--input-type=module", "--eval", code, "--", "program", ...args];
    execFile(process.execPath, all, options, (error, _stdout, stderr) =>
      done({ code: error === null ? 0 : Number(error.code), stderr }),
    );
  });
}

const ours = `() => { throw new Error("in work on a.md: x is null", { cause: new Error("x is null") }); }`;
const refused = `() => { throw Object.assign(new Error("ENOSPC: no space left"), { code: "ENOSPC", syscall: "write" }); }`;

test.each([
  ["an error of ours", ours, 4, /^The check failed: in work on a\.md: x is null\n.*--debug says where\.\n$/u],
  ["a refusal of the system", refused, 3, /^The check failed: ENOSPC: no space left\n$/u],
  [
    "a failure that is explained",
    `() => { throw new ExplainedFailure("No such base.", 2); }`,
    2,
    /^No such base\.\n$/u,
  ],
  ["a promise that nobody waits for", `() => { void Promise.reject(new Error("lost")); return 0; }`, 4, /lost/u],
  ["an error in a timer", `async () => { setTimeout(() => { throw new Error("late"); }); return 0; }`, 4, /late/u],
  ["something that is no error", `() => { throw "a\\u001b[2Jtext"; }`, 4, /a\\u001b\[2Jtext/u],
])("%s ends in one message and its exit code", async (_name, main, code, said) => {
  const { code: found, stderr } = await run(main);
  expect(found).toBe(code);
  expect(stderr).toMatch(said);
  expect(stderr).not.toMatch(/^ +at /mu);
});

test("--debug shows the trace, causes and all, and no program sees the option", async () => {
  const { code, stderr } = await run(ours, ["--debug"]);
  expect(code).toBe(4);
  expect(stderr).toMatch(/^ +at /mu);
  expect(stderr).toContain("Caused by: Error: x is null");
  expect((await run(`(args) => args.length`, ["--debug"])).code).toBe(0);
});

test("settings are checked before anything is done, all of them", async () => {
  const { code, stderr } = await run(`() => 0`, [], { SITE_BASE: "x y", SITE_URL: "nowhere" });
  expect(code).toBe(2);
  expect(stderr).toContain('Unexpected "x y" as SITE_BASE, expected a path');
  expect(stderr).toContain('Unexpected "nowhere" as SITE_URL, expected scheme and host');
  expect((await run(`() => 0`, ["--help"], { SITE_BASE: "x y" })).code).toBe(0);
});

test.each(["schemas", "share-images", "screenshots"])("%s says how it is used, and does nothing then", async (name) => {
  const { code, stdout } = await new Promise<{ code: number; stdout: string }>((done) =>
    execFile(process.execPath, [`scripts/${name}.ts`, "--help"], (error, stdout) =>
      done({ code: error === null ? 0 : Number(error.code), stdout }),
    ),
  );
  expect(code).toBe(0);
  expect(stdout).toMatch(new RegExp(`^Usage: npm run ${name}[^\\n]*\\n\\n[^\\n]+\\n$`, "u"));
});
