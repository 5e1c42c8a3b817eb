/**
 * The sites that many tests look at, built once before a suite starts: by vitest in its own process, which hands the
 * results to the tests. The project's own site is taken from `dist`, where `npm test` has just built it; SITE_DIST
 * names another folder.
 */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { inject } from "vitest";
import type { TestProject } from "vitest/node";
import { writeHostileSite } from "../hostile/hostile-site.ts";
import { anotherMachine } from "./another-machine.ts";
import { buildSite, makeScratch, projectFolder, type Build, type BuildOptions } from "./build-site.ts";

/** Shows every verdict, related reason and caveat kind. */
export const everyVerdict = "test/fixtures/every-verdict";

const subfolder = "/research/";

const plans = {
  /** Far away, in another language, in another folder, a year later, on a machine that lists files backwards. */
  "real-elsewhere": {
    env: {
      TZ: "Pacific/Kiritimati",
      LANG: "tr_TR.UTF-8",
      LC_ALL: "tr_TR.UTF-8",
      ...anotherMachine("folders", "clock", "umask"),
    },
  },
  /** With a picture for each report, which is a setting. */
  "real-in-subfolder": { base: subfolder, env: { SITE_REPORT_IMAGES: "on" } },
  "every-verdict": { content: everyVerdict },
  "every-verdict-in-subfolder": { content: everyVerdict, base: subfolder },
  /** Its content is written by `writers`. */
  hostile: {},
} as const satisfies Record<string, BuildOptions>;

type PlannedSite = keyof typeof plans;
export type SiteName = PlannedSite | "real";

const sitesBySuite: Readonly<Record<string, readonly PlannedSite[]>> = {
  build: ["real-elsewhere", "real-in-subfolder", "every-verdict", "every-verdict-in-subfolder"],
  browser: ["hostile", "every-verdict-in-subfolder"],
};

/** Content that is made, into the folder given. */
const writers: Partial<Record<PlannedSite, (folder: string) => void>> = { hostile: writeHostileSite };

/** As many builds as the usual machine has processors. */
const BUILDS_AT_ONCE = 2;

declare module "vitest" {
  interface ProvidedContext {
    builds: Partial<Record<SiteName, Build>>;
  }
}

/** Run by vitest before a suite; what it returns is run after it. */
export default async function setup(project: TestProject): Promise<() => void> {
  const scratch = makeScratch();
  const builds: Partial<Record<SiteName, Build>> = { real: ownSite() };
  const waiting = [...(sitesBySuite[project.name] ?? [])];
  const buildNext = async (): Promise<void> => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      const content = join(scratch.folder, `${name}-content`);
      writers[name]?.(content);
      builds[name] = await buildSite(scratch.folder, name, { ...plans[name], ...(writers[name] && { content }) });
    }
  };
  await Promise.all(Array.from({ length: BUILDS_AT_ONCE }, buildNext));
  project.provide("builds", builds);
  return scratch.remove;
}

/** A site that was built before the suite. Throws, with what the build printed, where it failed. */
export function builtSite(name: SiteName): Build {
  const build = inject("builds")[name];
  if (build === undefined)
    throw new Error(`The site ${name} isn't built for this suite: see test/support/built-sites.ts`);
  if (build.code !== 0) throw new Error(`The build of ${name} ended with ${build.code}:\n${build.output}`);
  return build;
}

function ownSite(): Build {
  const folder = resolve(projectFolder, process.env["SITE_DIST"] ?? "dist");
  const isBuilt = existsSync(join(folder, "index.html"));
  return { code: isBuilt ? 0 : null, output: "There is no built site: run npm run build first.", folder, base: "/" };
}
