/** Each guard is switched off in a copy of the project: the tests that are named turn red. Without a change they are green. */
import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GUARDS, type Guard } from "../hostile/guards.ts";
import { projectFolder } from "../support/build-site.ts";

/** What unit tests read. */
const COPIED = [
  ".github",
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

/** How long a run may take that never ends by itself. */
const PATIENCE_MS = 60_000;

interface Ran {
  readonly end: "green" | "red" | "endless";
  readonly output: string;
}

/** How the tests end in the copy. */
function runTests({ tests, area, isEndless = false }: Pick<Guard, "tests" | "area" | "isEndless">): Promise<Ran> {
  const vitest = join(projectFolder, "node_modules/vitest/vitest.mjs");
  // Threads end with their process, even in the middle of a loop.
  const pool = isEndless ? ["--pool=threads"] : [];
  const named = area === undefined ? [] : ["-t", `^${area} `];
  // A test that is slow isn't red.
  const args = [
    vitest,
    "run",
    "--project=unit",
    "--bail=1",
    `--testTimeout=${15 * 60_000}`,
    ...pool,
    ...named,
    ...tests,
  ];
  const options = {
    cwd: copy,
    env: { ...process.env, VITEST: undefined, NO_COLOR: "1" },
    maxBuffer: 64 * 1024 * 1024,
    ...(isEndless ? { timeout: PATIENCE_MS, killSignal: "SIGKILL" as const } : {}),
  };
  return new Promise((done, fail) => {
    execFile(process.execPath, args, options, (error, stdout, stderr) => {
      const output = `${stdout}${stderr}`;
      if (error === null) done({ end: "green", output });
      else if (error.killed) done({ end: "endless", output });
      // A run that didn't get as far as a test says nothing of a guard.
      else if (/Tests +.*\d+ failed/u.test(output)) done({ end: "red", output });
      else fail(new Error(output.slice(-2000)));
    });
  });
}

test("without a change all of them are green", async () => {
  const { end, output } = await runTests({ tests: [...new Set(GUARDS.flatMap(({ tests }) => tests))] });
  expect(end, output.slice(-2000)).toBe("green");
});

describe("switched off, it is missed", () => {
  test.each(GUARDS)("$name", async (guard) => {
    const path = join(copy, guard.file);
    const whole = readFileSync(path, "utf8");
    try {
      writeFileSync(
        path,
        whole.replace(guard.from, () => guard.to),
      );
      expect((await runTests(guard)).end).toBe(guard.isEndless ? "endless" : "red");
    } finally {
      writeFileSync(path, whole);
    }
  });
});
