import { expect, test } from "vitest";
import { renderPlainHtml } from "./render-plain-html.ts";
import type { BodyPart } from "./rendered-body.ts";

function render(parts: BodyPart[], base = "/research/"): string {
  return renderPlainHtml(parts, {
    base,
    absolute: (address) =>
      address.startsWith("#") ? `https://x.y/research/reports/r/${address}` : `https://x.y/research${address}`,
    factHref: (id) => `https://x.y/research/reports/r/#${id}&"`,
    struckNote: (id) => (id === "gone" ? "withdrawn & <gone>" : null),
    component: ({ name }) => `<p>${name}</p>`,
  });
}

test("pieces are joined, facts linked, components rendered by the caller", () => {
  expect(
    render([
      { kind: "html", html: "<p>a " },
      { kind: "fact", factId: "f", text: "<15% & more" },
      { kind: "html", html: "</p>" },
      { kind: "component", name: "FactTable", props: {}, children: [] },
    ]),
  ).toBe('<p>a <a href="https://x.y/research/reports/r/#f&#x26;&#x22;">&#x3C;15% &#x26; more</a></p><p>FactTable</p>');
});

test("a fact that is struck out says so to those who don't see the stroke", () => {
  expect(render([{ kind: "fact", factId: "gone", text: "15%" }])).toBe(
    '<s><a href="https://x.y/research/reports/r/#gone&#x26;&#x22;">15%</a></s> (withdrawn &#x26; &#x3C;gone>)',
  );
});

test.each([
  [
    "site links",
    '<a href="/research/entities/a/?x=1&#x26;y=2">',
    '<a href="https://x.y/research/entities/a/?x=1&#x26;y=2">',
  ],
  ["anchors", '<a title="t" href="#f">', '<a title="t" href="https://x.y/research/reports/r/#f">'],
  ["pictures", '<img src="/research/p.png" alt="a > b">', '<img src="https://x.y/research/p.png" alt="a > b">'],
  ["not outside links", '<a href="https://z.w/a" rel="external">', '<a href="https://z.w/a" rel="external">'],
  [
    "not texts",
    '<code>&#x3C;a href="/research/x"></code> href="/research/x"',
    '<code>&#x3C;a href="/research/x"></code> href="/research/x"',
  ],
  ["not values", "<b title='x'>", "<b title='x'>"],
  ["not titles that look like addresses", '<b title=" href=&#x22;/x&#x22;">', '<b title=" href=&#x22;/x&#x22;">'],
])("addresses are completed: %s", (_, html, expected) => {
  expect(render([{ kind: "html", html }])).toBe(expected);
});

test("a site at the root has no base path to take off", () => {
  expect(render([{ kind: "html", html: '<a href="/entities/a/">' }], "/")).toBe(
    '<a href="https://x.y/research/entities/a/">',
  );
});
