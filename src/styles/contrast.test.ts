/**
 * Text, controls and marks on the grounds that they are drawn on, in light and dark: the colours are read from
 * `tokens.css`, so that a new one is measured before anybody sees it.
 */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

type Scheme = "light" | "dark";

const tokens = new Map(
  [...readFileSync(new URL("tokens.css", import.meta.url), "utf8").matchAll(/--([\w-]+):\s*([^;]+);/gu)].map(
    ([, name, value]) => [name!, value!.trim()],
  ),
);

/** WCAG 2.2: 1.4.3 for text, 1.4.11 for controls and graphics. */
const text = 4.5;
const graphics = 3;

const grounds = ["paper", "sheet", "sunk"];
const pairs: readonly (readonly [over: string, ground: string, atLeast: number])[] = [
  ...["ink", "ink-2", "ink-3", "accent", "accent-deep", "cor", "syn", "sin", "dis"].flatMap((over) =>
    grounds.map((ground) => [over, ground, text] as const),
  ),
  ...["control", "bar", "bar-dis", "mark", "focus"].flatMap((over) =>
    grounds.map((ground) => [over, ground, graphics] as const),
  ),
  // What is pointed at, repeated, disputed, found.
  ...["wash", "syn-wash", "dis-wash"].flatMap((ground) => [
    ["ink", ground, text] as const,
    ["ink-2", ground, text] as const,
    ["focus", ground, graphics] as const,
  ]),
  ["accent", "wash", text],
  ["syn", "syn-wash", text],
  ["dis", "dis-wash", text],
  ["hit-ink", "hit", text],
  // What is chosen is turned inside out, and its focus ring still stands on the page.
  ["paper", "ink", text],
  ["paper", "accent", text],
];

describe.each<Scheme>(["light", "dark"])("in %s", (scheme) => {
  test.each(pairs)("%s on %s has a contrast of at least %d", (over, ground, atLeast) => {
    expect(contrast(colourOf(over, scheme), colourOf(ground, scheme))).toBeGreaterThanOrEqual(atLeast);
  });
});

test("no colour is written beside the tokens that are measured", () => {
  const measured = new Set(pairs.flatMap(([over, ground]) => [over, ground]));
  const hairlines = new Set(["line", "line-2"]);
  const colours = [...tokens].filter(([, value]) => /#|light-dark/u.test(value)).map(([name]) => name);
  expect(colours.filter((name) => !measured.has(name) && !hairlines.has(name))).toEqual([]);
});

/** A token’s colour as `#rrggbb`, through the tokens that it names. Throws where there is none. */
function colourOf(name: string, scheme: Scheme): string {
  const value = tokens.get(name) ?? "";
  const [, other] = /^var\(--([\w-]+)\)$/u.exec(value) ?? [];
  if (other !== undefined) return colourOf(other, scheme);
  const [, light, dark] = /^light-dark\((#[\da-f]{6}),\s*(#[\da-f]{6})\)$/u.exec(value) ?? [];
  const colour = scheme === "light" ? light : dark;
  if (colour === undefined) throw new Error(`--${name} is no pair of colours: ${value}`);
  return colour;
}

/** WCAG 2.2, “contrast ratio”. */
function contrast(one: string, other: string): number {
  const [brighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (brighter + 0.05) / (darker + 0.05);
}

/** WCAG 2.2, “relative luminance”. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
