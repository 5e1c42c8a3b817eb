/** `npm run build`, ended by SIGKILL at moments that nobody chose; the swap call by call is in `swap.test.ts`. */
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

const LATER_BUILD_EACH = 10;

test("whatever moment it is killed at, one whole site stands, and the next build succeeds", async () => {
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
});
