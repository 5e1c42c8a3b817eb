/** Chinese and Japanese amid another language say what they are: their runs stand in elements with a `lang`. */
import type { Element, ElementContent, Root, Text } from "hast";
import { languageRuns } from "../facts/language-runs.ts";
import type { Parent } from "./text-runs.ts";

/** Changes the tree. A text that is mostly Chinese is left alone: the page says so for all of it. */
export function markLanguages(tree: Root): void {
  if (isMostlyChinese(textOf(tree))) return;
  markIn(tree);
}

function markIn(parent: Parent): void {
  parent.children = parent.children.flatMap((node): Parent["children"] => {
    if (node.type === "text") return marked(node);
    if ("children" in node) markIn(node);
    return [node];
  });
}

function marked(node: Text): ElementContent[] {
  const runs = languageRuns(node.value);
  if (runs.every(({ lang }) => lang === null)) return [node];
  return runs.map(({ text, lang }) => {
    const value: Text = { type: "text", value: text };
    if (lang === null) return value;
    return { type: "element", tagName: "span", properties: { lang }, children: [value] } satisfies Element;
  });
}

function isMostlyChinese(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const characters = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return characters * 2 > letters;
}

function textOf(parent: Parent): string {
  return parent.children
    .map((node) => (node.type === "text" ? node.value : "children" in node ? textOf(node) : ""))
    .join(" ");
}
