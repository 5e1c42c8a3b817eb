/** A built site as those see it who verify it: its outline, its files, and which of them an address means. */
import { isUtf8 } from "node:buffer";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BuildOutline } from "../../model/pages/build-outline.ts";
import type { PublishingFault } from "../fault.ts";
import { fileAt, filesOfSite } from "../site-files.ts";

export interface SiteOnDisk {
  readonly folder: string;
  readonly outline: BuildOutline;
  /** Paths of regular files below the folder, sorted. */
  readonly files: readonly string[];
  /** Their places in `files`. */
  readonly placeOf: ReadonlyMap<string, number>;
  /** Throws where there is none, or where it isn't UTF-8. */
  readonly text: (path: string) => string;
}

export function siteOnDisk(folder: string, outline: BuildOutline): SiteOnDisk {
  const files = filesOfSite(folder);
  return {
    folder,
    outline,
    files,
    placeOf: new Map(files.map((path, place) => [path, place])),
    text: (path) => {
      const bytes = readFileSync(join(folder, path));
      if (!isUtf8(bytes)) throw new Error("Unexpected bytes, expected UTF-8");
      return bytes.toString("utf8");
    },
  };
}

/** What an address of the site leads to: the place of a file and an anchor on it, or why it leads nowhere. */
export type Target =
  | { readonly kind: "own"; readonly place: number; readonly anchor: string }
  | { readonly kind: "foreign" }
  | { readonly kind: "broken"; readonly reason: string };

const FOREIGN: Target = { kind: "foreign" };
const SCHEME = /^[a-z][a-z0-9+.-]*:/iu;

/** `written` is an address in a page or file, decoded; `from` is the place of the file that it stands in. */
export function targetOf(site: SiteOnDisk, from: number, written: string): Target {
  const { address, base } = site.outline;
  let path = written;
  if (path.startsWith(`${address}/`)) path = path.slice(address.length);
  else if (path.startsWith("//")) return FOREIGN;
  else if (SCHEME.test(path)) {
    return /^(?:https?|mailto):/iu.test(path) ? FOREIGN : broken(`scheme of ${written}`, "http, https or mailto");
  }
  const mark = path.indexOf("#");
  const anchor = mark === -1 ? "" : path.slice(mark + 1);
  if (mark !== -1) path = path.slice(0, mark);
  const query = path.indexOf("?");
  if (query !== -1) path = path.slice(0, query);
  if (path === "") {
    return written === "" ? broken("empty address", "a page or file") : { kind: "own", place: from, anchor };
  }
  if (!path.startsWith("/")) path = new URL(path, `${address}${base}${site.files[from]!}`).pathname;
  if (!path.startsWith(base)) return broken(`link to ${written} outside of ${base}`, "an address of the site");
  const place = placeAt(site, path.slice(base.length - 1));
  return place === undefined
    ? broken(`link to ${written}`, "a page or file that is there")
    : { kind: "own", place, anchor };
}

function placeAt({ placeOf }: SiteOnDisk, address: string): number | undefined {
  const place = placeOf.get(fileAt(address));
  if (place !== undefined || !address.includes("%")) return place;
  try {
    return placeOf.get(fileAt(decodeURIComponent(address)));
  } catch {
    return undefined;
  }
}

function broken(actual: string, expected: string): Target {
  return { kind: "broken", reason: `Unexpected ${actual}, expected ${expected}` };
}

/** `path` is below the site's folder. */
export function faultAt(path: string, reason: string, note: string): PublishingFault {
  return { path: `/${path}`, reason, note };
}
