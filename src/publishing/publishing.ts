/**
 * Every build goes beside the site that stands (`dist.staging`), is checked whole there, and takes its place by two
 * renames: until then the old site stays, whatever ends the build. docs/publishing.md says what a user sees of it.
 */
import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import { cp } from "node:fs/promises";
import { homedir } from "node:os";
import { isAbsolute, relative, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { AstroIntegration, AstroIntegrationLogger } from "astro";
import { site } from "../site.ts";
import { beside, type Beside } from "./beside.ts";
import { end, endWith, isDebugging, orEnd } from "./end-build.ts";
import { endWithNpm } from "./end-with-npm.ts";
import { ENVIRONMENT, INTERNAL, USAGE } from "./exit-codes.ts";
import { findTarget, isVacant, realPlace } from "./find-target.ts";
import { guardBuild, type BuildGuard } from "./guard-build.ts";
import { judgeCheckout } from "./judge-checkout.ts";
import { judgeTarget, refuseForeign, type Grounds } from "./judge-target.ts";
import { judgeOptions } from "./judge-options.ts";
import { keepFailuresLegible, takeUnforeseenAsOurs } from "./legible-failure.ts";
import { waitForLock } from "./lock.ts";
import { verifyManifest, writeManifest } from "./manifest.ts";
import { finishSwap, foreignBeside, makeFolder, swapDisk } from "./mend-leftovers.ts";
import { sealSite } from "./seal-site.ts";
import { swapIn } from "./swap.ts";
import { verifySite } from "./verify-site.ts";

interface Build {
  readonly places: Beside;
  /** Where Astro builds: the staging folder, or a folder of the checkout where that is on another disk. */
  readonly workshop: string;
  readonly guard: BuildGuard;
}

/**
 * `root` is the checkout. `opening` stands before all integrations that wait or write, `closing` behind them. A build or
 * preview that can't go on ends the process with a message and its code.
 */
export function publishing(root: string): {
  readonly opening: AstroIntegration;
  readonly closing: AstroIntegration;
  /** Hears which page is rendered, so that a failure can name it. */
  readonly tellPage: (address: string | null) => void;
} {
  let build: Build | null = null;
  let outcome = "";
  let pageInWork: string | null = null;
  keepFailuresLegible(() => ({ outcome, pageInWork }), isDebugging());
  return {
    tellPage: (address) => (pageInWork = address),
    opening: {
      name: "readacross:staging",
      hooks: {
        "astro:config:setup": async ({ command, config, updateConfig, logger }) => {
          refuseWhatAstroTakes(root, command);
          const folder = fileURLToPath(config.outDir);
          if (command === "preview") await orEnd(nameOf(root, folder), () => openPreview(root, folder, logger));
          if (command === "build" || command === "preview") endWithNpm();
          if (command !== "build") return;
          takeUnforeseenAsOurs();
          outcome = `${nameOf(root, folder)} is as it was.`;
          build = await orEnd(nameOf(root, folder), () => openBuild(root, folder, logger));
          updateConfig({ outDir: pathToFileURL(`${build.workshop}/`) });
        },
      },
    },
    closing: {
      name: "readacross:publishing",
      hooks: {
        "astro:build:done": async ({ logger }) => {
          if (build === null) return;
          const { places, workshop, guard } = build;
          await orEnd(nameOf(root, places.site), () => publish(root, places, workshop, logger));
          guard.end();
        },
      },
    },
  };
}

/** What Astro itself would take without a word, and do something else or end amid the work. */
function refuseWhatAstroTakes(root: string, command: string): void {
  const args = process.argv.slice(2);
  const complaint = args[0] === command ? judgeOptions(args) : null;
  if (complaint !== null) endWith(complaint, USAGE);
  const fault = command === "preview" ? null : judgeCheckout(root);
  if (fault !== null) end([fault], ENVIRONMENT);
}

/** Makes the staging folder, with the lock that keeps other builds out of it. */
async function openBuild(root: string, folder: string, logger: AstroIntegrationLogger): Promise<Build> {
  const name = nameOf(root, folder);
  const refuseWrongTarget = async () => {
    const target = await findTarget(folder, name);
    const fault = judgeTarget(target, groundsOf(root));
    if (fault !== null) end([fault], USAGE);
    return beside(target.site);
  };
  const { site, lock: lockFile } = await refuseWrongTarget();
  makeFolder(resolve(site, ".."));
  const lock = await waitForLock(lockFile, () =>
    logger.info(`Another build into ${name} is under way: waiting for it.`),
  );
  process.once("exit", lock.release);
  // What stood there may be another site now, or a build's that was killed.
  const places = await refuseWrongTarget();
  await tellFinished(root, places, logger);
  if (isMount(places.site)) {
    const note = "A site is replaced as a whole, which can’t be done there: build into a folder inside it.";
    end([{ path: name, reason: "Unexpected disk mounted there, expected a folder", note }], ENVIRONMENT);
  }
  const foreign = lock.wasLeft ? [] : await foreignBeside(places);
  if (foreign.length > 0) {
    end(
      foreign.map(([path, what]) => refuseForeign(nameOf(root, path), what)),
      USAGE,
    );
  }
  process.off("exit", lock.release);
  const workshop = workshopOf(root, places);
  const guard = guardBuild([places.staging, workshop], lock, {
    isDebugging: isDebugging(),
    tell: (text) => console.error(`\n${text} ${name} is as it was.`),
  });
  for (const folder of [places.staging, places.previous, workshop]) swapDisk.remove(folder);
  makeFolder(places.staging);
  makeFolder(workshop);
  return { places, workshop, guard };
}

/** Astro moves files from the checkout into the folder it builds into, which no system does from disk to disk. */
function workshopOf(root: string, { site, staging }: Beside): string {
  if (statSync(resolve(site, "..")).dev === statSync(root).dev) return staging;
  const slot = createHash("sha256").update(site).digest("hex").slice(0, 16);
  return resolve(root, "node_modules/.cache/readacross-build", slot);
}

/** Sees to it that there is a site to serve. */
async function openPreview(root: string, folder: string, logger: AstroIntegrationLogger): Promise<void> {
  const place = realPlace(resolve(folder));
  if (place !== null && !(await isVacant(place))) return;
  const places = place === null ? null : beside(place);
  if (places !== null && (swapDisk.exists(places.staging) || swapDisk.exists(places.previous))) {
    const lock = await waitForLock(places.lock, () => logger.info("A build is under way: waiting for it."));
    try {
      await tellFinished(root, places, logger);
    } finally {
      lock.release();
    }
    if (!(await isVacant(places.site))) return;
  }
  end(
    [
      {
        path: nameOf(root, folder),
        reason: "Unexpected folder without a site, expected a built one",
        note: "Build it first: npm run build.",
      },
    ],
    ENVIRONMENT,
  );
}

async function tellFinished(root: string, places: Beside, logger: AstroIntegrationLogger): Promise<void> {
  const done = await finishSwap(places);
  const name = nameOf(root, places.site);
  if (done === "published")
    logger.info(`A build had been interrupted while it was published: ${name} is its site now.`);
  if (done === "restored") logger.info(`A build had been interrupted: ${name} is the site before it again.`);
}

/** Whether a disk of its own is mounted there; where it is the parent's too, the swap itself says so. */
function isMount(site: string): boolean {
  return (
    statSync(site, { throwIfNoEntry: false })?.dev !== undefined &&
    statSync(site).dev !== statSync(resolve(site, "..")).dev
  );
}

async function publish(root: string, places: Beside, workshop: string, logger: AstroIntegrationLogger): Promise<void> {
  const { site, staging } = places;
  const name = nameOf(root, site);
  await sealSite(workshop);
  const faults = await verifySite(workshop);
  if (faults.length > 0) {
    end(
      [
        ...faults,
        {
          path: name,
          reason: "The site that was built isn’t whole, so it wasn’t published",
          note: `${name} is as it was.`,
        },
      ],
      INTERNAL,
    );
  }
  const { files } = await writeManifest(workshop);
  if (workshop !== staging) await copySite(workshop, staging);
  const target = await findTarget(site, name);
  const fault = judgeTarget(target, groundsOf(root));
  if (fault !== null) end([fault], USAGE);
  const leftover = swapIn(places, swapDisk);
  logger.info(`${name} is the new site: ${files.length} files`);
  if (leftover !== null)
    logger.warn(`${nameOf(root, places.previous)} could not be removed whole; the next build will.`);
}

/** To another disk. Throws where the copy isn't the same. */
async function copySite(from: string, to: string): Promise<void> {
  await cp(from, to, { recursive: true });
  const faults = await verifyManifest(to);
  if (faults.length > 0) throw new Error(`The copy in ${to} differs: ${faults[0]!.path}: ${faults[0]!.reason}`);
  swapDisk.remove(from);
}

function groundsOf(root: string): Grounds {
  const real = (path: string) => realPlace(resolve(path)) ?? resolve(path);
  return {
    root: real(root),
    home: real(homedir()),
    content: real(resolve(root, site.content)),
    cache: real(resolve(root, site.cache)),
  };
}

/** As a user would write it: from the checkout where it is inside. */
function nameOf(root: string, path: string): string {
  const below = relative(root, path);
  return below === "" ? "." : below.startsWith("..") || isAbsolute(below) ? resolve(path) : below;
}
