import { describe, expect, test } from "vitest";
import { activeMarkup } from "./active-markup.ts";
import { GUARDS, renderBody } from "./render-body.ts";
import { renderPlainHtml } from "./render-plain-html.ts";
import { GuardIsOff, testGuards } from "./self-test.ts";

test("the chain that articles go through passes", () => {
  expect(() => testGuards()).not.toThrow();
});

describe("a chain with one guard switched off is stopped, and the guard is named", () => {
  test.each<[keyof typeof GUARDS, Partial<typeof GUARDS>, string]>([
    ["sanitize", { sanitize: (tree) => tree }, "the sanitiser of HTML is off"],
    ["checkLinksAreSafe", { checkLinksAreSafe: () => [] }, "the check of links' addresses is off"],
    ["keepLocalPictures", { keepLocalPictures: () => [] }, "the check of pictures is off"],
    ["mdxHoldsNoCode", { mdxHoldsNoCode: () => [] }, "the check that MDX holds no code is off"],
  ])("%s", (_, off, message) => {
    const guards = { ...GUARDS, ...off };
    const chain = {
      renderBody: (input: Parameters<typeof renderBody>[0]) => renderBody(input, guards),
      renderPlainHtml,
    };
    expect(() => testGuards(chain)).toThrow(GuardIsOff);
    expect(() => testGuards(chain)).toThrow(message);
  });

  test("what writes HTML for feeds", () => {
    const chain = { renderBody, renderPlainHtml: () => "<script>x</script>" };
    expect(() => testGuards(chain)).toThrow("came through");
  });
});

describe("active markup is told from what is harmless", () => {
  test.each([
    "<script>",
    "</script>",
    '<p onclick="x">',
    '<p style="x">',
    '<a href="javascript:x">',
    '<a href="//x.example">',
    '<a href="/\\x.example">',
    '<img src="data:x">',
    '<input type="text">',
    "<svg>",
    "<x-a>",
    '<p is="x">',
    "<p title='>",
    "<!-- a -->",
    "<?x",
    "a < b",
    "a\u0000b",
  ])("%s is active", (html) => {
    expect(activeMarkup(html)).not.toEqual([]);
  });

  test.each([
    '<a href="https://x.example/?a=1&#x26;b" rel="external" title="a > b">a</a>',
    '<input type="checkbox" checked disabled> a',
    '<p title="&#x22;><script>">a > b</p><br>',
    '<ol start="3" reversed><li value="2">a</li></ol>',
  ])("%s is harmless", (html) => {
    expect(activeMarkup(html)).toEqual([]);
  });
});
