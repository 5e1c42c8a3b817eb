/** Where a build goes in truth, past links and missing folders, and what stands there. */
import { lstatSync, readlinkSync, realpathSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { basename, dirname, join, parse, resolve } from "node:path";
import { MANIFEST_NAME, readManifest } from "./manifest.ts";
import type { Target } from "./judge-target.ts";
import { everythingIn } from "./site-files.ts";

/** What systems leave in folders that somebody looked at. */
const LITTER = /^(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/iu;

/** What stood at the top of sites before they had manifests. */
const BEFORE_MANIFESTS = new Set(
  (
    "_astro about agreement data entities facts feeds metrics pagefind publishers reports search share styleguide tags " +
    "tickers timeline 404.html apple-touch-icon.png atom.xml favicon.ico favicon.svg feed.json feeds.css feeds.opml " +
    "index.html llms.txt robots.txt rss.xml sitemap-0.xml sitemap-index.xml"
  ).split(" "),
);

const MOST_LINKS = 40;

/** `name` is how it is called in messages. Throws what the system says. */
export async function findTarget(path: string, name: string): Promise<Target> {
  const site = realPlace(resolve(path));
  if (site === null) return { site: resolve(path), name, kind: "dead-link", foreign: null };
  const kind = kindOf(site);
  return { site, name, kind, foreign: kind === "folder" ? await foreignIn(site) : null };
}

/**
 * The path without links, whether something stands there or not: a link's aim that is missing is where the build goes.
 * Null where links lead in a circle.
 */
export function realPlace(path: string, linksLeft = MOST_LINKS): string | null {
  const parent = dirname(path);
  if (parent === path) return path;
  const folder = realPlace(parent, linksLeft);
  if (folder === null) return null;
  const place = join(folder, basename(path));
  if (!(stateOf(place)?.isSymbolicLink() ?? false)) return onDisk(place);
  return linksLeft === 0 ? null : realPlace(resolve(folder, readlinkSync(place)), linksLeft - 1);
}

/** In the letter case in which the disk has it, where it has it. */
function onDisk(place: string): string {
  try {
    return realpathSync.native(place);
  } catch {
    return place;
  }
}

function kindOf(site: string): "nothing" | "folder" | "other" {
  const state = stateOf(site);
  return state === null ? "nothing" : state.isDirectory() ? "folder" : "other";
}

/** Null where nothing stands there. */
function stateOf(path: string) {
  return lstatSync(path, { throwIfNoEntry: false }) ?? null;
}

/**
 * The first thing in a folder that no build of ours wrote; null where there is none, as in an empty folder. A folder with
 * a manifest is looked through whole, another only at its top.
 */
export async function foreignIn(folder: string): Promise<string | null> {
  const top = (await readdir(folder)).filter((name) => !LITTER.test(name)).sort();
  if (top.length === 0) return null;
  const manifest = await readManifest(folder);
  if (manifest !== null) {
    const written = new Set([`/${MANIFEST_NAME}`, ...manifest.files.map(({ path }) => path)]);
    return everythingIn(folder).find((path) => !written.has(`/${path}`) && !LITTER.test(parse(path).base)) ?? null;
  }
  if (top.includes("_astro") && top.includes("data")) return top.find((name) => !BEFORE_MANIFESTS.has(name)) ?? null;
  return top[0]!;
}

/** Whether nothing stands there, or a folder in which nothing does. Throws what the system says. */
export async function isVacant(site: string): Promise<boolean> {
  const kind = kindOf(site);
  if (kind !== "folder") return kind === "nothing";
  return (await readdir(site)).every((name) => LITTER.test(name));
}
