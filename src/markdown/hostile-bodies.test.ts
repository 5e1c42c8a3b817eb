/** Whatever an author writes: a body, never an exception, and nothing in it that runs. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseQuantity } from "../facts/quantity.ts";
import { indexEntityNames } from "./entity-names.ts";
import { renderBody } from "./render-body.ts";
import { renderPlainHtml } from "./render-plain-html.ts";

const parsed = parseQuantity("nearly -15%");
if (!parsed.ok) throw new Error("unreachable");
const valuesByFact = new Map([["a", parsed.value]]);
const entityNames = indexEntityNames([
  { id: "alibaba", name: "Alibaba", names: [], aliases: ["阿里"], listings: [], canAutolink: true },
]);

function render(text: string, format: "md" | "mdx") {
  return renderBody({
    reportId: "r",
    path: "r.mdx",
    format,
    text,
    line: 1,
    language: "en",
    valuesByFact,
    anchors: new Set(["a"]),
    entityNames,
    base: "/",
    isKnownAddress: () => false,
  });
}

const scraps = [
  "{",
  "}",
  "{a}",
  "<",
  ">",
  "</",
  "/>",
  "<b>",
  "</b>",
  "<p>",
  "<div>",
  "</div>",
  "<table>",
  "<td>",
  '<a href="',
  '"',
  "'",
  "=",
  "`",
  "```\n",
  "~~~\n",
  "*",
  "**",
  "_",
  "[",
  "]",
  "(",
  ")",
  "![",
  "](",
  "](#a)",
  "[](#a)",
  '[](#a "size")',
  "[15%](#a)",
  "[^n]",
  "\n[^n]: ",
  "\n\n",
  "\n",
  " ",
  "    ",
  "\t",
  "> ",
  "- ",
  "1. ",
  "# ",
  "| a | b |\n|--|:-:|\n| ",
  "|",
  "---",
  "\\",
  "&",
  "&#0;",
  "&lt;",
  "&#x6A;",
  "javascript:alert(1)",
  "JaVaScRiPt&colon;x",
  "data:text/html,x",
  "<script>",
  "</script>",
  "<style>",
  "<svg>",
  "<math>",
  "<iframe src=x>",
  "<img src=x onerror=alert(1)>",
  " onclick=alert(1) ",
  "<a href=javascript:x>",
  "<svg/onload=x>",
  "<!--",
  "-->",
  "<![CDATA[",
  "]]>",
  "<?",
  "<!DOCTYPE html>",
  "<html>",
  "<body onload=x>",
  "<template>",
  "<noscript>",
  "<textarea>",
  "<title>",
  "<select>",
  "<plaintext>",
  "<xmp>",
  "<FactTable />",
  "<Callout>",
  "</Callout>",
  '<FactChart metric="x" {...y} />',
  "import a from 'b'",
  "export const x = 1",
  "<readacross-node index=0>",
  "\u0000",
  "\u00000\u0000",
  "\uFEFF",
  "\uD800",
  "Alibaba",
  "阿里",
  "15%",
  '"q"',
  "https://x.y/?a&b",
  "www.x.y",
  "a@b.c",
  "--",
  "\n--\n",
  "\n==\n",
  "...",
  "x",
  "é",
  "\r\n",
  "\r",
];

const body = fc.oneof(
  fc.array(fc.constantFrom(...scraps), { maxLength: 40 }).map((parts) => parts.join("")),
  fc
    .array(fc.oneof(fc.constantFrom(...scraps), fc.string({ unit: "binary", maxLength: 5 })), { maxLength: 20 })
    .map((parts) => parts.join("")),
);

/** Tags with their attributes, as a browser would read the outcome. */
const TAG = /<([a-z][^\s/>]*)((?:"[^"]*"|[^">])*)>/giu;

function checkIsSafe(html: string): void {
  expect(html).not.toMatch(
    /<\/?(?:script|style|iframe|svg|math|object|embed|form|template|noscript|textarea|title|base|meta|link|html|body|readacross-node)\b|<!|<\?/iu,
  );
  for (const [, , attributes] of html.matchAll(TAG)) {
    const names = attributes!.replace(/="[^"]*"/gu, "=");
    expect(names).not.toMatch(/\bon[a-z]+=|\bstyle=|\bsrcdoc=/iu);
    for (const [, address] of attributes!.matchAll(/\b(?:href|src|cite)="([^"]*)"/giu)) {
      expect(address).toMatch(/^(?:https?:|mailto:|\/(?!\/)|#)/iu);
    }
  }
  expect(html).not.toContain("\u0000");
}

describe.each(["md", "mdx"] as const)("in .%s", (format) => {
  test("nothing throws and nothing unsafe comes out", () => {
    fc.assert(
      fc.property(body, (text) => {
        const { body: rendered, problems } = render(text, format);
        const html = renderPlainHtml(rendered.parts, {
          base: "/",
          absolute: (address) => `https://site.example${address}`,
          factHref: (id) => `https://site.example/reports/r/#${id}`,
          struckNote: () => null,
          component: () => "",
        });
        const pieces = JSON.stringify(rendered.parts, (key, value: unknown) => {
          if (key === "html") checkIsSafe(value as string);
          return value;
        });
        expect(pieces).not.toContain("\\u0000");
        checkIsSafe(html);
        for (const { place, reason, note } of problems) {
          expect(place.line).toBeGreaterThanOrEqual(1);
          expect(place.line).toBeLessThanOrEqual(text.split(/\r\n|\n|\r/u).length + 1);
          expect(place.column).toBeGreaterThanOrEqual(1);
          expect(reason).not.toBe("");
          expect(note).not.toBe("");
        }
      }),
    );
  });

  test.each(["> ", "- ", "1. ", "[", "![", "[a](", "*a_", "**a ", "<b>", "<b title=x><p>", "{"])(
    "ten thousand times %j comes to an end",
    (scrap) => {
      expectAnswer(render(scrap.repeat(10_000), format));
    },
  );

  test.each([
    "<div>\n\n",
    "`",
    "[^a]",
    "|a",
    "&",
    "text <!--",
    "\\",
    "  - a\n",
    "<a href=x>",
    "<table><tr><td>",
    "[](#a)\n",
    "Alibaba ",
    "\"'",
    "### a\n\n",
  ])("a thousand times %j comes to an end", (scrap) => {
    expectAnswer(render(scrap.repeat(1_000), format));
  });
});

test("elements left open are not opened again in every paragraph that follows", () => {
  const open = Array.from({ length: 2_000 }, (_, index) => `<b title=${index}>`).join("");
  expectAnswer(render(`${open}\n\n${"<p>a".repeat(4_000)}`, "md"));
});

/** A page or a problem: what hangs gives neither and ends with the test's time. */
function expectAnswer({ body, problems }: ReturnType<typeof render>): void {
  expect(body.parts.length + problems.length).toBeGreaterThan(0);
}
