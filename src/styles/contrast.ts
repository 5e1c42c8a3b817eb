/**
 * The contrast of the design's colours, read from the text of `tokens.css`: what stands on what, how much it must differ
 * (WCAG 2.2, 1.4.3 for text, 1.4.11 for controls and marks), and how much it does.
 */
export type Scheme = "light" | "dark";

export interface Pair {
  readonly over: string;
  readonly ground: string;
  readonly atLeast: number;
}

const TEXT = 4.5;
const GRAPHICS = 3;

const GROUNDS = ["paper", "sheet", "sunk"];
const WASHES = ["wash", "syn-wash", "dis-wash"];

export const PAIRS: readonly Pair[] = [
  ...over(["ink", "ink-2", "ink-3", "accent", "accent-deep", "cor", "syn", "sin", "dis"], GROUNDS, TEXT),
  ...over(["control", "bar", "bar-dis", "mark", "focus"], GROUNDS, GRAPHICS),
  // What is pointed at, repeated, disputed, found.
  ...over(["ink", "ink-2"], WASHES, TEXT),
  ...over(["focus"], WASHES, GRAPHICS),
  ...over(["accent"], ["wash"], TEXT),
  ...over(["syn"], ["syn-wash"], TEXT),
  ...over(["dis"], ["dis-wash"], TEXT),
  ...over(["hit-ink"], ["hit"], TEXT),
  // What is chosen is turned inside out.
  ...over(["paper"], ["ink", "accent"], TEXT),
];

/** Hairlines, which say nothing that isn't said otherwise. */
export const DECORATIVE: readonly string[] = ["line", "line-2"];

/** The tokens of a stylesheet as they are first written, by name without its dashes. */
export function readTokens(css: string): ReadonlyMap<string, string> {
  const tokens = new Map<string, string>();
  for (const [, name, value] of css.matchAll(/--([\w-]+):\s*([^;]+);/gu)) {
    if (!tokens.has(name!)) tokens.set(name!, value!.trim());
  }
  return tokens;
}

/** A token's colour as `#rrggbb`, through the tokens that it names. Throws where there is none. */
export function colourOf(tokens: ReadonlyMap<string, string>, name: string, scheme: Scheme): string {
  const value = tokens.get(name) ?? "";
  const [, other] = /^var\(--([\w-]+)\)$/u.exec(value) ?? [];
  if (other !== undefined) return colourOf(tokens, other, scheme);
  const [, light, dark] = /^light-dark\((#[\da-f]{6}),\s*(#[\da-f]{6})\)$/u.exec(value) ?? [];
  const colour = scheme === "light" ? light : dark;
  if (colour === undefined) throw new Error(`--${name} is no pair of colours: ${value}`);
  return colour;
}

/** WCAG 2.2, “contrast ratio”: 1 to 21. */
export function contrast(one: string, other: string): number {
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

function over(tops: readonly string[], grounds: readonly string[], atLeast: number): Pair[] {
  return tops.flatMap((top) => grounds.map((ground) => ({ over: top, ground, atLeast })));
}
