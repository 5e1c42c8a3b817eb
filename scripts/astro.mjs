#!/usr/bin/env node
// @ts-check
/**
 * Runs Astro's own command line with the settings that every run of this project wants: no telemetry, and servers that
 * stay in the foreground of the terminal that started them and end with it.
 *
 * Astro sends `dev` and `preview` to the background where it believes a program started them, unless these variables
 * are set to anything at all.
 */
import { fileURLToPath } from "node:url";
import { exitCodes } from "./setup/foreseeable.mjs";
import { isNewEnough, oldestNode } from "./setup/node.mjs";

if (isNewEnough(process.versions.node)) {
  process.env["ASTRO_TELEMETRY_DISABLED"] ??= "1";
  process.env["ASTRO_DEV_BACKGROUND"] ??= "0";
  process.env["ASTRO_PREVIEW_BACKGROUND"] ??= "0";
  // The configuration does both as well, for a bare `astro`: here it is early enough for what comes before it.
  const { endWithNpm } = await import("../src/publishing/end-with-npm.ts");
  const { keepFailuresLegible } = await import("../src/publishing/legible-failure.ts");
  endWithNpm();
  keepFailuresLegible(() => ({ outcome: "", pageInWork: null }), process.argv.includes("--debug"));
  const { judgeOptions } = await import("../src/publishing/judge-options.ts");
  const { judgeCheckout } = await import("../src/publishing/judge-checkout.ts");
  const { end, endWith } = await import("../src/publishing/end-build.ts");
  const complaint = judgeOptions(process.argv.slice(2));
  if (complaint !== null) endWith(complaint, exitCodes.usage);
  const fault = judgeCheckout(fileURLToPath(new URL("..", import.meta.url)));
  if (fault !== null && /^(?:build|dev)$/.test(process.argv[2] ?? "")) end([fault], exitCodes.environment);
  // The command line reads its arguments from `process.argv`, so importing it runs it.
  await import(new URL("../node_modules/astro/bin/astro.mjs", import.meta.url).href);
} else {
  console.error(
    `Node ${process.versions.node} is too old: Readacross needs ${oldestNode} or newer. Run npm run setup.`,
  );
  process.exitCode = exitCodes.environment;
}
