/** What is asked of a report's Markdown. */
import { advised, required } from "./rule.ts";

export const BODY_RULES = {
  "text-states-fact": required(
    "A link to a fact says the fact's value.",
    "Write the value as the note gives it, or leave the text empty: `[](#fact)` prints it.",
  ),
  "link-resolves": required(
    "Links and pictures lead to what the site has.",
    "Correct the address, or delete the link.",
  ),
  "link-is-safe": required(
    "Links lead to `https:`, `http:` and `mailto:` addresses or to pages of the site.",
    "Link to a web page.",
  ),
  "link-has-text": required(
    "A link has text; only one to a fact of the report may be empty.",
    "Write the text between the square brackets.",
  ),
  "definition-is-used": advised(
    "What is defined for links and footnotes is used by one.",
    "Refer to it, delete it, or write `\\[` where it is meant as text.",
  ),
  "picture-is-local": required("Pictures are files of the site.", "Put the picture into public/ and link to it there."),
  "heading-is-below-title": advised(
    "Headings start at the second level.",
    "Write `##`: the page's title is the first level.",
  ),
  "heading-id-is-free": required(
    "A heading's anchor isn't that of a fact or statement.",
    "Word the heading otherwise, or rename the fact.",
  ),
  "mdx-holds-no-code": required(
    "`.mdx` holds Markdown, plain HTML and the site's components with literal attributes: no code.",
    "Take imports, exports, braces and other elements out.",
  ),
  "mdx-is-well-formed": required(
    "Tags of `.mdx` are closed and braces paired.",
    "Close the tag; write `&lt;` and `\\{` for characters that are text.",
  ),
  "component-prop-is-known": required(
    "Components have the attributes that they know.",
    "Take an attribute or value that is listed.",
  ),
  "component-is-in-mdx": required("The site's components stand in `.mdx` files.", "Give the file the ending `.mdx`."),
  "component-stands-alone": required(
    "A component stands on lines of its own.",
    "Put an empty line before and after it.",
  ),
  "html-is-closed": required(
    "Comments of raw HTML, and elements that hide what they hold, are closed.",
    "Close it; write `&lt;` for a `<` that is text.",
  ),
  "html-is-harmless": advised(
    "Raw HTML holds only elements that are shown, no scripts, styles, frames, drawings and unknown names.",
    "Take the element out, or write `&lt;` where it is meant as text.",
  ),
  "markdown-is-shallow": required("Quotes, lists and tags aren't nested a hundred deep.", "Take levels out."),
} as const;
