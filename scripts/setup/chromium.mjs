// @ts-check
/**
 * Chromium, which the browser tests open the site in: finding it, and fetching it where it is asked for.
 */
import { join } from "node:path";
import { ForeseeableFailure, toForeseeableFailure } from "./foreseeable.mjs";

/** @type {Record<string, string[]>} */
const usualPlaces = {
  linux: [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
    "/snap/bin/chromium",
  ],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
  win32: [
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
  ],
};

/** Where the program stands inside one of Playwright's `chromium-<revision>` folders. */
const insidePlaywright = [
  "chrome-linux/chrome",
  "chrome-linux64/chrome",
  "chrome-linux-arm64/chrome",
  "chrome-mac/Chromium.app/Contents/MacOS/Chromium",
  "chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing",
  "chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing",
  "chrome-win/chrome.exe",
  "chrome-win64/chrome.exe",
];

/**
 * The path of a Chromium, or null. `CHROME_PATH` outranks everything.
 *
 * @param {import('./machine.mjs').Machine} machine
 * @returns {string | null}
 * @throws {ForeseeableFailure} where `CHROME_PATH` leads nowhere
 */
export function findChromium(machine) {
  const named = machine.env["CHROME_PATH"];
  if (named) {
    if (machine.exists(named)) return named;
    throw new ForeseeableFailure(`CHROME_PATH names no file: ${named}`, "Correct it, or unset it.");
  }
  return [...(usualPlaces[machine.platform] ?? []), ...playwrightPlaces(machine)].find(machine.exists) ?? null;
}

/** Newest revision first. @param {import('./machine.mjs').Machine} machine @returns {string[]} */
function playwrightPlaces(machine) {
  const { env, home, platform } = machine;
  const cache =
    env["PLAYWRIGHT_BROWSERS_PATH"] ??
    {
      darwin: join(home, "Library", "Caches", "ms-playwright"),
      win32: join(env["LOCALAPPDATA"] ?? join(home, "AppData", "Local"), "ms-playwright"),
    }[platform] ??
    join(env["XDG_CACHE_HOME"] ?? join(home, ".cache"), "ms-playwright");
  return machine
    .list(cache)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort((a, b) => Number(b.slice("chromium-".length)) - Number(a.slice("chromium-".length)))
    .flatMap((name) => insidePlaywright.map((path) => join(cache, name, path)));
}

/**
 * Debian's package where we are root on Debian or a descendant that has it; Playwright's download elsewhere.
 *
 * @param {import('./machine.mjs').Machine} machine
 * @param {string} root
 * @returns {string} the path of the Chromium
 * @throws {ForeseeableFailure}
 */
export function installChromium(machine, root) {
  const isDebian = /^ID=debian$/m.test(machine.read("/etc/os-release") ?? "");
  if (isDebian && machine.isRoot) {
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    const update = machine.run("apt-get", ["update", "-qq"], { env });
    if (update.code !== 0) throw toForeseeableFailure("apt-get update", update);
    const install = machine.run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], { env });
    if (install.code !== 0) throw toForeseeableFailure("apt-get install chromium", install);
  } else {
    const cli = join(root, "node_modules", "playwright-core", "cli.js");
    const outcome = machine.run(machine.nodePath, [cli, "install", "chromium"], { cwd: root });
    if (outcome.code !== 0) throw toForeseeableFailure("playwright-core install chromium", outcome);
  }
  const found = findChromium(machine);
  if (found === null) {
    throw new ForeseeableFailure(
      "Chromium was installed but cannot be found",
      "Set CHROME_PATH to the program and try again.",
    );
  }
  return found;
}
