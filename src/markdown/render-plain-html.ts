/** A body as one HTML text for readers elsewhere, such as feeds: every address complete, components as the caller has them. */
import type { BodyPart } from "./rendered-body.ts";

export interface PlainHtmlOptions {
  /** The base path that the body was rendered with. */
  readonly base: string;
  /** Completes an address without base path: a path from the site's root, or `#anchor` on the report's own page. */
  readonly absolute: (address: string) => string;
  /** Complete address of a fact, by its local id. */
  readonly factHref: (factId: string) => string;
  /** What is said behind a fact that is struck out, such as that it is withdrawn; null: the fact stands. */
  readonly struckNote: (factId: string) => string | null;
  readonly component: (part: BodyPart & { kind: "component" }) => string;
}

/** A tag as `hast-util-to-html` writes it: every `<` of a text is escaped, values stand between double quotes. */
const TAG = /<[a-z][a-z0-9]*(?:\s+[a-z-]+(?:="[^"]*")?)*\s*>/gu;
const ADDRESS = /\s(href|src)="([/#][^"]*)"/gu;

/** One text of HTML, every address in it whole; what facts and components become is up to the caller. */
export function renderPlainHtml(parts: readonly BodyPart[], options: PlainHtmlOptions): string {
  const base = options.base.replace(/\/+$/u, "");
  const complete = (address: string) =>
    options.absolute(address.startsWith(`${base}/`) ? address.slice(base.length) : address);
  return parts
    .map((part) => {
      switch (part.kind) {
        case "html":
          return part.html.replace(TAG, (tag) =>
            tag.startsWith("<input")
              ? checkMark(tag)
              : tag.replace(
                  ADDRESS,
                  (_, name: string, address: string) =>
                    ` ${name}="${escapeAttribute(complete(unescapeAttribute(address)))}"`,
                ),
          );
        case "fact":
          return factLink(part.text, options.factHref(part.factId), options.struckNote(part.factId));
        case "component":
          return options.component(part);
      }
    })
    .join("");
}

function factLink(text: string, address: string, struckNote: string | null): string {
  const link = `<a href="${escapeAttribute(address)}">${escapeText(text)}</a>`;
  return struckNote === null ? link : `<s>${link}</s> (${escapeText(struckNote)})`;
}

/** A task's box as a character: elsewhere it would be a part of a form. */
function checkMark(tag: string): string {
  return / checked\b/u.test(tag) ? "☑" : "☐";
}

/** Undoes what `hast-util-to-html` does to an address: percent-encoding leaves only these. */
function unescapeAttribute(value: string): string {
  return value.replaceAll("&#x22;", '"').replaceAll("&#x26;", "&");
}

function escapeAttribute(value: string): string {
  return value.replaceAll("&", "&#x26;").replaceAll('"', "&#x22;");
}

function escapeText(text: string): string {
  return text.replaceAll("&", "&#x26;").replaceAll("<", "&#x3C;");
}
