// @ts-check
/**
 * The npm packages: whether what is installed is what the lock file asks for, and installing it.
 *
 * @typedef {object} LockedPackage
 * @property {string} version
 * @property {string} [integrity]
 * @property {boolean} [optional]
 * @property {boolean} [devOptional]
 * @property {string | string[]} [os]
 * @property {string | string[]} [cpu]
 * @property {string | string[]} [libc]
 *
 * @typedef {{ packages: Record<string, LockedPackage> }} LockFile
 */
import { join } from "node:path";
import { ForeseeableFailure, toForeseeableFailure } from "./foreseeable.mjs";
import { readyNode, runNpm } from "./node.mjs";

/**
 * @param {import('./machine.mjs').Machine} machine
 * @param {string} root the project's folder
 * @returns {LockFile}
 * @throws {ForeseeableFailure}
 */
function readLockFile(machine, root) {
  const text = machine.read(join(root, "package-lock.json"));
  if (text === null) {
    throw new ForeseeableFailure("package-lock.json is missing", "Restore it: git checkout package-lock.json");
  }
  return parseLockFile(text);
}

/** @param {string} text @returns {LockFile} */
function parseLockFile(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new ForeseeableFailure("package-lock.json is not JSON", "Restore it: git checkout package-lock.json");
  }
}

/**
 * The locked packages that are missing or differ, as their paths below the project. npm notes what it installed in a
 * file of its own; comparing the contents, not the dates, survives git checkouts and restored caches. An optional
 * package may be missing unless it was made for just this platform.
 *
 * @param {import('./machine.mjs').Machine} machine
 * @param {string} root
 * @returns {string[]}
 */
export function missingPackages(machine, root) {
  const locked = readLockFile(machine, root).packages;
  const note = machine.read(join(root, "node_modules", ".package-lock.json"));
  const installed = note === null ? {} : parseLockFile(note).packages;
  return Object.entries(locked)
    .filter(([path]) => path !== "")
    .filter(([path, wanted]) => {
      const own = installed[path];
      if (own !== undefined) return own.version !== wanted.version || own.integrity !== wanted.integrity;
      return wanted.optional || wanted.devOptional ? isMadeFor(machine, wanted) : true;
    })
    .map(([path]) => path);
}

/** @param {import('./machine.mjs').Machine} machine @param {LockedPackage} wanted */
function isMadeFor(machine, { os, cpu, libc }) {
  if (os === undefined || cpu === undefined) return false;
  /** @param {string | string[] | undefined} allowed @param {string | null} own */
  const fits = (allowed, own) => allowed === undefined || (own !== null && [allowed].flat().includes(own));
  return fits(os, machine.platform) && fits(cpu, machine.arch) && fits(libc, machine.libc);
}

/**
 * Runs no package's own script: none that is locked needs one.
 *
 * @param {import('./machine.mjs').Machine} machine
 * @param {string} root
 * @throws {ForeseeableFailure}
 */
export function installPackages(machine, root) {
  const node = readyNode(machine, readLockFile(machine, root));
  try {
    const args = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
    const outcome = runNpm(machine, args, { cwd: root, nodePath: node.nodePath, binFolder: node.binFolder });
    if (outcome.code !== 0) throw toForeseeableFailure("npm ci", outcome);
  } finally {
    node.discard();
  }
}
