/** The addresses that a tag names, and whether a browser fetches them by itself. */
import type { Tag } from "../scan-tags.ts";
import { decodeAttribute } from "./decode-attribute.ts";

const LINKS = ["href", "src", "action", "formaction", "poster", "data", "xlink:href"];
const SETS = ["srcset", "imagesrcset"];
const META_LINKS = new Set(["og:url", "og:image", "twitter:image"]);
/** Links to follow; whatever else has an address is fetched. */
const FOLLOWED_TAGS = new Set(["a", "area", "form", "button", "input", "meta"]);
const FETCHED_RELS =
  /\b(?:stylesheet|preload|modulepreload|prefetch|icon|apple-touch-icon|manifest|preconnect|dns-prefetch)\b/u;

/** Decoded, in no order that means anything. */
export function addressesOf({ name, attributes }: Tag): string[] {
  const found: string[] = [];
  for (const [key, value] of attributes) {
    if (LINKS.includes(key)) found.push(value.includes("&") ? decodeAttribute(value) : value);
    else if (SETS.includes(key)) {
      found.push(
        ...decodeAttribute(value)
          .split(",")
          .map((candidate) => candidate.trim().split(/\s/u)[0]!),
      );
    }
  }
  if (name === "meta") found.push(...addressesOfMeta(attributes));
  return found;
}

export function isFetched({ name, attributes }: Tag): boolean {
  if (name === "link") return FETCHED_RELS.test(attributes.get("rel") ?? "");
  return !FOLLOWED_TAGS.has(name);
}

function addressesOfMeta(attributes: Tag["attributes"]): string[] {
  const content = decodeAttribute(attributes.get("content") ?? "");
  if (attributes.get("http-equiv") === "refresh") return [content.replace(/^[^;]*;\s*url=/iu, "")];
  return META_LINKS.has(attributes.get("property") ?? attributes.get("name") ?? "") ? [content] : [];
}
