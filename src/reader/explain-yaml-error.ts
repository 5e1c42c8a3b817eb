/**
 * What the YAML parser complains about, in words that say what to do, at the place where it was done: of an unclosed
 * quote the parser names where it noticed, and of one line out of step several things at once.
 */
import { isCollection, isNode, isPair, isScalar, Scalar, type Document, type YAMLError } from "yaml";

export interface YamlComplaint {
  /** Offsets into the text. */
  readonly start: number;
  readonly end: number;
  readonly reason: string;
  readonly note: string;
}

const QUOTES =
  "Put the whole value in double quotes: a colon with a space behind it, or a leading `@`, `` ` ``, `%`, `*`, `&`, `!`, `[` or `{`, means something else in YAML.";
const ALIGNED = "Keys of one list item or map start in the same column, and so do the hyphens of one list.";

type Explanation = readonly [reason: string, note: string];

/** By the parser's code; where one isn't here the parser's own words stand. */
const EXPLANATIONS: Readonly<Partial<Record<YAMLError["code"], Explanation>>> = {
  BAD_ALIAS: ["Unexpected `&` or `*` without a name, expected a text in quotes", QUOTES],
  BAD_DQ_ESCAPE: [
    "Unexpected escape in double quotes, expected a letter that YAML knows",
    "Double the backslash, or take single quotes, in which it is a character like others.",
  ],
  BAD_INDENT: ["Unexpected indentation, expected the column of what belongs together", ALIGNED],
  BAD_SCALAR_START: ["Unexpected first character, expected a text that YAML can tell from syntax", QUOTES],
  BLOCK_AS_IMPLICIT_KEY: ["Unexpected second `: ` on the line, expected one key with one value", QUOTES],
  BLOCK_IN_FLOW: ["Unexpected key inside brackets, expected their end", "Close the bracket before the next key."],
  MISSING_CHAR: [
    "Unexpected line without `: `, expected a key with its colon",
    "Write a colon and a space between key and value, and indent what goes on from the line above.",
  ],
  MULTIPLE_DOCS: [
    "Unexpected second YAML document, expected one",
    "Write one document to a file: leave the second `---` or `...` out.",
  ],
  MULTILINE_IMPLICIT_KEY: [
    "Unexpected line without `: `, expected a key with its colon",
    "Write a colon and a space between key and value, and indent what goes on from the line above.",
  ],
  TAB_AS_INDENT: ["Unexpected tab, expected spaces as indentation", "Indent with spaces."],
  UNEXPECTED_TOKEN: ["Unexpected text behind the value, expected the end of the line", QUOTES],
};

const OUT_OF_STEP: Explanation = ["Unexpected column, expected that of the key or hyphen above", ALIGNED];
const WIDE_COLON: Explanation = [
  "Unexpected full-width colon, expected a key with `: `",
  "Write a colon in its usual width, and a space behind it.",
];
const UNCLOSED_QUOTES: Explanation = [
  "Unexpected opening quote without its end, expected both",
  "Close the quotes, or double a quote that is part of the text.",
];
const UNCLOSED_BRACKET: Explanation = [
  "Unexpected opening bracket without its end, expected both",
  "Close the bracket, and put a text that starts with one in quotes.",
];

/** In the order of the text, one for each line and place: what else is wrong there follows from the first. */
export function explainYamlErrors(document: Document.Parsed, text: string): YamlComplaint[] {
  const endsInQuote = /["']$/u.test(text);
  if (document.errors.length === 0 && !endsInQuote) return [];
  const openings = openingsIn(document);
  const complaints: YamlComplaint[] = endsInQuote ? unclosedAtEnd(openings, text) : [];
  const seen = new Set(complaints.map(({ start }) => lineMark(text, start)));
  // Of errors at one place the one that reaches furthest says most.
  for (const error of [...document.errors].sort((a, b) => a.pos[0] - b.pos[0] || b.pos[1] - a.pos[1])) {
    const complaint = explain(error, openings, text);
    const marks = [lineMark(text, complaint.start), `place ${error.pos[0]}`];
    if (!marks.some((mark) => seen.has(mark))) complaints.push(complaint);
    for (const mark of marks) seen.add(mark);
  }
  return complaints.sort((a, b) => a.start - b.start);
}

/** Which line an offset stands on. */
function lineMark(text: string, offset: number): string {
  return `line ${text.lastIndexOf("\n", offset - 1)}`;
}

/** What stands between opening quotes and the end of the text, where that closes them. */
const CLOSED = { '"': /(?<!\\)(?:\\\\)*"$/u, "'": /(?<!')(?:'')*'$/u };

/** The parser takes a last quote for a closing one, even where it is escaped or doubled: `"\"`, `'it''`. */
function unclosedAtEnd(openings: readonly Opening[], text: string): YamlComplaint[] {
  const last = openings.findLast(({ kind, end }) => kind === "quotes" && end === text.length);
  if (!last || CLOSED[text[last.start] as '"' | "'"].test(text.slice(last.start + 1))) return [];
  const [reason, note] = UNCLOSED_QUOTES;
  return [{ start: last.start, end: last.end, reason, note }];
}

function explain(error: YAMLError, openings: readonly Opening[], text: string): YamlComplaint {
  const [start, end] = error.pos;
  const at = (from: number, to: number, [reason, note]: Explanation) => ({ start: from, end: to, reason, note });
  const openedAt = (kind: Opening["kind"]) =>
    openings.findLast((each) => each.kind === kind && each.start <= start && start <= each.end + 1)?.start ?? start;
  if (error.message.startsWith("Missing closing")) return at(openedAt("quotes"), end, UNCLOSED_QUOTES);
  if (/^Flow |end with (?:a )?[\]}]/u.test(error.message)) return at(openedAt("brackets"), end, UNCLOSED_BRACKET);
  const outOfStep = placeOutOfStep(error, text);
  if (outOfStep !== null) return at(outOfStep, end, OUT_OF_STEP);
  if (error.code === "BAD_INDENT" || error.message.startsWith("Sequence item"))
    return at(pastSpaces(text, start), end, EXPLANATIONS.BAD_INDENT!);
  const line = text.slice(text.lastIndexOf("\n", start - 1) + 1, endOfLine(text, start));
  if (error.code === "MULTILINE_IMPLICIT_KEY" && /^[ -]*[a-z\d]+：/iu.test(line)) return at(start, end, WIDE_COLON);
  const reason = `Unexpected syntax, expected YAML: ${error.message.replace(/\s+/gu, " ").trim()}`;
  const unexplained: Explanation = [reason, "See that indentation, quotes and brackets are closed and aligned."];
  return at(start, end, EXPLANATIONS[error.code] ?? unexplained);
}

/** A line that is out of step starts where its first character stands. */
function pastSpaces(text: string, start: number): number {
  const isLineStart = start === 0 || text[start - 1] === "\n";
  return isLineStart ? start + /^ */u.exec(text.slice(start))![0].length : start;
}

/** A value that goes on as a key one line below: that key stands too far right. A hyphen between columns likewise. */
function placeOutOfStep({ code, pos: [start, end] }: YAMLError, text: string): number | null {
  if (code === "BLOCK_AS_IMPLICIT_KEY" && /^ *- /u.test(text.slice(start)))
    return start + text.slice(start).search(/-/u);
  if (code !== "MULTILINE_IMPLICIT_KEY") return null;
  const lineEnd = text.lastIndexOf("\n", end - 1);
  const isValue = /[^\s-][^\n]*: *$/u.test(text.slice(text.lastIndexOf("\n", start - 1) + 1, start));
  return isValue && lineEnd > start ? lineEnd + 1 + text.slice(lineEnd + 1).search(/\S/u) : null;
}

/** What opens and must be closed: where its node starts and ends. */
interface Opening {
  readonly kind: "quotes" | "brackets";
  readonly start: number;
  readonly end: number;
}

/** In the order of the text. Without recursion: a broken text can be nested as deep as it is long. */
function openingsIn(document: Document.Parsed): Opening[] {
  const openings: Opening[] = [];
  const waiting: unknown[] = [document.contents];
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (isPair(node)) waiting.push(node.key, node.value);
    if (isCollection(node)) for (const item of node.items) waiting.push(item);
    if (!isNode(node) || !node.range) continue;
    const [start, , end] = node.range;
    const isQuoted = isScalar(node) && (node.type === Scalar.QUOTE_DOUBLE || node.type === Scalar.QUOTE_SINGLE);
    if (isQuoted) openings.push({ kind: "quotes", start, end });
    if (isCollection(node) && node.flow === true) openings.push({ kind: "brackets", start, end });
  }
  return openings.sort((a, b) => a.start - b.start);
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}
