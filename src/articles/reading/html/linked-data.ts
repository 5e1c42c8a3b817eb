/** A page's JSON-LD: the one object in it that is the article. */
import type { Element } from "hast";
import { attribute } from "./elements.ts";

export type LinkedData = Readonly<Record<string, unknown>>;

const ARTICLE = /(?:Article|BlogPosting|Report|NewsItem)$/u;
/** Objects deeper in others aren't looked at. */
const DEEPEST = 6;

/** Null where there is none; JSON that doesn't parse counts as none. */
export function articleData(elements: readonly Element[]): LinkedData | null {
  for (const element of elements) {
    if (element.tagName !== "script" || !/ld\+json/iu.test(attribute(element, "type"))) continue;
    const text = element.children.map((child) => (child.type === "text" ? child.value : "")).join("");
    const found = findArticle(parse(text), DEEPEST);
    if (found !== null) return found;
  }
  return null;
}

/** The text of a field, or the name of the thing that it holds; of several, all with a name. Null where there is none. */
export function textIn(data: LinkedData | null, field: string): string | null {
  const texts = textsOf(data?.[field], DEEPEST);
  return texts.length === 0 ? null : texts.join(", ");
}

function textsOf(value: unknown, depth: number): string[] {
  if (typeof value === "string") return value.trim() === "" ? [] : [value.trim()];
  if (depth === 0) return [];
  if (Array.isArray(value)) return value.flatMap((item) => textsOf(item, depth - 1));
  if (typeof value !== "object" || value === null) return [];
  const { name, "@id": id } = value as LinkedData;
  return textsOf(name ?? id, depth - 1);
}

function parse(text: string): unknown {
  const bare = text.replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)|(?:-->|\]\]>)\s*$/gu, "");
  for (const candidate of [bare, bare.replace(/[\r\n\t]+/gu, " ").replace(/;\s*$/u, "")]) {
    try {
      return JSON.parse(candidate) as unknown;
    } catch {
      // Many pages have raw line breaks in their strings, which the second form has not.
    }
  }
  return null;
}

function findArticle(value: unknown, depth: number): LinkedData | null {
  if (depth === 0 || typeof value !== "object" || value === null) return null;
  if (Array.isArray(value)) {
    for (const item of value) {
      const found = findArticle(item, depth - 1);
      if (found !== null) return found;
    }
    return null;
  }
  const object = value as LinkedData;
  const types = [object["@type"]].flat();
  if (types.some((type) => typeof type === "string" && ARTICLE.test(type))) return object;
  return findArticle(object["@graph"], depth - 1) ?? findArticle(object["mainEntity"], depth - 1);
}
