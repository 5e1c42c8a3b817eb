import { describe, expect, test } from "vitest";
import type { BodyPart } from "../../markdown/rendered-body.ts";
import { bodyBlocks, bodyText } from "./body-blocks.ts";

const fact = (factId: string): BodyPart => ({ kind: "fact", factId, text: "5%" });
const html = (text: string): BodyPart => ({ kind: "html", html: text });
const callout: BodyPart = {
  kind: "component",
  name: "Callout",
  props: {},
  children: [html("<p>So "), fact("c"), html("</p>")],
};

const body: readonly BodyPart[] = [
  html('<h2 id="a">A</h2>\n<p>Fell <img src="x.png" alt="a > b"> '),
  fact("a"),
  html(" and "),
  fact("b"),
  html(".</p>\n<hr>\n<ul>\n<li>"),
  fact("a"),
  html("<br>again</li>\n</ul>\n"),
  callout,
  html("<p>End.</p>"),
];

describe("bodyBlocks", () => {
  const blocks = bodyBlocks(body);

  test("cuts between the outermost elements, and components of their own", () => {
    expect(blocks.map(({ factIds }) => factIds)).toEqual([[], ["a", "b"], [], ["a"], ["c"], []]);
  });

  test("loses nothing", () => {
    const printed = (parts: readonly BodyPart[]) =>
      parts
        .map((part) => (part.kind === "html" ? part.html : part.kind === "fact" ? `[${part.factId}]` : "[*]"))
        .join("");
    expect(printed(blocks.flatMap(({ parts }) => parts))).toBe(printed(body));
  });

  test("of a body without anything has none", () => {
    expect(bodyBlocks([])).toEqual([]);
  });
});

test("the text of a body has its facts and what stands in components, but no markup", () => {
  expect(bodyText(body).replace(/\s+/gu, " ").trim()).toBe("A Fell 5% and 5%. 5% again So 5% End.");
});
