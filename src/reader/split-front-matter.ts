/** A Markdown file is front matter between two lines of three hyphens, and a body behind them. */

export type SplitText =
  | {
      readonly ok: true;
      readonly frontMatter: string;
      /** Line of the file on which the front matter's text starts. */
      readonly frontMatterLine: number;
      readonly body: string;
      readonly bodyLine: number;
    }
  | { readonly ok: false; readonly line: number; readonly found: "nothing" | "no-start" | "no-end" };

const FENCE = /^---[ \t]*$/u;

/** `text` has line feeds only. Blank lines before the first fence are let pass. */
export function splitFrontMatter(text: string): SplitText {
  const lines = text.split("\n");
  const start = lines.findIndex((line) => line.trim() !== "");
  if (start < 0) return { ok: false, line: 1, found: "nothing" };
  if (!FENCE.test(lines[start]!)) return { ok: false, line: start + 1, found: "no-start" };
  const end = lines.findIndex((line, index) => index > start && FENCE.test(line));
  if (end < 0) return { ok: false, line: start + 1, found: "no-end" };
  return {
    ok: true,
    frontMatter: lines.slice(start + 1, end).join("\n"),
    frontMatterLine: start + 2,
    body: lines.slice(end + 1).join("\n"),
    bodyLine: end + 2,
  };
}
