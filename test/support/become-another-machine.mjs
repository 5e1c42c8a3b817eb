// @ts-check
/**
 * Loaded before a build (`node --import`), makes this machine another one in what `ANOTHER_MACHINE` lists: `folders` lists
 * every folder backwards, `clock` goes 400 days and some hours ahead, `umask` lets nobody else read what is written. What
 * a site holds must depend on none of them.
 */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { isMainThread } from "node:worker_threads";

const AHEAD_MS = ((400 * 24 + 7) * 60 + 13) * 60_000;

const changes = {
  folders: listBackwards,
  clock: () => setClockAhead(AHEAD_MS),
  // The process has one, which only its main thread may set.
  umask: () => void (isMainThread && process.umask(0o077)),
};

for (const [name, change] of Object.entries(changes)) {
  if (process.env["ANOTHER_MACHINE"]?.split(",").includes(name)) change();
}

function listBackwards() {
  const disk = /** @type {any} */ (fs);
  const { readdir, readdirSync } = disk;
  const { readdir: readdirLater } = disk.promises;
  disk.readdirSync = (/** @type {unknown[]} */ ...args) => readdirSync(...args).reverse();
  disk.readdir = (/** @type {unknown[]} */ ...args) => {
    const done = /** @type {(error: unknown, names?: unknown[]) => void} */ (args.pop());
    readdir(...args, (/** @type {unknown} */ error, /** @type {unknown[] | undefined} */ names) =>
      error === null ? done(null, names?.reverse()) : done(error),
    );
  };
  disk.promises.readdir = async (/** @type {unknown[]} */ ...args) => (await readdirLater(...args)).reverse();
  syncBuiltinESMExports();
}

/** @param {number} aheadMs */
function setClockAhead(aheadMs) {
  const { now } = Date;
  const later = () => now() + aheadMs;
  const OwnDate = Date;
  const clock = new Proxy(OwnDate, {
    get: (target, name) => (name === "now" ? later : Reflect.get(target, name)),
    apply: () => new OwnDate(later()).toString(),
    construct: (target, args, made) => Reflect.construct(target, args.length === 0 ? [later()] : args, made),
  });
  globalThis.Date = clock;
  Object.defineProperty(OwnDate.prototype, "constructor", { value: clock, configurable: true, writable: true });
}
