/**
 * A report's Markdown to what its page shows. The one place that knows the order of the steps; each step is a function
 * of a tree in a file of its own. `.mdx` is parsed and never compiled: no code in a body can run.
 */
import type { Root, Text } from "hast";
import type { Root as MarkdownRoot } from "mdast";
import type { Raw } from "mdast-util-to-hast";
import { EXIT, visit } from "unist-util-visit";
import { compareProblems, problem, type Problem } from "../facts/problem.ts";
import type { Quantity } from "../facts/quantity.ts";
import { isComponentName } from "./components.ts";
import { linkEntities } from "./entity-links.ts";
import type { EntityNames } from "./entity-names.ts";
import { linkFacts } from "./fact-references.ts";
import { anchorHeadings } from "./headings.ts";
import { checkReferencesAreVisible } from "./hidden-references.ts";
import { checkHtmlIsShallow, checkTextIsShallow, checkTreeIsShallow } from "./limits.ts";
import { checkLinksAreSafe, resolveLinks, type AnchorLink, type Page } from "./links.ts";
import { markLanguages } from "./mark-languages.ts";
import { checkTextIsShown, type ReadText } from "./lost-text.ts";
import { mdxHoldsNoCode } from "./mdx-holds-no-code.ts";
import { parseMarkdown } from "./parse-markdown.ts";
import { keepLocalPictures } from "./pictures.ts";
import { placeInFile, type BodyFile } from "./place.ts";
import { checkRawHtml } from "./raw-html.ts";
import { EMPTY_BODY, type RenderedBody } from "./rendered-body.ts";
import { sanitize } from "./sanitize.ts";
import type { RawPiece } from "./scan-html.ts";
import { splitParts } from "./split-parts.ts";
import { alignCells, boxTables, widenTables } from "./tables.ts";
import { readingLength, textRuns } from "./text-runs.ts";
import { footnotePrefix, parseRawHtml, toHtmlTree } from "./to-html-tree.ts";
import { setTypography } from "./typography.ts";
import { checkDefinitionsAreUsed } from "./unused-definitions.ts";

export interface BodyInput {
  readonly reportId: string;
  /** Of the report's file. */
  readonly path: string;
  readonly format: "md" | "mdx";
  readonly text: string;
  /** Line of the file on which the text starts, from 1. */
  readonly line: number;
  /** BCP 47. */
  readonly language: string;
  /** By local fact id. */
  readonly valuesByFact: ReadonlyMap<string, Quantity>;
  /** Local ids of facts and statements. */
  readonly anchors: ReadonlySet<string>;
  readonly entityNames: EntityNames;
  /** The site's base path: `/` or `/research/`. */
  readonly base: string;
  /** Whether a path from the site's root, unencoded and without query and anchor, leads to a page or file. */
  readonly isKnownAddress: (address: string) => boolean;
}

export interface BodyOutput {
  readonly body: RenderedBody;
  /** By line and column. */
  readonly problems: readonly Problem[];
  /** Links to places on other pages. */
  readonly anchorLinks: readonly AnchorLink[];
}

/** The steps that keep a page safe from its author; the self-test is tried with one of them left out. */
export const GUARDS = { checkTextIsShallow, mdxHoldsNoCode, checkLinksAreSafe, keepLocalPictures, sanitize };

/** Never throws, whatever the text; a text that can't be parsed is an empty body and a problem. */
export function renderBody(input: BodyInput, guards: typeof GUARDS = GUARDS): BodyOutput {
  const file: BodyFile = { path: input.path, line: input.line };
  const page: Page = { address: `/reports/${input.reportId}/`, base: input.base };
  const { text } = input;

  const unread = (problems: Problem[]): BodyOutput => ({ body: EMPTY_BODY, problems, anchorLinks: [] });
  const tooMuch = guards.checkTextIsShallow(text, file);
  if (tooMuch.length > 0) return unread(tooMuch);
  const parsed = parseMarkdown(text, input.format, file);
  if ("problem" in parsed) return unread([parsed.problem]);
  const tooDeep = checkTreeIsShallow(parsed.tree, file);
  if (tooDeep.length > 0) return unread(tooDeep);

  const problems: Problem[] = [];
  problems.push(...checkReferencesAreVisible(parsed.tree, text, file), ...checkDefinitionsAreUsed(parsed.tree, file));
  if (input.format === "mdx") problems.push(...guards.mdxHoldsNoCode(parsed.tree, text, file));
  widenTables(parsed.tree);
  const footnotes = footnotePrefix(input.anchors);
  let tree = toHtmlTree(parsed.tree, { footnotePrefix: footnotes, footnoteLabel: footnoteLabelIn(input.language) });
  const pieces = piecesOf(tree);
  const raw = pieces.filter(({ isText }) => !isText);
  const shown: ReadText[] = [];
  if (raw.length > 0 || hasJsxElement(parsed.tree)) {
    problems.push(...checkComponentsAreInMdx(raw, file), ...checkRawHtml(pieces, text, file, shown));
    const tooOpen = checkHtmlIsShallow(raw, file);
    if (tooOpen.length > 0) return unread([...problems, ...tooOpen]);
    tree = parseRawHtml(tree, text);
    const tooNested = checkTreeIsShallow(tree, file);
    if (tooNested.length > 0) return unread([...problems, ...tooNested]);
  }
  problems.push(
    ...guards.checkLinksAreSafe(tree, page, file),
    ...guards.keepLocalPictures(tree, page, input.isKnownAddress, file),
  );
  tree = guards.sanitize(tree);
  if (!problems.some(({ severity }) => severity === "error"))
    problems.push(...checkTextIsShown(shown, tree, text, file));

  const facts = linkFacts(tree, { file, page, valuesByFact: input.valuesByFact });
  setTypography(tree);
  const { headings, problems: headingProblems } = anchorHeadings(tree, input.anchors, trustedIds(tree), file);
  const headingIds = new Set(headings.map(({ id }) => id));
  const { problems: linkProblems, anchorLinks } = resolveLinks(tree, {
    file,
    page,
    anchors: input.anchors,
    headingIds,
    isKnownAddress: input.isKnownAddress,
  });
  alignCells(tree);
  boxTables(tree);
  const length = readingLength(textRuns(tree));
  const entityIds = linkEntities(tree, input.entityNames, page);
  markLanguages(tree);

  problems.push(...facts.problems, ...headingProblems, ...linkProblems);
  return {
    body: { parts: splitParts(tree), headings, length, factIds: facts.factIds, entityIds },
    problems: problems.sort(compareProblems),
    anchorLinks,
  };
}

function footnoteLabelIn(language: string): string {
  if (!/^zh\b/iu.test(language)) return "Footnotes";
  return /hant|-(?:hk|tw|mo)\b/iu.test(language) ? "註腳" : "脚注";
}

/** Whether `.mdx` holds plain HTML, which then needs a parser that nests it as browsers do, as raw HTML does. */
function hasJsxElement(tree: MarkdownRoot): boolean {
  let isFound = false;
  visit(tree, ["mdxJsxFlowElement", "mdxJsxTextElement"], () => {
    isFound = true;
    return EXIT;
  });
  return isFound;
}

/** Raw HTML and the text between, in order. */
function piecesOf(tree: Root): RawPiece[] {
  const pieces: RawPiece[] = [];
  visit(tree, ["raw", "text"], (node) => {
    const { type, value, position } = node as Raw | Text;
    pieces.push({ value, position, isText: type === "text" });
  });
  return pieces;
}

/** `.md` knows no components: sanitising would take them away without a word. */
function checkComponentsAreInMdx(pieces: readonly RawPiece[], file: BodyFile): Problem[] {
  return pieces.flatMap(({ value, position }) => {
    const name = /^\s*<([A-Z][A-Za-z]+)/u.exec(value)?.[1];
    if (name === undefined || !isComponentName(name)) return [];
    return [
      problem({
        ruleId: "component-is-in-mdx",
        reason: `Unexpected \`<${name}>\` in a \`.md\` file, expected it in \`.mdx\``,
        place: placeInFile(file, position),
        actual: value.trim().slice(0, 80),
        note: "Give the file the ending `.mdx`.",
      }),
    ];
  });
}

function trustedIds(tree: Root): string[] {
  const ids: string[] = [];
  visit(tree, "trustedElement", ({ properties }) => {
    if (typeof properties.id === "string") ids.push(properties.id);
  });
  return ids;
}
