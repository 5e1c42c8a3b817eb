/**
 * Text as Markdown that reads as exactly that text: nothing in it becomes a heading, a link, a table or HTML. A
 * backslash before punctuation is all that CommonMark needs; digits and signs stay as they are.
 */

/** For anywhere within a line: a paragraph, a heading, a table's cell, a link's text. White space becomes single spaces. */
export function escapeMarkdown(text: string): string {
  return escapeInline(text.replace(/[\s\p{Cc}]+/gu, " ").trim());
}

/** For behind the marks of a heading, where what looks like its end would be taken for it. */
export function escapeHeading(text: string): string {
  return escapeMarkdown(text).replace(/#+$/u, "\\$&");
}

/** The same as `escapeMarkdown`, leaving white space as it is; other control characters, which a terminal would obey, are left out. */
export function escapeInline(text: string): string {
  return (
    withoutControls(text)
      .replace(/[\\`*_[\]<>|~]|&(?=[#\p{L}])|!(?=\[|$)/gu, "\\$&")
      // GitHub's Markdown would read an address in plain text letter by letter, backslashes included.
      .replace(/:(?=\/\/)|@/gu, "\\$&")
      .replace(/(www)\./giu, "$1\\.")
  );
}

/** Halves of characters, which no file can hold, become U+FFFD. */
export function withoutControls(text: string): string {
  return text.toWellFormed().replace(/(?![\t\n])\p{Cc}/gu, "");
}

/** A paragraph's line that begins like a heading, a list, a rule or a table isn't one. Takes text that is escaped already. */
export function escapeLineStart(line: string): string {
  return line
    .replace(/^(\d{1,9})([.)])(?=\s|$)/u, "$1\\$2")
    .replace(/^(?:#{1,6}(?=\s|$)|[-+](?=\s|$)|[=:-]+(?=[\s=:-]*$))/u, "\\$&");
}

/** An address as a link's target: whatever it holds, it doesn't end the link. */
export function escapeTarget(url: string): string {
  return url.toWellFormed().replace(/[\s\p{Cc}<>()\\[\]|`*]/gu, percentEncoded);
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

/** Each byte, brackets and asterisks included, which `encodeURIComponent` leaves. */
function percentEncoded(char: string): string {
  const encoded = encodeURIComponent(char);
  return encoded === char ? `%${char.charCodeAt(0).toString(16).toUpperCase()}` : encoded;
}
