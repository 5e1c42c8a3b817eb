// @ts-check
/**
 * Loaded before a program (`node --import`): ends it by SIGKILL at its n-th call that changes the disk, before the call or
 * in the middle of it. `KILL_AT` is n, from 1; `KILL_HALF` makes a write write half of its text first. Prints the number
 * of calls at the end, so that a test knows when it has tried them all.
 *
 * `KILL_CALLS` names other calls to count instead, those that return when they are done (`renameSync,rmdirSync`), and
 * `KILL_BELOW` how the paths begin for which they count.
 */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const killAt = Number(process.env["KILL_AT"] ?? "0");
let calls = 0;

const die = () => process.kill(process.pid, "SIGKILL");
const isDue = () => ++calls === killAt;

/** @typedef {(...args: any[]) => any} Call */
const disk = /** @type {{ open: Call } & Record<"link" | "mkdir" | "rename" | "unlink", Call>} */ (
  /** @type {unknown} */ (fs.promises)
);
const named = process.env["KILL_CALLS"]?.split(",");
if (named !== undefined) countNamed(named, process.env["KILL_BELOW"] ?? "");
else countUsual();
syncBuiltinESMExports();
process.on("exit", () => process.stderr.write(`\nKILL_CALLS=${calls}\n`));

/** @param {readonly string[]} names @param {string} below */
function countNamed(names, below) {
  const synchronous = /** @type {Record<string, Call>} */ (/** @type {unknown} */ (fs));
  for (const name of names) {
    const call = /** @type {Call} */ (synchronous[name]);
    synchronous[name] = (/** @type {unknown[]} */ ...args) =>
      String(args[0]).startsWith(below) && isDue() ? die() : call(...args);
  }
}

function countUsual() {
  for (const name of /** @type {const} */ (["link", "mkdir", "rename", "unlink"])) {
    const call = disk[name];
    disk[name] = (/** @type {unknown[]} */ ...args) => (isDue() ? die() : call(...args));
  }
  const { open } = disk;
  disk.open = async (/** @type {unknown[]} */ ...args) => {
    if (isDue()) return die();
    const file = await open(...args);
    for (const name of ["writeFile", "sync", "close"]) {
      const call = file[name].bind(file);
      file[name] = async (/** @type {unknown[]} */ ...rest) => {
        if (!isDue()) return call(...rest);
        if (name === "writeFile" && process.env["KILL_HALF"] === "1") {
          await file.write(String(rest[0]).slice(0, String(rest[0]).length / 2));
        }
        return die();
      };
    }
    return file;
  };
}
