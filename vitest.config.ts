/**
 * Suites, told apart by what they need: `unit` needs nothing, `programs` starts the project's own programs and tools,
 * `build` reads the built site in `dist`, `browser` opens it in Chromium. `full` holds the slow rest. `npm test` runs
 * them in that order.
 */
import { defineConfig } from "vitest/config";
import { findChromium } from "./scripts/setup/chromium.mjs";
import { machine } from "./scripts/setup/machine.mjs";
import { LongestFirst } from "./test/support/longest-first.ts";

const minuteMs = 60_000;
const chromium = findChromium(machine);

export default defineConfig({
  test: {
    allowOnly: false,
    // By default one core is left alone, which on two cores is half of them.
    maxWorkers: "100%",
    sequence: { sequencer: LongestFirst },
    env: chromium === null ? {} : { CHROME_PATH: chromium },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["src/**/*.test.ts", "scripts/*/**/*.test.{ts,mjs}", "test/hostile/**/*.test.ts"],
          setupFiles: ["test/setup/property-runs.ts"],
          // No module keeps state, so that files can share them: half the time.
          isolate: false,
          testTimeout: process.env["READACROSS_RUNS"] === undefined ? minuteMs / 2 : 20 * minuteMs,
        },
      },
      {
        extends: true,
        test: {
          name: "programs",
          include: ["scripts/*.test.ts", "test/setup/**/*.test.ts"],
          testTimeout: minuteMs,
        },
      },
      {
        extends: true,
        test: {
          name: "build",
          include: ["test/build/**/*.test.ts"],
          globalSetup: ["test/support/built-sites.ts"],
          testTimeout: 2 * minuteMs,
          hookTimeout: 3 * minuteMs,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          globalSetup: ["test/support/built-sites.ts"],
          // Only what hangs is to end by it: a page of every component takes axe a minute on a busy machine.
          testTimeout: 4 * minuteMs,
          hookTimeout: 4 * minuteMs,
          expect: { poll: { timeout: minuteMs / 4 } },
        },
      },
      {
        extends: true,
        test: {
          name: "full",
          include: ["test/full/**/*.test.ts"],
          setupFiles: ["test/setup/property-runs.ts"],
          fileParallelism: false,
          testTimeout: 15 * minuteMs,
          hookTimeout: 15 * minuteMs,
        },
      },
    ],
  },
});
