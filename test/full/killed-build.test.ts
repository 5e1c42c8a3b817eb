/**
 * `npm run build`, ended by SIGKILL at moments that nobody chose; and at each call that moves or removes a site, which
 * `swap.test.ts` tries without a build.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { facts, REGISTRY, report } from "../../src/gate/examples/example.ts";
import { beside } from "../../src/publishing/beside.ts";
import { verifyManifest } from "../../src/publishing/manifest.ts";
import { makeScratch } from "../support/build-site.ts";
import { killAtMoments, KILLS, runFor } from "../support/kill-moments.ts";

const scratch = makeScratch();
afterAll(scratch.remove);

const LATER_BUILD_EACH = 5;

/** A build takes 8 s on two cores that do nothing else, and several times that beside others. */
const LONGEST_MS = 60 * 60_000;

/** Where each kill leaves a site to start from: before the swap the old one, between its renames both, then the new one. */
const CALLS = [
  { calls: "renameSync", killAt: 1, below: "site", standsIn: "site", isNew: false },
  { calls: "renameSync", killAt: 2, below: "site", standsIn: "previous", isNew: false },
  { calls: "rmdirSync", killAt: 1, below: "previous", standsIn: "site", isNew: true },
  { calls: "unlinkSync", killAt: 1, below: "lock", standsIn: "site", isNew: true },
] as const;

const preload = new URL("../support/kill-at-call.mjs", import.meta.url).href;

test(
  "whatever moment it is killed at, one whole site stands, and the next build succeeds",
  async () => {
    const content = join(scratch.folder, "content");
    const files = { ...REGISTRY, "reports/alibaba-falls.md": report(facts({}), "Alibaba fell [8%](#alibaba-day).") };
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(content, path)), { recursive: true });
      writeFileSync(join(content, path), text);
    }
    const places = beside(join(scratch.folder, "site"));
    const args = ["scripts/astro.mjs", "build", "--outDir", places.site];
    // Every build makes another site: its pages name its address.
    let count = 0;
    const nextRun = () => ({
      args,
      env: {
        SITE_CONTENT: content,
        SITE_CACHE: join(scratch.folder, "cache"),
        SITE_URL: `https://build-${(count += 1)}.example`,
      },
    });
    const startedMs = Date.now();
    expect(await runFor(nextRun(), null)).toBe(0);
    const wholeRunMs = Date.now() - startedMs;
    const found = { site: 0, previous: 0, staging: 0 };
    const builtBy = (folder: string) =>
      /https:\/\/build-\d+\.example/u.exec(readFileSync(join(folder, "robots.txt"), "utf8"))?.[0];

    for (const { calls, killAt, below, standsIn, isNew } of CALLS) {
      const moment = `killed at ${calls} ${killAt}`;
      const old = builtBy(places.site);
      const next = nextRun();
      const env = { ...next.env, KILL_AT: String(killAt), KILL_CALLS: calls, KILL_BELOW: places[below] };
      expect(await runFor({ args: ["--import", preload, ...args], env }, null), moment).toBeNull();
      expect(existsSync(places.site), moment).toBe(standsIn === "site");
      expect(await verifyManifest(places[standsIn]), moment).toEqual([]);
      expect(builtBy(places[standsIn]), moment).toBe(isNew ? next.env.SITE_URL : old);
      if (standsIn === "previous") expect(await verifyManifest(places.staging), moment).toEqual([]);
      expect(await runFor(nextRun(), null), `the build after ${moment}`).toBe(0);
      expect([places.staging, places.previous, places.lock].filter(existsSync)).toEqual([]);
    }

    let kills = 0;
    const run = {
      args,
      get env() {
        return nextRun().env;
      },
    };
    const ended = await killAtMoments(run, wholeRunMs, async (moment) => {
      const where = (["site", "previous", "staging"] as const).find((name) => existsSync(places[name]))!;
      found[where] += 1;
      expect(await verifyManifest(places[where]), `${moment}: ${where}`).toEqual([]);
      expect(builtBy(places[where]), moment).toBeDefined();
      kills += 1;
      if (kills % LATER_BUILD_EACH !== 0 && kills !== KILLS) return;
      expect(await runFor(nextRun(), null), `the build after ${moment}`).toBe(0);
      expect(await verifyManifest(places.site)).toEqual([]);
      expect([places.staging, places.previous, places.lock].filter(existsSync)).toEqual([]);
    });
    console.log(`${KILLS} kills of a build of ${wholeRunMs} ms, ${ended} of them too late; the site stood in`, found);
  },
  LONGEST_MS,
);
