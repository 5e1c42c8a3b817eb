/**
 * Links of a body: only web addresses, mail and the site's own pages; the site's own must exist and get the base path;
 * others say that they lead away. Fact references are no links here, see `fact-references.ts`.
 */
import type { Element, Root } from "hast";
import { toString } from "hast-util-to-string";
import { visit } from "unist-util-visit";
import { didYouMean, problem, type Place, type Problem } from "../facts/problem.ts";
import { placeInFile, type BodyFile } from "./place.ts";

/** Where a body stands. */
export interface Page {
  /** From the site's root, without base path: `/reports/<id>/`. */
  readonly address: string;
  /** The site's base path: `/` or `/research/`. */
  readonly base: string;
}

/** Stands for the site's own origin while addresses are resolved. */
const SITE = "https://site.invalid";
/** An address that is complete by itself leads to the same place from here. */
const OTHER_SITE = "https://other-site.invalid";

export type Target =
  | { readonly kind: "anchor"; readonly id: string }
  /** `path` is `address` percent-encoded. */
  | {
      readonly kind: "site";
      readonly address: string;
      readonly path: string;
      readonly rest: string;
      readonly anchor: string;
    }
  | { readonly kind: "outside"; readonly href: string }
  | { readonly kind: "unsafe"; readonly scheme: string };

/** Reads an address as a browser would: control characters and outer white space don't count. */
export function targetOf(href: string, page: Page): Target {
  // eslint-disable-next-line no-control-regex -- browsers drop these, so `java\nscript:` is a scheme
  const bare = href.replace(/[\u0000-\u001f\u007f-\u009f]/gu, "").trim();
  const scheme = /^([^/?#:]*):/u.exec(bare)?.[1]?.toLowerCase();
  if (scheme !== undefined && !["http", "https", "mailto"].includes(scheme)) return { kind: "unsafe", scheme };
  let url: URL;
  let isComplete: boolean;
  try {
    url = new URL(bare, SITE + page.address);
    isComplete = new URL(bare, OTHER_SITE + page.address).origin !== OTHER_SITE;
  } catch {
    return { kind: "unsafe", scheme: scheme ?? "" };
  }
  if (isComplete) return { kind: "outside", href: url.href };
  // Two slashes at the start would lead to another host.
  const path = url.pathname.replace(/^\/+/u, "/");
  // A server may keep an encoded slash apart from one that divides folders.
  const address = /%2f/iu.test(path) ? path : decode(path);
  const anchor = decode(url.hash.slice(1));
  if (address === page.address && url.search === "" && anchor !== "") return { kind: "anchor", id: anchor };
  return { kind: "site", address, path, rest: url.search + url.hash, anchor };
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
    if (typeof node.properties.cite === "string") {
      const cited = targetOf(node.properties.cite, page);
      if (cited.kind === "outside") node.properties.cite = cited.href;
      else delete node.properties.cite;
    }
    const href = node.tagName === "a" ? node.properties.href : undefined;
    if (typeof href !== "string") return;
    const target = targetOf(href, page);
    if (target.kind === "outside" && holdsPassword(target.href)) {
      delete node.properties.href;
      problems.push(
        problem({
          ruleId: "link-is-safe",
          reason: "Unexpected name or password in an address, expected the host right behind `//`",
          place: placeInFile(file, node.position ?? parent?.position),
          note: "Take out what stands before the `@`: everyone could read it, and it can pass for the name of another host.",
        }),
      );
      return;
    }
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

/** A link to a place on another page, which whoever knows that page can judge. */
export interface AnchorLink {
  readonly address: string;
  readonly anchor: string;
  readonly place: Place;
  /** As written. */
  readonly href: string;
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
export function resolveLinks(
  tree: Root,
  { file, page, anchors, headingIds, isKnownAddress }: LinksInput,
): { problems: Problem[]; anchorLinks: AnchorLink[] } {
  const problems: Problem[] = [];
  const anchorLinks: AnchorLink[] = [];
  const report = (node: Element, ruleId: string, reason: string, note: string, actual: string) =>
    problems.push(problem({ ruleId, reason, place: placeInFile(file, node.position), actual, note }));

  const isOwnAnchor = (id: string) => anchors.has(id) || headingIds.has(id);
  const reportAnchor = (node: Element, id: string, href: string) =>
    report(
      node,
      "link-resolves",
      `Unexpected link to \`#${id}\`, expected the id of a fact, statement or heading of this report`,
      didYouMean(id, [...anchors, ...headingIds]) || NOTE_ON_ANCHOR,
      href,
    );

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
        if (isOwnAnchor(target.id)) node.properties.href = `#${encodeURIComponent(target.id)}`;
        else reportAnchor(node, target.id, href);
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
        } else if (target.anchor !== "" && target.address === page.address) {
          if (!isOwnAnchor(target.anchor)) reportAnchor(node, target.anchor, href);
        } else if (target.anchor !== "") {
          // Only reports' anchors are known here: whoever verifies the site leaves the others alone.
          node.properties.dataElsewhere = "";
          const { address, anchor } = target;
          anchorLinks.push({ address, anchor, href, place: placeInFile(file, node.position) });
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
  return { problems, anchorLinks };
}

const NOTE_ON_ANCHOR =
  "Ids stand in the front matter, under `facts` and `statements`; a heading's is its text in small letters with hyphens.";

/** Links to what no report holds; `anchorsAt` are those of the report at an address, null: no report stands there. */
export function checkAnchorsElsewhere(
  links: readonly AnchorLink[],
  anchorsAt: (address: string) => ReadonlySet<string> | null,
): Problem[] {
  return links.flatMap(({ address, anchor, place, href }) => {
    const anchors = anchorsAt(address);
    if (anchors === null || anchors.has(anchor)) return [];
    return [
      problem({
        ruleId: "link-resolves",
        reason: `Unexpected link to \`#${anchor}\` of \`${address}\`, expected the id of a fact, statement or heading of that report`,
        place,
        actual: href,
        note: didYouMean(anchor, [...anchors]) || NOTE_ON_ANCHOR,
      }),
    ];
  });
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

function holdsPassword(href: string): boolean {
  const { username, password } = new URL(href);
  return username !== "" || password !== "";
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
