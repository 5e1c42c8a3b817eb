/** Where a built site's pages and files lead, and which of these links lead nowhere. */
import { fileAt, type Dist, type Page } from "./dist.ts";
import type { PageElement } from "./html.ts";

/** The address in src/site.ts, which builds in tests keep. */
export const siteOrigin = "https://readacross.example";

export interface Link {
  /** Page or file it stands on, and the line. */
  readonly from: string;
  readonly target: URL;
  /** As it is written. */
  readonly written: string;
  /** Whether the browser fetches it by itself. */
  readonly isResource: boolean;
}

const LINK_ATTRIBUTES = ["href", "src", "action", "formaction", "poster", "data", "xlink:href"];
const SET_ATTRIBUTES = ["srcset", "imagesrcset"];
const META_LINKS = new Set(["og:url", "og:image", "twitter:image"]);
/** Links to follow; whatever else has an address is fetched. */
const FOLLOWED_TAGS = new Set(["a", "area", "form", "button", "input", "meta"]);
const FETCHED_RELS = /\b(stylesheet|preload|modulepreload|prefetch|icon|manifest|preconnect|dns-prefetch)\b/u;

/** Every link of every page, of the style sheets, and of what machines read. */
export function linksOf(dist: Dist): Link[] {
  return [
    ...dist.pages.flatMap(linksOfPage),
    ...dist.files.filter((path) => path.endsWith(".css")).flatMap((path) => linksOfStyles(path, dist)),
    ...dist.files
      .filter((path) => /(^|\/)(rss|sitemap[\w-]*)\.xml$/u.test(path))
      .flatMap((path) => linksOfXml(path, dist)),
  ];
}

/** Why a link leads nowhere; null where it leads somewhere, or to another site. */
export function reasonBroken({ target, written }: Link, dist: Dist): string | null {
  if (target.protocol === "mailto:" || target.protocol === "data:") return null;
  if (target.protocol !== "https:" && target.protocol !== "http:") return `the scheme ${target.protocol}`;
  if (target.origin !== siteOrigin) return null;
  if (!target.pathname.startsWith(dist.base)) return `outside ${dist.base}`;
  if (written.trim() === "") return "empty";
  const path = fileAt(`/${decodeURIComponent(target.pathname.slice(dist.base.length))}`);
  if (!dist.files.includes(path)) return `no file ${path}`;
  if (target.hash === "" || target.hash === "#") return null;
  const id = decodeURIComponent(target.hash.slice(1));
  return dist.pageByPath.get(path)?.ids.has(id) ? null : `no #${id} on ${path}`;
}

function linksOfPage(page: Page): Link[] {
  return page.elements.flatMap((element) =>
    addressesOf(element).map((written) => ({
      from: `${page.path}:${element.line} <${element.tag}>`,
      target: new URL(written, siteOrigin + page.address),
      written,
      isResource: isFetched(element),
    })),
  );
}

function addressesOf({ tag, attributes }: PageElement): string[] {
  const plain = LINK_ATTRIBUTES.flatMap((name) => attributes.get(name) ?? []);
  const sets = SET_ATTRIBUTES.flatMap((name) => attributes.get(name)?.split(",") ?? []);
  const candidates = sets.map((candidate) => candidate.trim().split(/\s/u)[0]!);
  return [...plain, ...candidates, ...(tag === "meta" ? addressesOfMeta(attributes) : [])];
}

function addressesOfMeta(attributes: ReadonlyMap<string, string>): string[] {
  const content = attributes.get("content") ?? "";
  if (attributes.get("http-equiv") === "refresh") return [content.replace(/^[^;]*;\s*url=/iu, "")];
  return META_LINKS.has(attributes.get("property") ?? attributes.get("name") ?? "") ? [content] : [];
}

function isFetched({ tag, attributes }: PageElement): boolean {
  if (tag === "link") return FETCHED_RELS.test(attributes.get("rel") ?? "");
  return !FOLLOWED_TAGS.has(tag);
}

function linksOfStyles(path: string, dist: Dist): Link[] {
  // A bare fragment in a style sheet is one of the page that uses it.
  return [...dist.text(path).matchAll(/url\(\s*["']?([^"')#][^"')]*)["']?\s*\)|@import\s+["']([^"']+)/gu)].map(
    (match) => {
      const written = match[1] ?? match[2]!;
      return { from: path, target: new URL(written, siteOrigin + dist.base + path), written, isResource: true };
    },
  );
}

function linksOfXml(path: string, dist: Dist): Link[] {
  return [...dist.text(path).matchAll(/<(?:loc|link)>([^<]*)</gu)].map((match) => {
    const written = match[1]!.replaceAll("&amp;", "&");
    // A relative address, which no reader of feeds can follow, comes out under a scheme that is no address's.
    return { from: path, target: new URL(written, "relative://address"), written, isResource: false };
  });
}
