/**
 * Every build goes beside the site that stands, is checked whole there, and takes its place by two renames: until then
 * the old site stays, whatever ends the build.
 */
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { AstroIntegration } from "astro";
import { beside, type Beside } from "./beside.ts";
import { writeManifest } from "./manifest.ts";
import { sealSite } from "./seal-site.ts";
import { swapIn, type SwapDisk } from "./swap.ts";
import { verifySite } from "./verify-site.ts";

const disk: SwapDisk = {
  exists: existsSync,
  rename: renameSync,
  remove: (folder) => rmSync(folder, { recursive: true, force: true }),
};

/** `opening` stands before all integrations that wait or write, `closing` behind them. */
export function publishing(): { readonly opening: AstroIntegration; readonly closing: AstroIntegration } {
  let places: Beside | null = null;
  return {
    opening: {
      name: "readacross:staging",
      hooks: {
        "astro:config:setup": ({ command, config, updateConfig }) => {
          if (command !== "build") return;
          places = beside(resolve(fileURLToPath(config.outDir)));
          disk.remove(places.staging);
          mkdirSync(places.staging, { recursive: true });
          updateConfig({ outDir: pathToFileURL(`${places.staging}/`) });
        },
      },
    },
    closing: {
      name: "readacross:publishing",
      hooks: {
        "astro:build:done": async ({ logger }) => {
          if (places === null) return;
          await sealSite(places.staging);
          const faults = await verifySite(places.staging);
          if (faults.length > 0) throw new Error(faults.map(({ path, reason }) => `${path}: ${reason}`).join("\n"));
          const { files } = await writeManifest(places.staging);
          swapIn(places, disk);
          logger.info(`${files.length} files published in ${places.site}`);
        },
      },
    },
  };
}
