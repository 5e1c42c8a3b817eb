import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseQuantity, type Quantity } from "../facts/quantity.ts";
import { indexEntityNames } from "./entity-names.ts";
import { renderBody, type BodyInput, type BodyOutput } from "./render-body.ts";
import type { BodyPart } from "./rendered-body.ts";

function quantity(literal: string): Quantity {
  const parsed = parseQuantity(literal);
  if (!parsed.ok) throw new Error(parsed.complaint.reason);
  return parsed.value;
}

const entityNames = indexEntityNames([
  { id: "alibaba", name: "Alibaba", names: [], aliases: [], listings: [{ symbol: "09988.HK" }], canAutolink: true },
]);

function render(text: string, changes: Partial<BodyInput> = {}): BodyOutput {
  return renderBody({
    reportId: "rout",
    path: "content/reports/rout.mdx",
    format: "mdx",
    text,
    line: 11,
    language: "en",
    valuesByFact: new Map([
      ["hua-hong", quantity("nearly -15%")],
      ["capex", quantity("175..185bn USD")],
    ]),
    anchors: new Set(["hua-hong", "capex", "pony-threads"]),
    entityNames,
    base: "/research/",
    isKnownAddress: (address) =>
      ["/entities/alibaba/", "/reports/rout/", "/reports/other/", "/pictures/p.png", "/tags/港股/"].includes(address),
    ...changes,
  });
}

/** One line: HTML as it is, facts as `«id|text»`, components as `⟦Name props|children⟧`. */
function show(parts: readonly BodyPart[]): string {
  return parts
    .map((part) => {
      if (part.kind === "html") return part.html.replaceAll("\n", "");
      if (part.kind === "fact") return `«${part.factId}|${part.text}»`;
      return `⟦${part.name} ${JSON.stringify(part.props)}|${show(part.children)}⟧`;
    })
    .join("");
}

const shown = (text: string, changes?: Partial<BodyInput>) => show(render(text, changes).body.parts);
const rules = (text: string, changes?: Partial<BodyInput>) =>
  render(text, changes).problems.map(({ ruleId, place }) => `${place.line}:${place.column} ${ruleId}`);

describe.each(["md", "mdx"] as const)("in .%s", (format) => {
  const inFormat = { format };

  test.each([
    [
      "a link that states its fact is a fact reference",
      "fell [nearly 15%](#hua-hong).",
      "<p>fell «hua-hong|nearly 15%».</p>",
    ],
    ["an empty link prints the signed value", "moved [](#hua-hong)", "<p>moved «hua-hong|nearly −15%»</p>"],
    ["an empty link titled size leaves the sign out", 'lost [](#hua-hong "size")', "<p>lost «hua-hong|nearly 15%»</p>"],
    [
      "a reference-style link is a fact reference",
      "fell [nearly 15%][a]\n\n[a]: #hua-hong",
      "<p>fell «hua-hong|nearly 15%»</p>",
    ],
    ["markup in a fact's text becomes plain", "fell [*nearly* 15%](#hua-hong)", "<p>fell «hua-hong|nearly 15%»</p>"],
    [
      "a fact is referred to by its page's address too",
      "[](/reports/rout/#hua-hong) [](../rout/#hua-hong)",
      "<p>«hua-hong|nearly −15%» «hua-hong|nearly −15%»</p>",
    ],
    ["a statement's anchor takes any text", "[both](#pony-threads)", '<p><a href="#pony-threads">both</a></p>'],
    [
      "a heading's anchor can be linked",
      "[up](#the-day)\n\n## The day",
      '<p><a href="#the-day">up</a></p><h2 id="the-day">The day</h2>',
    ],
    ["a heading may state a fact", "## Down [](#hua-hong)", '<h2 id="down-nearly-15">Down «hua-hong|nearly −15%»</h2>'],
    ["a list item may state a fact", "- [](#hua-hong)", "<ul><li>«hua-hong|nearly −15%»</li></ul>"],
    [
      "cells are aligned by classes",
      "| a | b |\n|:-:|--:|\n| [](#capex) | x |",
      `${BOX}<table><thead><tr><th class="is-center">a</th><th class="is-end">b</th></tr></thead><tbody><tr><td class="is-center">«capex|US$175bn–185bn»</td><td class="is-end">x</td></tr></tbody></table></div>`,
    ],
    [
      "site links get the base path",
      "[a](/entities/alibaba/) [b](../other/#x)",
      '<p><a href="/research/entities/alibaba/">a</a> <a href="/research/reports/other/#x" data-elsewhere="">b</a></p>',
    ],
    [
      "Chinese addresses are known as they are read",
      "[a](/tags/港股/)",
      '<p><a href="/research/tags/%E6%B8%AF%E8%82%A1/">a</a></p>',
    ],
    [
      "outside links say so",
      "[a](https://x.y/?a=1&b=2) [m](mailto:a@b.c)",
      '<p><a href="https://x.y/?a=1&#x26;b=2" rel="external noopener noreferrer">a</a> <a href="mailto:a@b.c">m</a></p>',
    ],
    [
      "the site's pictures get the base path",
      "![p](/pictures/p.png)",
      '<p><img src="/research/pictures/p.png" alt="p"></p>',
    ],
    ["punctuation is set", `He said "it's -- well... 'fine'"`, "<p>He said “it’s — well… ‘fine’”</p>"],
    ["code keeps its punctuation", "`\"a\" -- 'b'`", "<p><code>\"a\" -- 'b'</code></p>"],
    ["entities are linked", "Alibaba's", '<p><a href="/research/entities/alibaba/">Alibaba</a>’s</p>'],
    [
      "task lists survive",
      "- [x] a",
      '<ul class="contains-task-list"><li class="task-list-item"><input type="checkbox" checked disabled> a</li></ul>',
    ],
    ["strikethrough survives", "~~a~~", "<p><del>a</del></p>"],
  ])("%s", (_, text, html) => {
    const output = render(text, inFormat);
    expect(show(output.body.parts)).toBe(html);
    expect(output.problems).toEqual([]);
  });

  test("footnotes keep their anchors, hold facts and get none of a fact's ids", () => {
    const output = render("a[^n]\n\n[^n]: Down [](#hua-hong), says Alibaba", inFormat);
    expect(output.problems).toEqual([]);
    const html = show(output.body.parts);
    expect(html).toContain(
      '<sup><a href="#fn-fn-n" id="fn-fnref-n" data-footnote-ref aria-describedby="fn-label">1</a></sup>',
    );
    expect(html).toContain('<h2 class="vh" id="fn-label">Footnotes</h2>');
    expect(html).toContain(
      '<li id="fn-fn-n"><p>Down «hua-hong|nearly −15%», says <a href="/research/entities/alibaba/">Alibaba</a> <a href="#fn-fnref-n"',
    );
    expect(output.body.headings).toEqual([]);
    const taken = show(render("a[^n]\n\n[^n]: b", { format, anchors: new Set(["fn-fn-n"]) }).body.parts);
    expect(taken).toContain('id="footfn-fn-n"');
  });

  test("Chinese names amid another language say that they are Chinese, those in links too", () => {
    expect(shown("fell, 腾讯 with it: [華虹](/)", inFormat)).toBe(
      '<p>fell, <span lang="zh">腾讯</span> with it: <a href="/research/"><span lang="zh">華虹</span></a></p>',
    );
    expect(shown("腾讯控股下跌 5%", inFormat)).toBe("<p>腾讯控股下跌 5%</p>");
  });

  test("a Chinese report's footnotes have a Chinese label", () => {
    expect(shown("跌[^n]\n\n[^n]: 甲", { format, language: "zh-Hant" })).toContain(">註腳</h2>");
    expect(shown("跌[^n]\n\n[^n]: 甲", { format, language: "zh" })).toContain(">脚注</h2>");
  });

  test.each([
    ["a figure that isn't the fact's", "fell [16%](#hua-hong)", ["11:6 text-states-fact"]],
    ["a figure without its hedge", "a\nb [15%](#hua-hong)", ["12:3 text-states-fact"]],
    ["a digit before the figure", "fell 1[nearly 15%](#hua-hong)", ["11:7 text-states-fact"]],
    ["a digit and a point before it", "fell **3.**[nearly 15%](#hua-hong)", ["11:12 text-states-fact"]],
    ["a digit behind it", "fell [nearly 15%](#hua-hong)5", ["11:6 text-states-fact"]],
    ["a decimal behind it", "fell [nearly 15%](#hua-hong).5", ["11:6 text-states-fact"]],
    ["a sign that contradicts before it", "+[nearly 15%](#hua-hong)", ["11:2 text-states-fact"]],
    ["a second sign before what is filled in", "-[](#hua-hong)", ["11:2 text-states-fact"]],
    ["a verb that contradicts what is filled in", 'rose [](#hua-hong "size")', ["11:6 text-states-fact"]],
    ["a hedge before what is filled in", 'fell nearly [](#hua-hong "size")', ["11:13 text-states-fact"]],
    ["a footnote's mark behind the figure", "fell [nearly 15%](#hua-hong)[^n], 5 days\n\n[^n]: a", []],
    ["an end of sentence behind it", "fell [nearly 15%](#hua-hong). 5 days", []],
    ["an unknown form", '[](#hua-hong "long")', ["11:1 text-states-fact"]],
    ["a wrong figure in a table", "| a |\n|---|\n| [1%](#hua-hong) |", ["13:3 text-states-fact"]],
    ["a wrong figure in a footnote", "a[^n]\n\n[^n]: [1%](#hua-hong)", ["13:7 text-states-fact"]],
    ["a wrong figure in a reference-style link", "x [1%][a]\n\n[a]: #hua-hong", ["11:3 text-states-fact"]],
    ["an anchor that nothing has", "[a](#hua-hnog)", ["11:1 link-resolves"]],
    ["a page that isn't built", "[a](/entities/alibb/)", ["11:1 link-resolves"]],
    ["a link without an address", "[a]()", ["11:1 link-resolves"]],
    ["a link without text", "[](/entities/alibaba/)", ["11:1 link-has-text"]],
    ["a script as address", "[a](javascript:alert)", ["11:1 link-is-safe"]],
    ["a script as address, disguised", "[a](&#x01;java&Tab;script&colon;alert)", ["11:1 link-is-safe"]],
    ["data as address", "[a](data:text/html,x)", ["11:1 link-is-safe"]],
    ["a picture from elsewhere", "![a](https://x.y/z.png)", ["11:1 picture-is-local"]],
    ["a picture from elsewhere without a scheme", "![a](//x.y/z.png)", ["11:1 picture-is-local"]],
    ["a picture that is data", "![a](data:image/png;base64,x)", ["11:1 picture-is-local"]],
    ["a picture that isn't there", "![a](/pictures/q.png)", ["11:1 link-resolves"]],
    ["a heading with a fact's anchor", "## Hua Hong", ["11:1 heading-id-is-free"]],
    ["a second title", "# Title", ["11:1 heading-is-below-title"]],
    ["quotes without end", "> ".repeat(10_000), ["11:1 markdown-is-shallow"]],
    ["lists without end", "1. ".repeat(10_000), ["11:1 markdown-is-shallow"]],
    ["emphasis without end", "a\n" + "*a_".repeat(10_000), ["12:1 markdown-is-shallow"]],
    ["brackets without end", "[".repeat(20_000), ["11:1 markdown-is-shallow"]],
    ["a table too wide", `|${"a|".repeat(200)}\n|${"-|".repeat(200)}\n`, ["11:1 markdown-is-shallow"]],
  ])("%s is a problem at its place", (_, text, expected) => {
    expect(rules(text, inFormat)).toEqual(expected);
  });

  test("the text before a link can hold its hedge", () => {
    expect(rules("fell nearly [15%](#hua-hong)", inFormat)).toEqual([]);
    expect(rules("fell nearly\n\n[15%](#hua-hong)", inFormat)).toEqual(["13:1 text-states-fact"]);
  });

  test("unsafe addresses leave no link", () => {
    expect(shown("[a](javascript:alert) ![b](https://x.y/z.png)", inFormat)).toBe("<p><a>a</a> </p>");
  });

  test("links without an address are none", () => {
    expect(shown("[a]() [b](#)", inFormat)).toBe("<p><a>a</a> <a>b</a></p>");
  });

  test("a path can't lead to another host", () => {
    for (const address of ["/.//evil.example", "/%2e/%2fevil.example", "\\\\evil.example/x", "//evil.example"]) {
      expect(shown(`[a](${address})`, { format, base: "/" })).not.toMatch(/href="\/\/|href="[^"]*\\/u);
    }
  });

  test("did you mean", () => {
    const note = (text: string) => render(text, inFormat).problems[0]?.note;
    expect(note("[a](#hua-hnog)")).toBe("Did you mean `hua-hong`?");
    expect(note("[a](/entities/alibaba)")).toBe("Did you mean `/entities/alibaba/`?");
    expect(note("[a](/research/entities/alibaba/)")).toBe("Did you mean `/entities/alibaba/`?");
  });

  test("headings, length, facts and entities are told in order", () => {
    const { body } = render(
      "# One\n\nAlibaba 阿里 up [](#hua-hong).\n\n### Two *em*\n\n## One\n\n[](#capex) [](#hua-hong)",
      inFormat,
    );
    expect(body.headings).toEqual([
      { depth: 2, text: "One", id: "one" },
      { depth: 3, text: "Two em", id: "two-em" },
      { depth: 2, text: "One", id: "one-1" },
    ]);
    expect(body.factIds).toEqual(["hua-hong", "capex"]);
    expect(body.entityIds).toEqual(["alibaba"]);
    expect(render("One two-three 阿里巴巴 it's 1,240", inFormat).body.length).toBe(8);
  });

  test("NUL and what looks like our own marks is plain text", () => {
    expect(shown("a \0" + "0\0 &#0; [](#hua-hong)", inFormat)).toBe("<p>a �0� � «hua-hong|nearly −15%»</p>");
  });

  test("the same text gives the same body", () => {
    const text = "# A\n\nAlibaba [](#hua-hong)[^n]\n\n[^n]: x";
    expect(render(text, inFormat)).toEqual(render(text, inFormat));
  });
});

/** Where a wide table scrolls. */
const BOX = '<div class="tablebox" role="group" aria-label="Table 1" tabindex="0">';

describe("raw HTML in .md", () => {
  const md = { format: "md" } as const;

  test.each([
    ["scripts vanish with what they hold", "a<script>alert(1)</script>b", "<p>ab</p>"],
    [
      "handlers, classes, ids, styles and data vanish",
      '<b onclick="x" class="y" id="hua-hong" style="z" data-x="1" aria-hidden="true" title="t">b</b>',
      '<p><b title="t">b</b></p>',
    ],
    [
      "frames, forms and unknown elements vanish",
      '<iframe src="/x">f</iframe><form action="/x"><input name="q"><x-y>k</x-y></form>',
      "k",
    ],
    [
      "cells beyond a table’s head have columns",
      "| a |\n|---|\n| b | c |",
      `${BOX}<table><thead><tr><th>a</th><th></th></tr></thead><tbody><tr><td>b</td><td>c</td></tr></tbody></table></div>`,
    ],
    [
      "a citation’s address is whole",
      '<blockquote cite="//wire.example">a</blockquote>',
      '<blockquote cite="https://wire.example/">a</blockquote>',
    ],
    ["control characters are as in Markdown", '<p title="&#27;">a&#7;</p>', '<p title="�">a�</p>'],
    ["drawings vanish", "a<svg><script>alert(1)</script><a href='javascript:x'>b</a></svg>", "<p>a</p>"],
    ["comments vanish", "a<!-- b -->c", "<p>ac</p>"],
    [
      "unclosed elements are closed",
      "<details open><summary>S</summary>\n\ntext",
      "<details open><summary>S</summary><p>text</p></details>",
    ],
    ["links to facts are fact references", '<a href="#hua-hong">nearly 15%</a>', "<p>«hua-hong|nearly 15%»</p>"],
    [
      "a table can be written out",
      "<table><tr><td align=right colspan=2>a</table>",
      `${BOX}<table><tbody><tr><td colspan="2" class="is-end">a</td></tr></tbody></table></div>`,
    ],
    [
      "the sanitiser's own stand-in can't be written",
      "<readacross-node index=0>a[^n]</readacross-node>\n\n[^n]: b",
      '<p>a<sup><a href="#fn-fn-n" id="fn-fnref-n" data-footnote-ref aria-describedby="fn-label">1</a></sup></p>',
    ],
    [
      "footnote marks can't be forged",
      '<a data-footnote-ref id="fn-fn-n" href="/entities/alibaba/">x</a>',
      '<p><a href="/research/entities/alibaba/">x</a></p>',
    ],
  ])("%s", (_, text, html) => {
    expect(shown(text, md).startsWith(html)).toBe(true);
  });

  test("addresses are read as browsers read them", () => {
    for (const href of [
      "JavaScript:x",
      "java&#x09;script:x",
      "java&NewLine;script&colon;x",
      "&#1;javascript:x",
      " javascript:x",
      "vbscript:x",
      "x%09y:z",
      ":x",
    ]) {
      expect([href, ...rules(`<a href="${href}">a</a>`, md)]).toEqual([href, "11:1 link-is-safe"]);
    }
  });

  test("a hedge in another block hedges nothing", () => {
    expect(rules('<div>nearly<p><a href="#hua-hong">15%</a></p></div>', md)).toEqual(["11:15 text-states-fact"]);
  });

  test("problems in it have their places", () => {
    expect(rules('a\n\nb <a href="#hua-hong">16%</a>\n\n<div>\n<img src="https://x.y/z">\n</div>', md)).toEqual([
      "13:3 text-states-fact",
      "16:1 picture-is-local",
    ]);
    expect(rules('<a href="java&#x09;script:x">a</a>', md)).toEqual(["11:1 link-is-safe"]);
    expect(rules("x\n\n<FactTable />", md)).toEqual(["13:1 component-is-in-mdx"]);
    expect(rules("a\n\n" + "<b title=x>".repeat(1000) + "\n\n" + "<p>".repeat(1000), md)).toEqual([
      "13:1 markdown-is-shallow",
    ]);
  });
});

describe("components in .mdx", () => {
  test.each([
    ["alone on a line", '<FactTable metric="price-change" />', '⟦FactTable {"metric":"price-change"}|⟧'],
    [
      "with Markdown inside",
      '<Callout kind="caveat" title="T">\nHello **you** [](#hua-hong)\n</Callout>',
      '⟦Callout {"kind":"caveat","title":"T"}|<p>Hello <strong>you</strong> «hua-hong|nearly −15%»</p>⟧',
    ],
    ["with text on the same line", "<Callout>Hello *you*</Callout>", "⟦Callout {}|<p>Hello <em>you</em></p>⟧"],
    ["in a list", "- <FactChart />", "<ul><li>⟦FactChart {}|⟧</li></ul>"],
    [
      "in a block of HTML",
      '<div>\n<FactTable title="A &amp; B" />\n</div>',
      '<div>⟦FactTable {"title":"A & B"}|⟧</div>',
    ],
    [
      "with entities linked inside",
      "<Callout>Alibaba</Callout>",
      '⟦Callout {}|<p><a href="/research/entities/alibaba/">Alibaba</a></p>⟧',
    ],
    ["inside each other", "<Callout>\n<FactTable />\n</Callout>", "⟦Callout {}|⟦FactTable {}|⟧⟧"],
  ])("%s", (_, text, expected) => {
    const output = render(text);
    expect(show(output.body.parts)).toBe(expected);
    expect(output.problems).toEqual([]);
  });
});

test.each([
  ["lists", "md", Array.from({ length: 120 }, (_, depth) => `${"  ".repeat(depth)}- a`).join("\n")],
  ["elements", "mdx", `${"<b>".repeat(120)}x${"</b>".repeat(120)}`],
  ["HTML", "md", `${"<ul><li>".repeat(60)}x`],
] as const)("%s that nest too deep are a problem", (_, format, text) => {
  const { body, problems } = render(text, { format });
  expect(problems.map(({ ruleId }) => ruleId)).toEqual(["markdown-is-shallow"]);
  expect(body.parts).toEqual([]);
});

test("every report of the site renders in either format with its facts unknown", () => {
  const body = readFileSync(
    new URL("../../content/reports/mainland-buyers-step-into-hong-kong-rout.mdx", import.meta.url),
    "utf8",
  ).split("\n---\n")[1]!;
  const [md, mdx] = [render(body, { format: "md" }), render(body)];
  expect(md.body).toEqual(mdx.body);
  expect(new Set(md.problems.map(({ ruleId }) => ruleId))).toEqual(new Set(["link-resolves", "link-has-text"]));
});

test.each([
  ["md", '<a href="?x#y">q</a>'],
  ["md", "[q](?x#y)"],
  ["mdx", "[q](/reports/rout/?x#y)"],
  ["md", "[q](/reports/r%6fut/#y)"],
  ["md", "[q](/reports/rout/?#y)"],
] as const)("an anchor of the page itself must be there, however its address is written: in .%s %s", (format, text) => {
  expect(rules(text, { format })).toEqual(["11:1 link-resolves"]);
});

test("an anchor behind a query is kept where it is there", () => {
  expect(shown("[q](?x#pony-threads)")).toBe('<p><a href="/research/reports/rout/?x#pony-threads">q</a></p>');
});

test("places on other pages are told, and marked as the author's", () => {
  const { body, problems, anchorLinks } = render("[q](/reports/other/?a#b%20c)");
  expect(problems).toEqual([]);
  expect(show(body.parts)).toContain('href="/research/reports/other/?a#b%20c" data-elsewhere');
  expect(anchorLinks).toMatchObject([{ address: "/reports/other/", anchor: "b c", place: { line: 11, column: 1 } }]);
});

test("an encoded slash divides no folders", () => {
  expect(rules("[q](/entities%2Falibaba/)")).toEqual(["11:1 link-resolves"]);
});

test.each(['"><b>', "注释", "100%", "a%20b", "%zz", "Ünï", "a&b", "`x`", "a#b?c"])(
  "a footnote labelled %s and its marks meet, once an address is decoded",
  (label) => {
    const html = shown(`a[^${label}]\n\n[^${label}]: b`, { format: "md" }).replaceAll("&#x26;", "&");
    const ids = [...html.matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id);
    const wanted = [...html.matchAll(/ href="#([^"]*)"/gu)].map(([, anchor]) => decodeURIComponent(anchor!));
    expect(wanted).toHaveLength(2);
    expect(ids).toEqual(expect.arrayContaining(wanted));
  },
);

test.each([
  ["[a](https://user:pw@host.example/)", ["11:1 link-is-safe"]],
  ["see https://user:pw@host.example/", ["11:5 link-is-safe"]],
  ["<http://bank.example@evil.example/>", ["11:1 link-is-safe"]],
  ["[a](//u@host.example/)", ["11:1 link-is-safe"]],
  ["[a](mailto:a@b.example) a@b.example [b](https://h.example/@x)", []],
])("addresses hold no password: %s", (text, found) => {
  expect(rules(text, { format: "md" })).toEqual(found);
});

test("no host stands for the site itself", () => {
  const output = render("[a](https://site.invalid/reports/rout/#nope) [b](//site.invalid/gone/)", { format: "md" });
  expect(output.problems).toEqual([]);
  expect(show(output.body.parts)).toContain('<a href="https://site.invalid/gone/" rel="external noopener noreferrer">');
});

test.each([
  ["a <b>unclosed", "11:3", /expected a closing tag for `<b>`/u, "Close every tag"],
  ["a\nb <i>c", "12:3", /expected a closing tag for `<i>`/u, "Close every tag"],
  ["<!-- c -->", "11:1", /^Unexpected `<!--`, expected `\{\/\* … \*\/\}`$/u, "Write comments as `{/* … */}`"],
  ["a <!-- c -->", "11:3", /^Unexpected `<!--`/u, "Write comments as `{/* … */}`"],
  ["a <3 b", "11:3", /^Unexpected `<` before `3`, expected `\\<` or `&lt;`$/u, "Write `&lt;` or `\\<`"],
])("in .mdx, %s is told where its `<` stands", (text, at, reason, note) => {
  const [problem, ...others] = render(text, { format: "mdx" }).problems;
  expect(others).toEqual([]);
  expect(`${problem!.place.line}:${problem!.place.column}`).toBe(at);
  expect(problem!.reason).toMatch(reason);
  expect(problem!.note).toContain(note);
});
