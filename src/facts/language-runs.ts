/**
 * Chinese and Japanese inside other text. A screen reader changes its voice, and a browser its letters, where an
 * element names the language; names in registries, headlines and search words stand amid English without one.
 */
export interface LanguageRun {
  readonly text: string;
  /** BCP 47, as far as the script tells: traditional and simplified aren’t told apart. Null: that of the text around. */
  readonly lang: "zh" | "ja" | null;
}

const LETTER = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]`;
const RUN = new RegExp(String.raw`${LETTER}+(?:[\s、，。・·：；（）「」《》]*${LETTER}+)*`, "gu");
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** The text cut into runs of one language; put together, they are the text. One run without a language where all is one. */
export function languageRuns(text: string): LanguageRun[] {
  const runs: LanguageRun[] = [];
  let end = 0;
  for (const { 0: foreign, index } of text.matchAll(RUN)) {
    if (index > end) runs.push({ text: text.slice(end, index), lang: null });
    runs.push({ text: foreign, lang: KANA.test(foreign) ? "ja" : "zh" });
    end = index + foreign.length;
  }
  if (end < text.length || runs.length === 0) runs.push({ text: text.slice(end), lang: null });
  return runs;
}
