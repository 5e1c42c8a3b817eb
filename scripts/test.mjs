#!/usr/bin/env node
// @ts-check
/**
 * `npm test`: every step in order, each with its time, until one fails. The last line says how many tests passed and
 * failed. `--lint` runs the first steps only (`npm run lint`), `--full` the slow rest instead (`npm run test:full`).
 *
 * What a step prints is shown when it fails; `--verbose` shows it always.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { exitCodes } from "./setup/foreseeable.mjs";
import { addStep, formatTally, toReport } from "./test/tally.mjs";

const self = fileURLToPath(import.meta.url);
const root = dirname(dirname(self));

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} command a program of this project, or a script, and its arguments
 * @property {Record<string, string>} [env]
 * @property {boolean} [hasTests] whether vitest runs and reports tests
 */

const eastmost = { TZ: "Pacific/Kiritimati", LANG: "en_US.UTF-8", LC_ALL: "en_US.UTF-8" };
const westmost = { TZ: "America/Los_Angeles", LANG: "de_DE.UTF-8", LC_ALL: "de_DE.UTF-8" };

/** @type {Step[]} */
const lintSteps = [
  { name: "format", command: ["prettier", "--check", "."] },
  // Before the linter: it writes the types of Astro's own modules, which the linter's rules ask for.
  { name: "types", command: ["scripts/astro.mjs", "check", "--minimumFailingSeverity", "warning"] },
  { name: "lint", command: ["eslint", "--max-warnings=0", "."] },
  { name: "dead code", command: ["knip"] },
];

/** @type {Step[]} */
const usualSteps = [
  ...lintSteps,
  { name: "content", command: ["scripts/check.ts"] },
  {
    name: "unit tests, 14 hours ahead of UTC",
    command: ["vitest", "run", "--project=unit"],
    env: eastmost,
    hasTests: true,
  },
  {
    name: "unit tests, 8 hours behind UTC",
    command: ["vitest", "run", "--project=unit"],
    env: westmost,
    hasTests: true,
  },
  { name: "tests of programs", command: ["vitest", "run", "--project=programs"], hasTests: true },
  { name: "build", command: ["scripts/astro.mjs", "build"] },
  { name: "build tests", command: ["vitest", "run", "--project=build"], hasTests: true },
  { name: "browser tests", command: ["vitest", "run", "--project=browser"], hasTests: true },
];

/** Property tests with many more examples than usual are the part that is always there. @returns {Step[]} */
function fullSteps() {
  const runs = process.env["READACROSS_RUNS"] ?? "5000";
  /** @type {Step[]} */
  const steps = [
    {
      name: `unit tests, ${runs} examples a property`,
      command: ["vitest", "run", "--project=unit", "--testTimeout=600000"],
      env: { ...eastmost, READACROSS_RUNS: runs },
      hasTests: true,
    },
  ];
  if (existsSync(join(root, "test/full")) && readdirSync(join(root, "test/full")).length > 0) {
    steps.push({ name: "slow tests", command: ["vitest", "run", "--project=full"], hasTests: true });
  }
  return steps;
}

/** @param {string[]} args @returns {number} the exit code */
function main(args) {
  const unknown = args.find((arg) => !["--lint", "--full", "--verbose"].includes(arg));
  if (unknown !== undefined) {
    console.error(`Unexpected argument ${unknown}. Usage: npm test [-- --verbose]`);
    return exitCodes.usage;
  }
  const isVerbose = args.includes("--verbose");
  const steps = args.includes("--full") ? fullSteps() : args.includes("--lint") ? lintSteps : usualSteps;
  const width = Math.max(...steps.map(({ name }) => name.length));
  const scratch = mkdtempSync(join(tmpdir(), "readacross-test-"));
  const startedMs = Date.now();
  /** @type {import('./test/tally.mjs').Tally} */
  let tally = new Map();
  let exitCode = 0;
  try {
    for (const [index, step] of steps.entries()) {
      process.stdout.write(`${step.name.padEnd(width)}  `);
      const reportFile = join(scratch, `${index}.json`);
      const { code, output, seconds } = runStep(step, reportFile, isVerbose);
      const report = step.hasTests && existsSync(reportFile) ? toReport(readFileSync(reportFile, "utf8")) : null;
      tally = addStep(tally, step.name, code, report);
      const counts = report === null ? "" : `  ${formatTally(addStep(new Map(), step.name, code, report))}`;
      console.log(`${code === 0 ? "ok    " : "FAILED"}  ${seconds.toFixed(1).padStart(6)} s${counts}`);
      if (code !== 0) {
        if (!isVerbose) console.log(`\n${output.trimEnd()}\n`);
        exitCode = code;
        break;
      }
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  console.log(`${"in all".padEnd(width)}          ${((Date.now() - startedMs) / 1000).toFixed(1).padStart(6)} s\n`);
  if (steps.some(({ hasTests }) => hasTests)) console.log(formatTally(tally));
  return exitCode;
}

/** @param {Step} step @param {string} reportFile @param {boolean} isVerbose */
function runStep({ command, env, hasTests }, reportFile, isVerbose) {
  const [program = "", ...args] = command;
  const script = program.includes("/") ? join(root, program) : programOf(program);
  const reporters = hasTests ? ["--reporter=default", "--reporter=json", `--outputFile.json=${reportFile}`] : [];
  const startedMs = Date.now();
  const child = spawnSync(process.execPath, [script, ...args, ...reporters], {
    cwd: root,
    env: { ...process.env, ...env },
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
    stdio: isVerbose ? ["ignore", "inherit", "inherit"] : ["ignore", "pipe", "pipe"],
  });
  return {
    code: child.error ? exitCodes.environment : (child.status ?? exitCodes.internal),
    output: child.error ? child.error.message : `${child.stdout ?? ""}${child.stderr ?? ""}`,
    seconds: (Date.now() - startedMs) / 1000,
  };
}

/** The JavaScript file behind a package's program of the same name, which runs alike on every platform. */
function programOf(/** @type {string} */ name) {
  const folder = join(root, "node_modules", name);
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return join(folder, typeof bin === "string" ? bin : bin[name]);
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === self) {
  process.exitCode = main(process.argv.slice(2));
}
