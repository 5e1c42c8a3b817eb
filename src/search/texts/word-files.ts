/** All words of the indexed texts, for `query/texts/vocabulary.ts`. */
import { compareText } from "../../facts/problem.ts";
import { foldWord, partsOf } from "../query/texts/fold-word.ts";
import { hasUnspaced } from "../query/texts/spacing.ts";
import type { PageFragment, WordFile } from "../query/texts/text-files.ts";

const WORDS_A_FILE = 2000;
/** Of weights, so that each is one digit. */
const MAX_WEIGHT = 9;

export interface WordShard {
  readonly first: string;
  readonly words: WordFile;
}

/** Chinese characters aren't among them: what they stand in is asked of the index itself. */
export function wordShards(pages: readonly PageFragment[]): WordShard[] {
  const counts = new Map<string, number>();
  const wordsOf = wordReader();
  for (const page of pages) for (const word of wordsOf(page)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const sorted = [...counts].sort(([a], [b]) => compareText(a, b));
  return Array.from({ length: Math.ceil(sorted.length / WORDS_A_FILE) }, (_, at): WordShard => {
    const some = sorted.slice(at * WORDS_A_FILE, (at + 1) * WORDS_A_FILE);
    const words = some.map(([word]) => word).join(" ");
    const weights = some.map(([, count]) => Math.min(MAX_WEIGHT, Math.floor(Math.log2(count)))).join("");
    return { first: some[0]![0], words: { words, weights } };
  });
}

/** Texts say the same words again and again: the forms of each are made once. */
function wordReader(): (page: PageFragment) => ReadonlySet<string> {
  const known = new Map<string, readonly string[]>();
  const formsOf = (written: string): readonly string[] => {
    const forms = known.get(written) ?? searchForms(written);
    known.set(written, forms);
    return forms;
  };
  return ({ content, meta }) => {
    const written = new Set([content, meta["title"] ?? ""].flatMap((text) => text.split(/\s+/u)));
    const words = new Set<string>();
    for (const each of written) for (const form of formsOf(each)) words.add(form);
    return words;
  };
}

function searchForms(written: string): string[] {
  return hasUnspaced(written) ? [] : [foldWord(written), ...partsOf(written)].filter((form) => form !== "");
}
