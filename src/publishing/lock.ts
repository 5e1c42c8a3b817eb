/**
 * Locks that the system lifts with the process, however that ends: SQLite's, on files. A file is removed with its lock,
 * so one that is there without being locked says that its process was killed.
 */
import { accessSync, closeSync, constants, lstatSync, openSync, statSync, unlinkSync, type BigIntStats } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { setTimeout } from "node:timers/promises";

const LONGEST_WAIT_MS = 15 * 60_000;
const BETWEEN_TRIES_MS = 100;

export interface Lock {
  /** Whether a process that was killed had left the file. */
  readonly wasLeft: boolean;
  readonly release: () => void;
}

/** What stands under the name of a lock isn't one. */
export class ForeignLock extends Error {}

/** Another process has held the lock for longer than anybody should wait. */
export class LockHeld extends Error {}

/**
 * Waits for whoever holds it, without keeping the process from hearing signals; `tell` is called once where it must.
 * Throws `LockHeld` after 15 minutes, and as `takeLock` does.
 */
export async function waitForLock(path: string, tell: () => void, longestWaitMs = LONGEST_WAIT_MS): Promise<Lock> {
  for (let waitedMs = 0; waitedMs <= longestWaitMs; waitedMs += BETWEEN_TRIES_MS) {
    const lock = takeLock(path);
    if (lock !== null) return lock;
    if (waitedMs === 0) tell();
    await setTimeout(BETWEEN_TRIES_MS);
  }
  throw new LockHeld(path);
}

/** Null where another holds it. Throws `ForeignLock`, and what the system says where the file can't be made. */
export function takeLock(path: string): Lock | null {
  const wasLeft = !makeFile(path);
  const before = lookAt(path);
  if (before === null) return null;
  if (!before.isFile() || before.size > 0n) throw new ForeignLock(path);
  accessSync(path, constants.W_OK);
  const database = new DatabaseSync(path, { timeout: 0 });
  try {
    database.exec("PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE");
  } catch (error) {
    database.close();
    if (isBusy(error)) return null;
    throw error;
  }
  // Whoever held it before may have removed the file after we had opened it: that lock keeps nobody out.
  const after = lookAt(path);
  if (after === null || after.ino !== before.ino || after.birthtimeNs !== before.birthtimeNs) {
    database.close();
    return null;
  }
  return { wasLeft, release: () => releaseLock(path, database) };
}

/** The file goes first, while nobody else can have the lock. */
function releaseLock(path: string, database: DatabaseSync): void {
  if (!database.isOpen) return;
  try {
    unlinkSync(path);
  } catch {
    // It stays where the system lets nobody remove a file that is open: an empty file that locks nothing.
  }
  database.close();
}

/** Whether it wasn't there. It is never opened otherwise: closing a file lifts all locks that its process has on it. */
function makeFile(path: string): boolean {
  try {
    closeSync(openSync(path, "wx", 0o644));
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

function lookAt(path: string): BigIntStats | null {
  try {
    const found = lstatSync(path, { bigint: true });
    return found.isSymbolicLink() ? statSync(path, { bigint: true }) : found;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

/** SQLITE_BUSY, https://sqlite.org/rescode.html#busy */
function isBusy(error: unknown): boolean {
  return error instanceof Error && "errcode" in error && error.errcode === 5;
}
