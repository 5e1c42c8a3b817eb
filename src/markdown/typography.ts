/**
 * Curly quotes, dashes and ellipses, as Astro's default (SmartyPants) sets them: `--` is an em dash, `...` an ellipsis.
 * Written anew because that one parses every sentence twice, which takes longer than all else together. Chinese, which
 * puts no space before a quotation mark, gets pairs.
 */
import type { Root } from "hast";
import { textOfLeaf, textRuns } from "./text-runs.ts";

const WORD = /[\p{L}\p{N}\p{M}]/u;
const MARK = /[\p{P}\p{S}]/u;
const HAN = /\p{Script=Han}/u;

/** Changes texts and fact references in place; code stays as it is. */
export function setTypography(tree: Root): void {
  for (const { leaves } of textRuns(tree)) {
    const curled = curlQuotes(leaves.map(textOfLeaf).join(""));
    let start = 0;
    for (const leaf of leaves) {
      const end = start + textOfLeaf(leaf).length;
      const text = joinMarks(curled.slice(start, end));
      start = end;
      if (leaf.node?.type === "text") leaf.node.value = text;
      else if (leaf.node) leaf.node.text = text;
    }
  }
}

/** Same length, so that it can be cut where it was joined. In linear time: no text that is still growing is looked into. */
export function curlQuotes(text: string): string {
  if (!/["']/u.test(text)) return text;
  const curled: string[] = [];
  let before = "";
  let end = 0;
  let isOpen = false;
  for (const { 0: mark, index: at } of text.matchAll(/["']/gu)) {
    if (at > end) before = text[at - 1]!;
    const opens = isOpening(before, mark, text.slice(at + 1, at + 5), isOpen);
    if (mark === '"') isOpen = opens;
    before = mark === '"' ? (opens ? "“" : "”") : opens ? "‘" : "’";
    curled.push(text.slice(end, at), before);
    end = at + 1;
  }
  curled.push(text.slice(end));
  return curled.join("");
}

function isOpening(before: string, mark: string, after: string, isOpen: boolean): boolean {
  const isAfterSpace = before === "" || /\s/u.test(before);
  if (after === "" || /^\s/u.test(after)) return false;
  if (mark === "'" && /^(?:\d\ds|s(?![\p{L}\p{N}]))/u.test(after) && (!isAfterSpace || /^\d/u.test(after)))
    return false;
  if (mark === '"' && HAN.test(before)) return !isOpen;
  if (isAfterSpace) return true;
  if (WORD.test(before)) return false;
  // A quote inside a bracket or behind a dash opens; behind a full stop or a closing bracket it closes.
  if (/[.,;:!?…)\]}%”’]/u.test(before)) return false;
  return WORD.test(after[0]!) || MARK.test(after[0]!);
}

function joinMarks(text: string): string {
  return text
    .replace(/(?<!-)--(?!-)/gu, "—")
    .replace(/\.{3,}/gu, "…")
    .replace(/(?<![.\s])( ?)\. \. \.(?!\.)/gu, "$1…")
    .replace(/``/gu, "“");
}
