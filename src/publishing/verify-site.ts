/** Whether a built site is whole: what the model wants stands there, nothing else does, and all of it can be read. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { OUTLINE_FILE } from "../model/pages/build-outline.ts";
import type { PublishingFault } from "./fault.ts";
import { readOutline } from "./verify/read-outline.ts";
import { siteOnDisk } from "./verify/site-on-disk.ts";
import { verifyAnchors } from "./verify/verify-anchors.ts";
import { verifyAddresses } from "./verify/verify-addresses.ts";
import { verifyData } from "./verify/verify-data.ts";
import { verifyFeeds } from "./verify/verify-feeds.ts";
import { verifyLists } from "./verify/verify-lists.ts";
import { verifyPages } from "./verify/verify-pages.ts";
import { wantedAnchors } from "./verify/wanted-anchors.ts";

/** Files of the project that are copied as they are. */
const PUBLIC_FOLDER = join(import.meta.dirname, "../../public");

/**
 * Empty where all is well. `folder` holds a sealed site; the outline that the build left in it is taken out. Pages that
 * stand in `publicFolder` are nobody's surprise. Rejects where a file can't be read.
 */
export function verifySite(folder: string, publicFolder = PUBLIC_FOLDER): Promise<PublishingFault[]> {
  return Promise.resolve().then(() => verify(folder, publicFolder));
}

function verify(folder: string, publicFolder: string): PublishingFault[] {
  const outline = readOutline(folder);
  if (!("format" in outline)) return [outline];
  rmSync(join(folder, OUTLINE_FILE));
  const site = siteOnDisk(folder, outline);
  const anchors = wantedAnchors();
  const faults = [
    ...verifyAddresses(site, publicFolder),
    ...verifyPages(site, anchors),
    ...verifyFeeds(site, anchors),
    ...verifyLists(site),
    ...verifyData(site, anchors),
    ...verifyAnchors(site, anchors),
  ];
  // A page can link often to what isn't there.
  return [...new Map(faults.map((fault) => [`${fault.path} ${fault.reason}`, fault])).values()];
}
