#!/usr/bin/env node
// @ts-check
/**
 * `npm test`: every step in order, each with its time, until one fails; what keeps one processor busy runs beside others.
 * The last line says how many tests passed and failed. `--lint` runs the first steps only (`npm run lint`), `--full` the slow rest instead (`npm run test:full`).
 *
 * What a step prints is shown when it fails; `--verbose` shows it always.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { tameColoured } from "../src/publishing/guarded-output.ts";
import { exitCodes } from "./setup/foreseeable.mjs";
import { pureFiles } from "./lint/determinism.mjs";
import { addStep, formatTally, toReport } from "./test/tally.mjs";

const self = fileURLToPath(import.meta.url);
const root = dirname(dirname(self));

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} command a program of this project, or a script, and its arguments
 * @property {Record<string, string>} [env]
 * @property {boolean} [hasTests] whether vitest runs and reports tests
 * @property {string} [after] the step of another lane whose end it waits for
 */

const eastmost = { TZ: "Pacific/Kiritimati", LANG: "en_US.UTF-8", LC_ALL: "en_US.UTF-8" };
const westmost = { TZ: "America/Los_Angeles", LANG: "de_DE.UTF-8", LC_ALL: "de_DE.UTF-8" };

/** Steps that run one after the other; lanes of one stage run side by side. @typedef {Step[]} Lane */

/** @type {Record<"format" | "types" | "lint" | "deadCode", Step>} */
const lintSteps = {
  format: { name: "format", command: ["prettier", "--check", "."] },
  // A stage before the linter: it writes the types of Astro's own modules, which the linter's rules ask for.
  types: { name: "types", command: ["scripts/astro.mjs", "check", "--minimumFailingSeverity", "warning"] },
  lint: { name: "lint", command: ["eslint", "--max-warnings=0", "."] },
  deadCode: { name: "dead code", command: ["knip"] },
};

/** @type {Lane[][]} */
const lintStages = [
  [[lintSteps.format], [lintSteps.types]],
  [[lintSteps.lint], [lintSteps.deadCode]],
];

const unit = ["vitest", "run", "--project=unit"];

/** What asks the machine for nothing was tried in the other time zone already: the linter keeps it so. */
const elsewhere = [...unit, "--maxWorkers=1", ...pureFiles.map((files) => `--exclude=${files}.test.ts`)];

/** @type {Lane[][]} */
const usualStages = [
  [
    [lintSteps.types, lintSteps.lint],
    [
      lintSteps.format,
      lintSteps.deadCode,
      { name: "content", command: ["scripts/check.ts"] },
      { name: "unit tests, 8 hours behind UTC", command: elsewhere, env: westmost, hasTests: true },
      {
        name: "tests of programs",
        command: ["vitest", "run", "--project=programs"],
        hasTests: true,
        after: lintSteps.types.name,
      },
    ],
  ],
  ...[
    { name: "unit tests, 14 hours ahead of UTC", command: unit, env: eastmost, hasTests: true },
    { name: "build", command: ["scripts/astro.mjs", "build"] },
    { name: "build tests", command: ["vitest", "run", "--project=build"], hasTests: true },
    { name: "browser tests", command: ["vitest", "run", "--project=browser"], hasTests: true },
  ].map((step) => [[step]]),
];

/** Property tests with many more examples than usual are the part that is always there. @returns {Lane[][]} */
function fullStages() {
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
  return steps.map((step) => [[step]]);
}

/** @param {string[]} args @returns {Promise<number>} the exit code */
async function main(args) {
  const unknown = args.find((arg) => !["--lint", "--full", "--verbose"].includes(arg));
  if (unknown !== undefined) {
    console.error(`Unexpected argument ${unknown}. Usage: npm test [-- --verbose]`);
    return exitCodes.usage;
  }
  const isVerbose = args.includes("--verbose");
  const stages = args.includes("--full") ? fullStages() : args.includes("--lint") ? lintStages : usualStages;
  const steps = stages.flat(2);
  const width = Math.max(...steps.map(({ name }) => name.length));
  const scratch = mkdtempSync(join(tmpdir(), "readacross-test-"));
  const startedMs = Date.now();
  /** @type {import('./test/tally.mjs').Tally} */
  let tally = new Map();
  let exitCode = 0;

  /** @param {Step} step */
  const take = async (step) => {
    const reportFile = join(scratch, `${steps.indexOf(step)}.json`);
    const { code, output, seconds } = await runStep(step, reportFile, isVerbose);
    const report = step.hasTests && existsSync(reportFile) ? toReport(readFileSync(reportFile, "utf8")) : null;
    tally = addStep(tally, step.name, code, report);
    const counts = report === null ? "" : `  ${formatTally(addStep(new Map(), step.name, code, report))}`;
    const outcome = `${code === 0 ? "ok    " : "FAILED"}  ${seconds.toFixed(1).padStart(6)} s${counts}`;
    console.log(`${step.name.padEnd(width)}  ${outcome}`);
    if (code === 0) return;
    if (!isVerbose) console.log(`\n${tameColoured(output).trimEnd()}\n`);
    exitCode ||= code;
  };
  /** @type {Map<string, Promise<void>>} */
  const taken = new Map();
  /** @param {Lane} lane */
  const takeLane = async (lane) => {
    for (const step of lane) {
      if (step.after !== undefined) await taken.get(step.after);
      if (exitCode !== 0) return;
      const taking = take(step);
      taken.set(step.name, taking);
      await taking;
    }
  };

  try {
    for (const lanes of stages) {
      if (process.stdout.isTTY)
        console.log(
          `… ${lanes
            .flat()
            .map(({ name }) => name)
            .join(", ")}`,
        );
      if (isVerbose) for (const lane of lanes) await takeLane(lane);
      else await Promise.all(lanes.map(takeLane));
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  console.log(`${"in all".padEnd(width)}          ${((Date.now() - startedMs) / 1000).toFixed(1).padStart(6)} s\n`);
  if (steps.some(({ hasTests }) => hasTests)) console.log(formatTally(tally));
  return exitCode;
}

/**
 * @param {Step} step @param {string} reportFile @param {boolean} isVerbose
 * @returns {Promise<{ code: number, output: string, seconds: number }>}
 */
function runStep({ command, env, hasTests }, reportFile, isVerbose) {
  const [program = "", ...args] = command;
  const script = program.includes("/") ? join(root, program) : programOf(program);
  const reporters = hasTests ? ["--reporter=default", "--reporter=json", `--outputFile.json=${reportFile}`] : [];
  const startedMs = Date.now();
  return new Promise((done) => {
    const end = (/** @type {number} */ code, /** @type {string} */ output) =>
      done({ code, output, seconds: (Date.now() - startedMs) / 1000 });
    const child = spawn(process.execPath, [script, ...args, ...reporters], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: isVerbose ? ["ignore", "inherit", "inherit"] : ["ignore", "pipe", "pipe"],
    });
    /** @type {Buffer[]} */
    const printed = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => printed.push(chunk));
    child.on("error", (error) => end(exitCodes.environment, error.message));
    child.on("close", (code) => end(code ?? exitCodes.internal, Buffer.concat(printed).toString("utf8")));
  });
}

/** The JavaScript file behind a package's program of the same name, which runs alike on every platform. */
function programOf(/** @type {string} */ name) {
  const folder = join(root, "node_modules", name);
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return join(folder, typeof bin === "string" ? bin : bin[name]);
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === self) {
  process.exitCode = await main(process.argv.slice(2));
}
