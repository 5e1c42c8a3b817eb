/** Every address that the model wants stands there, with something in it, and there is no page beside these. */
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import type { PublishingFault } from "../fault.ts";
import { fileAt } from "../site-files.ts";
import { faultAt, type SiteOnDisk } from "./site-on-disk.ts";

export function verifyAddresses(site: SiteOnDisk, publicFolder: string): PublishingFault[] {
  const { outline, placeOf, files, folder } = site;
  const wanted = new Map([...outline.pages, ...outline.feeds, ...outline.files].map((each) => [fileAt(each), each]));
  const missing = [...wanted].filter(([path]) => !placeOf.has(path));
  const empty = [...wanted.keys()].filter((path) => placeOf.has(path) && statSync(join(folder, path)).size === 0);
  const surplus = files.filter(
    (path) => path.endsWith(".html") && !wanted.has(path) && !existsSync(join(publicFolder, path)),
  );
  return [
    ...missing.map(([path, address]) =>
      faultAt(
        path,
        `Unexpected gap, expected a file for ${address}`,
        "The model wants it and no page in src/pages/ made it.",
      ),
    ),
    ...empty.map((path) => faultAt(path, "Unexpected empty file, expected what stands there", "Build again.")),
    ...surplus.map((path) =>
      faultAt(
        path,
        "Unexpected page, expected only those that the model wants",
        "src/model/pages/site-addresses.ts lacks it, or src/pages/ makes too much.",
      ),
    ),
  ];
}
