/** Bytes that are no UTF-8, and characters that no text should hold. */
import { report, facts } from "../../../src/gate/examples/example.ts";
import { inFields, inFile, inMarkdown, kept, refused, type HostileInput, type Place } from "../hostile-input.ts";

const encoder = new TextEncoder();

/** A report with these bytes in the middle of its title, which stands on line 2 from column 8. */
function titled(...bytes: readonly number[]): Uint8Array {
  return Uint8Array.from([
    ...encoder.encode("---\ntitle: a"),
    ...bytes,
    ...encoder.encode("b\nadded: 2026-02-09\n---\n"),
  ]);
}

const IN_TITLE: readonly Place[] = [[2, 9]];

const bytes: readonly (readonly [name: string, bytes: Uint8Array, places: readonly Place[]])[] = [
  ["a letter of Latin 1", titled(0xe9), IN_TITLE],
  ["a quote of Windows", titled(0x93), IN_TITLE],
  ["a continuation without its start", titled(0x80), IN_TITLE],
  ["a start without its continuation", titled(0xc3), IN_TITLE],
  ["a slash in two bytes", titled(0xc0, 0xaf), IN_TITLE],
  ["a null in two bytes", titled(0xc0, 0x80), IN_TITLE],
  ["an angle bracket in three bytes", titled(0xe0, 0x80, 0xbc), IN_TITLE],
  ["half a surrogate", titled(0xed, 0xa0, 0x80), IN_TITLE],
  ["a pair of surrogates in six bytes", titled(0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80), IN_TITLE],
  ["a character behind the last", titled(0xf4, 0x90, 0x80, 0x80), IN_TITLE],
  ["a byte that never stands in UTF-8", titled(0xff), IN_TITLE],
  ["a Chinese character of GB 18030", titled(0xb0, 0xa2), IN_TITLE],
  ["a Chinese character of Big 5", titled(0xaa, 0xfc), IN_TITLE],
  ["UTF-16 with its mark", Uint8Array.from([0xff, 0xfe, 0x2d, 0, 0x2d, 0, 0x2d, 0, 0x0a, 0]), [[1, 1]]],
  ["UTF-16 the other way round", Uint8Array.from([0xfe, 0xff, 0, 0x2d, 0, 0x2d, 0, 0x2d, 0, 0x0a]), [[1, 1]]],
  [
    "a file that ends in half a character",
    Uint8Array.from([...encoder.encode("---\ntitle: T\nadded: 2026-02-09\n---\nab"), 0xe4, 0xb8]),
    [[5, 3]],
  ],
  ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), [[1, 1]]],
  ["an archive in gzip", Uint8Array.from([0x1f, 0x8b, 0x08, 0x00]), [[1, 2]]],
];

/** Each of them is refused wherever it stands, at its own column. */
const controls: readonly (readonly [name: string, character: string])[] = [
  ["a null", "\u0000"],
  ["a bell", "\u0007"],
  ["a backspace", "\b"],
  ["a vertical tab", "\v"],
  ["a form feed", "\f"],
  ["an escape", "\u001b"],
  ["an escape that clears the screen", "\u001b[2J"],
  ["a unit separator", "\u001f"],
  ["a delete", "\u007f"],
  ["a next line of the second control block", "\u0085"],
  ["a control sequence introducer of one byte", "\u009b"],
  ["a character that is none", "\ufffe"],
  ["the last of the characters that are none", "\uffff"],
];

export const encodings: readonly HostileInput[] = [
  ...bytes.map(([name, text, places]) => inFile(`${name} is no UTF-8`, text, refused("file-is-utf8"), places)),
  ...controls.map(([name, character]) =>
    inFields(`${name} in front matter is refused`, `summary: a¦${character}b`, refused("text-is-printable")),
  ),
  ...controls.map(([name, character]) =>
    inMarkdown(`${name} in a body is refused`, `Text a¦${character}b.`, refused("text-is-printable")),
  ),
  ...controls
    .filter(([, character]) => character.length === 1)
    .map(([name, character]) =>
      inFields(
        `${name} in front matter behind an escape is refused`,
        `summary: ¦"a\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}b"`,
        refused("text-is-printable"),
      ),
    ),
  inFields("half a pair behind an escape is refused", 'summary: ¦"a\\ud800b"', refused("text-is-printable")),
  inFile(
    "a byte-order mark and Windows line ends are accepted",
    "\ufeff---\r\ntitle: A title\r\nadded: 2026-02-09\r\n---\r\nText.\r\n",
    kept("title", "A title"),
  ),
  inFile(
    "line ends of old Macintoshes are accepted",
    "---\rtitle: A title\radded: 2026-02-09\r---\rText.\r",
    kept("title", "A title"),
  ),
  inFile(
    "line ends of every kind count as one each",
    `\ufeff---\r\ntitle: T\radded: 2026-02-09\r\nlayout: x\n---\n`,
    refused("key-is-known"),
    [[4, 1]],
  ),
  inFile(
    "blank lines before the front matter are accepted and counted",
    `\n\n---\ntitle: T\nadded: 2026-02-09\n¦layout: x\n---\n`,
    refused("key-is-known"),
  ),
  inFile("columns count UTF-16 units", report(facts({ subject: '"😀" ¦x' })), refused("yaml-is-valid")),
];
