/** The page that is photographed for a kind of page: the site's name, its double rule, the kind's name and drawing. */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { SHARE_KINDS, type ShareKind } from "../../src/messages/messages.ts";
import { DRAWING, DRAWINGS } from "./drawings.ts";
import { about, exact, line, nearly } from "./marks.ts";

const styles = resolve(import.meta.dirname, "../../src/styles");

/** What the pictures say of the site. */
export interface PictureSite {
  readonly name: string;
  readonly tagline: string;
  readonly subject: string;
}

/** A whole document that needs no other file. */
export function picturePage(kind: ShareKind, site: PictureSite): string {
  const [, start, end] = /^(Read)(across)$/u.exec(site.name) ?? [null, site.name, ""];
  const name = `${escaped(start)}<em>${escaped(end)}</em>`;
  const isHome = kind === "home";
  const drawing = isHome
    ? readings()
    : `<svg viewBox="0 0 ${DRAWING.width} ${DRAWING.height}" width="${DRAWING.width}" height="${DRAWING.height}">${DRAWINGS[kind]}</svg>`;
  return `<!doctype html>
<meta charset="utf-8">
<style>${embeddedFonts()}${read("tokens.css")}${readFileSync(join(import.meta.dirname, "picture.css"), "utf8")}</style>
<body class="${isHome ? "home" : "kind"}">
${sprite()}
<header><span class="name">${isHome ? "" : name}</span><span class="subject">${escaped(site.subject)}</span></header>
<main><h1>${isHome ? name : escaped(SHARE_KINDS[kind].title)}</h1>${drawing}</main>
<footer><p>${escaped(site.tagline)}</p>${glyphs()}</footer>
</body>`;
}

/** One of each mark along the width of the page. */
function readings(): string {
  const marks = exact(120, 24) + nearly(420, 24, 110) + about(680, 24, 120) + nearly(980, 24, 110, { isEcho: true });
  return `<svg viewBox="0 0 1072 48" width="1072" height="48">${line(0, 24, 1072, 24, "zero")}${marks}</svg>`;
}

function glyphs(): string {
  const names = ["corroborated", "syndicated", "single-source", "disputed"];
  const colours = ["--cor", "--syn", "--sin", "--dis"];
  const svgs = names.map((name, index) => `<svg color="var(${colours[index]})"><use href="#G-${name}"/></svg>`);
  return `<div class="glyphs">${svgs.join("")}</div>`;
}

/** The site's own shapes. */
function sprite(): string {
  const component = readFileSync(resolve(styles, "../components/site/Sprite.astro"), "utf8");
  return component.slice(component.indexOf("<svg")).replace("<svg", '<svg style="position:absolute"');
}

function embeddedFonts(): string {
  return read("fonts.css").replaceAll(
    /url\("\.\/(fonts\/[^"]+)"\)/gu,
    (_, file: string) => `url("data:font/woff2;base64,${readFileSync(join(styles, file)).toString("base64")}")`,
  );
}

function read(name: string): string {
  return readFileSync(join(styles, name), "utf8");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
