/** The last look at a draft: whether each passage of its article can be read in its body, whatever was done to both. */
import { toString } from "mdast-util-to-string";
import type { Article } from "../articles/article.ts";
import { problem, type Problem } from "../facts/problem.ts";
import { parseMarkdown } from "../markdown/parse-markdown.ts";
import { withoutUnprintable } from "./plain-line.ts";

/** More of them say that the whole body is wrong. */
const MAX_NAMED = 20;

/**
 * A warning for each passage whose words aren't in the body, in the order of the text. What cleaning left out is no
 * passage. `text` is the article's file as decoded, `path` its path, `body` the draft's.
 */
export function lostWordsProblems(
  { passages }: Pick<Article, "passages">,
  text: string,
  path: string,
  body: string,
): Problem[] {
  const parsed = parseMarkdown(body, "mdx", { path, line: 1 });
  if ("problem" in parsed) return [];
  const written = keyOf(toString(parsed.tree));
  const problems: Problem[] = [];
  let at = 0;
  for (const { kind, text: said, offsets } of passages) {
    if (kind === "headline" || problems.length >= MAX_NAMED) continue;
    const key = keyOf(withoutUnprintable(said));
    const found = written.indexOf(key, at);
    if (found >= 0) {
      at = found + key.length;
      continue;
    }
    const start = offsets.find((offset) => offset >= 0) ?? 0;
    problems.push(
      problem({
        ruleId: "text-is-kept",
        severity: "warning",
        reason: `Unexpected draft without “${said}”, expected all words of the article`,
        place: { path, line: text.slice(0, start).split(/\r\n|\n|\r/u).length, column: 1 },
        actual: said,
        note: "Copy the passage into the draft by hand.",
      }),
    );
  }
  return problems;
}

/** Letters and digits alone: marks, spaces and the links of figures differ. */
function keyOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, "");
}
