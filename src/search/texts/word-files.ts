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
  const sorted = countPages(pages).sort(([a], [b]) => compareText(a, b));
  return Array.from({ length: Math.ceil(sorted.length / WORDS_A_FILE) }, (_, at): WordShard => {
    const some = sorted.slice(at * WORDS_A_FILE, (at + 1) * WORDS_A_FILE);
    const words = some.map(([word]) => word).join(" ");
    const weights = some.map(([, count]) => Math.min(MAX_WEIGHT, Math.floor(Math.log2(count)))).join("");
    return { first: some[0]![0], words: { words, weights } };
  });
}

interface CountedWord {
  pages: number;
  /** The page that was counted last. */
  last: PageFragment | null;
}

/** The number of pages that hold each word. Texts say the same words again and again: the forms of each are made once. */
function countPages(pages: readonly PageFragment[]): [word: string, pages: number][] {
  const counted = new Map<string, CountedWord>();
  const formsOf = new Map<string, readonly CountedWord[]>();
  const countedFor = (word: string): CountedWord => {
    const known = counted.get(word) ?? { pages: 0, last: null };
    counted.set(word, known);
    return known;
  };
  for (const page of pages) {
    for (const written of [page.meta["title"] ?? "", page.content].flatMap((text) => text.split(/\s+/u))) {
      const forms = formsOf.get(written) ?? searchForms(written).map(countedFor);
      formsOf.set(written, forms);
      for (const form of forms) {
        if (form.last === page) continue;
        form.last = page;
        form.pages++;
      }
    }
  }
  return [...counted].map(([word, count]) => [word, count.pages]);
}

function searchForms(written: string): string[] {
  return hasUnspaced(written) ? [] : [foldWord(written), ...partsOf(written)].filter((form) => form !== "");
}
