#!/usr/bin/env node
// @ts-check
/**
 * Makes a fresh clone ready to work: packages, and Chromium when asked. Runs before every npm script that needs them,
 * on whatever Node is there (18 or newer), and says nothing when there is nothing to do.
 */
import { realpathSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { findChromium, installChromium } from "./setup/chromium.mjs";
import { exitCodes, ForeseeableFailure } from "./setup/foreseeable.mjs";
import { machine as thisMachine } from "./setup/machine.mjs";
import { isNewEnough, nodePackageFor, oldestNode } from "./setup/node.mjs";
import { installPackages, missingPackages } from "./setup/packages.mjs";

const help = `Usage: npm run setup [-- --chromium]

  --chromium   install Chromium too, where none is found
  --debug      a failure's own trace
  --help       print this`;

/**
 * @param {import('./setup/machine.mjs').Machine} machine
 * @param {string} root the project's folder
 * @param {string[]} args
 * @returns {number} the exit code
 */
export function setUp(machine, root, args) {
  const unknown = args.find((arg) => !["--chromium", "--debug", "--help"].includes(arg));
  if (unknown !== undefined) {
    machine.log(`Unexpected argument ${unknown}.\n\n${help}`);
    return exitCodes.usage;
  }
  if (args.includes("--help")) {
    machine.log(help);
    return exitCodes.fine;
  }
  try {
    refuseFolder(root);
    readyPackages(machine, root);
    if (args.includes("--chromium")) readyChromium(machine, root);
    return exitCodes.fine;
  } catch (error) {
    if (args.includes("--debug") && error instanceof Error) machine.log(error.stack ?? "");
    return tellFailure(machine, error);
  }
}

/** The exit code of its kind. @param {import('./setup/machine.mjs').Machine} machine @param {unknown} error */
function tellFailure(machine, error) {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof ForeseeableFailure) {
    machine.log(`Set-up stopped: ${message}.\n${error.mend}`);
    return exitCodes.environment;
  }
  if (error instanceof Error && "syscall" in error) {
    machine.log(`Set-up stopped: ${message}\nCheck that the folder is yours and the disk has room, then try again.`);
    return exitCodes.environment;
  }
  machine.log(`Set-up stopped: ${message}\nnpm run setup -- --debug says where.`);
  return exitCodes.internal;
}

/** Node runs no TypeScript below a folder of that name. @param {string} root */
function refuseFolder(root) {
  if (!root.split(/[\\/]/).includes("node_modules")) return;
  throw new ForeseeableFailure(
    `the project stands in ${root}, below a folder named node_modules`,
    "Move the project elsewhere.",
  );
}

/** @param {import('./setup/machine.mjs').Machine} machine @param {string} root */
function readyPackages(machine, root) {
  const missing = missingPackages(machine, root);
  if (missing.length > 0) {
    machine.log(`packages   installing (${missing.length} missing or changed)`);
    installPackages(machine, root);
    machine.log("packages   ready");
  }
  if (nodePackageFor(machine) === null && !isNewEnough(machine.nodeVersion)) {
    throw new ForeseeableFailure(
      `Node ${machine.nodeVersion} is too old, and no locked Node fits ${machine.platform} on ${machine.arch}`,
      `Install Node ${oldestNode.replace(/\.0$/, "")} or newer (https://nodejs.org) and try again.`,
    );
  }
}

/** @param {import('./setup/machine.mjs').Machine} machine @param {string} root */
function readyChromium(machine, root) {
  if (findChromium(machine) !== null) return;
  machine.log("chromium   installing");
  machine.log(`chromium   ${installChromium(machine, root)}`);
}

const self = fileURLToPath(import.meta.url);
if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === self) {
  const root = dirname(dirname(self));
  process.exitCode = setUp(thisMachine, root, process.argv.slice(2));
}
