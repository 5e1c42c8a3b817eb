/** Text as the tables of words expect it, each character where it was. */
import { foldHan } from "../entities/fold-text.ts";

/** Full-width letters as plain ones, all dashes as `-`, curly apostrophes straight, traditional characters as simplified. */
export function plainText(text: string): string {
  return foldHan(text)
    .replace(/[\uFF01-\uFF5D]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u2010-\u2015\u2212\u301C\uFF5E~]/gu, "-")
    .replace(/[\u2018\u2019]/gu, "'")
    .replace(/[\u00A0\u2002-\u200A\u202F\u3000]/gu, " ");
}
