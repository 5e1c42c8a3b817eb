/**
 * Reads a document by its schema as far as it can be read: a field that is wrong becomes a problem and `undefined`,
 * and its neighbours are read all the same, so that everything wrong is shown in one run.
 */
import * as z from "zod";
import { didYouMean, nearest, type Problem } from "../facts/problem.ts";
import type { FormIssue } from "./field-forms.ts";
import { placeOf, type RawDocument, type RawValue } from "./raw.ts";
import { breach } from "./rules.ts";

/** What is left of a schema's output when any part of it can be missing. Lists keep the indices of the file. */
export type Fields<Schema> =
  Schema extends z.ZodOptional<infer Inner>
    ? Fields<Inner>
    : Schema extends z.ZodArray<infer Item>
      ? readonly Fields<Item>[] | undefined
      : Schema extends z.ZodRecord<infer _Key, infer Item>
        ? Readonly<Record<string, Fields<Item>>> | undefined
        : Schema extends z.ZodObject<infer Shape>
          ? { readonly [Key in keyof Shape]: Fields<Shape[Key]> } | undefined
          : z.output<Schema> | undefined;

/** `undefined` only where the document isn't a group of keys at all. An empty document reads as one without keys. */
export function readFields<Schema extends z.ZodObject>(
  schema: Schema,
  document: RawDocument,
  problems: Problem[],
): Fields<Schema> {
  return new FieldReader(document, problems).read(schema, document.data ?? {}, []) as Fields<Schema>;
}

/** The items of a list that could be read. */
export function present<T>(items: readonly T[] | undefined): NonNullable<T>[] {
  return (items ?? []).filter((item): item is NonNullable<T> => item !== undefined && item !== null);
}

type Path = readonly (string | number)[];

class FieldReader {
  readonly #document: RawDocument;
  readonly #problems: Problem[];

  constructor(document: RawDocument, problems: Problem[]) {
    this.#document = document;
    this.#problems = problems;
  }

  read(schema: unknown, value: RawValue | undefined, path: Path): unknown {
    const isOptional = schema instanceof z.ZodOptional;
    const inner = isOptional ? schema.unwrap() : schema;
    if (value === undefined || value === null) {
      if (!isOptional) this.#reportMissing(path);
      return undefined;
    }
    if (inner instanceof z.ZodObject) return this.#readKeys(inner, value, path);
    if (inner instanceof z.ZodRecord) return this.#readRecord(inner, value, path);
    if (inner instanceof z.ZodArray) return this.#readList(inner, value, path);
    return this.#readScalar(inner as z.ZodType, value, path);
  }

  #readKeys(schema: z.ZodObject, value: RawValue, path: Path): unknown {
    if (!isGroup(value)) return this.#reportForm(path, value, "keys with values");
    const known = Object.keys(schema.shape);
    const unknown = Object.keys(value).filter((key) => !known.includes(key));
    const missing = known.filter((key) => !(key in value));
    for (const key of unknown) this.#reportUnknown([...path, key], missing, schema);
    const fields: Record<string, unknown> = {};
    for (const key of known) {
      // The near-miss of a required key is one mistake, not two.
      const isMisspelled = missing.includes(key) && unknown.some((other) => nearest(other, missing)[0] === key);
      if (!isMisspelled) fields[key] = this.read(schema.shape[key], value[key], [...path, key]);
    }
    return fields;
  }

  #readRecord(schema: z.ZodRecord, value: RawValue, path: Path): unknown {
    if (!isGroup(value)) return this.#reportForm(path, value, "keys with values");
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, this.read(schema.valueType, item, [...path, key])]),
    );
  }

  #readList(schema: z.ZodArray, value: RawValue, path: Path): unknown {
    if (!Array.isArray(value)) return this.#reportForm(path, value, "a list");
    return value.map((item, index) => this.read(schema.element, item, [...path, index]));
  }

  #readScalar(schema: z.ZodType, value: RawValue, path: Path): unknown {
    if (typeof value !== "string") return this.#reportForm(path, value, "a text");
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      if (issue.code !== "custom") throw new Error(`Form without a rule: ${issue.message}`);
      const { ruleId, complaint } = issue.params as FormIssue;
      this.#problems.push(breach(ruleId, placeOf(this.#document, path), complaint));
    }
    return undefined;
  }

  #reportForm(path: Path, value: RawValue, expected: string): undefined {
    const found = Array.isArray(value)
      ? "list"
      : typeof value !== "string"
        ? "keys"
        : value === ""
          ? "empty text"
          : `text \`${value}\``;
    const note =
      expected === "a list" ? "Write items with `-`, or in square brackets: `[one, two]`." : `Write ${expected} here.`;
    this.#problems.push(
      breach("field-has-form", placeOf(this.#document, path), {
        reason: `Unexpected ${found}, expected ${expected}${path.length === 0 ? "" : ` in \`${nameOf(path)}\``}`,
        actual: typeof value === "string" ? value : null,
        expected,
        note,
      }),
    );
    return undefined;
  }

  #reportMissing(path: Path): void {
    const isItem = typeof path.at(-1) === "number";
    const what = isItem ? "empty list item" : `group without \`${String(path.at(-1))}\``;
    this.#problems.push(
      breach("field-is-present", placeOf(this.#document, path, true), {
        reason: `Unexpected ${what}, expected ${isItem ? "a value" : "the field"}`,
        expected: nameOf(path),
        note: isItem ? "Write the item, or delete its line." : `Add \`${String(path.at(-1))}:\`.`,
      }),
    );
  }

  #reportUnknown(path: Path, missing: readonly string[], schema: z.ZodObject): void {
    const key = String(path.at(-1));
    const known = Object.keys(schema.shape);
    const others = missing.length > 0 ? missing : known;
    const note =
      homeOf(key, schema) ||
      didYouMean(key, others) ||
      didYouMean(key, known) ||
      `The keys here are ${known.map((each) => `\`${each}\``).join(", ")}.`;
    this.#problems.push(
      breach("key-is-known", placeOf(this.#document, path, true), {
        reason: `Unexpected key \`${key}\`, expected one that the format has`,
        actual: key,
        expected: known.join(", "),
        note,
      }),
    );
  }
}

/** Under which key of this group a key of its own stands; empty where under none. */
function homeOf(key: string, { shape }: z.ZodObject): string {
  for (const [home, field] of Object.entries(shape)) {
    const inner: unknown = field instanceof z.ZodOptional ? field.unwrap() : field;
    const group: unknown = inner instanceof z.ZodArray ? inner.element : inner;
    if (group instanceof z.ZodObject && Object.hasOwn(group.shape, key)) {
      return `It stands under \`${home}\`: indent it there.`;
    }
  }
  return "";
}

function isGroup(value: RawValue): value is { [key: string]: RawValue } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** `facts[0].value`. */
function nameOf(path: Path): string {
  return path
    .map((part) => (typeof part === "number" ? `[${part}]` : `.${part}`))
    .join("")
    .replace(/^\./u, "");
}
