/**
 * The lock file must suit `npm ci` on every platform, whichever one it was written on, and bring nothing that nobody has
 * looked at: a digest for each package, no script that runs at installing, licences that the project can live with.
 */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface Locked {
  version: string;
  resolved?: string;
  integrity?: string;
  hasInstallScript?: boolean;
  license?: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: Record<string, Locked> };

/** The entry that a package at `path` gets when it asks for `name`: in its own folder, or in one above. */
function entryFor(path: string, name: string): Locked | undefined {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("node_modules/") - 1))) {
    const entry = packages[`${folder === "" ? "" : `${folder}/`}node_modules/${name}`];
    if (entry !== undefined || folder === "") return entry;
  }
}

test("names no registry", () => {
  expect(Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});

test("pins every direct dependency exactly", () => {
  const { dependencies, devDependencies, optionalDependencies } = packages[""] ?? { version: "" };
  const ranges = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
  expect(ranges.filter(([, range]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(range))).toEqual([]);
});

test("brings Node 24 to three platforms", () => {
  for (const platform of ["linux-x64", "linux-arm64", "win-x64"]) {
    expect(packages[`node_modules/node-${platform}`]?.version).toBe("24.21.0");
  }
});

test("lists every platform's half of a package, which npm leaves out when it can't see one", () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([, range]) => /^\d/.test(range))
      .filter(([name, version]) => entryFor(path, name)?.version !== version)
      .map(([name, version]) => `${path} needs ${name} ${version}`),
  );
  expect(missing).toEqual([]);
});

test("zod is Astro's own", () => {
  expect(Object.keys(packages).filter((path) => path.endsWith("node_modules/zod"))).toEqual(["node_modules/zod"]);
});

/**
 * Halves of packages for other platforms whose digests the registry didn't have when the lock was written on Linux
 * (x64). Where one of them is installed, npm takes the version without comparing its bytes; an `npm install` there
 * fills the gap. SECURITY.md names it.
 */
const withoutDigest = [
  ...["android-arm64", "darwin-arm64", "darwin-x64", "linux-arm64-gnu", "linux-arm64-musl", "wasm32-wasi"],
  ...["win32-arm64-msvc", "win32-x64-msvc"],
].map((platform) => `@astrojs/compiler-binding-${platform}`);
withoutDigest.push(
  ...["darwin-arm64", "darwin-x64", "linux-arm64", "linux-arm64-musl", "win32-arm64", "win32-x64"].map(
    (platform) => `@duckdb/node-bindings-${platform}`,
  ),
  ...["darwin-arm64", "darwin-x64", "freebsd-x64", "windows-arm64", "windows-x64"].map((name) => `@pagefind/${name}`),
);

test("holds the SHA-512 digest of every package, but for known halves of other platforms", () => {
  const without = Object.entries(packages)
    .filter(([path, { integrity = "" }]) => path !== "" && !/^sha512-[A-Za-z0-9+/]{86}==$/u.test(integrity))
    .map(([path]) => path.replace("node_modules/", ""));
  expect(without.sort()).toEqual(withoutDigest.sort());
});

/** Packages that have a script for installing. Ours works without each of these, which is why npm is told to skip it. */
const scripted: Readonly<Record<string, string>> = {
  esbuild: "puts its program in the place of a small script that finds it just as well",
};

test("brings no script that runs at installing unless it is known, and none that is run", () => {
  const found = Object.entries(packages).filter(([, { hasInstallScript }]) => hasInstallScript);
  expect(found.map(([path]) => path.replace(/^.*node_modules\//u, ""))).toEqual(Object.keys(scripted));
  const { allowScripts } = JSON.parse(readFileSync("package.json", "utf8")) as { allowScripts: unknown };
  expect(allowScripts).toEqual(Object.fromEntries(Object.keys(scripted).map((name) => [name, false])));
});

/** What may be used and passed on for any purpose, with a notice at most. */
const FREE = /^(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|CC0-1\.0|Python-2\.0)$/u;

/** Whose own sources must stay open when they are changed: used as they are, and no part of a built site. */
const SHARED_BACK = /^(axe-core|lightningcss(-.*)?|satori|@img\/sharp-.*)$/u;

test("has licences that anybody may use, pass on and sell under", () => {
  const others = Object.entries(packages).filter(([path, { license = "none" }]) => {
    const parts = license.replace(/[()]/gu, "").split(/ AND | OR /u);
    if (parts.every((part) => FREE.test(part))) return false;
    const name = path.replace(/^.*node_modules\//u, "");
    return (
      !SHARED_BACK.test(name) ||
      !parts.every((part) => FREE.test(part) || /^(MPL-2\.0|LGPL-3\.0-or-later)$/u.test(part))
    );
  });
  expect(others.map(([path, { license }]) => `${path} ${license}`)).toEqual([]);
});
