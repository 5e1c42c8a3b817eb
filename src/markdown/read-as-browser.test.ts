/**
 * What a browser makes of a finished body: parse5, which knows nothing of how it was made safe, reads what comes out of
 * hostile mixtures, and only listed elements, attributes and addresses may be in it.
 */
import fc from "fast-check";
import { parseFragment, type DefaultTreeAdapterMap } from "parse5";
import { describe, expect, test } from "vitest";
import { indexEntityNames } from "./entity-names.ts";
import { renderBody } from "./render-body.ts";
import { renderPlainHtml } from "./render-plain-html.ts";
import type { BodyPart } from "./rendered-body.ts";

const ELEMENTS = new Set(
  (
    "a abbr b bdi blockquote br caption cite code dd del details dfn div dl dt em figcaption figure h2 h3 h4 h5 h6 hr i img " +
    "input ins kbd li mark ol p pre q rp rt ruby s samp section small span strike strong sub summary sup table tbody td " +
    "tfoot th thead time tr tt u ul var wbr"
  ).split(" "),
);
const ATTRIBUTES = new Set(
  (
    "alt aria-describedby aria-label checked cite class colspan data-footnote-backref data-footnote-ref data-footnotes " +
    "datetime dir disabled height href id lang open rel reversed role rowspan scope src start tabindex title type value width"
  ).split(" "),
);
const OWN_CLASS = /^(?:vh|footnotes|tablebox|is-center|is-end|task-list-item|contains-task-list|language-[\w+#.-]+)?$/u;
const OWN_ID = /^(?!\d)[^\s"'<>]+$/u;

const HANDLERS = [
  "onerror=x()",
  "onload=x()",
  "style=x",
  "class=x",
  "id=x",
  "name=x",
  "srcset=//x",
  "is=x",
  "data-a=1",
];
const ADDRESSES = [
  "javascript:x",
  " javascript:x",
  "jav&#x09;ascript:x",
  "&#106;avascript&colon;x",
  "java%73cript:x",
  "vbscript:x",
  "data:text/html,x",
  "blob:x",
  "//x.example",
  "\\\\x.example",
  "https:/\\x.example",
  "https://a:b@x.example",
  "https://x.example",
  "https:",
  "https://[",
  "/..//x.example",
  "/\\x.example",
  "#a",
  "",
  "mailto:a@b.c?bcc=d",
];
const NAMES =
  "script style svg math noscript template textarea title select option iframe object embed form input button base meta " +
  "link body html head frameset table tr td caption p a b i li ul h1 div span details img picture source video mglyph mtext " +
  "annotation-xml foreignObject desc plaintext xmp noembed noframes x-a FactTable Callout readacross-node isindex image bdo";

const attribute = fc.oneof(
  fc.constantFrom(...HANDLERS),
  fc
    .tuple(
      fc.constantFrom("href", "src", "cite", "title", "alt", "background", "formaction"),
      fc.constantFrom(...ADDRESSES),
    )
    .chain(([name, value]) => fc.constantFrom(`${name}="${value}"`, `${name}='${value}'`, `${name}=${value}`)),
  fc.constantFrom(
    'title="</p><script>x()</script>"',
    "title='--><img src=x onerror=x()>'",
    'title="]]><img src=x>"',
    "a='",
  ),
);
const tag = fc
  .tuple(fc.constantFrom(...NAMES.split(" ")), fc.array(attribute, { maxLength: 3 }), fc.constantFrom("", "/", " /"))
  .map(([name, attributes, end]) => `<${[name, ...attributes].join(" ")}${end}>`);
const closing = fc.constantFrom(...NAMES.split(" ")).map((name) => `</${name}>`);
const between = fc.constantFrom(
  "\n\n",
  "\n",
  " ",
  "x",
  "<!--",
  "-->",
  "<![CDATA[",
  "]]>",
  "<?",
  "&lt",
  "&#60;script&#62;",
  "\u0000",
  "\uD800",
  "[a](javascript:x)",
  "![a](//x.example)",
  '![a](/a.png "</script>")',
  "[^a]",
  "\n\n[^a]: <b>\n\n",
  "[a]: javascript:x\n\n[a]",
  "<javascript:x>",
  "| a | <b |\n|--|--|\n| <svg> | `",
  "{x()}",
  '```x"<b\n',
);
const mixture = fc.array(fc.oneof(tag, closing, between), { maxLength: 25 }).map((pieces) => pieces.join(""));

describe.each(["md", "mdx"] as const)("a body in .%s", (format) => {
  test("holds for a browser what is listed, and nothing else", () => {
    fc.assert(
      fc.property(mixture, (text) => {
        const { body } = renderBody({
          reportId: "r",
          path: `r.${format}`,
          format,
          text,
          line: 1,
          language: "en",
          valuesByFact: new Map(),
          anchors: new Set(["a"]),
          entityNames: indexEntityNames([]),
          base: "/",
          isKnownAddress: () => true,
        });
        checkFragment(joined(body.parts));
        checkFragment(
          renderPlainHtml(body.parts, {
            base: "/",
            absolute: (address) => `https://site.example${address}`,
            factHref: (id) => `https://site.example/#${id}`,
            struckNote: () => null,
            component: () => "",
          }),
        );
      }),
      { examples: [["<svg><style><img title='</style><img src onerror=x()>'>"], ["<p title='</p><script>x()'>"]] },
    );
  });
});

function joined(parts: readonly BodyPart[]): string {
  return parts
    .map((part) => (part.kind === "html" ? part.html : part.kind === "component" ? joined(part.children) : ""))
    .join("");
}

function checkFragment(html: string): void {
  const waiting: DefaultTreeAdapterMap["node"][] = [...parseFragment(html).childNodes];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    expect(["#text"]).toContain("tagName" in node ? "#text" : node.nodeName);
    if (!("tagName" in node)) continue;
    expect(ELEMENTS).toContain(node.tagName);
    expect(node.namespaceURI).toBe("http://www.w3.org/1999/xhtml");
    for (const { name, value } of node.attrs) {
      expect(ATTRIBUTES).toContain(name);
      if (name === "class") for (const each of value.split(" ")) expect(each).toMatch(OWN_CLASS);
      if (name === "id") expect(value).toMatch(OWN_ID);
      if (name === "href") expect(value).toMatch(/^(?:https?:\/\/[^/]|mailto:|\/(?![/\\])|#)/u);
      if (name === "cite") expect(value).toMatch(/^https?:\/\/[^/]/u);
      if (name === "src") expect(value).toMatch(/^(?:\/(?![/\\])|https:\/\/site\.example\/)/u);
      if (name === "type") expect(value).toBe("checkbox");
    }
    waiting.push(...node.childNodes);
  }
}
