/** Lighthouse's own measurements of pages, as on a mobile telephone with a slow line. */
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import lighthouse from "lighthouse";
import { CATEGORIES, type Category, type PageRun } from "./lighthouse-runs.ts";

const START_PATIENCE_MS = 30_000;
const LOOK_AGAIN_MS = 50;

/** One visit with an empty cache. Throws where Lighthouse couldn't measure. */
export async function visitWithLighthouse(url: string, port: number): Promise<PageRun> {
  const result = await lighthouse(url, { port, logLevel: "error", onlyCategories: [...CATEGORIES] });
  if (result === undefined) throw new Error(`Lighthouse gave no result for ${url}`);
  const { lhr } = result;
  if (lhr.runtimeError) throw new Error(`Lighthouse could not measure ${url}: ${lhr.runtimeError.message}`);
  const numberOf = (audit: string) => lhr.audits[audit]?.numericValue ?? Number.NaN;
  const scores = new Map<Category, number>();
  const failing = new Map<Category, string[]>();
  for (const category of CATEGORIES) {
    const { score, auditRefs } = lhr.categories[category]!;
    scores.set(category, Math.round((score ?? 0) * 100));
    const failed = auditRefs.filter(({ id, weight }) => weight > 0 && (lhr.audits[id]?.score ?? 1) < 1);
    failing.set(
      category,
      failed.map(({ id }) => id),
    );
  }
  return {
    scores,
    failing,
    paintMs: numberOf("largest-contentful-paint"),
    blockedMs: numberOf("total-blocking-time"),
    shift: numberOf("cumulative-layout-shift"),
    bytes: numberOf("total-byte-weight"),
  };
}

/** Starts a Chromium with an open port for Lighthouse, hands the port over, and ends it afterwards. */
export async function withOpenChromium<T>(chromium: string, work: (port: number) => Promise<T>): Promise<T> {
  const profile = mkdtempSync(join(tmpdir(), "readacross-lighthouse-"));
  const child = spawn(
    chromium,
    [
      "--headless=new",
      "--no-sandbox",
      "--disable-background-networking",
      "--disable-component-update",
      "--no-first-run",
      "--remote-debugging-port=0",
      `--user-data-dir=${profile}`,
      "about:blank",
    ],
    { stdio: "ignore" },
  );
  try {
    return await work(await portOf(child, profile));
  } finally {
    const ended = new Promise((done) => child.once("exit", done));
    if (child.exitCode === null && child.kill()) await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Chromium writes the port into its profile once it listens. */
async function portOf(child: ChildProcess, profile: string): Promise<number> {
  const untilMs = performance.now() + START_PATIENCE_MS;
  let failure: Error | null = null;
  child.once("error", (error) => (failure = error));
  while (performance.now() < untilMs && failure === null && child.exitCode === null) {
    await new Promise((done) => setTimeout(done, LOOK_AGAIN_MS));
    const port = Number.parseInt(readIfThere(join(profile, "DevToolsActivePort")), 10);
    if (port > 0) return port;
  }
  throw failure ?? new Error("Chromium opened no port for Lighthouse");
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
