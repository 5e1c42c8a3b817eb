/** How long a text takes to read: words of languages that have spaces, characters of Chinese. */

/** A fluent reader's pace with prose that holds figures; both are at the slow end of what studies of silent reading find. */
const WORDS_A_MINUTE = 220;
const CHARACTERS_A_MINUTE = 350;

/** Whole minutes, at least one; 0 for a text without a word. */
export function readingMinutes(text: string): number {
  const characters = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.replace(/\p{Script=Han}/gu, " ").match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.,-]*/gu)?.length ?? 0;
  if (words + characters === 0) return 0;
  return Math.max(1, Math.round(words / WORDS_A_MINUTE + characters / CHARACTERS_A_MINUTE));
}
