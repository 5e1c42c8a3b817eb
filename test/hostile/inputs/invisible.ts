/** Characters that a reader doesn't see: errors in whatever names a thing, warnings in texts, none in scripts that need them. */
import { harmless, inFact, inFields, inFile, inMarkdown, kept, refused, type HostileInput } from "../hostile-input.ts";

const unseen: readonly (readonly [name: string, character: string])[] = [
  ["a zero-width space", "\u200b"],
  ["a zero-width joiner", "\u200d"],
  ["a zero-width non-joiner", "\u200c"],
  ["a soft hyphen", "\u00ad"],
  ["a word joiner", "\u2060"],
  ["a mark that turns the direction", "\u202e"],
  ["an embedding of the other direction", "\u202b"],
  ["an isolate", "\u2066"],
  ["a mark from left to right", "\u200e"],
  ["an invisible separator", "\u2063"],
  ["a byte-order mark in the middle", "\ufeff"],
  ["a tag character", "\u{e0041}"],
  ["a Hangul filler", "\u3164"],
  ["a Mongolian vowel separator", "\u180e"],
  ["a deprecated format character", "\u206a"],
  ["an interlinear mark", "\ufff9"],
];

/** Asked for by their script or picture. */
const needed: readonly (readonly [name: string, text: string])[] = [
  ["a joined family", "A 👩‍👩‍👧 family"],
  ["a heart in colour", "A ❤️ heart"],
  ["a flag of tags", "The 🏴󠁧󠁢󠁳󠁣󠁴󠁿 flag"],
  ["a Persian word with a non-joiner", "می‌خواهم"],
  ["a Hindi word with a joiner", "क्‍ष"],
  ["a keycap", "Press 1️⃣ now"],
  ["accents on their letters", "cafe\u0301"],
];

export const invisible: readonly HostileInput[] = [
  ...unseen.map(([name, character]) =>
    inFact(
      `${name} in a fact’s id is refused`,
      { id: `¦a¦${character}b` },
      refused("fact-id-is-kebab", "text-is-visible"),
    ),
  ),
  ...unseen.map(([name, character]) =>
    inFields(`${name} in a tag is refused`, `tags:\n  - ¦a¦${character}b`, refused("tag-is-kebab", "text-is-visible")),
  ),
  // A byte-order mark is white space to the reader of figures, and warned of.
  ...unseen
    .filter(([, character]) => character !== "\ufeff")
    .map(([name, character]) =>
      inFact(
        `${name} in a figure is refused`,
        { value: `¦5¦${character}%` },
        refused("value-is-quantity", "text-is-visible"),
      ),
    ),
  ...unseen.map(([name, character]) =>
    inFields(`${name} in a text is warned of`, `summary: a¦${character}b`, refused("text-is-visible")),
  ),
  ...unseen.map(([name, character]) =>
    inMarkdown(`${name} in a body is warned of`, `Text a¦${character}b.`, refused("text-is-visible")),
  ),
  ...["&#x202e;", "&#8238;", "&ZeroWidthSpace;", "&shy;", "&NoBreak;", "&#x2066;"].map((reference) =>
    inMarkdown(`${reference} in a body is warned of`, `Text a¦${reference}b.`, refused("text-is-visible")),
  ),
  inMarkdown("a reference in code is text", "Text `&#x202e;` b.", harmless("Text &#x202e; b.")),
  ...needed.map(([name, text]) => inFields(`${name} in a text is meant`, `summary: ${text}`, kept("summary", text))),
  ...needed.map(([name, text]) =>
    inFile(`${name} in a title is meant`, `---\ntitle: ${text}\nadded: 2026-02-09\n---\n`, kept("title", text)),
  ),
];
