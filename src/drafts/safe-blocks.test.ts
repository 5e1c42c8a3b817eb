import type { Root, RootContent } from "mdast";
import { visit } from "unist-util-visit";
import { expect, test } from "vitest";
import { parseGfm } from "../../test/support/gfm.ts";
import { bodyContext, safeBlock } from "./safe-blocks.ts";

/** Types of the nodes that are left of a text, and the addresses of its links. */
function leftOf(markdown: string): { types: Set<string>; addresses: string[]; words: string } {
  const body = parseGfm(markdown);
  const context = { ...bodyContext(body, new Map()), isLinked: () => false };
  const children = body.children
    .map((node) => safeBlock(node, context))
    .filter((block): block is RootContent => !!block);
  const left: Root = { type: "root", children };
  const types = new Set<string>();
  const addresses: string[] = [];
  let words = "";
  visit(left, (node) => {
    types.add(node.type);
    if (node.type === "link") addresses.push(node.url);
    if (node.type === "text") words += node.value;
  });
  return { types, addresses, words };
}

test.each([
  ["HTML of its own block", "a\n\n<script>\nx()\n</script>\n\nb"],
  ["HTML within a line", 'a <b onclick="x()">bold</b> <img src=x onerror=x()> b'],
  ["HTML in a cell", "| a | b |\n| - | - |\n| <svg onload=x()> | c |"],
  ["HTML in a list in a quote", "> - a <iframe src='//x.example'> b"],
  ["a comment", "a <!-- x --> b"],
  ["a picture", "a ![x](https://x.example/a.png) b"],
  ["a picture by reference", "a ![x][p] b\n\n[p]: https://x.example/a.png"],
  ["a note", "a[^n] b\n\n[^n]: c <script>x()</script>"],
  ["a definition", "a b\n\n[x]: https://x.example/"],
])("nothing but words and their structure is left of %s", (_, markdown) => {
  const { types, words } = leftOf(markdown);
  for (const type of ["html", "image", "imageReference", "footnoteReference", "footnoteDefinition", "definition"])
    expect(types).not.toContain(type);
  expect(words).toContain("a");
  expect(words).not.toMatch(/[<>]/u);
});

test.each([
  ["javascript:alert(1)", []],
  ["JaVaScRiPt:alert(1)", []],
  ["data:text/html,x", []],
  ["vbscript:x", []],
  ["file:///etc/passwd", []],
  ["//x.example/a", []],
  ["/etc/passwd", []],
  ["#a", []],
  ["https://", []],
  ["https://x.example/a", ["https://x.example/a"]],
  ["mailto:a@b.example", ["mailto:a@b.example"]],
])("a link to %s is a link to the web or its words", (address, addresses) => {
  expect(leftOf(`read [the words](<${address}>) here`)).toMatchObject({ addresses, words: "read the words here" });
  expect(leftOf(`read [the words][d] here\n\n[d]: <${address}>`)).toMatchObject({ addresses });
});
