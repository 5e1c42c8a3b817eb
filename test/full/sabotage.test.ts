/** Each guard is switched off in a copy of the project: the tests that are named turn red. Without a change they are green. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GUARDS } from "../hostile/guards.ts";
import { projectFolder } from "../support/build-site.ts";

/** What unit tests read. */
const COPIED = [
  "content",
  "docs",
  "public",
  "schemas",
  "scripts",
  "src",
  "test",
  "package.json",
  "tsconfig.json",
  "vitest.config.ts",
];

let copy: string;
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "readacross-sabotage-"));
  for (const name of COPIED) cpSync(join(projectFolder, name), join(copy, name), { recursive: true });
  mkdirSync(join(copy, "node_modules"), { recursive: true });
  rmSync(join(copy, "node_modules"), { recursive: true });
  symlinkSync(join(projectFolder, "node_modules"), join(copy, "node_modules"));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** Whether the tests pass in the copy. */
function isGreen(tests: readonly string[]): { readonly green: boolean; readonly output: string } {
  const vitest = join(projectFolder, "node_modules/vitest/vitest.mjs");
  const args = [vitest, "run", "--project=unit", "--bail=1", ...tests];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: copy,
    encoding: "utf8",
    env: { ...process.env, VITEST: undefined, NO_COLOR: "1" },
  });
  const output = `${stdout}${stderr}`;
  // A run that didn't get as far as a test says nothing of a guard.
  if (status !== 0 && !/Tests +.*\d+ failed/u.test(output)) throw new Error(output.slice(-2000));
  return { green: status === 0, output };
}

test("without a change all of them are green", () => {
  const { green, output } = isGreen([...new Set(GUARDS.flatMap(({ tests }) => tests))]);
  expect(green, output.slice(-2000)).toBe(true);
});

describe("switched off, it is missed", () => {
  test.each(GUARDS)("$name", ({ file, from, to, tests }) => {
    const path = join(copy, file);
    const whole = readFileSync(path, "utf8");
    try {
      writeFileSync(
        path,
        whole.replace(from, () => to),
      );
      expect(isGreen(tests).green).toBe(false);
    } finally {
      writeFileSync(path, whole);
    }
  });
});
