/** One page: the policy as the first thing in its head, and `integrity` at each script and style sheet that it names. */
import { contentPolicy } from "./content-policy.ts";
import { scanTags, type Tag } from "./scan-tags.ts";

export interface SealedPage {
  readonly html: string;
  /** Of the scripts that it names. */
  readonly scriptHashes: readonly string[];
}

/** Only the layout writes this; a text can't stand before it. */
const HEAD = /^\s*<!doctype html>\s*<html(?:\s[^<>]*)?>\s*<head(?:\s[^<>]*)?>/iu;

/** So far browsers look for a page's encoding. */
const ENCODING_WITHIN = 1024;

/**
 * `hashOf` gives `sha256-…` for a file of the site by its address as written, and throws where there is none. Throws
 * where the page has no place for the policy, or has one already.
 */
export function sealPage(html: string, hashOf: (address: string) => string): SealedPage {
  const head = HEAD.exec(html)?.[0].length;
  if (head === undefined) throw new Error("Unexpected beginning of a page, expected a doctype, <html> and <head>");
  const scriptHashes: string[] = [];
  const parts: string[] = [];
  let done = head;
  scanTags(html, (tag) => {
    if (isPolicy(tag)) throw new Error("Unexpected content security policy, expected a page without one");
    const address = isScript(tag) ? tag.attributes.get("src")! : isStyleSheet(tag) ? tag.attributes.get("href")! : null;
    if (address === null || tag.attributes.has("integrity")) return;
    const hash = hashOf(address);
    if (tag.name === "script") scriptHashes.push(hash);
    const end = endOfAttributes(html, tag);
    parts.push(html.slice(done, end), ` integrity="${hash}"`);
    done = end;
  });
  const policy = `<meta http-equiv="Content-Security-Policy" content="${contentPolicy(scriptHashes)}">`;
  const sealed = [html.slice(0, head), policy, ...parts, html.slice(done)].join("");
  const encoding = /<meta charset="?utf-8"?\s*\/?>/iu.exec(sealed.slice(0, ENCODING_WITHIN));
  if (encoding === null) {
    throw new Error(
      `Unexpected page without <meta charset="utf-8"> in its first ${ENCODING_WITHIN} bytes, expected one`,
    );
  }
  return { html: sealed, scriptHashes };
}

export function isPolicy({ name, attributes }: Tag): boolean {
  return name === "meta" && attributes.get("http-equiv")?.toLowerCase() === "content-security-policy";
}

/** Data in a script element is no script. */
export function isScript({ name, attributes }: Tag): boolean {
  return name === "script" && attributes.has("src");
}

/** Whether `integrity` belongs to it. */
export function isSealed(tag: Tag): boolean {
  return isScript(tag) || isStyleSheet(tag);
}

function isStyleSheet({ name, attributes }: Tag): boolean {
  const rel = attributes.get("rel")?.toLowerCase().split(/\s+/u) ?? [];
  return name === "link" && attributes.has("href") && (rel.includes("stylesheet") || rel.includes("modulepreload"));
}

/** Before the `>` or `/>` of a tag. */
function endOfAttributes(html: string, { end }: Tag): number {
  let at = end - 1;
  while (html[at - 1] === "/" || /\s/u.test(html[at - 1]!)) at -= 1;
  return at;
}
