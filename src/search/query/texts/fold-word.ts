/** Words as the index compares them. Sent to the browser. */
import { COMMA, POINT } from "./spacing.ts";

const OTHER_SIGNS = new RegExp(`[^\\p{L}\\p{N}${POINT}${COMMA}]+`, "gu");

/** `Société-Générale` → `societegenerale`: lower case, without accents and signs; the ties of figures stay. */
export function foldWord(word: string): string {
  return withoutAccents(word).replace(OTHER_SIGNS, "");
}

/**
 * The parts of a compound that can be looked for alone: `spin-offs` → `spin`, `offs`; `HK$7.523bn` → `hk`, the figure,
 * `bn`. Empty for what is no compound.
 */
export function partsOf(word: string): string[] {
  const parts = withoutAccents(word)
    .replace(OTHER_SIGNS, " ")
    .replace(/(?<=\p{N})(?=\p{L})|(?<=\p{L})(?=\p{N})/gu, " ")
    .split(" ")
    .filter((part) => part !== "");
  return parts.length > 1 ? parts : [];
}

/** The same for capitals within a word, where Pagefind cuts too: `AInvest` → `a`, `invest`. */
export function camelPartsOf(word: string): string[] {
  return partsOf(word.replace(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, "-"));
}

/** Whether a folded word is a figure. */
export function isFigure(folded: string): boolean {
  return /^\p{N}/u.test(folded) && !/\p{L}/u.test(folded);
}

function withoutAccents(word: string): string {
  return word
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}+/gu, "");
}
