#!/usr/bin/env node
// @ts-check
/** `npm start`, once set-up is done: builds the site, then serves it until it is stopped. */
import { spawn } from "node:child_process";
import { constants } from "node:os";
import { fileURLToPath } from "node:url";
import { exitCodes } from "./setup/foreseeable.mjs";
import { isNewEnough } from "./setup/node.mjs";

const HELP = `Builds the site, then serves it on http://127.0.0.1:4321 until it is stopped.

npm start                    PORT=8080 npm start for another port
npm start -- --host          for other machines too; all options of astro preview
npm start -- --help          this text`;

const astro = fileURLToPath(new URL("astro.mjs", import.meta.url));
const args = process.argv.slice(2);
const code = args.includes("--help") || args.includes("-h") ? help() : await start();
if (code === null) {
  process.argv = [process.execPath, astro, "preview", ...args];
  await import("./astro.mjs");
} else {
  process.exitCode = code;
}

/** @returns {number} the exit code */
function help() {
  console.log(HELP);
  return exitCodes.fine;
}

/** An exit code, or null where the site is built and can be served. @returns {Promise<number | null>} */
async function start() {
  // An older Node can't read these; the build says so.
  if (isNewEnough(process.versions.node)) {
    const { judgeOptions } = await import("../src/publishing/judge-options.ts");
    const complaint = judgeOptions(["preview", ...args]);
    if (complaint !== null) {
      const { tame } = await import("../src/gate/visible-text.ts");
      console.error(tame(complaint));
      return exitCodes.usage;
    }
    const { endWithNpm } = await import("../src/publishing/end-with-npm.ts");
    endWithNpm();
  }
  return (await build()) || null;
}

/** Its exit code. A signal that ends us ends the build first, which cleans up behind itself. @returns {Promise<number>} */
async function build() {
  // As `npm run build` does: Node by itself stops at 4 GB, which a site of several thousand reports needs.
  const child = spawn(process.execPath, ["--max-old-space-size-percentage=50", astro, "build"], { stdio: "inherit" });
  /** @param {NodeJS.Signals} signal */
  const passOn = (signal) => child.kill(signal);
  /** @type {NodeJS.Signals[]} */
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  for (const signal of signals) process.on(signal, passOn);
  const code = await new Promise((ended) =>
    child.on("exit", (code, signal) => ended(code ?? 128 + constants.signals[signal ?? "SIGKILL"])),
  );
  for (const signal of signals) process.off(signal, passOn);
  return code;
}
