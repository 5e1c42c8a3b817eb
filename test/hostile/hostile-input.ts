/**
 * A hostile input and what is documented to become of it. Where a row expects a problem, its text has the mark `¦` at
 * the very place that the problem must name; marks are taken out before anything is read.
 */
import { facts, lines, report, type Fields } from "../../src/gate/examples/example.ts";

export type Outcome =
  /** Problems of these rules, in the order of the marks, and no others; an error among them stops a build. */
  | { readonly kind: "refused"; readonly rules: readonly string[] }
  /** No problem but advice, `html-is-harmless` at each mark; the page shows this text, and nothing that runs. */
  | { readonly kind: "harmless"; readonly left: string }
  /** No problem but such advice; the field holds this text, letter for letter. */
  | { readonly kind: "kept"; readonly field: string; readonly text: string };

export interface HostileInput {
  /** A sentence. */
  readonly name: string;
  /** Below the content folder; `#` stands for an id of the row's own. */
  readonly path: string;
  /** With its marks; a function where it is large. */
  readonly text: string | Uint8Array | (() => string);
  readonly outcome: Outcome;
  /** Of a row without marks, such as one of bytes: where the problems are. */
  readonly places?: readonly Place[];
}

export type Place = readonly [line: number, column: number];

export const MARK = "¦";

export function refused(...rules: readonly string[]): Outcome {
  return { kind: "refused", rules };
}

export function harmless(left: string): Outcome {
  return { kind: "harmless", left };
}

/** `field` is a path into the report as the site knows it: `title`, `facts.0.words`, or `value` for its first figure. */
export function kept(field: string, text: string): Outcome {
  return { kind: "kept", field, text };
}

export function inMarkdown(name: string, text: string, outcome: Outcome): HostileInput {
  return { name, path: "reports/#.md", text: report(facts({}), text), outcome };
}

export function inMdx(name: string, text: string, outcome: Outcome): HostileInput {
  return { name, path: "reports/#.mdx", text: report(facts({}), text), outcome };
}

/** Lines of front matter before the facts. */
export function inFields(name: string, text: string, outcome: Outcome): HostileInput {
  return { name, path: "reports/#.md", text: report(`${text}\n`), outcome };
}

/** Fields of the report's one fact in place of the usual ones; null leaves one out. */
export function inFact(name: string, fields: Fields, outcome: Outcome): HostileInput {
  return { name, path: "reports/#.md", text: report(facts(fields)), outcome };
}

export function inFile(
  name: string,
  text: HostileInput["text"],
  outcome: Outcome,
  places: readonly Place[] | null = null,
  path = "reports/#.md",
): HostileInput {
  return { name, path, text, outcome, ...(places === null ? {} : { places }) };
}

/** A registry file, with fields in place of a company's. */
export function inEntity(name: string, fields: Fields, outcome: Outcome): HostileInput {
  const text = lines({ name: "Harmless Holdings", kind: "company", ...fields });
  return { name, path: "registry/entities/#.yaml", text, outcome };
}

/** The row's text without its marks, and where they stood: lines and columns from 1, columns in UTF-16 units. */
export function unmarked({ text, places }: Pick<HostileInput, "text" | "places">): {
  readonly content: string | Uint8Array;
  readonly places: readonly Place[];
} {
  const whole = typeof text === "function" ? text() : text;
  if (typeof whole !== "string" || places !== undefined) return { content: whole, places: places ?? [] };
  const found: Place[] = [];
  let [line, column] = [1, 1];
  for (const unit of whole.split("")) {
    if (unit === MARK) found.push([line, column]);
    else if (unit === "\n") [line, column] = [line + 1, 1];
    else column++;
  }
  return { content: whole.replaceAll(MARK, ""), places: found };
}

/** Said of HTML that is made harmless: a row that is harmless or kept expects it at each of its marks. */
const ADVICE = "html-is-harmless";

/** What the row expects, as `line:column rule`. */
export function expectedOf(input: Pick<HostileInput, "text" | "places" | "outcome">): readonly string[] {
  const { places } = unmarked(input);
  const { outcome } = input;
  const rules = outcome.kind === "refused" ? outcome.rules : places.map(() => ADVICE);
  return rules.map((rule, index) => `${(places[index] ?? places.at(-1) ?? [1, 1]).join(":")} ${rule}`);
}
