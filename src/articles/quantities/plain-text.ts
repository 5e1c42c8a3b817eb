/**
 * Text as figures are looked for in it: simplified characters, half width, one kind of space, hyphen and tilde. Every
 * UTF-16 unit stays one unit, so that a place in the plain text is the same place in the text as written. Case stays:
 * `3M` and `3m`, `K` and `k` differ.
 */
import { foldHan } from "../entities/fold-text.ts";

const SPACES = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]/gu;
const HYPHENS = /[‐‑−－﹣]/gu;
const TILDES = /[～〜∼]/gu;
/** Full-width punctuation that ends a clause; it never belongs to a figure. */
const CLAUSE_MARKS = new Set(["，", "；", "：", "！", "？"]);

/** As long as the text, unit by unit. */
export function plainText(text: string): string {
  return foldHan(text)
    .replace(HYPHENS, "-")
    .replace(TILDES, "~")
    .replace(SPACES, " ")
    .replace(/[’‘]/gu, "'")
    .replace(/[\uff01-\uff5e]/gu, (wide) =>
      CLAUSE_MARKS.has(wide) ? wide : String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
    );
}
