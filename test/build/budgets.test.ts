/** What a page may weigh: bytes as hosts send them, fonts, and how many files a reader waits for. */
import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { builtSite } from "../support/built-sites.ts";
import { readDist, type Page } from "../support/dist.ts";
import { select } from "../support/html.ts";

const dist = readDist(builtSite("real"));

const MOST_BYTES = 45_000;
const MOST_SCRIPT_BYTES = 5_000;
const MOST_FONT_BYTES = 70_000;
/** What hosts send at once, before they hear that anything came: ten packets, less room for the answer’s head. */
const FIRST_WINDOW_BYTES = 14_000;
/** The page itself, its styles, fonts, scripts and icon. */
const MOST_REQUESTS = 13;

const sizes = new Map<string, number>();

/** Compressed, as hosts send text. */
function sentBytes(path: string): number {
  const known = sizes.get(path);
  if (known !== undefined) return known;
  const bytes = gzipSync(readFileSync(join(dist.folder, path))).length;
  sizes.set(path, bytes);
  return bytes;
}

function fileOf(address: string): string {
  return address.slice(dist.base.length);
}

function stylesOf({ elements }: Page): string[] {
  return select(elements, "link", { rel: "stylesheet" }).map(({ attributes }) => fileOf(attributes.get("href")!));
}

/** With what they import as they start; what is asked for later isn't among them. */
function scriptsOf({ elements }: Page): string[] {
  const named = select(elements, "script").flatMap(({ attributes }) => attributes.get("src") ?? []);
  // What stands in a template is named, not loaded.
  const kept = select(elements, "template").flatMap(({ inside }) =>
    select(inside, "script").flatMap(({ attributes }) => attributes.get("src") ?? []),
  );
  const ahead = select(elements, "link", { rel: "modulepreload" }).flatMap(({ attributes }) => attributes.get("href")!);
  const found = new Set<string>();
  const waiting = [...named.filter((each) => !kept.includes(each)), ...ahead].map(fileOf);
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    const imports = dist
      .text(path)
      .matchAll(/(?:^|[;}\s])(?:import|export)\s*(?:[\w*{}\s,$]*?\bfrom\s*)?["'](\.[^"']+)["']/gu);
    for (const [, written] of imports) waiting.push(posix.join(posix.dirname(path), written!));
  }
  return [...found];
}

function preloadedFonts({ elements }: Page): string[] {
  return select(elements, "link", { rel: "preload", as: "font" }).map(({ attributes }) =>
    fileOf(attributes.get("href")!),
  );
}

/** Fonts that a page of Latin letters can load: those whose range has the letters of English. */
function latinFonts(): string[] {
  const styles = dist.files.filter((path) => path.startsWith("_astro/") && path.endsWith(".css"));
  const faces = styles.flatMap((path) =>
    [...dist.text(path).matchAll(/@font-face\s*\{([^}]*)\}/gu)].map(([, face]) => face!),
  );
  const latin = faces.filter((face) => {
    const range = /unicode-range:([^;]*)/u.exec(face)?.[1];
    return range === undefined || range.split(",").some(holdsSmallA);
  });
  return [
    ...new Set(latin.flatMap((face) => [...face.matchAll(/url\(["']?([^"')]+\.woff2)/gu)].map(([, url]) => url!))),
  ].map((url) => (url.startsWith("/") ? fileOf(url) : posix.join("_astro", url)));
}

function holdsSmallA(range: string): boolean {
  const [low = "", high = low] = range.trim().replace(/^U\+/iu, "").split("-");
  const number = (digits: string, wild: string) => parseInt(digits.replaceAll("?", wild), 16);
  return number(low, "0") <= 0x61 && 0x61 <= number(high, "F");
}

const reports = dist.fullPages.filter(({ path }) => /^reports\/(?!page\/)[^/]+\/index\.html$/u.test(path));

describe("a report page", () => {
  test("there are reports, each with styles and scripts that are counted", () => {
    expect(reports.length).toBeGreaterThan(3);
    for (const page of reports) {
      expect(stylesOf(page).length).toBeGreaterThan(0);
      expect(scriptsOf(page).length).toBeGreaterThan(1);
    }
  });

  test.each(reports.map((page) => [page.address, page] as const))(
    "%s weighs at most 45 kB without fonts",
    (_, page) => {
      const parts = [page.path, ...stylesOf(page), ...scriptsOf(page)].map((path) => [path, sentBytes(path)] as const);
      const sum = parts.reduce((sum, [, bytes]) => sum + bytes, 0);
      expect(sum, parts.map((part) => part.join(" ")).join("\n")).toBeLessThanOrEqual(MOST_BYTES);
    },
  );

  test.each(reports.map((page) => [page.address, page] as const))("%s has at most 5 kB of JavaScript", (_, page) => {
    const parts = scriptsOf(page).map((path) => [path, sentBytes(path)] as const);
    const sum = parts.reduce((sum, [, bytes]) => sum + bytes, 0);
    expect(sum, parts.map((part) => part.join(" ")).join("\n")).toBeLessThanOrEqual(MOST_SCRIPT_BYTES);
  });

  test("asks for few files", () => {
    const icons = 1;
    for (const page of reports) {
      const files = [page.path, ...stylesOf(page), ...scriptsOf(page), ...latinFonts()];
      expect(files.length + icons, files.join("\n")).toBeLessThanOrEqual(MOST_REQUESTS);
    }
  });
});

describe("style sheets", () => {
  test("come in one round trip each, and are two at most but for the page that shows all components", () => {
    for (const page of dist.fullPages) {
      const styles = stylesOf(page);
      expect(styles.length, page.path).toBeGreaterThan(0);
      if (!page.path.startsWith("styleguide/")) expect(styles.length, page.path).toBeLessThanOrEqual(2);
      expect(
        styles.filter((path) => sentBytes(path) > FIRST_WINDOW_BYTES),
        page.path,
      ).toEqual([]);
    }
  });
});

describe("fonts", () => {
  test("that Latin pages can load weigh at most 70 kB together", () => {
    const fonts = latinFonts();
    expect(fonts.length).toBeGreaterThan(1);
    const bytes = fonts.map((path) => readFileSync(join(dist.folder, path)).length);
    expect(
      bytes.reduce((sum, each) => sum + each, 0),
      fonts.join("\n"),
    ).toBeLessThanOrEqual(MOST_FONT_BYTES);
  });

  test("are fetched ahead only where the first screen needs them: never the italic, never twice", () => {
    for (const page of dist.fullPages) {
      const ahead = preloadedFonts(page);
      expect(ahead.length, page.path).toBeGreaterThan(0);
      expect(new Set(ahead).size, page.path).toBe(ahead.length);
      expect(
        ahead.filter((path) => path.includes("italic")),
        page.path,
      ).toEqual([]);
      expect(
        ahead.filter((path) => !latinFonts().includes(path)),
        page.path,
      ).toEqual([]);
    }
  });

  test("show text while they load", () => {
    const faces = dist.files
      .filter((path) => path.startsWith("_astro/") && path.endsWith(".css"))
      .flatMap((path) => [...dist.text(path).matchAll(/@font-face\s*\{([^}]*)\}/gu)].map(([, face]) => face!))
      .filter((face) => face.includes("woff2"));
    expect(faces.length).toBeGreaterThan(2);
    expect(faces.filter((face) => !/font-display:\s*(swap|optional|fallback)/u.test(face))).toEqual([]);
  });
});

test("every picture says its size, so that nothing moves when it comes", () => {
  const unsized = dist.fullPages.flatMap(({ path, elements }) =>
    select(elements, "img")
      .filter(
        ({ attributes }) =>
          !/^\d+$/u.test(`${attributes.get("width")}`) || !/^\d+$/u.test(`${attributes.get("height")}`),
      )
      .map(({ line }) => `${path}:${line}`),
  );
  expect(unsized).toEqual([]);
});
