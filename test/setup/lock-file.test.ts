/**
 * The lock file must suit `npm ci` on every platform, whichever one it was written on.
 */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface Locked {
  version: string;
  resolved?: string;
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
