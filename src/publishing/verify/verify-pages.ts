/**
 * Every page is sealed, holds nothing that the seal would stop, and leads only where something stands. Each page is read
 * once; of its ids only hashes are kept, so that a site of many thousand pages fits into memory.
 */
import { contentPolicy } from "../content-policy.ts";
import { messageOf, type PublishingFault } from "../fault.ts";
import { scanTags, type Tag } from "../scan-tags.ts";
import { isPolicy, isScript, isSealed } from "../seal-page.ts";
import { hashesOf } from "../site-files.ts";
import { addressesOf, isFetched } from "./addresses-of-tag.ts";
import { decodeAttribute } from "./decode-attribute.ts";
import { faultAt, targetOf, type SiteOnDisk } from "./site-on-disk.ts";
import { wantAnchorOf } from "./verify-anchors.ts";
import type { WantedAnchors } from "./wanted-anchors.ts";

const DATA_SCRIPT = "application/ld+json";

/** What `anchors` then has is for `verifyAnchors`. */
export function verifyPages(site: SiteOnDisk, anchors: WantedAnchors): PublishingFault[] {
  const faults: PublishingFault[] = [];
  const hashOf = hashesOf(site.folder);
  for (const [place, path] of site.files.entries()) {
    if (!path.endsWith(".html")) continue;
    const tell = (reason: string, note: string) => faults.push(faultAt(path, reason, note));
    try {
      verifyPage(site, place, anchors, hashOf, tell);
    } catch (error) {
      tell(messageOf(error), "The page isn’t HTML that this project writes.");
    }
  }
  return faults;
}

function verifyPage(
  site: SiteOnDisk,
  place: number,
  anchors: WantedAnchors,
  hashOf: (path: string) => string,
  tell: (reason: string, note: string) => void,
): void {
  const html = site.text(site.files[place]!);
  const ids: string[] = [];
  const scriptHashes: string[] = [];
  let policy: string | null = null;
  let behindHead: number | null = null;

  const visit = (tag: Tag) => {
    const { name, attributes } = tag;
    if (behindHead === tag.start && isPolicy(tag)) policy = attributes.get("content") ?? "";
    if (name === "head") behindHead = tag.end;
    for (const [key, value] of attributes) {
      if (key === "id") ids.push(value.includes("&") ? decodeAttribute(value) : value);
      else if (key === "style" || key.startsWith("on")) tell(`Unexpected ${key} at <${name}>, expected none`, INLINE);
    }
    if (name === "style" || (name === "script" && !isScript(tag) && attributes.get("type") !== DATA_SCRIPT)) {
      tell(`Unexpected <${name}> with its own text, expected a file`, INLINE);
    }
    for (const written of addressesOf(tag)) follow(tag, written);
  };

  const follow = (tag: Tag, written: string) => {
    // An author's complete address is no promise of the site, even where it names the site's own host.
    if (/^https?:/iu.test(written) && /\bexternal\b/u.test(tag.attributes.get("rel") ?? "") && !isFetched(tag)) return;
    const target = targetOf(site, place, written);
    if (target.kind === "broken") tell(target.reason, "A page or file is missing, or a link is wrong.");
    else if (target.kind === "foreign") {
      if (isFetched(tag)) tell(`Unexpected ${written} at <${tag.name}>, expected a file of this site`, INLINE);
    } else {
      if (!tag.attributes.has(AUTHORS_ANCHOR)) wantAnchorOf(site, anchors, place, target);
      if (isSealed(tag)) {
        const hash = hashOf(site.files[target.place]!);
        if (tag.name === "script") scriptHashes.push(hash);
        if (tag.attributes.get("integrity") !== hash)
          tell(`Unexpected integrity of ${written}, expected ${hash}`, SEAL);
      }
    }
  };

  scanTags(html, visit, ({ name, attributes }, text) => {
    if (name === "script" && attributes.get("type") === DATA_SCRIPT) JSON.parse(text);
  });
  anchors.offer(place, ids);
  if (policy !== contentPolicy(scriptHashes)) {
    tell("Unexpected beginning of <head>, expected the content security policy of this page", SEAL);
  }
}

/** At a link of a report to a place on another page: whether the place is there is up to the gate. */
const AUTHORS_ANCHOR = "data-elsewhere";

const INLINE = "The content security policy forbids it: readers would not see it.";
const SEAL = "src/publishing/seal-site.ts writes it, last of all: something changed the page afterwards.";
