#!/usr/bin/env node
// @ts-check
/** `npm start`, once set-up is done: builds the site, then serves it until it is stopped. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { exitCodes } from "./setup/foreseeable.mjs";

const astro = fileURLToPath(new URL("astro.mjs", import.meta.url));
const build = spawnSync(process.execPath, [astro, "build"], { stdio: "inherit" });
if (build.status === 0) {
  process.argv = [process.execPath, astro, "preview", ...process.argv.slice(2)];
  await import("./astro.mjs");
} else {
  process.exitCode = build.status ?? exitCodes.internal;
}
