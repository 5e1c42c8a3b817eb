/**
 * Links of a body: only web addresses, mail and the site's own pages; the site's own must exist and get the base path;
 * others say that they lead away. Fact references are no links here, see `fact-references.ts`.
 */
import type { Element, Root } from "hast";
import { toString } from "hast-util-to-string";
import { visit } from "unist-util-visit";
import { didYouMean, problem, type Problem } from "../facts/problem.ts";
import { placeInFile, type BodyFile } from "./place.ts";

/** Where a body stands. */
export interface Page {
  /** From the site's root, without base path: `/reports/<id>/`. */
  readonly address: string;
  /** The site's base path: `/` or `/research/`. */
  readonly base: string;
}

/** Never resolves; stands for the site's own origin while addresses are resolved. */
const SITE = "https://site.invalid";

export type Target =
  | { readonly kind: "anchor"; readonly id: string }
  /** `path` is `address` percent-encoded. */
  | { readonly kind: "site"; readonly address: string; readonly path: string; readonly rest: string }
  | { readonly kind: "outside"; readonly href: string }
  | { readonly kind: "unsafe"; readonly scheme: string };

/** Reads an address as a browser would: control characters and outer white space don't count. */
export function targetOf(href: string, page: Page): Target {
  // eslint-disable-next-line no-control-regex -- browsers drop these, so `java\nscript:` is a scheme
  const bare = href.replace(/[\u0000-\u001f\u007f-\u009f]/gu, "").trim();
  const scheme = /^([^/?#:]*):/u.exec(bare)?.[1]?.toLowerCase();
  if (scheme !== undefined && !["http", "https", "mailto"].includes(scheme)) return { kind: "unsafe", scheme };
  let url: URL;
  try {
    url = new URL(bare, SITE + page.address);
  } catch {
    return { kind: "unsafe", scheme: scheme ?? "" };
  }
  if (url.origin !== SITE) return { kind: "outside", href: url.href };
  const isOwnPage = url.pathname === new URL(page.address, SITE).pathname;
  if (isOwnPage && url.search === "" && url.hash !== "") return { kind: "anchor", id: decode(url.hash.slice(1)) };
  // Two slashes at the start would lead to another host.
  const path = url.pathname.replace(/^\/+/u, "/");
  return { kind: "site", address: decode(path), path, rest: url.search + url.hash };
}

/** The anchor on its own page that a link leads to; null where it leads elsewhere. */
export function anchorOf(link: Element, page: Page): string | null {
  const { href } = link.properties;
  if (typeof href !== "string") return null;
  const target = targetOf(href, page);
  return target.kind === "anchor" ? target.id : null;
}

/** Before sanitising, which takes unsafe addresses away without a word. */
export function checkLinksAreSafe(tree: Root, page: Page, file: BodyFile): Problem[] {
  const problems: Problem[] = [];
  visit(tree, "element", (node, _, parent) => {
    if (typeof node.properties.cite === "string" && targetOf(node.properties.cite, page).kind !== "outside")
      delete node.properties.cite;
    const href = node.tagName === "a" ? node.properties.href : undefined;
    if (typeof href !== "string") return;
    const target = targetOf(href, page);
    if (target.kind !== "unsafe") return;
    delete node.properties.href;
    problems.push(
      problem({
        ruleId: "link-is-safe",
        reason:
          target.scheme === ""
            ? "Unexpected address that is none, expected a web address or a page of the site"
            : `Unexpected address that starts with \`${target.scheme}:\`, expected \`https:\`, \`http:\` or \`mailto:\``,
        // An address that GFM makes a link of although it is escaped stands nowhere by itself.
        place: placeInFile(file, node.position ?? parent?.position),
        actual: href.slice(0, 80),
        expected: "https:, http:, mailto: or a path",
        note: "Link to a web page, a mail address or a page of the site.",
      }),
    );
  });
  return problems;
}

export interface LinksInput {
  readonly file: BodyFile;
  readonly page: Page;
  /** Local ids of facts and statements. */
  readonly anchors: ReadonlySet<string>;
  /** Ids of the body's own headings. */
  readonly headingIds: ReadonlySet<string>;
  readonly isKnownAddress: (address: string) => boolean;
}

/** Gives every link its final address. */
export function resolveLinks(tree: Root, { file, page, anchors, headingIds, isKnownAddress }: LinksInput): Problem[] {
  const problems: Problem[] = [];
  const report = (node: Element, ruleId: string, reason: string, note: string, actual: string) =>
    problems.push(problem({ ruleId, reason, place: placeInFile(file, node.position), actual, note }));

  visit(tree, "element", (node) => {
    const { href } = node.properties;
    if (node.tagName !== "a" || typeof href !== "string") return;
    if (href.trim() === "" || href.trim() === "#") {
      delete node.properties.href;
      report(
        node,
        "link-resolves",
        "Unexpected link without an address, expected one",
        "Write the address between the round brackets.",
        href,
      );
      return;
    }
    if (toString(node).trim() === "" && !hasPicture(node)) {
      report(
        node,
        "link-has-text",
        `Unexpected link to \`${href}\` without text, expected text`,
        "Only a link to a fact of this report may be empty: it prints the fact's value. Write the text between the square brackets.",
        href,
      );
    }
    const target = targetOf(href, page);
    switch (target.kind) {
      case "anchor":
        if (anchors.has(target.id) || headingIds.has(target.id))
          node.properties.href = `#${encodeURIComponent(target.id)}`;
        else {
          const known = [...anchors, ...headingIds];
          report(
            node,
            "link-resolves",
            `Unexpected link to \`#${target.id}\`, expected the id of a fact, statement or heading of this report`,
            didYouMean(target.id, known) ||
              "Ids stand in the front matter, under `facts` and `statements`; a heading's is its text in small letters with hyphens.",
            href,
          );
        }
        return;
      case "site":
        node.properties.href = toSite(page, target.path) + target.rest;
        if (!isKnownAddress(target.address)) {
          report(
            node,
            "link-resolves",
            `Unexpected link to \`${target.address}\`, expected a page of the site`,
            noteOnAddress(target.address, page, isKnownAddress),
            href,
          );
        }
        return;
      case "outside":
        node.properties.href = target.href;
        if (!target.href.startsWith("mailto:")) node.properties.rel = ["external", "noopener", "noreferrer"];
        return;
      case "unsafe":
        delete node.properties.href;
    }
  });
  return problems;
}

/** A path from the site's root as it stands in a page's HTML. */
export function toSite(page: Page, path: string): string {
  return page.base.replace(/\/+$/u, "") + path;
}

function noteOnAddress(address: string, page: Page, isKnownAddress: (address: string) => boolean): string {
  const base = page.base.replace(/\/+$/u, "");
  const others = [
    `${address}/`,
    address.replace(/\/+$/u, ""),
    ...(base !== "" && address.startsWith(`${base}/`) ? [address.slice(base.length)] : []),
  ];
  const other = others.find((each) => each !== address && each !== "" && isKnownAddress(each));
  return other === undefined
    ? "No such page is built. Addresses start at the site's root, such as `/entities/alibaba/`."
    : `Did you mean \`${other}\`?`;
}

function hasPicture(node: Element): boolean {
  return node.children.some((child) => child.type === "element" && (child.tagName === "img" || hasPicture(child)));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
