import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { decodeArticle } from "./decode-article.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../../test/fixtures/articles-html/${name}`, import.meta.url)));
const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = [...`\ufeff${text}`].flatMap((character) => {
    const code = character.charCodeAt(0);
    return isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255];
  });
  return Uint8Array.from(bytes);
}

describe("the encoding of a file is found", () => {
  test.each([
    ["UTF-8", utf8("恒生指數跌1.2%"), "utf-8", "恒生指數跌1.2%"],
    ["UTF-8 with a byte-order mark", utf8("\ufeffrose 5%"), "utf-8", "rose 5%"],
    ["UTF-16, little end first", utf16("升5%", true), "utf-16le", "升5%"],
    ["UTF-16, big end first", utf16("升5%", false), "utf-16be", "升5%"],
    [
      "Western letters",
      latin1(
        "Soci\u00e9t\u00e9 G\u00e9n\u00e9rale said that it lost \u00a35m in the year, and that the caf\u00e9s are for sale.",
      ),
      "iso-8859-1",
      "Société Générale said that it lost £5m in the year, and that the cafés are for sale.",
    ],
  ])("%s", (_, bytes, encoding, text) => {
    const decoded = decodeArticle(bytes, false);
    if (!decoded.ok) throw new Error("not decoded");
    expect(decoded.text).toBe(text);
    expect([encoding, "windows-1252"]).toContain(decoded.encoding);
  });

  test.each([
    ["simplified-gb18030.html", "gb18030", "恒生科技指数收跌1.8%"],
    ["traditional-big5.html", "big5", "燈塔控股中期多賺三成"],
  ])("%s, by what it declares and by its characters alone", (name, encoding, words) => {
    for (const isHtml of [true, false]) {
      const decoded = decodeArticle(fixture(name), isHtml);
      expect(decoded).toMatchObject({ ok: true, encoding, warning: null });
      expect(decoded.ok && decoded.text).toContain(words);
    }
  });
});

test("a page that declares another encoding than it has is read as what it is, with a warning", () => {
  const decoded = decodeArticle(utf8('<meta charset="big5"><p>恒生指數收報二萬點，跌百分之一</p>'), true);
  expect(decoded).toMatchObject({ ok: true, encoding: "utf-8", warning: expect.stringContaining("big5") as string });
});

test("a declared encoding that the bytes can't be is passed over, with a warning", () => {
  const text = new TextDecoder("latin1").decode(fixture("simplified-gb18030.html")).replace("gb2312", "utf-8");
  const decoded = decodeArticle(latin1(text), true);
  expect(decoded).toMatchObject({ ok: true, encoding: "gb18030", warning: expect.stringContaining("utf-8") as string });
});

test("a character cut off at the end is let pass, with a warning that says where", () => {
  const bytes = utf8("恒生指數收報二萬點，跌百分之一。\n成交額一千億元。");
  const decoded = decodeArticle(bytes.subarray(0, -1), false);
  expect(decoded).toMatchObject({ ok: true, warning: expect.stringContaining("line 2") as string });
});

test("bytes of no text are refused", () => {
  const bytes = Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919 + (index >> 3) * 104_729) % 256);
  expect(decodeArticle(bytes, false)).toEqual({ ok: false });
});
