/** What the YAML parser complains about, in words that say what to do. */
import type { YAMLError } from "yaml";

const QUOTES =
  "Put the whole value in double quotes: a colon with a space behind it, or a leading `@`, `` ` ``, `%`, `*`, `&`, `!`, `[` or `{`, means something else in YAML.";

const NOTES: Readonly<Partial<Record<YAMLError["code"], string>>> = {
  BAD_INDENT: "Keys of one list item or map start in the same column.",
  BAD_SCALAR_START: QUOTES,
  BLOCK_AS_IMPLICIT_KEY: QUOTES,
  BLOCK_IN_FLOW: "Close the bracket before starting a new line with a key.",
  MISSING_CHAR: "Close the quotes or bracket, or write the comma or colon that is missing.",
  MULTIPLE_DOCS: "Write one document to a file: leave the second `---` out.",
  MULTILINE_IMPLICIT_KEY: "A key stands on one line, with its colon.",
  TAB_AS_INDENT: "Indent with spaces.",
  UNEXPECTED_TOKEN: QUOTES,
};

/** The parser's message in one line, and how to mend it. */
export function explainYamlError(error: YAMLError): { reason: string; note: string } {
  return {
    reason: `Unexpected syntax, expected YAML: ${error.message.replace(/\s+/gu, " ").trim()}`,
    note: NOTES[error.code] ?? "See that indentation, quotes and brackets are closed and aligned.",
  };
}
