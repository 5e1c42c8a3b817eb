/** All words of the site's texts, in files of which only the few that a word needs are loaded. Sent to the browser. */
import { stemmer } from "stemmer";
import { compareText } from "../../../facts/problem.ts";
import { distance } from "../names/distance.ts";
import { isFigure } from "./fold-word.ts";
import { hasUnspaced } from "./spacing.ts";
import type { TextDirectory, WordFile } from "./text-files.ts";

export interface KnownWord {
  readonly word: string;
  /** The more pages hold it, the greater. */
  readonly weight: number;
}

export interface Lookup {
  /** Whether it is a word itself. */
  readonly isWord: boolean;
  /** Words that begin so, itself included. */
  readonly longer: readonly string[];
  /** Words of the same stem, itself included. */
  readonly related: readonly string[];
  /** Words that begin as it and its stem both do: among them the two above. */
  readonly around: readonly string[];
}

export interface Vocabulary {
  /** Of a folded word. */
  readonly lookUp: (folded: string) => Promise<Lookup>;
  /** The nearest word, by few letters put right; null where none is near enough to be meant. */
  readonly nearest: (folded: string) => Promise<string | null>;
}

/** Shorter words have too many neighbours. */
const MIN_NEAREST = 5;
/** From this length on two letters may be wrong. */
const MIN_TWO_WRONG = 7;

export function vocabulary(files: TextDirectory["words"], load: (file: string) => Promise<WordFile>): Vocabulary {
  /** All known words that begin so. */
  const beginningWith = async (start: string): Promise<KnownWord[]> => {
    const loaded = await Promise.all(filesFor(files, start).map(({ file }) => load(file)));
    return loaded.flatMap(wordsOf).filter(({ word }) => word.startsWith(start));
  };
  return {
    lookUp: async (folded) => {
      const stem = stemmer(folded);
      const around = (await beginningWith(sharedStart(folded, stem))).map(({ word }) => word);
      const longer = around.filter((word) => word.startsWith(folded));
      return { isWord: longer[0] === folded, longer, related: around.filter((word) => stemmer(word) === stem), around };
    },
    nearest: async (folded) => {
      if (folded.length < MIN_NEAREST || isFigure(folded) || hasUnspaced(folded)) return null;
      const limit = folded.length < MIN_TWO_WRONG ? 1 : 2;
      const candidates = (await beginningWith(folded.charAt(0)))
        .filter(({ word }) => !isFigure(word))
        .map((known) => ({ ...known, wrong: distance(folded, known.word, limit) }))
        .filter(({ wrong }) => wrong <= limit);
      const [best] = candidates.sort((a, b) => a.wrong - b.wrong || b.weight - a.weight || compareText(a.word, b.word));
      return best?.word ?? null;
    },
  };
}

/** Those that can hold words which begin so: from the last whose first word isn't behind the start. */
function filesFor(files: TextDirectory["words"], start: string): TextDirectory["words"] {
  return files.filter(({ first }, at) => {
    const next = files[at + 1]?.first;
    const isBehind = first > start && !first.startsWith(start);
    return !isBehind && (next === undefined || next >= start);
  });
}

function wordsOf({ words, weights }: WordFile): KnownWord[] {
  if (words === "") return [];
  return words.split(" ").map((word, at) => ({ word, weight: Number(weights[at]) }));
}

function sharedStart(word: string, stem: string): string {
  let length = 0;
  while (length < stem.length && word[length] === stem[length]) length++;
  return word.slice(0, length);
}
