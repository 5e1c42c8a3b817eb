/** Blocks as MDX: whatever an article says, what is written parses as the same words and holds no code. */
import type { RootContent } from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { mdxToMarkdown } from "mdast-util-mdx";
import { toMarkdown, type Options } from "mdast-util-to-markdown";

const OPTIONS: Options = {
  bullet: "-",
  emphasis: "_",
  fences: true,
  listItemIndent: "one",
  resourceLink: true,
  rule: "*",
  extensions: [
    gfmToMarkdown({ tablePipeAlign: false }),
    mdxToMarkdown(),
    {
      // At the start of a line, MDX takes these for code of the module.
      unsafe: [
        { atBreak: true, character: "i", after: "mport(?![\\p{L}\\p{N}])", unicode: true },
        { atBreak: true, character: "e", after: "xport(?![\\p{L}\\p{N}])", unicode: true },
      ],
    },
  ],
};

/** Without empty lines at its ends. */
export function blockText(block: RootContent): string {
  return toMarkdown({ type: "root", children: [block] }, OPTIONS).replace(/^\n+|\n+$/gu, "");
}
