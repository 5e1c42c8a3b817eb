/**
 * Front matter that other tools put on top of a Markdown file: YAML between lines of three hyphens, or TOML between lines
 * of three plus signs. Only flat fields are read, and nothing that is wrong with them stops an article from being read.
 */
import { isMap, isScalar, isSeq, parseDocument } from "yaml";

export interface FieldsAndBody {
  /** By lower-case key, without nested ones; a list's entries are joined by `, `. */
  readonly fields: ReadonlyMap<string, string>;
  /** Offset in the text on which the body begins. */
  readonly bodyStart: number;
}

/** Longer than any front matter of an article. */
const MAX_LENGTH = 50_000;

/** No front matter: no fields, and the body begins at 0. */
export function splitFields(text: string): FieldsAndBody {
  const opening = /^\s*(---|\+\+\+)[ \t]*(?:\r\n?|\n)/u.exec(text);
  if (opening === null) return { fields: new Map(), bodyStart: 0 };
  const start = opening[0].length;
  const fence = opening[1]!;
  const closing = new RegExp(
    `^${fence === "---" ? "(?:---|\\.\\.\\.)" : "\\+\\+\\+"}[ \\t]*(?:\\r\\n?|\\n|$)`,
    "mu",
  ).exec(text.slice(start, start + MAX_LENGTH));
  if (closing === null) return { fields: new Map(), bodyStart: 0 };
  const inner = text.slice(start, start + closing.index);
  const fields = fence === "---" ? yamlFields(inner) : tomlFields(inner);
  // A rule on top of a text isn't front matter.
  if (fields.size === 0 && inner.trim() !== "") return { fields, bodyStart: 0 };
  return { fields, bodyStart: start + closing.index + closing[0].length };
}

function yamlFields(text: string): Map<string, string> {
  const fields = new Map<string, string>();
  const { contents, errors } = parseDocument(text, { schema: "failsafe", uniqueKeys: false, logLevel: "error" });
  if (!isMap(contents) || errors.length > 0) return plainFields(text, /^([\w-]+)[ \t]*:[ \t]+(\S.*)$/u);
  for (const { key, value } of contents.items) {
    if (!isScalar(key)) continue;
    const texts = (isSeq(value) ? value.items : [value]).flatMap((item) => {
      if (isScalar(item)) return [String(item.value)];
      const name = isMap(item) ? item.get("name") : undefined;
      return typeof name === "string" ? [name] : [];
    });
    const joined = texts.join(", ").trim();
    if (joined !== "") fields.set(String(key.value).toLowerCase(), joined);
  }
  return fields;
}

function tomlFields(text: string): Map<string, string> {
  return plainFields(text, /^([\w-]+)[ \t]*=[ \t]*(\S.*)$/u);
}

/** Line by line, for what no parser takes. */
function plainFields(text: string, form: RegExp): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of text.split(/\r\n?|\n/u)) {
    const [, key, value] = form.exec(line) ?? [];
    if (key !== undefined) fields.set(key.toLowerCase(), value!.trim().replace(/^(["'])(.*)\1$/u, "$2"));
  }
  return fields;
}
