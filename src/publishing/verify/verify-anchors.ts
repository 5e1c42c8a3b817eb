/** Every place on a page that pages, feeds and data name is there. Asked when all of them have been read. */
import type { PublishingFault } from "../fault.ts";
import { faultAt, type SiteOnDisk, type Target } from "./site-on-disk.ts";
import type { WantedAnchors } from "./wanted-anchors.ts";

/** A file at `from` leads to `target`. */
export function wantAnchorOf(site: SiteOnDisk, anchors: WantedAnchors, from: number, target: Target): void {
  if (target.kind === "own" && target.anchor !== "" && site.files[target.place]!.endsWith(".html"))
    anchors.want(from, target.place, target.anchor);
}

export function verifyAnchors(site: SiteOnDisk, anchors: WantedAnchors): PublishingFault[] {
  return anchors.missing().map(({ from, to, anchor }) => {
    const reason = `Unexpected link to #${anchor} of /${site.files[to]!}, expected an element of that id`;
    return faultAt(site.files[from]!, reason, "Something links to what isn’t on that page.");
  });
}
