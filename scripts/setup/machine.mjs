// @ts-check
/**
 * What set-up needs from the machine it runs on. Everything that reads or changes the world goes through here, so that
 * tests can hand in a machine of their own.
 *
 * @typedef {{ code: number, output: string }} Outcome `code` is the exit code, `output` what was printed on both
 *   streams. Where the program wasn't found, they are 127 and a sentence that says so.
 *
 * @typedef {object} Machine
 * @property {string} platform as `process.platform`
 * @property {string} arch as `process.arch`
 * @property {'glibc' | 'musl' | null} libc null where Node can't say
 * @property {string} nodeVersion without the `v`
 * @property {string} nodePath the running Node
 * @property {boolean} isRoot
 * @property {string} home
 * @property {string} temp
 * @property {Readonly<Record<string, string | undefined>>} env
 * @property {(path: string) => boolean} exists
 * @property {(path: string) => string | null} read null where there is no such file
 * @property {(path: string) => string[]} list file names; empty where there is no such folder
 * @property {(path: string, text: string) => void} write makes the folder too
 * @property {(path: string) => void} remove
 * @property {(program: string, args: string[], options?: { cwd?: string, env?: Record<string, string> }) => Outcome} run
 * @property {(line: string) => void} log
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { dirname } from "node:path";

/** @type {Machine} */
export const machine = {
  platform: process.platform,
  arch: process.arch,
  libc: readLibc(),
  nodeVersion: process.versions.node,
  nodePath: process.execPath,
  isRoot: process.getuid?.() === 0,
  home: homedir(),
  temp: tmpdir(),
  env: process.env,
  exists: existsSync,
  read: (path) => (existsSync(path) ? readFileSync(path, "utf8") : null),
  list: (path) => (existsSync(path) ? readdirSync(path) : []),
  write: (path, text) => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  },
  remove: (path) => rmSync(path, { recursive: true, force: true }),
  run: (program, args, { cwd, env } = {}) => {
    const child = spawnSync(program, args, {
      cwd,
      env: { ...process.env, ...env },
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
      // npm and npx are batch files on Windows, which only a shell can start.
      shell: process.platform === "win32" && !program.endsWith(".exe"),
    });
    if (child.error) return { code: 127, output: `${program} was not found` };
    return { code: child.status ?? 1, output: `${child.stdout}${child.stderr}` };
  },
  log: (line) => process.stderr.write(`${line}\n`),
};

/** @returns {'glibc' | 'musl' | null} */
function readLibc() {
  if (process.platform !== "linux") return null;
  const report = /** @type {{ header?: { glibcVersionRuntime?: string } } | undefined} */ (process.report?.getReport());
  return report?.header?.glibcVersionRuntime ? "glibc" : "musl";
}
