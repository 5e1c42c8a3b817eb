import { describe, expect, test } from "vitest";
import { toHtml } from "hast-util-to-html";
import rehypeRaw from "rehype-raw";
import { VFile } from "vfile";
import { linkEntities } from "./entity-links.ts";
import { indexEntityNames } from "./entity-names.ts";

const names = indexEntityNames(
  [
    ["alibaba", "Alibaba"],
    ["hstech", "Hang Seng Tech Index"],
    ["hsi", "Hang Seng"],
  ].map(([id, name]) => ({ id: id!, name: name!, names: [], aliases: [], listings: [], canAutolink: true })),
);

function link(html: string): { html: string; ids: string[] } {
  const tree = rehypeRaw()({ type: "root", children: [{ type: "raw", value: html }] }, new VFile(html));
  const ids = linkEntities(tree, names, { address: "/reports/r/", base: "/" });
  return { html: toHtml(tree).replaceAll(/<a href="\/entities\/([a-z]+)\/">(.*?)<\/a>/gsu, "[$2→$1]"), ids };
}

describe("links to entities", () => {
  test.each([
    [
      "only the first mention in a section",
      "<p>Alibaba, Alibaba</p><p>Alibaba</p>",
      "<p>[Alibaba→alibaba], Alibaba</p><p>Alibaba</p>",
    ],
    [
      "again below each heading",
      "<p>Alibaba</p><h2>x</h2><p>Alibaba</p><h4></h4><p>Alibaba</p>",
      "<p>[Alibaba→alibaba]</p><h2>x</h2><p>[Alibaba→alibaba]</p><h4></h4><p>[Alibaba→alibaba]</p>",
    ],
    ["not in headings", "<h2>Alibaba</h2><p>Alibaba</p>", "<h2>Alibaba</h2><p>[Alibaba→alibaba]</p>"],
    [
      "not in code",
      "<p><code>Alibaba</code></p><pre>Alibaba</pre><kbd>Alibaba</kbd>",
      "<p><code>Alibaba</code></p><pre>Alibaba</pre><kbd>Alibaba</kbd>",
    ],
    [
      "not in links, which don't count as mentions",
      '<p><a href="https://x.y">Alibaba</a> Alibaba</p>',
      '<p><a href="https://x.y">Alibaba</a> [Alibaba→alibaba]</p>',
    ],
    ["inside emphasis", "<p><em>Alibaba’s</em></p>", "<p><em>[Alibaba→alibaba]’s</em></p>"],
    [
      "in tables and lists",
      "<ul><li>Alibaba</li></ul><table><tbody><tr><td>Hang Seng</td></tr></tbody></table>",
      "<ul><li>[Alibaba→alibaba]</li></ul><table><tbody><tr><td>[Hang Seng→hsi]</td></tr></tbody></table>",
    ],
    [
      "not a short name inside a longer one that markup cuts",
      "<p>Hang Seng <b>Tech Index</b></p>",
      "<p>Hang Seng <b>Tech Index</b></p>",
    ],
    [
      "not a name that goes on in markup",
      "<p>Ali<b>baba</b> Alibaba<i>s</i></p>",
      "<p>Ali<b>baba</b> Alibaba<i>s</i></p>",
    ],
    ["not a name over two paragraphs", "<p>Hang</p><p>Seng</p>", "<p>Hang</p><p>Seng</p>"],
    [
      "several in one text",
      "<p>Alibaba, Hang Seng Tech Index.</p>",
      "<p>[Alibaba→alibaba], [Hang Seng Tech Index→hstech].</p>",
    ],
  ])("%s", (_, before, after) => {
    expect(link(before).html).toBe(after);
  });

  test("an author's own link to the entity counts as the first", () => {
    const { html, ids } = link('<p><a href="/entities/alibaba/">Ali</a>, Hang Seng, Alibaba</p>');
    expect(html).toBe("<p>[Ali→alibaba], [Hang Seng→hsi], Alibaba</p>");
    expect(ids).toEqual(["alibaba", "hsi"]);
  });
});
