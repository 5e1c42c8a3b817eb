import { expect, test } from "vitest";
import { decodeText } from "./decode-text.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

test("a byte-order mark is dropped and every line ends with a line feed", () => {
  expect(decodeText(bytes("\ufeffa: 1\r\nb: 2\rc: 3\n"))).toEqual({ ok: true, text: "a: 1\nb: 2\nc: 3\n" });
});

test.each([
  ["a Latin-1 letter", [0x61, 0x0a, 0x62, 0xe9, 0x63], { line: 2, column: 2, byte: 0xe9 }],
  ["a byte that starts nothing", [0x61, 0xff], { line: 1, column: 2, byte: 0xff }],
  ["a half character at the end", [0x61, 0xe4, 0xb8], { line: 1, column: 2, byte: 0xe4 }],
  ["a Latin-1 letter before a line's end", [0xef, 0xbb, 0xbf, 0x61, 0xe9, 0x0a], { line: 1, column: 2, byte: 0xe9 }],
  ["UTF-16", [0xff, 0xfe, 0x61, 0x00], { line: 1, column: 1, byte: 0xff }],
])("%s is refused with its place", (_name, input, place) => {
  const decoded = decodeText(Uint8Array.from(input));
  expect(decoded).toEqual({ ok: false, ...place });
});

test("columns count UTF-16 units, so that 𝟙 takes two", () => {
  expect(decodeText(Uint8Array.from([...bytes("阿𝟙"), 0xff]))).toMatchObject({
    ok: false,
    line: 1,
    column: 4,
    byte: 0xff,
  });
});
