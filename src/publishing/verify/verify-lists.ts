/** What programs start from: the sitemap, the list of feeds, robots.txt. They can be read, and name what stands there. */
import { messageOf, type PublishingFault } from "../fault.ts";
import { childrenNamed, readXml, textOf, type XmlElement } from "./read-xml.ts";
import { faultAt, targetOf, type SiteOnDisk } from "./site-on-disk.ts";

const SITEMAP = "sitemap-index.xml";

export function verifyLists(site: SiteOnDisk): PublishingFault[] {
  const maps = site.files.filter((path) => /^sitemap-\d+\.xml$/u.test(path));
  return [
    ...verifyList(site, SITEMAP, (text) => locationsIn(readXml(text), "sitemap")),
    ...maps.flatMap((path) => verifyList(site, path, (text) => locationsIn(readXml(text), "url"))),
    ...verifyList(site, "feeds.opml", (text) => feedsIn(readXml(text))),
    ...verifyList(site, "robots.txt", (text) =>
      [...text.matchAll(/^Sitemap: (.+)$/gmu)].map(([, address]) => address!),
    ),
    ...site.files.filter((path) => path.endsWith(".css")).flatMap((path) => verifyList(site, path, urlsIn, 0)),
  ];
}

/** `atLeast` so many addresses it names; a missing file is told elsewhere. */
function verifyList(
  site: SiteOnDisk,
  path: string,
  addressesIn: (text: string) => readonly string[],
  atLeast = 1,
): PublishingFault[] {
  const place = site.placeOf.get(path);
  if (place === undefined) return [];
  const note = "Programs that start from this file are led astray.";
  try {
    const addresses = addressesIn(site.text(path));
    if (addresses.length < atLeast) return [faultAt(path, "Unexpected file without addresses, expected some", note)];
    return addresses.flatMap((address) => {
      const target = targetOf(site, place, address);
      if (target.kind === "own") return [];
      const reason =
        target.kind === "broken" ? target.reason : `Unexpected ${address}, expected an address of this site`;
      return faultAt(path, reason, note);
    });
  } catch (error) {
    return [faultAt(path, `Unexpected text, expected one that can be read: ${messageOf(error)}`, note)];
  }
}

function locationsIn(root: XmlElement, name: string): string[] {
  return childrenNamed(root, name).map((each) => textOf(each, "loc"));
}

function feedsIn({ name, attributes, children }: XmlElement): string[] {
  const own = name === "outline" ? (attributes["xmlUrl"] ?? []) : [];
  return [own, ...children.map(feedsIn)].flat();
}

/** A bare fragment is one of the page that uses the styles. */
function urlsIn(styles: string): string[] {
  const found = styles.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s][^)\s]*))\s*\)|@import\s+["']([^"']+)/gu);
  return [...found]
    .map(([, double, single, bare, imported]) => double ?? single ?? bare ?? imported!)
    .filter((address) => !address.startsWith("#"));
}
