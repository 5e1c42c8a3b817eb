/** What no page of the site may hold, whatever stands in its content; asked of the page as a browser parses it. */
import type { DefaultTreeAdapterTypes } from "parse5";
import { elementsOfPage } from "./safe-html.ts";

type Element = DefaultTreeAdapterTypes.Element;

/** Templates are the site’s own, and what is in them is looked at as well. */
const FORBIDDEN = new Set(
  "applet audio base canvas embed fencedframe frame frameset iframe keygen marquee math object plaintext portal style track video xmp foreignobject animate set image".split(
    " ",
  ),
);
const ADDRESSES = new Set([
  "href",
  "src",
  "action",
  "formaction",
  "data",
  "poster",
  "background",
  "cite",
  "xlink:href",
]);
/** Paths of the site, anchors, and where links of people lead; never two slashes, which would be another host. */
const SAFE_ADDRESS = /^(?:https?:\/\/|mailto:|\/(?![/\\])|#|\?|$)/u;

/** Empty: the page is safe. */
export function pageDangers(html: string): string[] {
  return elementsOfPage(html).flatMap(dangersOf);
}

function dangersOf(element: Element): string[] {
  const { tagName, attrs } = element;
  const attribute = (name: string) => attrs.find((each) => each.name === name)?.value;
  const dangers: string[] = [];
  if (FORBIDDEN.has(tagName.toLowerCase())) dangers.push(`<${tagName}>`);
  if (tagName === "script") dangers.push(...scriptDangers(element, attribute));
  if (tagName === "meta" && /refresh/iu.test(attribute("http-equiv") ?? "")) dangers.push("<meta refresh>");
  for (const { name, value } of attrs) {
    if (/^on/iu.test(name) || name === "srcdoc" || name === "style") dangers.push(`<${tagName} ${name}>`);
    if (ADDRESSES.has(name) && !SAFE_ADDRESS.test(value)) dangers.push(`<${tagName} ${name}="${value}">`);
    if ((name === "src" || name === "action") && /^https?:/u.test(value))
      dangers.push(`<${tagName} ${name}="${value}">`);
  }
  return dangers;
}

function scriptDangers(element: Element, attribute: (name: string) => string | undefined): string[] {
  if (attribute("type") === "application/ld+json") return [];
  if (attribute("src") === undefined) return ["<script> without address"];
  return element.childNodes.length === 0 ? [] : ["<script> with text"];
}
