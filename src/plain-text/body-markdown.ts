/** A report's body as Markdown: made from the body as rendered, so that what was unsafe in the source is gone already. */
import type { Root } from "hast";
import rehypeRaw from "rehype-raw";
import { VFile } from "vfile";
import type { BodyPart } from "../markdown/rendered-body.ts";
import { renderPlainHtml, type PlainHtmlOptions } from "../markdown/render-plain-html.ts";
import { blockMarkdown } from "./block-markdown.ts";

export interface BodyOptions extends Omit<PlainHtmlOptions, "component"> {
  /** A component as a block of Markdown, or as a box around what stands in it. */
  readonly component: (part: BodyPart & { kind: "component" }) => ComponentText;
}

export type ComponentText =
  | { readonly kind: "block"; readonly markdown: string }
  /** `title` is Markdown. */
  | { readonly kind: "box"; readonly title: string | null };

/** No sanitised body has this attribute. */
const PLACEHOLDER = "dataBlock";

/** Every address in it is whole. Empty where the body is. */
export function bodyMarkdown(parts: readonly BodyPart[], options: BodyOptions): string {
  const blocks: string[] = [];
  const blockOf = (markdown: string) => `<div data-block="${blocks.push(markdown) - 1}"></div>`;
  const render = (each: readonly BodyPart[]): string =>
    renderPlainHtml(each, {
      ...options,
      component: (part) => {
        const text = options.component(part);
        if (text.kind === "block") return blockOf(text.markdown);
        return `<blockquote>${text.title === null ? "" : blockOf(text.title)}${render(part.children)}</blockquote>`;
      },
    });
  return blockMarkdown(parseHtml(render(parts)).children, ({ properties }) => {
    const place = properties[PLACEHOLDER];
    return place === undefined ? null : (blocks[Number(place)] ?? "");
  });
}

function parseHtml(html: string): Root {
  const transform = rehypeRaw();
  return transform({ type: "root", children: [{ type: "raw", value: html }] }, new VFile());
}
