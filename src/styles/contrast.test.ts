/** The colours are read from `tokens.css`, so that a new one is measured before anybody sees it. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { colourOf, contrast, DECORATIVE, PAIRS, readTokens, type Scheme } from "./contrast.ts";

const tokens = readTokens(readFileSync(new URL("tokens.css", import.meta.url), "utf8"));

describe.each<Scheme>(["light", "dark"])("in %s", (scheme) => {
  test.each(PAIRS)("$over on $ground has a contrast of at least $atLeast", ({ over, ground, atLeast }) => {
    const ratio = contrast(colourOf(tokens, over, scheme), colourOf(tokens, ground, scheme));
    expect(ratio).toBeGreaterThanOrEqual(atLeast);
  });
});

test("every colour is measured somewhere, hairlines excepted", () => {
  const measured = new Set(PAIRS.flatMap(({ over, ground }) => [over, ground]));
  const colours = [...tokens].filter(([, value]) => /#|light-dark/u.test(value)).map(([name]) => name);
  expect(colours.length).toBeGreaterThan(20);
  expect(colours.filter((name) => !measured.has(name) && !DECORATIVE.includes(name))).toEqual([]);
});

test.each([
  ["#000000", "#ffffff", 21],
  ["#ffffff", "#ffffff", 1],
  ["#767676", "#ffffff", 4.54],
])("%s on %s has the contrast that WCAG’s own tools give", (one, other, ratio) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 2);
});
