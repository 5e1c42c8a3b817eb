/**
 * `npm run build`, ended by SIGKILL at moments that nobody chose; and at each call that moves or removes a site, which
 * `swap.test.ts` tries without a build.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { facts, REGISTRY, report } from "../../src/gate/examples/example.ts";
import { beside } from "../../src/publishing/beside.ts";
import { verifyManifest } from "../../src/publishing/manifest.ts";
import { makeScratch } from "../support/build-site.ts";
import { killAtMoments, KILLS, runFor, type Run } from "../support/kill-moments.ts";

const scratch = makeScratch();
const content = join(scratch.folder, "content");
const places = beside(join(scratch.folder, "site"));
const args = ["scripts/astro.mjs", "build", "--outDir", places.site];

const LATER_BUILD_EACH = 5;

/** A build takes 8 s on two cores that do nothing else, and several times that beside others. */
const LONGEST_MS = 2 * 60 * 60_000;

/** Where each kill leaves a site to start from: before the swap the old one, between its renames both, then the new one. */
const CALLS = [
  { calls: "renameSync", killAt: 1, below: "site", standsIn: "site", isNew: false },
  { calls: "renameSync", killAt: 2, below: "site", standsIn: "previous", isNew: false },
  { calls: "rmdirSync", killAt: 1, below: "previous", standsIn: "site", isNew: true },
  { calls: "unlinkSync", killAt: 1, below: "lock", standsIn: "site", isNew: true },
] as const;

const preload = new URL("../support/kill-at-call.mjs", import.meta.url).href;

let count = 0;
/** Every build makes another site: its pages name its address. */
function nextRun(): Run {
  count += 1;
  return { args, env: { SITE_CONTENT: content, SITE_CACHE: join(scratch.folder, "cache"), SITE_URL: address() } };
}

/** Of the last run. */
function address(): string {
  return `https://build-${count}.example`;
}

function builtBy(folder: string): string | undefined {
  return /https:\/\/build-\d+\.example/u.exec(readFileSync(join(folder, "robots.txt"), "utf8"))?.[0];
}

let wholeRunMs: number;
/** A build that nobody disturbs; nothing of those before it is left. */
async function buildWhole(what: string): Promise<void> {
  const { code, tookMs } = await runFor(nextRun(), null);
  expect(code, what).toBe(0);
  expect([await verifyManifest(places.site), builtBy(places.site)], what).toEqual([[], address()]);
  expect([places.staging, places.previous, places.lock].filter(existsSync), what).toEqual([]);
  wholeRunMs = tookMs;
}

beforeAll(async () => {
  const files = { ...REGISTRY, "reports/alibaba-falls.md": report(facts({}), "Alibaba fell [8%](#alibaba-day).") };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  }
  await buildWhole("the first build");
});
afterAll(scratch.remove);

test.each(CALLS)(
  "killed at $calls $killAt of $below, a whole site stands in $standsIn",
  async ({ calls, killAt, below, standsIn, isNew }) => {
    const old = builtBy(places.site);
    const { env } = nextRun();
    const kill = { KILL_AT: String(killAt), KILL_CALLS: calls, KILL_BELOW: places[below] };
    const { code } = await runFor({ args: ["--import", preload, ...args], env: { ...env, ...kill } }, null);
    expect(code).toBeNull();
    expect(existsSync(places.site)).toBe(standsIn === "site");
    expect(await verifyManifest(places[standsIn])).toEqual([]);
    expect(builtBy(places[standsIn])).toBe(isNew ? address() : old);
    if (standsIn === "previous") expect(await verifyManifest(places.staging)).toEqual([]);
    await buildWhole("the build after it");
  },
  LONGEST_MS,
);

test(
  "whatever moment it is killed at, the old site stands whole or the new one, and the next build succeeds",
  async () => {
    const found = { "the old site": 0, "both beside it": 0, "the new site": 0, "had ended before": 0 };
    let runs = 0;
    let old = builtBy(places.site);
    await killAtMoments(
      nextRun,
      () => wholeRunMs,
      async (moment, code) => {
        runs += 1;
        if (code !== null) {
          expect([code, builtBy(places.site)], moment).toEqual([0, address()]);
          found["had ended before"] += 1;
        } else if (existsSync(places.site)) {
          const now = builtBy(places.site);
          expect([old, address()], moment).toContain(now);
          found[now === old ? "the old site" : "the new site"] += 1;
        } else {
          expect([builtBy(places.previous), builtBy(places.staging)], moment).toEqual([old, address()]);
          expect(await verifyManifest(places.previous), moment).toEqual([]);
          expect(await verifyManifest(places.staging), moment).toEqual([]);
          found["both beside it"] += 1;
        }
        if (existsSync(places.site)) expect(await verifyManifest(places.site), moment).toEqual([]);
        if (runs % LATER_BUILD_EACH === 0 || !existsSync(places.site)) await buildWhole(`the build after ${moment}`);
        old = builtBy(places.site);
      },
    );
    await buildWhole("the build after the last");
    console.log(`${KILLS} kills of a build left`, found);
  },
  LONGEST_MS,
);
