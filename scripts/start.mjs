#!/usr/bin/env node
// @ts-check
/** `npm start`, once set-up is done: builds the site, then serves it until it is stopped. */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { exitCodes } from "./setup/foreseeable.mjs";

const astro = fileURLToPath(new URL("astro.mjs", import.meta.url));
const code = await build();
if (code === 0) {
  process.argv = [process.execPath, astro, "preview", ...process.argv.slice(2)];
  await import("./astro.mjs");
} else {
  process.exitCode = code;
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
  const code = await new Promise((ended) => child.on("exit", (code) => ended(code ?? exitCodes.internal)));
  for (const signal of signals) process.off(signal, passOn);
  return code;
}
