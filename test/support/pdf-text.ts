/** What Chromium prints, read back as a PDF reader finds it: the pages, their size and their text. */
import { inflateSync } from "node:zlib";

export interface PdfPage {
  /** In points, 72 to the inch. */
  readonly width: number;
  readonly height: number;
  /** In the order in which it was drawn, without any white space: where a line ends says nothing. */
  readonly text: string;
}

type Objects = ReadonlyMap<number, string>;

/** By the code that the text is written in. */
type Letters = ReadonlyMap<string, string>;

/** Reads the PDFs that Chromium writes, no others: objects one by one, text as hexadecimal codes of its fonts. */
export function readPdf(pdf: Buffer): PdfPage[] {
  // One character for a byte, so that places are those of the file.
  const objects: Objects = new Map(
    [...pdf.toString("latin1").matchAll(/^(\d+) 0 obj\s(.*?)\sendobj/gmsu)].map(([, id, body]) => [Number(id), body!]),
  );
  return [...objects.values()].filter(isPage).map((page) => {
    const [, , width, height] = /\/MediaBox \[([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+)\]/u.exec(page)!.slice(1).map(Number);
    return { width: width!, height: height!, text: textOf(page, contentsOf(page, objects), objects) };
  });
}

/** White space left out, as in a page's text. */
export function unspaced(text: string): string {
  return text.replace(/\s+/gu, "");
}

function isPage(body: string): boolean {
  return /^<<\s*\/Type \/Page\s/u.test(body);
}

function contentsOf(page: string, objects: Objects): string {
  return streamOf(objects.get(Number(/\/Contents (\d+) 0 R/u.exec(page)![1]))!);
}

/** What the text operators of a stream write, forms that it draws included. `owner` names its fonts and forms. */
function textOf(owner: string, stream: string, objects: Objects): string {
  const resources = new Map(
    [...owner.matchAll(/\/([FX]\d+) (\d+) 0 R/gu)].map(([, name, id]) => [name!, objects.get(Number(id)) ?? ""]),
  );
  let letters: Letters = new Map();
  let text = "";
  for (const [, font, form, codes] of stream.matchAll(/\/(F\d+) [\d.]+ Tf|\/(X\d+) Do|<([\dA-F]+)> Tj/gu)) {
    if (font !== undefined) letters = lettersOf(resources.get(font) ?? "", objects);
    else if (form !== undefined) {
      const body = resources.get(form) ?? "";
      if (/\/Subtype \/Form/u.test(body)) text += textOf(body, streamOf(body), objects);
    } else
      text += codesOf(codes!, letters)
        .map((code) => letters.get(code) ?? "")
        .join("");
  }
  return unspaced(text);
}

/** All codes of a font are of one length. */
function codesOf(hex: string, letters: Letters): string[] {
  const [length = 4] = [...letters.keys()].map((code) => code.length);
  return hex.match(new RegExp(`.{${length}}`, "gu")) ?? [];
}

function lettersOf(font: string, objects: Objects): Letters {
  const id = /\/ToUnicode (\d+) 0 R/u.exec(font)?.[1];
  if (id === undefined) return new Map();
  const map = streamOf(objects.get(Number(id))!);
  const letters = new Map<string, string>();
  for (const [, block] of map.matchAll(/beginbfchar\s(.*?)endbfchar/gsu))
    for (const [, code, letter] of block!.matchAll(/<([\dA-F]+)> <([\dA-F]+)>/gu)) letters.set(code!, textAt(letter!));
  for (const [, block] of map.matchAll(/beginbfrange\s(.*?)endbfrange/gsu))
    for (const [, first, last, letter] of block!.matchAll(/<([\dA-F]+)> <([\dA-F]+)> <([\dA-F]+)>/gu))
      for (let code = parseInt(first!, 16); code <= parseInt(last!, 16); code++)
        letters.set(
          code.toString(16).toUpperCase().padStart(first!.length, "0"),
          textAt((parseInt(letter!, 16) + code - parseInt(first!, 16)).toString(16).padStart(4, "0")),
        );
  return letters;
}

/** UTF-16, four digits a unit. */
function textAt(hex: string): string {
  return String.fromCharCode(...hex.match(/.{4}/gu)!.map((unit) => parseInt(unit, 16)));
}

function streamOf(body: string): string {
  const data = /stream\n(.*?)\nendstream/su.exec(body)![1]!;
  const bytes = Buffer.from(data, "latin1");
  return (/\/FlateDecode/u.test(body) ? inflateSync(bytes) : bytes).toString("latin1");
}
