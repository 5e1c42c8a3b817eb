/**
 * YAML text → plain values with their places. Every scalar stays the text that was typed: no number, date or boolean is
 * ever made of it. What makes YAML more than a way to write lists and keys (anchors, tags, merge keys) is refused.
 */
import { isAlias, isMap, isScalar, LineCounter, parseDocument, Scalar, type Node, type Pair } from "yaml";
import { pointerPart } from "../facts/pointer.ts";
import { problem, type Place, type Problem } from "../facts/problem.ts";
import type { RawValue } from "../model/raw.ts";
import type { RuleId } from "../model/rules.ts";
import { explainYamlErrors } from "./explain-yaml-error.ts";
import { LIMITS } from "./limits.ts";
import { unprintable, unseen } from "./printable.ts";
import { readPlainYaml } from "./read-plain-yaml.ts";

/** Blank lines, comments, and words to the parser itself, before anything is said. */
const HEAD = /^(?:[ \t]*(?:#[^\n]*)?\n|%[^\n]*\n?)*/u;
const DIRECTIVE = /^%[^\n]*/gmu;

/** How far before its value an anchor or tag is looked for. */
const MAX_MARK_LENGTH = 200;

export interface ParsedYaml {
  readonly data: RawValue;
  /** As in `RawDocument`. */
  readonly places: Readonly<Record<string, Place>>;
  readonly problems: readonly Problem[];
}

/** All of a text's problems come back in one run. `firstLine` is the line of the file on which the text starts. */
export function parseYaml(text: string, path: string, firstLine = 1): ParsedYaml {
  const plain = readPlainYaml(text, path, firstLine, LIMITS.yamlDepth);
  return plain === null ? parseAnyYaml(text, path, firstLine) : { ...plain, problems: [] };
}

/** The same without the quick way for plain texts: what that is held against. */
export function parseAnyYaml(text: string, path: string, firstLine: number): ParsedYaml {
  const lines = new LineCounter();
  const positionOf = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const placeAt = (start: number, end: number): Place => {
    const last = positionOf(Math.max(start, end));
    return { path, ...positionOf(start), endLine: last.line, endColumn: last.column };
  };

  const directives = directivesOf(text);
  const document = parseDocument(withoutMarks(text, directives), {
    schema: "failsafe",
    // Sets, ordered maps and bytes stay the lists, keys and texts that they are written as, for the walk to refuse.
    resolveKnownTags: false,
    uniqueKeys: false,
    merge: false,
    prettyErrors: false,
    logLevel: "error",
    lineCounter: lines,
  });
  // The parser reports its own exhausted stack as one more error of syntax, wherever that happened.
  if (document.errors.some(({ message }) => message.includes("call stack"))) {
    return { data: null, places: {}, problems: [tooDeep({ path, line: firstLine, column: 1 })] };
  }
  const problems: Problem[] = [];
  const badLines = new Set<number>();
  if (text.startsWith("\ufeff")) {
    // The parser drops it; the file's own mark stands before all else.
    problems.push(
      problemOf("yaml-is-plain", placeAt(0, 1), {
        reason: "Unexpected invisible character U+FEFF, expected a key",
        note: "Delete it; editors that show invisible characters help to find it.",
      }),
    );
  }
  for (const { start, text: directive } of directives) {
    problems.push(
      problemOf("yaml-is-plain", placeAt(start, start + directive.length), {
        reason: `Unexpected directive \`${directive.trimEnd()}\`, expected plain YAML`,
        note: "Leave the line out.",
      }),
    );
  }
  for (const { start, end, ...explained } of explainYamlErrors(document, text)) {
    const place = placeAt(start, end);
    if (badLines.has(place.line)) continue;
    badLines.add(place.line);
    problems.push(problemOf("yaml-is-valid", place, explained));
  }
  const walk = new Walk(text, placeAt);
  const data = document.contents === null ? null : walk.valueOf(document.contents, "", 0);
  // What the walk finds on a line that is no YAML follows from that.
  const isOwn = (each: Problem) => each.ruleId !== "yaml-is-plain" || !badLines.has(each.place.line);
  return { data, places: walk.places, problems: [...problems, ...walk.problems.filter(isOwn)] };
}

class Walk {
  readonly places: Record<string, Place> = Object.create(null) as Record<string, Place>;
  readonly problems: Problem[] = [];
  readonly #text: string;
  readonly #placeAt: (start: number, end: number) => Place;

  constructor(text: string, placeAt: (start: number, end: number) => Place) {
    this.#text = text;
    this.#placeAt = placeAt;
  }

  valueOf(node: Node, pointer: string, depth: number): RawValue {
    const place = this.#placeOf(node);
    this.places[pointer] = place;
    this.#refuseExtras(node, place);
    if (isAlias(node)) return null;
    if (isScalar(node)) return this.#textOf(node, place);
    if (depth >= LIMITS.yamlDepth) {
      this.problems.push(tooDeep(place));
      return null;
    }
    if (isMap(node)) return this.#mapOf(node.items as Pair<Node, Node | null>[], pointer, depth);
    const items = (node as unknown as { items: (Node | null)[] }).items;
    return items.map((item, index) => (item === null ? null : this.valueOf(item, `${pointer}/${index}`, depth + 1)));
  }

  #mapOf(pairs: readonly Pair<Node, Node | null>[], pointer: string, depth: number): RawValue {
    const map = Object.create(null) as Record<string, RawValue>;
    for (const { key: keyNode, value } of pairs) {
      if (keyNode === null) continue;
      const keyPlace = this.#placeOf(keyNode);
      this.#refuseExtras(keyNode, keyPlace);
      if (!isScalar(keyNode)) {
        if (!isAlias(keyNode)) this.#refuse(keyPlace, "key that is no text", "Write keys as plain words.");
        continue;
      }
      const key = String(keyNode.value);
      const at = `${pointer}/${pointerPart(key)}`;
      if (key === "<<") {
        this.#refuse(keyPlace, "merge key `<<`", "Write the keys out.");
      } else if (key in map) {
        this.problems.push(
          problemOf("key-is-unique", keyPlace, {
            reason: `Unexpected second \`${key}\`, expected each key once`,
            actual: key,
            note: "Keep one of the two.",
            related: [{ reason: "first written here", place: this.places[`${at}#key`]! }],
          }),
        );
      } else {
        this.places[`${at}#key`] = keyPlace;
        map[key] = value === null ? null : this.valueOf(value, at, depth + 1);
      }
    }
    return map;
  }

  #textOf(node: Scalar, place: Place): string | null {
    const text = String(node.value);
    if (text === "" && node.type === Scalar.PLAIN) return null;
    // The line ends of a block are how it is written, and no part of what it says.
    if (node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED) return text.replace(/\n+$/u, "");
    // Escapes only: what stands there as it is has been found in the lines of the file.
    if (node.type !== Scalar.QUOTE_DOUBLE || !this.#sourceOf(node).includes("\\")) return text;
    const found = unprintable(text);
    if (found) this.problems.push(problemOf("text-is-printable", place, found));
    const hidden = unseen(text);
    if (hidden && !this.#sourceOf(node).includes(String.fromCodePoint(hidden.codePoint)))
      this.problems.push(problemOf("text-is-visible", place, { severity: "warning", ...hidden.complaint }));
    return text;
  }

  #refuseExtras(node: Node, place: Place): void {
    if (isAlias(node)) {
      this.#refuse(place, `alias \`*${node.source}\``, "Write the value out again.");
      return;
    }
    const { anchor } = node as Scalar;
    if (anchor !== undefined)
      this.#refuse(
        this.#markBefore(node, `&${anchor}`).place,
        `anchor \`&${anchor}\``,
        "Leave the anchor out; put a text that starts with `&` in quotes.",
      );
    if (node.tag !== undefined) {
      const { place: tagPlace, written } = this.#markBefore(node, "!");
      this.#refuse(tagPlace, `tag \`${written}\``, "Leave the tag out; put a text that starts with `!` in quotes.");
    }
  }

  /** A node starts behind its anchor and tag: these are the last such marks before it. */
  #markBefore(node: Node, mark: string): { place: Place; written: string } {
    const [start] = node.range ?? [0];
    const near = Math.max(0, start - MAX_MARK_LENGTH);
    const before = this.#text.slice(near, start);
    const found = mark === "!" ? before.search(/!\S*(?:\s+&\S+)?\s*$/u) : before.lastIndexOf(mark);
    const from = found < 0 ? start : near + found;
    const written = /^\S*/u.exec(this.#text.slice(from))![0];
    return { place: this.#placeAt(from, from + written.length), written };
  }

  #sourceOf(node: Node): string {
    const [start, end] = node.range ?? [0, 0];
    return this.#text.slice(start, end);
  }

  #refuse(place: Place, what: string, note: string): void {
    this.problems.push(problemOf("yaml-is-plain", place, { reason: `Unexpected ${what}, expected plain YAML`, note }));
  }

  #placeOf(node: Node): Place {
    const [start, end] = node.range ?? [0, 0];
    return this.#placeAt(start, end);
  }
}

interface Directive {
  readonly start: number;
  readonly text: string;
}

function directivesOf(text: string): Directive[] {
  if (!text.includes("%")) return [];
  const head = HEAD.exec(text)![0];
  return [...head.matchAll(DIRECTIVE)].map((found) => ({ start: found.index, text: found[0] }));
}

/** With each directive as a comment of the same length: what follows is read as it would be without it. */
function withoutMarks(text: string, directives: readonly Directive[]): string {
  return directives.reduce((rest, { start }) => `${rest.slice(0, start)}#${rest.slice(start + 1)}`, text);
}

function tooDeep(place: Place): Problem {
  return problemOf("yaml-is-plain", place, {
    reason: `Unexpected nesting, expected at most ${LIMITS.yamlDepth} levels`,
    note: "No field of the format is nested this deeply.",
  });
}

function problemOf(ruleId: RuleId, place: Place, fields: Pick<Problem, "reason" | "note"> & Partial<Problem>): Problem {
  return problem({ ruleId, place, ...fields });
}
