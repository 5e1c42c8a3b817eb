/**
 * Text as Markdown that reads as exactly that text: nothing in it becomes a heading, a link, a table or HTML. A
 * backslash before punctuation is all that CommonMark needs; digits and signs stay as they are.
 */

/** For anywhere within a line: a paragraph, a heading, a table's cell, a link's text. White space becomes single spaces. */
export function escapeMarkdown(text: string): string {
  return escapeInline(text.replace(/[\s\p{Cc}]+/gu, " ").trim());
}

/** The same, leaving white space as it is. */
export function escapeInline(text: string): string {
  return (
    text
      .replace(/[\\`*_[\]<>|~]|&(?=[#\p{L}])|!(?=\[|$)/gu, "\\$&")
      // GitHub's Markdown would read an address in plain text letter by letter, backslashes included.
      .replace(/:(?=\/\/)|@/gu, "\\$&")
      .replace(/(www)\./giu, "$1\\.")
  );
}

/** A paragraph's line that begins like a heading, a list, a rule or a table isn't one. Takes text that is escaped already. */
export function escapeLineStart(line: string): string {
  return line
    .replace(/^(\d{1,9})([.)])(?=\s|$)/u, "$1\\$2")
    .replace(/^(?:#{1,6}(?=\s|$)|[-+](?=\s|$)|[=:-]+(?=[\s=:-]*$))/u, "\\$&");
}

/** An address as a link's target: whatever it holds, it doesn't end the link. */
export function escapeTarget(url: string): string {
  return url.replace(
    /[\s<>()\\[\]|`*]/gu,
    (char) => `%${char.codePointAt(0)!.toString(16).toUpperCase().padStart(2, "0")}`,
  );
}

/** `[text](url)`; the text alone where there is no address. */
export function link(text: string, url: string | null): string {
  const escaped = escapeMarkdown(text);
  return url === null ? escaped : `[${escaped}](${escapeTarget(url)})`;
}

/** `<url>`, for a whole address of the site's own. */
export function autolink(url: string): string {
  return `<${escapeTarget(url)}>`;
}
