/**
 * The names as lines of text: they are downloaded with the first query, so what can be worked out isn't said. Sent to
 * the browser.
 */
import { ENTITY_KINDS } from "../../../model/registry.ts";
import { fold } from "../../../model/fold.ts";
import type { ExampleKind, SearchExample } from "../../../model/search-examples.ts";
import { LOOKUP_KINDS, type Lookup, type LookupEntry } from "../lookup.ts";

const FIELD = "\t";
const ITEM = "\u001f";

/** Chinese variants in the first line, examples in the second, then an entry a line. */
export function renderRows({ entries, hanFolds, examples }: Lookup): string {
  const offered = examples.map(({ kind, query }) => kind + ITEM + query).join(FIELD);
  return [hanFolds, offered, ...entries.map(rowOf)].join("\n");
}

/** Undoes `renderRows`. Throws a `RangeError` where the text is none of its. */
export function parseRows(text: string): Lookup {
  const [hanFolds = "", examples = "", ...rows] = text.split("\n");
  return {
    hanFolds,
    examples: examples === "" ? [] : examples.split(FIELD).map(exampleOf),
    entries: rows.map(entryOf),
  };
}

/** A name as a row can hold it. */
export function oneLine(name: string): string {
  return name.replace(/[\s\p{Cc}]+/gu, " ").trim();
}

function rowOf(entry: LookupEntry): string {
  const { kind, id, name, localName, entityKind, names, symbols, triggers, isCommonWord, reports } = entry;
  const local = localName ? [localName.lang, [name, ...names].indexOf(localName.name)] : [];
  const fields = [
    LOOKUP_KINDS.indexOf(kind),
    id === idFrom(name) ? "" : id,
    name,
    reports || "",
    names.join(ITEM),
    ...(kind === "metric" ? [triggers?.join(ITEM) ?? ""] : []),
    ...(kind === "entity"
      ? [entityKind ? ENTITY_KINDS.indexOf(entityKind) : "", symbols.join(ITEM), local.join(" "), isCommonWord ? 1 : ""]
      : []),
  ];
  return fields.join(FIELD).trimEnd();
}

function entryOf(row: string): LookupEntry {
  const [kindPlace, id, name = "", reports, listed, ...more] = row.split(FIELD);
  const kind = kindPlace ? LOOKUP_KINDS[Number(kindPlace)] : undefined;
  if (kind === undefined || name === "") throw new RangeError("The names of the search are damaged");
  const names = itemsOf(listed);
  const common = { kind, id: id || idFrom(name), name, names, symbols: [], reports: Number(reports) };
  if (kind === "metric") return { ...common, triggers: itemsOf(more[0]) };
  if (kind !== "entity") return common;
  const [entityKind, symbols, local, isCommonWord] = more;
  const [lang, place] = local?.split(" ") ?? [];
  return {
    ...common,
    symbols: itemsOf(symbols),
    ...(entityKind && { entityKind: ENTITY_KINDS[Number(entityKind)]! }),
    ...(lang && { localName: { lang, name: [name, ...names][Number(place)]! } }),
    ...(isCommonWord && { isCommonWord: true }),
  };
}

function exampleOf(field: string): SearchExample {
  const [kind, query = ""] = field.split(ITEM);
  return { kind: kind as ExampleKind, query };
}

function itemsOf(field: string | undefined): string[] {
  return field ? field.split(ITEM) : [];
}

/** The id that most things have: their name's words. */
function idFrom(name: string): string {
  return fold(name).replaceAll(" ", "-");
}
