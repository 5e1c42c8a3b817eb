/**
 * `node scripts/font-fallbacks.ts`: writes `src/styles/font-fallbacks.css`, the reader's own faces stretched to the
 * measure of ours, so that nothing moves when ours arrive. Widths are those of the site's own reports as Chromium sets
 * them, heights those of the font files. Needs the Liberation and DejaVu fonts; the first have the widths of Times New
 * Roman and Arial.
 */
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { chromium, type Page } from "playwright-core";
import { format, resolveConfig } from "prettier";
import { findChromium } from "./setup/chromium.mjs";
import { exitCodes } from "./setup/foreseeable.mjs";
import { machine } from "./setup/machine.mjs";
import { complain } from "./output.ts";

const root = resolve(import.meta.dirname, "..");
const styles = join(root, "src/styles");
const target = join(styles, "font-fallbacks.css");

/** Of their `hhea` tables, in parts of the em. */
const HEIGHTS = { Newsreader: [0.735, 0.265], Archivo: [0.878, 0.21] } as const;

const TIMES = ["Times New Roman", "Liberation Serif", "Tinos"];
const ARIAL = ["Arial", "Liberation Sans", "Arimo"];

interface Fallback {
  /** As `font-fallbacks.css` calls it. */
  readonly family: string;
  /** Ours, and the reader’s that is measured for all of `local`. */
  readonly like: string;
  readonly measured: string;
  readonly local: readonly string[];
  /** Weights that it stands for; the first is measured. */
  readonly weights: readonly [number, number];
  readonly isItalic?: true;
}

const FALLBACKS: readonly Fallback[] = [
  { family: "Newsreader Times", like: "Newsreader", measured: "Liberation Serif", local: TIMES, weights: [400, 500] },
  {
    family: "Newsreader Times",
    like: "Newsreader",
    measured: "Liberation Serif",
    local: ["Times New Roman Bold", "Liberation Serif Bold", "Tinos Bold"],
    weights: [600, 700],
  },
  {
    family: "Newsreader Times",
    like: "Newsreader",
    measured: "Liberation Serif",
    local: ["Times New Roman Italic", "Liberation Serif Italic", "Tinos Italic"],
    weights: [400, 500],
    isItalic: true,
  },
  {
    family: "Newsreader DejaVu",
    like: "Newsreader",
    measured: "DejaVu Serif",
    local: ["DejaVu Serif"],
    weights: [400, 700],
  },
  {
    family: "Display Times",
    like: "Newsreader Display",
    measured: "Liberation Serif",
    local: TIMES,
    weights: [400, 700],
  },
  {
    family: "Display DejaVu",
    like: "Newsreader Display",
    measured: "DejaVu Serif",
    local: ["DejaVu Serif"],
    weights: [400, 700],
  },
  { family: "Archivo Arial", like: "Archivo", measured: "Liberation Sans", local: ARIAL, weights: [400, 500] },
  {
    family: "Archivo Arial",
    like: "Archivo",
    measured: "Liberation Sans",
    local: ["Arial Bold", "Liberation Sans Bold", "Arimo Bold"],
    weights: [600, 700],
  },
  { family: "Archivo DejaVu", like: "Archivo", measured: "DejaVu Sans", local: ["DejaVu Sans"], weights: [400, 500] },
  {
    family: "Archivo DejaVu",
    like: "Archivo",
    measured: "DejaVu Sans",
    local: ["DejaVu Sans Bold"],
    weights: [600, 700],
  },
];

const HEADER = `/* Written by scripts/font-fallbacks.ts: the reader's own faces, as wide and as high as ours while ours are on their way. */
`;

process.exitCode = await main();

async function main(): Promise<number> {
  const executablePath = findChromium(machine);
  if (executablePath === null) {
    complain("No Chromium was found.\nRun npm run setup -- --chromium.\n");
    return exitCodes.environment;
  }
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage();
    await page.setContent(`<style>${embeddedFonts()} span { white-space: pre; font-size: 100px; }</style>`);
    const rules: string[] = [];
    for (const fallback of FALLBACKS) rules.push(await ruleOf(page, fallback));
    const css = HEADER + rules.join("\n");
    writeFileSync(target, await format(css, { ...(await resolveConfig(target)), parser: "css" }));
  } finally {
    await browser.close();
  }
  return exitCodes.fine;
}

async function ruleOf(page: Page, fallback: Fallback): Promise<string> {
  const { family, like, measured, local, weights, isItalic } = fallback;
  const style = isItalic ? "italic" : "normal";
  const text = sample();
  const [own, other] = [
    await width(page, like, weights[0], style, text),
    await width(page, measured, weights[0], style, text),
  ];
  const size = own / other;
  const [ascent, descent] = HEIGHTS[like.startsWith("Archivo") ? "Archivo" : "Newsreader"];
  const percent = (part: number) => `${(part * 100).toFixed(2)}%`;
  return `@font-face { font-family: "${family}"; src: ${local.map((name) => `local("${name}")`).join(", ")};
    font-weight: ${weights.join(" ")}; font-style: ${style}; size-adjust: ${percent(size)};
    ascent-override: ${percent(ascent / size)}; descent-override: ${percent(descent / size)}; line-gap-override: 0%; }`;
}

/** Of the text on one line, at 100 px. */
async function width(page: Page, family: string, weight: number, style: string, text: string): Promise<number> {
  return page.evaluate(
    async ([face, heavy, slant, words]) => {
      const font = `${slant} ${heavy} 100px "${face}"`;
      await document.fonts.load(font, words);
      const span = document.body.appendChild(document.createElement("span"));
      span.style.font = font;
      span.textContent = words;
      const { width: px } = span.getBoundingClientRect();
      span.remove();
      return px;
    },
    [family, String(weight), style, text] as const,
  );
}

/** Prose of the reports, in the characters that every page's faces have. */
function sample(): string {
  const files = globSync("content/reports/*.mdx", { cwd: root }).sort();
  const bodies = files.map((file) => readFileSync(join(root, file), "utf8").split(/^---$/mu)[2] ?? "");
  return bodies
    .join(" ")
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/gu, "$1")
    .replaceAll(/[^\x20-\x7e’“”–]+/gu, " ")
    .slice(0, 8000);
}

function embeddedFonts(): string {
  return readFileSync(join(styles, "fonts.css"), "utf8").replaceAll(
    /url\("\.\/(fonts\/[^"]+)"\)/gu,
    (_, file: string) => `url("data:font/woff2;base64,${readFileSync(join(styles, file)).toString("base64")}")`,
  );
}
