/**
 * Parts of a page that aren't its article, told by element, role, class and id. What holds a great part of the page's text
 * is never taken for such a part, whatever it is called.
 */
import type { Element, Root } from "hast";
import type { DroppedText } from "../../article.ts";
import { attribute, isHidden, UNREAD, visibleText, type HtmlNode } from "./elements.ts";

const ELEMENTS = new Set(["nav", "footer", "aside", "form", "fieldset", "figcaption"]);
const ROLES =
  /^(?:navigation|banner|contentinfo|complementary|search|menu|menubar|toolbar|dialog|alertdialog|tablist)$/iu;

/** Words of class names and ids, whole between their dividers. */
const WORDS = new Set(
  (
    "nav navbar navigation menu breadcrumb breadcrumbs crumbs sidebar rail share sharing sharebar social socials related recirc recirculation recommend recommended recommendation recommendations " +
    "readmore morenews mostread popular trending newsletter subscribe subscription signup paywall promo promotion promoted sponsor sponsored advert adverts advertisement ads ad adsbygoogle dfp banner " +
    "cookie cookies consent gdpr comment comments disqus livefyre footer footnav masthead topbar toolbar pagination pager widget widgets ticker tickertape quotes marquee modal popup overlay tooltip " +
    "tags taglist keywords disclaimer copyright caption figcaption credit outbrain taboola skiplink login register search searchbox qrcode appdownload toplist hotnews ranking relatednews correlation"
  ).split(" "),
);
const PHRASES =
  /(?:^|[\s_-])(?:also[\s_-]?read|read[\s_-]?(?:more|next)|more[\s_-](?:from|stories|news)|you[\s_-]may|most[\s_-](?:read|popular|viewed)|next[\s_-](?:article|story)|market[\s_-](?:data|ticker|widget)|stock[\s_-](?:ticker|widget|quote)|price[\s_-](?:widget|ticker|box)|author[\s_-](?:bio|card|box)|sign[\s_-]up|call[\s_-]to[\s_-]action|hot[\s_-]?news|visually[\s_-]hidden|sr[\s_-]only|screen[\s_-]reader)/iu;
const MARKS_ARTICLE =
  /\b(?:article|story|post|entry|news|main)[\s_-]?(?:body|content|text|detail|article)?\b|articlebody/iu;

/** More of the page's text than this, and an element is no such part. */
const MOST = 0.4;

/** All elements that don't belong, without those inside others of them. Lengths count visible letters. */
export function noiseOf(tree: Root): Set<Element> {
  const lengths = new Map<HtmlNode, number>();
  const whole = measure(tree, lengths);
  const noise = new Set<Element>();
  const walk = (node: HtmlNode): void => {
    if (!("children" in node)) return;
    for (const child of node.children) {
      if (child.type !== "element") continue;
      const isSmall = (lengths.get(child) ?? 0) <= whole * MOST;
      if (isHidden(child) || (isSmall && isNoise(child))) noise.add(child);
      else walk(child);
    }
  };
  walk(tree);
  return noise;
}

/** Text that is seen, white space apart. */
function measure(node: HtmlNode, lengths: Map<HtmlNode, number>): number {
  if (node.type === "text") return node.value.replace(/\s+/gu, "").length;
  if (node.type === "element" && (UNREAD.has(node.tagName) || isHidden(node))) return 0;
  let length = 0;
  if ("children" in node) for (const child of node.children) length += measure(child, lengths);
  lengths.set(node, length);
  return length;
}

function isNoise(element: Element): boolean {
  const { tagName } = element;
  if (tagName === "body" || tagName === "html" || tagName === "main" || tagName === "article" || tagName === "table")
    return false;
  if (ELEMENTS.has(tagName) || ROLES.test(attribute(element, "role"))) return true;
  if (attribute(element, "ariaHidden") === "true" && tagName !== "span") return true;
  const names = `${attribute(element, "className")} ${attribute(element, "id")}`;
  if (names === " " || /^(?:p|h[1-6]|td|th|tr|tbody|li|b|strong|em|i|span|a)$/u.test(tagName))
    return hasNoiseName(names) && /^(?:span|a|li|p)$/u.test(tagName) && !MARKS_ARTICLE.test(names);
  return hasNoiseName(names) && !/\barticle-?body\b|\bpost-?content\b|\bentry-?content\b/iu.test(names);
}

function hasNoiseName(names: string): boolean {
  if (PHRASES.test(names)) return true;
  return names.split(/[\s_-]+|(?<=[a-z])(?=[A-Z])/u).some((word) => WORDS.has(word.toLowerCase()));
}

/** What its name says of why a part was left out; others are furniture. */
const REASONS: readonly (readonly [reason: DroppedText["reason"], form: RegExp])[] = [
  ["comments", /comment|disqus|livefyre/iu],
  ["share-bar", /shar(?:e|ing)|social/iu],
  ["widget", /ticker|quote|widget|marquee|market/iu],
  ["disclaimer", /disclaimer/iu],
  [
    "teaser",
    /relat|recirc|recommend|popular|trending|most|more|next|newsletter|subscri|promo|sponsor|advert|\bads?\b|outbrain|taboola|hot|rank/iu,
  ],
];

/** Their texts with the reasons, in the order of the page. Hidden parts and those without text aren't named. */
export function leftOutOf(noise: ReadonlySet<Element>): DroppedText[] {
  const placeOf = (element: Element) => element.position?.start.offset ?? 0;
  const inOrder = [...noise].sort((a, b) => placeOf(a) - placeOf(b));
  let end = 0;
  return inOrder.flatMap((element) => {
    // What stands in another part is named with it.
    if (placeOf(element) < end) return [];
    end = element.position?.end.offset ?? end;
    const text = isHidden(element) ? "" : visibleText(element).replace(/\s+/gu, " ").trim();
    if (text === "") return [];
    const names = `${attribute(element, "className")} ${attribute(element, "id")}`;
    return [{ reason: REASONS.find(([, form]) => form.test(names))?.[0] ?? "furniture", text }];
  });
}
