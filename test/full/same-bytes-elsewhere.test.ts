/**
 * What a site must not depend on, each apart, so that a failure says which it was: `test/build/same-bytes.test.ts` asks
 * most of it at once.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, writeFileSync, readFileSync, statSync, utimesSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { anotherMachine } from "../support/another-machine.ts";
import { buildSite, makeScratch, projectFolder, type Build, type BuildOptions } from "../support/build-site.ts";
import { copyCheckout } from "../support/copied-checkout.ts";
import { differingFiles } from "../support/differing-files.ts";

/** Nobody, where there is a choice. */
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;

const scratch = makeScratch();
afterAll(scratch.remove);

let usual: Build;
beforeAll(async () => {
  usual = await build("usual");
});

async function build(name: string, options: BuildOptions = {}, folder = scratch.folder): Promise<Build> {
  const made = await buildSite(folder, name, { timeoutMs: 10 * 60_000, ...options });
  if (made.code !== 0) throw new Error(`The build of ${name} ended with ${made.code}:\n${made.output}`);
  return made;
}

const reversed = join(scratch.folder, "content");

test.each<[what: string, options: BuildOptions]>([
  ["nothing", {}],
  ["a time zone ahead of all others", { env: { TZ: "Pacific/Kiritimati" } }],
  ["a time zone with changing clocks", { env: { TZ: "America/St_Johns" } }],
  ["a Turkish language", { env: { LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8", LANGUAGE: "tr" } }],
  ["a Chinese language", { env: { LANG: "zh_TW.UTF-8", LC_ALL: "zh_TW.UTF-8", LANGUAGE: "zh" } }],
  ["no language", { env: { LANG: "C", LC_ALL: "POSIX" } }],
  ["folders listed backwards", { env: anotherMachine("folders") }],
  ["content that was written backwards", { content: reversed }],
  ["a day 400 days ahead", { env: anotherMachine("clock") }],
  ["files that nobody else may read", { env: anotherMachine("umask") }],
  ["little memory and one thread", { env: { NODE_OPTIONS: "--max-old-space-size=768", UV_THREADPOOL_SIZE: "1" } }],
  [
    "what shells and programs around a build set",
    {
      env: {
        NODE_ENV: "development",
        CI: "true",
        GITHUB_ACTIONS: "true",
        FORCE_COLOR: "3",
        COLUMNS: "20",
        TERM: "dumb",
        DEBUG: "*",
        VITE_NAME: "x",
        PUBLIC_NAME: "x",
        BASE_URL: "/x/",
        MODE: "development",
        SOURCE_DATE_EPOCH: "1",
        npm_package_name: "x",
        USER: "x",
        HOSTNAME: "x",
      },
    },
  ],
])("%s makes no difference", async (what, options) => {
  if (options.content === reversed) writeBackwards(join(projectFolder, "content"), reversed);
  expect(differingFiles(usual.folder, (await build(what.replaceAll(" ", "-"), options)).folder)).toEqual([]);
});

test("a build over an old site, with what an earlier build kept, makes no difference", async () => {
  await build("again", { env: { SITE_REPORT_IMAGES: "on" } });
  expect(differingFiles(usual.folder, (await build("again")).folder)).toEqual([]);
});

test.skipIf(spawnSync("taskset", ["--version"]).status !== 0)("one processor makes no difference", async () => {
  const one = await build("one-processor", { starter: ["taskset", "-c", "0"] });
  expect(differingFiles(usual.folder, one.folder)).toEqual([]);
});

test("pictures of reports are the same elsewhere too", async () => {
  const env = { SITE_REPORT_IMAGES: "on" };
  const [here, there] = [
    await build("pictures", { env }),
    await build("pictures-elsewhere", { env: { ...env, ...anotherMachine("folders", "clock"), TZ: "Asia/Tokyo" } }),
  ];
  expect(picturesIn(here)).toBeGreaterThan(picturesIn(usual));
  expect(differingFiles(here.folder, there.folder)).toEqual([]);
});

test("another checkout, in a folder with a space, by another user, makes no difference", async () => {
  const copy = copyCheckout(isRoot ? NOBODY : undefined);
  try {
    const env = { HOME: copy.scratch, USER: "nobody", TMPDIR: copy.scratch };
    const options = { checkout: copy.folder, env, ...(isRoot ? { user: NOBODY } : {}) };
    const there = await build("site", options, copy.scratch);
    expect(statSync(join(there.folder, "index.html")).uid).toBe(isRoot ? NOBODY : (process.getuid?.() ?? 0));
    expect(differingFiles(usual.folder, there.folder)).toEqual([]);
  } finally {
    copy.remove();
  }
});

function picturesIn({ folder }: Build): number {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".png")).length;
}

/** Copies a folder’s files last to first, each dated another day. */
function writeBackwards(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  const files = readdirSync(from, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files
    .map(({ parentPath, name }) => join(parentPath, name).slice(from.length))
    .sort()
    .reverse();
  for (const [index, path] of paths.entries()) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    writeFileSync(join(to, path), readFileSync(join(from, path)));
    utimesSync(join(to, path), 1e9 + index * 86_400, 1e9 + index * 86_400);
  }
}
