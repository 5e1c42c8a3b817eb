/** Text in another script says which language it is, for those who hear a page and for the browser’s choice of letters. */
import { parse, type DefaultTreeAdapterTypes } from "parse5";
import { expect, test } from "vitest";
import { builtSite, type SiteName } from "../support/built-sites.ts";
import { readDist } from "../support/dist.ts";

type Node = DefaultTreeAdapterTypes.Node;

const CHINESE_OR_JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const UNREAD = new Set(["script", "style"]);

test.each<SiteName>(["real", "every-verdict"])("in %s, Chinese stands in elements that say so", (name) => {
  const { fullPages } = readDist(builtSite(name));
  const texts = fullPages.flatMap(({ path, html }) =>
    foreignTexts(parse(html), null).map((text) => ({ path, ...text })),
  );
  expect(texts.length).toBeGreaterThan(10);
  const unmarked = texts.filter(({ lang }) => !/^(?:zh|ja)\b/u.test(lang ?? ""));
  expect(unmarked.map(({ path, text }) => `${path}: ${text}`).slice(0, 20)).toEqual([]);
});

function foreignTexts(node: Node, lang: string | null): { text: string; lang: string | null }[] {
  if ("value" in node && node.nodeName === "#text") {
    return CHINESE_OR_JAPANESE.test(node.value) ? [{ text: node.value.trim().slice(0, 60), lang }] : [];
  }
  if (UNREAD.has(node.nodeName)) return [];
  const own = ("attrs" in node && node.attrs.find((attribute) => attribute.name === "lang")?.value) || lang;
  const inside = "content" in node ? [node.content] : "childNodes" in node ? node.childNodes : [];
  return inside.flatMap((child) => foreignTexts(child, own));
}
