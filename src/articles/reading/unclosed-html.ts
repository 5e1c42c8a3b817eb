/** Comments and elements of an article's file that are never closed: what stands behind them is nowhere seen. */
import { problem, type Problem } from "../../facts/problem.ts";
import { checkRawHtml } from "../../markdown/raw-html.ts";
import type { RawPiece } from "../../markdown/scan-html.ts";
import { UNREAD } from "./html/elements.ts";

export interface Unclosed {
  /** `<!--` or `<script>`. */
  readonly mark: string;
  readonly end: string;
  /** In the file, from 1. */
  readonly line: number;
  readonly column: number;
}

/** In the order of the text. `pieces` are the stretches of HTML in it, with their positions. */
export function unclosedHtml(pieces: readonly RawPiece[], text: string): Unclosed[] {
  return checkRawHtml(pieces, text, { path: "", line: 1 }).flatMap(({ ruleId, actual, expected, place }) => {
    const name = /^<([a-z]+)>$/u.exec(actual ?? "")?.[1];
    const isHiding = actual === "<!--" || actual === "<![CDATA[" || (name !== undefined && UNREAD.has(name));
    if (ruleId !== "html-is-closed" || !isHiding) return [];
    return [{ mark: actual!, end: expected!, line: place.line, column: place.column }];
  });
}

/** A warning at its place. `path` is the article's file. */
export function unclosedProblem({ mark, end, line, column }: Unclosed, path: string): Problem {
  return problem({
    ruleId: "text-is-kept",
    severity: "warning",
    reason: `Unexpected \`${mark}\` that is never closed, expected \`${end}\` behind it`,
    place: { path, line, column },
    actual: mark,
    expected: end,
    note: "Text that stands behind it is missing from the draft, as browsers don't show it. Close it, then add the article again.",
  });
}
